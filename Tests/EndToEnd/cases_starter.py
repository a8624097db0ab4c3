"""Another office, from nothing: the program alone, in a directory with nothing beside it."""

import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

import product

LANGUAGES = ("ja", "ja,en", "ja,en,vi", "ja,ne,zh-Hans,th", "ja,en,zh-Hans,zh-Hant,ko,es,pt,vi,th,id,fil,ne",
             "en,ja,pt-BR", "ja,uk,ar,zh-Hant", "uk,en", "ar")
# What belongs to the office whose content stands in this repository.
FOREIGN = re.compile(r"マイナ|my number|lost-card|certificate|clinic", re.IGNORECASE)


class Place:
    """An empty directory, in which an office is begun."""

    def __init__(self):
        self.top = pathlib.Path(tempfile.mkdtemp(prefix="madoguchi-office-"))
        self.path = self.top / "office"

    def run(self, *arguments, cwd=None):
        return subprocess.run(
            [os.path.abspath(product.BINARY), *arguments], cwd=cwd or self.path,
            capture_output=True, text=True, timeout=120)

    def begin(self, languages, name="Example City"):
        return self.run("init", "office", "--name", name, "--languages", languages, cwd=self.top)

    def write(self, name, text):
        file = self.path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def close(self):
        shutil.rmtree(self.top)


class Office(unittest.TestCase):
    def setUp(self):
        self.place = Place()
        self.addCleanup(self.place.close)

    def begin(self, languages):
        begun = self.place.begin(languages)
        self.assertEqual(begun.returncode, 0, begun.stderr)

    def serve(self, *arguments):
        server = product.Server(self.place, "--local-staff", *arguments)
        self.addCleanup(server.stop)
        return server

    def test_it_publishes_without_a_finding_and_is_served(self):
        for languages in LANGUAGES:
            with self.subTest(languages=languages):
                shutil.rmtree(self.place.path, ignore_errors=True)
                self.begin(languages)
                published = self.place.run("publish")
                self.assertEqual(published.returncode, 0, published.stderr)
                self.assertNotRegex(published.stderr, "warning:|error:")
                checked = self.place.run("check")
                self.assertIn("0 errors, 0 warnings", checked.stderr)
                self.assertEqual(self.place.run("locale", "sync", "--check").returncode, 0)
                self.assertIn("Example City", (self.place.path / "content/office.yaml").read_text())
                self.look(languages.split(","))

    def look(self, tags):
        server = product.Server(self.place, "--local-staff")
        try:
            for tag in tags:
                for page in ("", "guides/first-visit", "call/general", "show/call-for-me", "faq"):
                    response, body = server.get(f"/{tag}/{page}")
                    text = body.decode("utf-8")
                    self.assertEqual(response.status, 200, f"/{tag}/{page}")
                    self.assertIsNone(FOREIGN.search(text), f"/{tag}/{page}")
                self.assertIn("03-0000-0000", server.get(f"/{tag}/call/general")[1].decode("utf-8"))
            response, _ = server.get("/desk", {"Host": f"localhost:{server.port}"})
            self.assertEqual(response.status, 200)
        finally:
            server.stop()

    def test_what_cannot_be_begun_is_refused(self):
        for arguments, reason in (
                (("--name", "", "--languages", "ja"), "the name is empty"),
                (("--name", " ", "--languages", "ja"), "the name is empty"),
                (("--name", "A", "--languages", ""), "not the tag of a language"),
                (("--name", "A", "--languages", "ja,,en"), "not the tag of a language"),
                (("--name", "A", "--languages", "ja,klingon"), '"klingon" is not the tag of a language'),
                (("--name", "A", "--languages", "ja,EN"), "the usual tag for EN is en"),
                (("--name", "A", "--languages", "ja,ja"), "named twice"),
                (("--name", "{a}", "--languages", "ja"), "line ends")):
            refused = self.place.run("init", "office", *arguments, cwd=self.place.top)
            self.assertNotEqual(refused.returncode, 0, arguments)
            self.assertIn(reason, refused.stderr)
            self.assertFalse(self.place.path.exists(), arguments)
        self.place.write("notes.txt", "mine")
        refused = self.place.begin("ja")
        self.assertIn("is not empty, there is notes.txt", refused.stderr)
        self.assertEqual([file.name for file in self.place.path.iterdir()], ["notes.txt"])

    def test_an_edited_text_and_an_edited_template_are_on_the_page(self):
        self.begin("ja,en")
        server = self.serve("--watch")
        page = lambda: server.get("/ja/")[1].decode("utf-8")
        self.assertIn("どうしましたか", page())
        self.place.write("content/ui.yaml", "home.title: ようこそ\n")
        product.wait_for(lambda: "ようこそ" in page(), True)
        template = (product.ROOT / "static/templates/home.mustache").read_text(encoding="utf-8")
        self.place.write("static/templates/home.mustache", template.replace(
            "{{t.home.title}}", "{{t.home.title}}!!", 1))
        product.wait_for(lambda: "ようこそ!!" in page(), True)
        (self.place.path / "static/templates/home.mustache").unlink()
        product.wait_for(lambda: "ようこそ!!" in page(), False)

    def test_a_directory_that_is_not_there_is_an_error(self):
        self.begin("ja")
        for option in ("--static", "--texts"):
            result = self.place.run("publish", option, "nowhere")
            self.assertEqual(result.returncode, 1, option)
            self.assertIn("nowhere", result.stderr)
