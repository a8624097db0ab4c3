"""Paths as people write them: short, relative, with a slash at the end, empty, of another kind."""

import pathlib
import shutil
import unittest

import product

# Every option and argument that is a path, with what else its command needs.
PATHS = (
    ("publish", "--output"), ("publish", "--content"), ("publish", "--locales"),
    ("publish", "--static"), ("check", "--content"), ("check", "--locales"), ("check", "--static"),
    ("status", "--content"), ("status", "--locales"), ("status", "--static"),
    ("route", "--topic", "card", "--language", "en", "--edition"),
    ("search", "card", "--language", "en", "--edition"),
    ("search", "--misses", "--search-misses"), ("feedback", "--feedback"),
    ("hours", "Mo-Fr 09:00-17:00", "--edition"),
    ("hours", "Mo-Fr 09:00-17:00", "--edition", "none", "--content"),
    ("holidays", "list", "--from", "2026-01-01", "--to", "2026-02-01", "--edition"),
    ("holidays", "list", "--from", "2026-01-01", "--to", "2026-02-01", "--edition", "none",
     "--content"),
    ("holidays", "import"), ("holidays", "import", "list.csv", "--content"),
    ("locale", "sync", "--check", "--content"), ("locale", "sync", "--check", "--locales"),
    ("locale", "extract", "--content"), ("locale", "extract", "--locales"),
    ("locale", "format"), ("locale", "import", "--language", "ne"),
    ("locale", "import", "file.csv", "--language", "ne", "--content"),
    ("locale", "import", "file.csv", "--language", "ne", "--locales"),
    ("locale", "export", "--language", "ne", "--format", "csv", "--output"),
    ("locale", "export", "--language", "ne", "--format", "csv", "--content"),
    ("locale", "export", "--language", "ne", "--format", "csv", "--locales"),
    ("locale", "review", "none", "--language", "ne", "--reviewer", "a", "--locales"),
    ("locale", "suggest", "--language", "ne", "--content"),
    ("locale", "pseudo", "--language", "ne", "--output"),
    ("locale", "pseudo", "--language", "ne", "--output", "p", "--locales"),
    ("locale", "merge", "file.csv", "file.csv"),
    ("serve", "--check", "--edition"),
    ("serve", "--port", "0", "--edition"), ("serve", "--port", "0", "--staff-token-file"),
)
# What is quick and reads or writes one file is tried with all of these, the others with the first.
QUICK = ("--edition", "--search-misses", "--feedback", "import", "format", "--staff-token-file")
ODD = ("f", "字", ".", "..", "./", "/", "//", "f/", "./f", "../none/f", "a/b", "none/", " ", "-")


class Paths(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.workspace = product.Workspace.published()
        cls.addClassCleanup(cls.workspace.close)
        (cls.workspace.path / "file.csv").write_text("id\n")
        (cls.workspace.path / "list.csv").write_text("a,b\n")

    def ran(self, *arguments):
        result = self.workspace.run(*arguments)
        self.assertGreaterEqual(result.returncode, 0, (arguments, result.stderr[:2000]))
        self.assertNotIn("Fatal error", result.stderr, arguments)
        return result

    def test_no_path_ends_the_program_but_with_an_answer(self):
        for command in PATHS:
            for path in ODD if command[-1] in QUICK else ODD[:1]:
                result = self.ran(*command, path)
                if result.returncode != 0:
                    self.assertNotEqual(result.stderr + result.stdout, "", (command, path))

    def test_an_empty_path_is_named(self):
        for command in PATHS:
            result = self.ran(*command, "")
            self.assertNotEqual(result.returncode, 0, command)
            self.assertIn("the path is empty", result.stderr, command)

    def test_names_of_one_letter_are_names(self):
        for name in ("content", "locales", "static"):
            shutil.copytree(self.workspace.path / name, self.workspace.path / name[0])
        # A file that is served, too.
        (self.workspace.path / "s" / "assets" / "x").write_text("")
        refused = self.ran("publish", "--static", "s")
        self.assertIn("s/assets/x", refused.stderr)
        (self.workspace.path / "s" / "assets" / "x").unlink()
        sources = ("--content", "c", "--locales", "l", "--static", "s")
        made = self.ran("publish", "--quiet", *sources, "--output", "e")
        self.assertEqual(made.returncode, 0, made.stderr)
        self.assertRegex((self.workspace.path / "e.sha256").read_text(), r"^[0-9a-f]{64}  e\n$")
        again = self.ran("publish", "--quiet", *sources, "--output", "e")
        self.assertEqual(again.returncode, 0, again.stderr)
        (self.workspace.path / "t").write_text("0123456789abcdef")
        server = product.Server(
            self.workspace, "--edition", "e", "--feedback", "f", "--search-misses", "m",
            "--staff-token-file", "t")
        try:
            self.assertEqual(server.get("/en/")[0].status, 200)
            self.assertEqual(server.get("/en/search?q=qwzxv")[0].status, 200)
        finally:
            server.stop()
        for name in ("f", "m"):
            self.assertTrue((self.workspace.path / name).is_file())
        for command in (
            ("feedback", "--feedback", "f"), ("search", "--misses", "--search-misses", "m"),
            ("route", "--topic", "card", "--language", "en", "--edition", "e"),
            ("locale", "export", "--language", "ne", "--format", "csv", "--output", "x"),
            ("locale", "pseudo", "--language", "ne", "--output", "q"),
        ):
            done = self.ran(*command)
            self.assertEqual(done.returncode, 0, (command, done.stderr))
        self.assertTrue((self.workspace.path / "x").is_file())

    def test_a_directory_is_no_file(self):
        for command, paths in (
            (("publish", "--quiet", "--output"), (".", "var/")),
            (("feedback", "--feedback"), (".", "..", "/", "var", "var/")),
            (("locale", "export", "--language", "ne", "--format", "csv", "--output"), (".", "var/")),
        ):
            for path in paths:
                result = self.ran(*command, path)
                self.assertNotEqual(result.returncode, 0, (command, path))
                self.assertIn(path, result.stderr)
        self.assertTrue(pathlib.Path(self.workspace.path / "var").is_dir())
