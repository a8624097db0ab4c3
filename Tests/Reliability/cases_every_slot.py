"""The five signs of markup, beside characters that make other Characters of them, in every slot."""

import csv
import io
import json
import re
import time
import unittest
import urllib.parse
import xml.etree.ElementTree

import icalendar
import vobject

import hostile
import product
import sizes
import slots
from slots import KINDS

SINGLE = [
    "/", "/ja-simple/guides/lost-card", "/ja-simple/flows/whom-to-ask/about", "/desk",
    "/desk?ui=en&topic=card-lost&language=ne&at=2026-11-23T23:40", "/l10n", "/l10n/ne/lost-card",
    "/l10n/facts/what-to-bring",
]
# What is on these need not come from the texts that are changed.
BARE = re.compile("/nowhere|/show/|/l10n$")
# What an address says, and what comes back of it.
REFLECTED = [
    "/en/search?q={}", "/ne/search?q={}", "/ja/labels?q={}", "/en/call/card-lost?network={}",
    "/en/call/card-lost?at={}", "/en/call/card-lost?also={}", "/desk?at={}", "/desk?also={}", "/desk?language={}",
    "/desk?topic={}", "/desk?ui={}", "/en/guides/lost-card?with={}", "/en/guides/lost-card?asof={}",
    "/en/flows/trouble-at-reader/by-eye?a={}", "/en/feedback/thanks?page={}", "/en/feedback?page={}", "/en/guides/{}",
    "/en/{}", "/{}", "/{}/guides/lost-card", "/l10n/{}", "/l10n/ne/{}", "/en/sources/{}", "/en/show/{}",
    "/en/call/{}/ahead", "/guides/{}", "/?{}=1", "/en/faq?topic={}", "/en/number?n={}", "/ja-simple/number?n={}",
    "/en/number?n=0120-95-0179{}", "/np/guides/{}", "/en/guides/lost-card{}", "/en/guides/lost-cart/{}",
]
SEARCHES = ["/en/search?q={}", "/ja/labels?q={}"]
REFLECTED_JSON = [
    "/api/v1/route?topic={}&language=ne", "/api/v1/route?topic=card-lost&language={}",
    "/api/v1/route?topic=card-lost&language=ne&network={}", "/api/v1/route?topic=card-lost&language=ne&at={}",
    "/api/v1/search?q={}&language=en", "/api/v1/search?q=card&language={}", "/api/v1/guides/{}",
    "/api/v1/lines/{}", "/api/v1/numbers/{}", "/api/v1/numbers/0120950179?language={}", "/api/v1/{}", "/api/v1/guides?language={}", "/api/v1/facts/{}",
]
FORMATS = [
    "/api/v1/guides", "/api/v1/faqs", "/api/v1/lines", "/api/v1/topics", "/api/v1/status",
    "/api/v1/contact-points", "/api/v1/hsds/services", "/api/v1/route?topic=card-lost&language=ne&network=mobile",
    "/api/v1/guides/lost-card?language=ne",
]


def pages(*some):
    """Some kinds of page in some languages; all in all of them for `make torture`."""
    return [f"/{language}{kind}" for language, kinds in some for kind in sizes.choose(kinds, KINDS)]


class Slots(unittest.TestCase):
    """Two servers: the edition as it is, and one with something in every text."""

    def assertSame(self, path, raw, at_least):
        plain = slots.tree(self.unhurt.get(path)[1])
        response, body = self.hurt.get(path)
        document = slots.tree(body)
        expected, found = slots.skeleton(plain), slots.skeleton(document)
        for number, (left, right) in enumerate(zip(expected, found)):
            self.assertEqual(left, right, f"element {number} of {path}")
        self.assertEqual(len(expected), len(found), path)
        found = slots.whole(slots.texts(document), raw)
        self.assertGreaterEqual(found, 0 if BARE.search(path) else at_least, path)
        self.assertNotIn("q-a", str(response.headers))

    def assertFormats(self, raw):
        count = 0
        for path in FORMATS:
            with self.subTest(path):
                _, body = self.hurt.get(path)
                slots.whole(slots.strings(json.loads(body)), raw)
        for line in self.hurt.json("/api/v1/lines")[1]:
            with self.subTest(line["id"]):
                _, body = self.hurt.get(f"/api/v1/lines/{line['id']}.ics?language=ne")
                calendar = icalendar.Calendar.from_ical(body)
                # NAME (RFC 7986) is not known to the library, which leaves it as it is in the file.
                values = [re.sub(r"\\([\\;,])", r"\1", value) if key == "NAME" else str(value)
                          for part in calendar.walk() for key, value in part.items() if isinstance(value, str)]
                count += slots.whole(values, raw)
                _, body = self.hurt.get(f"/api/v1/lines/{line['id']}.vcf?language=ne")
                card = vobject.readOne(body.decode("utf-8"))
                names = [str(part.value) for part in card.getChildren()]
                count += slots.whole(names, raw)
        self.assertGreater(count, 10)
        _, body = self.hurt.get("/sitemap.xml")
        xml.etree.ElementTree.fromstring(body)


