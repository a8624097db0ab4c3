"""A time without network: what was saved at the first visit goes on working."""

import datetime
import urllib.parse

import base
import cards
import product

JAPAN = datetime.timezone(datetime.timedelta(hours=9))


class Offline(base.BrowserCase):
    def visit(self, language):
        """One visit with a network, until the whole language is saved."""
        page = self.open(timezone_id="America/Sao_Paulo")
        page.goto(f"{self.origin}/{language}/")
        page.locator("#offline:not(:empty)").wait_for(state="attached", timeout=60_000)
        return page

    def server_of_its_own(self):
        """One that a test may stop; `origin` is its address until the test ends."""
        workspace = product.Workspace.published()
        self.addCleanup(workspace.close)
        server = product.Server(workspace, "--local-staff")
        type(self).origin, kept = f"http://127.0.0.1:{server.port}", self.origin
        self.addCleanup(lambda: setattr(type(self), "origin", kept))
        return server

    def test_every_page_of_the_language_is_there_without_a_server(self):
        server = self.server_of_its_own()
        page = self.visit("ne")
        pages = [path for path in server.json("/ne/offline")[1]["pages"]
                 if path.startswith("/ne/") and "/ahead" not in path]
        self.assertGreater(len(pages), 60)
        seen = {path: server.get(path)[1].decode() for path in pages}
        at = datetime.datetime.now(JAPAN) + datetime.timedelta(days=3)
        query = urllib.parse.urlencode(
            {"topic": "card-lost", "language": "ne", "at": at.isoformat(timespec="seconds")})
        route = server.json(f"/api/v1/route?{query}")[1]
        server.stop()
        # What the browser itself remembers for a minute is not what is tested here.
        page.context.new_cdp_session(page).send("Network.clearBrowserCache")
        for path in pages:
            with self.subTest(path):
                response = page.goto(self.origin + path)
                self.assertEqual(response.status, 200)
                self.assertIn(f"<title>{page.title()}</title>", seen[path])
                self.assertEqual(page.locator("p.saved").count(), 1)
                # Drawn with the saved styles.
                self.assertNotEqual(
                    page.evaluate("getComputedStyle(document.body).maxWidth"), "none")
        # Three days later: worked out ahead, and said to be.
        page.clock.set_fixed_time(at)
        page.goto(f"{self.origin}/ne/call/card-lost")
        page.locator("#answer-state:not(:empty)").wait_for()
        self.assertEqual(cards.shown(page), cards.expected(route))
        # A page that was not saved, and another language.
        response = page.goto(f"{self.origin}/ne/archive")
        self.assertEqual(response.status, 503)
        self.assertEqual(page.locator("h1").count(), 1)
        self.assertEqual(page.goto(f"{self.origin}/").url, f"{self.origin}/ne/")

    def test_another_language_without_a_server_names_those_that_are_saved(self):
        server = self.server_of_its_own()
        page = self.visit("ne")
        server.stop()
        page.context.new_cdp_session(page).send("Network.clearBrowserCache")
        for path, language, words, target in [
                ("/en/guides/lost-card", "en", "Saved pages: नेपाली", "/ne/guides/lost-card"),
                ("/en/call/card-lost?network=overseas", "en", "Saved pages: नेपाली", "/ne/call/card-lost"),
                ("/th/", "th", "หน้าที่บันทึกไว้: नेपाली", "/ne/"),
                ("/zh-hant/faq", "zh-Hant", "已儲存的頁面：नेपाली", "/ne/faq"),
                ("/ja/archive", "ja", "保存してあるページ: नेपाली", "/ne/"),
                ("/ja/flows/what-to-bring/nowhere", "ja", "保存してあるページ: नेपाली", "/ne/")]:
            with self.subTest(path):
                self.assertEqual(page.goto(self.origin + path).status, 503)
                link = page.locator(f"main p[lang={language}] a")
                self.assertEqual(link.inner_text(), words)
                self.assertEqual(link.get_attribute("href"), target)
                self.assertEqual(self.violations(page), [])
                link.click()
                self.assertEqual(page.url, self.origin + target)
                self.assertEqual(page.locator("p.saved").count(), 1)
        # A language that nobody writes, and the saved one itself.
        for path in ("/xx/guides/lost-card", "/ne/archive"):
            self.assertEqual(page.goto(self.origin + path).status, 503)
            self.assertEqual(page.locator("main p[lang] a").count(), 0)
            self.assertEqual(page.locator("html").get_attribute("lang"), "ne")

    def test_the_desk_and_other_languages_are_left_alone(self):
        page = self.visit("en")
        self.assertEqual(page.goto(f"{self.origin}/desk").status, 200)
        self.assertEqual(page.goto(f"{self.origin}/th/").status, 200)
        self.assertEqual(page.locator("p.saved").count(), 0)
        names = page.evaluate("caches.keys()")
        self.assertTrue(all(name.startswith(("saved en ", "saved th ")) for name in names), names)

    def test_whoever_saves_data_is_not_sent_a_language(self):
        page = self.open()
        page.add_init_script(
            "Object.defineProperty(navigator, 'connection', {value: {saveData: true}})")
        page.goto(f"{self.origin}/en/")
        page.wait_for_timeout(1500)
        self.assertEqual(page.evaluate("caches.keys()"), [])

    def test_the_site_can_be_installed(self):
        page = self.open()
        for language in base.LANGUAGES:
            page.goto(f"{self.origin}/{language}/")
            address = page.locator("link[rel=manifest]").get_attribute("href")
            status, manifest = self.server.json(address)
            self.assertEqual(status, 200)
            self.assertEqual(manifest["lang"], language)
            self.assertEqual(self.server.get(manifest["start_url"])[0].status, 200)
            for icon in manifest["icons"]:
                response, _ = self.server.get(icon["src"])
                self.assertEqual(response.getheader("Content-Type"), icon["type"])
