"""The main pages as a screen reader has them, compared with the texts in `trees/`."""

import base
import faked
import product
import trees

PAGES = {
    "home": "/", "guide-lost-card": "/guides/lost-card", "guide-register-at-reader": "/guides/register-at-reader",
    "call-card-lost": "/call/card-lost", "flow": "/flows/what-to-bring/have-card", "number": "/number?n=0120-0178-27",
    "search": "/search?q=PIN", "card": "/show/lost-card-help", "labels": "/labels",
}
JAPANESE = ["guide-lost-card", "call-card-lost"]
KEPT = [(language, name) for language in ("en", "ne") for name in PAGES] + [("ja", name) for name in JAPANESE]
# At night, when Nepali is not answered.
NIGHT = faked.japan("2026-12-01T23:40:00")


class Trees(base.BrowserCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.clock = faked.Clock(NIGHT)
        cls.addClassCleanup(cls.clock.close)
        cls.steered = product.Server(cls.workspace, clock=cls.clock)
        cls.addClassCleanup(cls.steered.stop)
        cls.origin = f"http://127.0.0.1:{cls.steered.port}"

    def at(self, path):
        page = self.open(service_workers="block")
        page.clock.install(time=self.clock.now)
        page.goto(self.origin + path)
        page.wait_for_load_state("networkidle")
        return page

    def test_the_trees_are_those_that_are_kept(self):
        for language, name in KEPT:
            with self.subTest(f"{language} {name}"):
                page = self.at(f"/{language}{PAGES[name]}")
                self.assertEqual(trees.difference(f"{language}-{name}", trees.of(page)), "")
                page.context.close()

    def test_everything_can_be_told_from_everything_else(self):
        guides = [f"/guides/{guide['id']}" for guide in self.steered.json("/api/v1/guides")[1]]
        more = ["/guides/lost-card?with=ja", "/call", "/faq", "/words", "/accessibility",
                "/flows/what-to-bring/bring-card?a=yes,yes,no", "/call/card", "/call/eligibility", "/call/emergency-call",
                "/screens/reader-registration", "/number", "/nowhere"]
        page = self.open(service_workers="block")
        for path in [f"/en{path}" for path in guides] + [
                f"/{language}{path}" for language in ("en", "ne", "ja") for path in [*PAGES.values(), *more]]:
            with self.subTest(path):
                page.goto(self.origin + path)
                self.assertEqual(trees.faults(page), [])