class StoredTexts(Slots):
    """As no check would let them through."""

    @classmethod
    def setUpClass(cls):
        cls.workspaces = [product.Workspace.published(), product.Workspace.published()]
        hostile.spoil(cls.workspaces[1].edition, slots.RAW)
        cls.unhurt, cls.hurt = [
            product.Server(workspace, "--local-staff", "--search-misses", "var/misses.sqlite")
            for workspace in cls.workspaces]

    @classmethod
    def tearDownClass(cls):
        for server, workspace in zip((cls.unhurt, cls.hurt), cls.workspaces):
            server.stop()
            workspace.close()

    def test_a_page_has_the_elements_it_has_without_them(self):
        for path in pages(("ne", KINDS), ("ja", KINDS[::3]), ("en", KINDS[1::3])) + SINGLE:
            with self.subTest(path):
                self.assertSame(path, slots.RAW, at_least=3)

    def test_other_formats_carry_them_whole(self):
        self.assertFormats(slots.RAW)


class ReflectedTexts(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.workspace = product.Workspace.published()
        cls.server = product.Server(
            cls.workspace, "--local-staff", "--search-misses", "var/misses.sqlite", "--feedback", "var/feedback.sqlite")

    @classmethod
    def tearDownClass(cls):
        cls.server.stop()
        cls.workspace.close()

    def names(self, path):
        """The elements and attributes of an answer; nothing of the address may be among them."""
        response, body = self.server.get(path)
        self.assertNotRegex(str(response.headers), r"(?i)q-a")
        if "html" not in response.headers.get("Content-Type", ""):
            return slots.tree(b"")
        document = slots.tree(body)
        for _, tag, attributes in slots.skeleton(document):
            self.assertNotRegex(" ".join((tag, *attributes)), r"q-|[^\x21-\x7e ]", path)
        for element in document.iter():
            if not isinstance(element.tag, str):
                self.assertNotIn("/title", element.text or "", path)
        return document

    def test_what_an_address_says_is_text(self):
        for number, pattern in enumerate(REFLECTED):
            for text in sizes.choose(slots.HURTS[number % 6::6], slots.HURTS):
                path = pattern.format(urllib.parse.quote(text, safe=""))
                with self.subTest(path[:90]):
                    self.names(path)

    def test_a_search_comes_back_as_it_was(self):
        for number, text in enumerate(slots.HURTS):
            for pattern in sizes.choose(SEARCHES[number % 2::2], SEARCHES):
                with self.subTest(f"{pattern} {text[:12]!r}"):
                    document = self.names(pattern.format(urllib.parse.quote(text, safe="")))
                    fields = [element.attrib.get("value") for element in document.iter("input")]
                    self.assertIn(slots.kept(text), fields)

    def test_problems_of_the_API_are_JSON(self):
        for pattern in REFLECTED_JSON:
            for text in sizes.choose(slots.HURTS[::5], slots.HURTS):
                path = pattern.format(urllib.parse.quote(text, safe=""))
                with self.subTest(path[:90]):
                    response, body = self.server.get(path)
                    json.loads(body)
                    self.assertIn("json", response.headers["Content-Type"])

    def test_what_was_sought_in_vain_is_text_on_the_desk(self):
        # Short enough to be kept, and asked often enough to be shown.
        queries = [f"zqx{letter}<q-a {letter}\"{letter}'{letter}>{letter}&lt;" for letter in slots.PREPEND]
        queries += [f"zqx<{mark}q-a \"{mark}'{mark}>{mark}&{mark}lt;" for mark in slots.MARKS]
        for query in queries * 3:
            self.server.get("/en/search?q=" + urllib.parse.quote(query, safe=""))
        def shown():
            found = self.names("/desk/editors")
            return [text for text in slots.texts(found) if text.startswith("zqx")]
        deadline = time.monotonic() + 20
        while not shown() and time.monotonic() < deadline:
            time.sleep(0.2)
        self.assertGreaterEqual(len(shown()), 5)
        for text in shown():
            self.assertRegex(text, "(?s)^zqx.{0,2}<.{0,2}q-a.*\".*'.*>.*&.{0,2}lt;$")


# Where a Japanese text stands by itself on a line of a content file.
JAPANESE = re.compile(
    r"(?m)^(\s*(?:- )?(?:title|summary|text|question|name|notice|meaning|action|reading|label|hint|description): )"
    r"([^\s\"'{\[|>&*!%@`#-][^\n#]*?)[ ]*$")
NOTICE = """\
id: storm
kind: emergency
lines: [card-foreign, general]
from: 2026-01-01T09:00+09:00
hours: off
notice: 台風のため、電話に出られません。
"""


class PublishedTexts(Slots):
    """As `publish` lets them through: signs alone, in content and in catalogues."""

    @classmethod
    def setUpClass(cls):
        cls.workspaces = [product.Workspace(), product.Workspace()]
        for workspace in cls.workspaces:
            (workspace.path / "content/overrides").mkdir(exist_ok=True)
            (workspace.path / "content/overrides/storm.yaml").write_text(NOTICE, encoding="utf-8")
        cls.counts = cls.spoil_content(cls.workspaces[1].path), cls.spoil_catalogues(cls.workspaces[1].path)
        cls.results = [workspace.publish() for workspace in cls.workspaces]
        cls.unhurt, cls.hurt = [product.Server(workspace, "--local-staff") for workspace in cls.workspaces]

    @classmethod
    def tearDownClass(cls):
        for server, workspace in zip((cls.unhurt, cls.hurt), cls.workspaces):
            server.stop()
            workspace.close()

    @staticmethod
    def spoil_content(path):
        count = 0
        for file in (path / "content").rglob("*.yaml"):
            text, changed = JAPANESE.subn(lambda found: found[0] + slots.PASSING, file.read_text(encoding="utf-8"))
            file.write_text(text, encoding="utf-8")
            count += changed
        return count

    @classmethod
    def spoil_catalogues(cls, path):
        """Both texts: the Japanese is another now, and a translation goes with it."""
        passing = slots.PASSING.replace('"', '\\"')
        count = 0
        result = cls.workspaces[1].run("locale", "sync")
        assert result.returncode == 0, result.stderr
        for file in (path / "locales").glob("*/*.po"):
            text = re.sub("(?m)^#(, fuzzy|[|] .*)\n", "", file.read_text(encoding="utf-8"))
            text, changed = re.subn(
                r'(?m)^(msgid "(?:[^"\\\n]|\\.)+"\nmsgstr "(?:[^"\\\n]|\\.)+)"$',
                lambda found: f'{found[1]}{passing}"', text)
            file.write_text(text, encoding="utf-8")
            count += changed
        return count

    def test_they_are_published(self):
        self.assertGreater(min(self.counts), 900)
        self.assertEqual(self.results[1].returncode, 0, self.results[1].stderr[-3000:])

    def test_a_page_has_the_elements_it_has_without_them(self):
        # With ids=1 a page tells of its findings too: the letter is none of Nepali's.
        kinds = [kind for kind in KINDS if not kind.endswith("?ids=1")]
        for path in pages(("ne", kinds[::2]), ("ja", kinds[1::4]), ("en", kinds[3::4])):
            with self.subTest(path):
                self.assertSame(path, slots.PASSING, at_least=1)

    def test_other_formats_carry_them_whole(self):
        self.assertFormats(slots.PASSING)

    def test_what_translators_get_carries_them_whole(self):
        for name in ("xliff", "csv", "po", "tbx"):
            with self.subTest(name):
                run = self.workspaces[1].run("locale", "export", "--language", "ne", "--format", name)
                self.assertEqual(run.returncode, 0, run.stderr)
                if name in ("xliff", "tbx"):
                    found = [element.text or "" for element in xml.etree.ElementTree.fromstring(
                        run.stdout.encode("utf-8")).iter()]
                elif name == "csv":
                    found = [cell for row in csv.reader(io.StringIO(run.stdout)) for cell in row]
                else:
                    found = [run.stdout.replace('\\"', '"').replace('"\n"', "")]
                self.assertGreater(slots.whole(found, slots.PASSING), -1 if name == "tbx" else 100)


if __name__ == "__main__":
    unittest.main()
