"""Each kind of file that is read, in the forms in which people, editors and accidents leave one."""

import json
import os
import unittest

import product

LISTS = ("content/addresses.txt", "content/checklist.tsv", "content/holidays/official.csv")
YAML = (
    "content/facts.yaml", "content/conflicts.yaml", "content/ui.yaml", "content/guides/pin-locked.yaml",
    "texts/ui.yaml", "texts/simple/ui.yaml", "content/simple/ui.yaml", "content/search.yaml", "content/glossary.yaml",
    "locales/vi/search.yaml")
CATALOGUES = ("locales/vi/ui.po", "texts/vi/ui.po")
STATIC = ("static/templates/home.mustache", "static/assets/site.css", "static/openapi.json")


class Reading(unittest.TestCase):
    """Many files are changed at once: a check of everything takes a second or two."""

    @classmethod
    def setUpClass(cls):
        cls.workspace = product.Workspace()
        cls.addClassCleanup(cls.workspace.close)
        cls.before = cls.check()

    @classmethod
    def check(cls):
        """What is found, as (severity, file, code, message)."""
        return {
            (f["severity"], f["file"], f["code"], f["message"])
            for f in json.loads(cls.workspace.run("check", "--format", "json").stdout)}

    def changed(self, paths, change):
        """What is found in addition when files have other bytes."""
        files = {self.workspace.path / path: (self.workspace.path / path).read_bytes() for path in paths}
        try:
            for file, text in files.items():
                file.write_bytes(change(text))
            return self.check() - self.before
        finally:
            for file, text in files.items():
                file.write_bytes(text)

    def replaced(self, paths, take, put):
        """What is found in addition when something is done to files."""
        files = {self.workspace.path / path: (self.workspace.path / path).read_bytes() for path in paths}
        try:
            for file in files:
                take(file)
            return self.check() - self.before
        finally:
            for file, text in files.items():
                put(file)
                file.write_bytes(text)

    def assert_errors(self, paths, found):
        for path in paths:
            with self.subTest(path):
                self.assertTrue(any(severity == "error" and file == path for severity, file, _, _ in found))

    def test_bytes_that_editors_add_or_leave_out_mean_nothing(self):
        forms = {
            "a byte order mark": lambda text: b"\xef\xbb\xbf" + text,
            "line ends of Windows": lambda text: text.replace(b"\n", b"\r\n"),
            "both": lambda text: b"\xef\xbb\xbf" + text.replace(b"\n", b"\r\n"),
            "no end of the last line": lambda text: text.rstrip(b"\n"),
        }
        for name, change in forms.items():
            with self.subTest(name):
                found = self.changed(LISTS + YAML + CATALOGUES + STATIC[:1], change)
                # A catalogue's mark is named, because other tools stumble over it.
                self.assertEqual({f for f in found if f[2] != "byte-order-mark"}, set())

    def test_a_file_that_lost_its_content_is_an_error(self):
        # What the checklist has is asked once all files can be read.
        self.assert_errors(LISTS[1:2], self.changed(LISTS[1:2], lambda _: b""))
        paths = LISTS[:1] + LISTS[2:] + YAML + CATALOGUES + STATIC[:1]
        self.assert_errors(paths + STATIC, self.changed(paths + STATIC, lambda _: b""))
        self.assert_errors(paths, self.changed(paths, lambda _: b"\n  \n"))
        self.assert_errors(paths, self.changed(paths, lambda text: text.decode().encode("utf-16")))

    def test_what_is_not_in_static_is_the_program_s(self):
        paths = STATIC + ("static/assets/sw.js", "static/assets/icon-192.png", "static/assets/desk.js")
        found = self.replaced(paths, lambda file: file.unlink(), lambda file: None)
        self.assertEqual([f for f in found if f[0] == "error"], [])

    def test_a_folder_in_the_place_of_a_file_is_an_error(self):
        def folder(file):
            file.unlink()
            file.mkdir()
        paths = LISTS + YAML + CATALOGUES
        self.assert_errors(paths, self.replaced(paths, folder, lambda file: file.rmdir()))

    @unittest.skipIf(os.geteuid() == 0, "permissions do not bind root")
    def test_a_file_that_may_not_be_read_is_an_error(self):
        paths = LISTS + YAML + CATALOGUES + STATIC
        found = self.replaced(paths, lambda file: file.chmod(0), lambda file: file.chmod(0o644))
        self.assert_errors(paths, found)

    def test_what_stands_twice_is_an_error(self):
        # Entries of lists are compared once all files can be read, which keys that stand twice prevent.
        for paths in (
                ("content/facts.yaml", "content/conflicts.yaml"),
                ("content/glossary.yaml", "content/guides/pin-locked.yaml", "locales/vi/search.yaml",
                 "locales/vi/ui.po")):
            self.assert_errors(paths, self.changed(paths, lambda text: text + b"\n" + text))
        lists = ("content/checklist.tsv", "content/holidays/official.csv", "content/ui.yaml")
        self.assert_errors(
            lists, self.changed(lists, lambda text: text + text.splitlines(keepends=True)[-1]))

    def test_the_head_of_the_list_of_holidays_is_one_and_true(self):
        def edit(old, new):
            self.assert_errors(LISTS[2:], self.changed(LISTS[2:], lambda text: text.replace(old, new)))
        mark = b"# official through: "
        edit(mark, mark + b"2026-12-31\n" + mark)
        edit(mark, mark + b"the end of ")
        edit(mark, b"# offical through: ")
        self.assert_errors(LISTS[2:], self.changed(
            LISTS[2:],
            lambda text: b"\n".join(line for line in text.split(b"\n") if line.startswith(b"#"))))


class Named(unittest.TestCase):
    """Files that are named on the command line."""

    def setUp(self):
        self.workspace = product.Workspace.published()
        self.addCleanup(self.workspace.close)

    def test_tokens_are_read_in_every_form(self):
        token = "0123456789abcdef0123456789abcdef"
        for text in (f"\ufeff{token}", f"\ufeff# new\r\n{token}\r\n", f"{token}\r\r", f"\n\n{token}"):
            (self.workspace.path / "tokens").write_bytes(text.encode())
            server = product.Server(self.workspace, "--staff-token-file", "tokens")
            try:
                answer, _ = server.get("/desk", {"Authorization": f"Bearer {token}"})
                self.assertEqual(answer.status, 200, text)
            finally:
                server.stop()

    def test_tokens_and_catalogues_that_are_none_end_the_command(self):
        (self.workspace.path / "empty").write_bytes(b"")
        (self.workspace.path / "utf16").write_bytes("0123456789abcdef".encode("utf-16"))
        for path in ("empty", "utf16", "content", "nowhere", "/dev/zero"):
            for command in (
                    ["serve", "--port", "0", "--staff-token-file", path], ["locale", "format", path],
                    ["locale", "merge", path, path, path],
                    ["locale", "import", path, "--language", "vi"]):
                result = self.workspace.run(*command)
                self.assertNotEqual(result.returncode, 0, (command, result.stderr))
                self.assertTrue(result.stderr.strip(), command)


if __name__ == "__main__":
    unittest.main()
