"""What every browser test needs: an edition, a server, Debian's Chromium."""

import pathlib
import sys
import unittest

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "EndToEnd"))

import product  # noqa: E402

LANGUAGES = ["ja", "en", "zh-Hans", "zh-Hant", "ko", "es", "pt", "vi", "th", "id", "fil", "ne"]
AXE = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}


class BrowserCase(unittest.TestCase):
    axe = Axe()

    @classmethod
    def office(cls):
        """The folder that is served."""
        return product.Workspace.published()

    @classmethod
    def setUpClass(cls):
        cls.workspace = cls.office()
        cls.server = product.Server(cls.workspace, "--local-staff")
        cls.origin = f"http://127.0.0.1:{cls.server.port}"
        cls.playwright = sync_playwright().start()
        cls.chromium = cls.playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"])

    @classmethod
    def tearDownClass(cls):
        cls.chromium.close()
        cls.playwright.stop()
        if cls.server.process.poll() is None:
            cls.server.stop()
        cls.workspace.close()

    def open(self, **options):
        """A page of a phone's width, with nothing remembered; console errors fail the test."""
        context = self.chromium.new_context(viewport={"width": 320, "height": 640}, **options)
        context.set_default_timeout(60_000)
        self.addCleanup(context.close)
        page = context.new_page()
        page.on("pageerror", lambda problem: self.problems.append(str(problem)))
        return page

    def setUp(self):
        self.problems = []
        self.addCleanup(lambda: self.assertEqual(self.problems, []))

    def width(self, page):
        return page.evaluate("document.documentElement.scrollWidth")

    def violations(self, page):
        found = self.axe.run(page, options=AXE).response["violations"]
        return [(v["id"], v["nodes"][0]["html"][:160]) for v in found]
