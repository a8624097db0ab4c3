"""Templates that would never end, or that no program survives: refused by name when they are checked,
and once more by whoever is to serve them."""

import hashlib
import re
import sqlite3
import time
import unittest

import product

DEEP = 5_000


def nested(count):
    return "".join(f"{{{{#a{n}}}}}" for n in range(count)) + "".join(
        f"{{{{/a{n}}}}}" for n in reversed(range(count)))


def chain(count):
    """Templates that include one another, one after the other."""
    return {f"c{n}": f"{{{{>c{n + 1}}}}}" for n in range(count)} | {f"c{count}": "end"}


def doubling(count):
    return {f"d{n}": f"{{{{>d{n + 1}}}}}{{{{>d{n + 1}}}}}" for n in range(count)} | {f"d{count}": "end"}


# Templates by name, and what has to be said of them.
HOSTILE = {
    "sections inside sections": ({"x": nested(DEEP)}, r"templates/x\.mustache:1: error: .*deep"),
    "the same in other brackets": (
        {"x": nested(DEEP).replace("#", "^")}, r"templates/x\.mustache:1: error: .*deep"),
    "blocks inside blocks": (
        {"x": nested(DEEP).replace("#", "$")}, r"templates/x\.mustache:1: error: .*deep"),
    "parents inside parents": (
        {"x": nested(DEEP).replace("#", "<")}, r"templates/x\.mustache:1: error:"),
    "brackets inside brackets": (
        {"x": "{{" + "a(" * DEEP + "b" + ")" * DEEP + "}}"}, r"templates/x\.mustache:1: error:"),
    "itself": ({"x": "a\n{{>x}}"}, r"templates/x\.mustache:2: error: .*x → x"),
    "each other": ({"x": "{{>y}}", "y": "{{#t}}{{> x }}{{/t}}"}, r"error: .*x → y → x"),
    "three of them": ({"x": "{{>y}}", "y": "{{>z}}", "z": "\n\n{{>x}}"}, r"error: .*x → y → z → x"),
    "as parents": ({"x": "{{<y}}{{/y}}", "y": "{{<x}}{{/x}}"}, r"error: .*x → y → x"),
    "a parent and a partial": (
        {"x": "{{<y}}{{$a}}{{>x}}{{/a}}{{/y}}", "y": "{{$a}}{{/a}}"}, r"error: .*x → x"),
    "a block in itself": (
        {"x": "{{<y}}{{$a}}{{$a}}{{/a}}{{/a}}{{/y}}", "y": "{{$a}}{{/a}}"},
        r"templates/x\.mustache:1: error: .*block"),
    "a block in itself by a partial": (
        {"x": "{{<y}}{{$a}}{{>z}}{{/a}}{{/y}}", "y": "{{$a}}{{/a}}", "z": "{{$a}}{{/a}}"},
        r"templates/x\.mustache:1: error: .*block"),
    "a block in itself by its parent": (
        {"x": "{{<y}}{{$a}}{{>z}}{{/a}}{{/y}}", "y": "{{$a}}{{/a}}",
         "z": "{{<y}}{{$a}}inner{{/a}}{{/y}}"}, r"templates/x\.mustache:1: error: .*block"),
    "a name that is a value": ({"x": "{{>*name}}"}, r"templates/x\.mustache:1: error:"),
    "a parent that is a value": ({"x": "{{<*name}}{{/*name}}"}, r"templates/x\.mustache:1: error:"),
    "another delimiter": ({"x": "{{=<% %>=}}<%>x%>"}, r"templates/x\.mustache:1: error:"),
    "another kind of text": ({"x": "{{% CONTENT_TYPE:TEXT}}{{title}}"}, r"templates/x\.mustache:1: error:"),
    "a value that is not escaped": ({"x": "{{{title}}}"}, r"templates/x\.mustache:1: error: .*escaped"),
    "the same with another sign": ({"x": "{{&title}}"}, r"templates/x\.mustache:1: error:"),
    "nothing of that name": ({"x": "\n{{>nowhere}}"}, r"templates/x\.mustache:2: error: .*nowhere"),
    "a long chain": (chain(2_000), r"error: .*deep"),
    "each twice the one before": (doubling(40), r"templates/d\d+\.mustache: error: .*tags"),
    "a tag that never ends": ({"x": "{{title"}, r"templates/x\.mustache:1: error: .*does not compile"),
    "a section that never ends": ({"x": "{{#title}}"}, r"templates/x\.mustache:1: error: .*does not compile"),
    "the end of another section": (
        {"x": "{{#a}}{{/b}}"}, r"templates/x\.mustache:1: error: .*does not compile"),
    "a brace beside a prepend letter": (
        {"x": "{{#a}}\u0600{{/a}}"}, r"templates/x\.mustache:1: error: .*does not compile"),
    "a brace beside a mark": ({"x": "{{a}}\u0301"}, r"templates/x\.mustache:1: error: .*does not compile"),
    "far too much": ({"x": "{{a}}" * 400_000}, r"templates/x\.mustache: error:"),
}


def put(edition, templates):
    """Writes templates into an edition as no check would let them through."""
    connection = sqlite3.connect(edition)
    for name, source in templates.items():
        connection.execute("INSERT OR REPLACE INTO template (name, source) VALUES (?, ?)", (name, source))
    connection.commit()
    connection.close()
    digest = hashlib.sha256(edition.read_bytes()).hexdigest()
    edition.with_name(edition.name + ".sha256").write_text(f"{digest}  {edition.name}\n")


def renamed(templates, number):
    """The same with names of its own, so that all can stand side by side."""
    def own(found):
        return f"{found[1]}{found[2]}{number}"
    return {re.sub("^[xyz]$", lambda found: f"{found[0]}{number}", name):
            re.sub(r"([<>/]\s*)([xyz])(?=\s*}})", own, source) for name, source in templates.items()}


class HostileTemplates(unittest.TestCase):
    def test_each_is_refused_by_name(self):
        workspace = product.Workspace()
        self.addCleanup(workspace.close)
        for number, (templates, _) in enumerate(HOSTILE.values()):
            for name, source in renamed(templates, number).items():
                (workspace.path / f"static/templates/{name}.mustache").write_text(source, encoding="utf-8")
        result = workspace.run("check")
        self.assertEqual(result.returncode, 1, result.stderr[-300:])
        errors = [line for line in result.stdout.splitlines() if line.startswith("static/templates/")]
        for number, (what, (_, pattern)) in enumerate(HOSTILE.items()):
            pattern = re.sub(r"\b([xyz])\b", rf"\g<1>{number}", pattern)
            with self.subTest(what):
                self.assertTrue(any(re.search(pattern, line) for line in errors), (pattern, errors))

    def test_an_edition_with_one_is_not_served(self):
        for what, (templates, _) in HOSTILE.items():
            with self.subTest(what):
                workspace = product.Workspace.published()
                self.addCleanup(workspace.close)
                put(workspace.edition, templates | {"guide": f"{{{{>{next(iter(templates))}}}}}"})
                for arguments in (["serve", "--check"], ["serve", "--port", "0"]):
                    result = workspace.run(*arguments)
                    self.assertEqual(result.returncode, 1, result.stderr[-300:])
                    self.assertRegex(result.stderr, "template")

    def test_the_old_edition_goes_on(self):
        workspace = product.Workspace.published()
        self.addCleanup(workspace.close)
        server = product.Server(workspace)
        try:
            fresh = workspace.edition.with_name("fresh.sqlite")
            fresh.write_bytes(workspace.edition.read_bytes())
            put(fresh, HOSTILE["each other"][0])
            checksum = fresh.with_name("fresh.sqlite.sha256")
            workspace.edition.with_name("edition.sqlite.sha256").write_text(
                checksum.read_text().replace("fresh.sqlite", "edition.sqlite"))
            fresh.rename(workspace.edition)
            deadline = time.monotonic() + 30
            while not any("is not served" in line for line in server.log):
                self.assertLess(time.monotonic(), deadline, "".join(server.log))
                time.sleep(0.05)
            self.assertEqual(server.get("/en/guides/lost-card")[0].status, 200)
        finally:
            server.stop()


if __name__ == "__main__":
    unittest.main()
