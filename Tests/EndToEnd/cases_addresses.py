"""Addresses as people type and copy them."""

import re
import unittest
import urllib.parse

import product

LED = {
    "/np/": "/ne/", "/kr": "/ko/", "/tw/call": "/zh-Hant/call", "/zh-CN/": "/zh-Hans/", "/EN/Guides/Lost-Card": "/en/guides/lost-card",
    "/en/guides/lost-card.": "/en/guides/lost-card", "/en/guides/lost-card)": "/en/guides/lost-card",
    "/en/guides/lost-card%3E": "/en/guides/lost-card", "/en/guides/lost-card%22": "/en/guides/lost-card",
    "/en/guides/lost-card%E3%80%82": "/en/guides/lost-card", "/en/guides/lost-card%20": "/en/guides/lost-card",
    "/ne/guides": "/ne/", "/ne/flows/what-to-bring": "/ne/flows/what-to-bring/", "/ne/call/lost-card": "/ne/guides/lost-card",
    "/ne/guides/card-lost": "/ne/call/card-lost", "/en/guides/lost-card.html": "/en/guides/lost-card", "/index.html": "/",
}
NOWHERE = (
    "/xx/", "/nothing", "/en/nothing", "/en/desk", "/Desk", "/desk.", "/metrics.", "/API/v1/lines", "/api/v1/lines.", "/evil.com",
    "/en/%3Cscript%3E", "/en/guides/lost%252Dcard", "/en/https:/evil.com", "/@evil.com", "/%E6%97%A5%E6%9C%AC", "/en/guides/%00",
)
# Refused before anything is looked at.
REFUSED = ("//evil.com", "/%2Fevil.com", "/%5Cevil.com", "/\\evil.com", "/en//guides", "/../en/", "/en/%2e%2e/")


class Addresses(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.workspace = product.Workspace.published()
        cls.server = product.Server(cls.workspace)

    @classmethod
    def tearDownClass(cls):
        cls.server.stop()
        cls.workspace.close()

    def get(self, path, language=None):
        return self.server.get(path, {"Accept-Language": language} if language else {})

    def test_the_right_page_is_one_hop_away(self):
        for path, target in LED.items():
            with self.subTest(path):
                response, _ = self.get(path + "?network=mobile")
                self.assertIn(response.status, (307, 308))
                location = response.headers["Location"]
                self.assertTrue(location.startswith(target), location)
                self.assertIn("?network=mobile", location)
                self.assertEqual(self.get(location.split("#")[0])[0].status, 200, location)

    def test_without_a_language_the_browser_decides(self):
        for path in ("/call", "/guides/lost-card", "/labels", "/call/card-lost/"):
            for asked, tag in (("ne-NP,en;q=0.5", "ne"), ("zh-TW", "zh-Hant"), ("xx", "en"), (None, "en")):
                response, _ = self.get(path, asked)
                self.assertEqual((response.status, response.headers["Location"]), (307, f"/{tag}{path.rstrip('/')}"))
                self.assertIn("Accept-Language", response.headers["Vary"])
                self.assertEqual(response.headers["Cache-Control"], "no-store")
        # What the address says comes first, and the same for everybody.
        response, _ = self.get("/EN/call", "ne")
        self.assertEqual((response.status, response.headers["Location"]), (308, "/en/call"))
        self.assertNotIn("Accept-Language", response.headers["Vary"])
        self.assertEqual(self.get("/br/", "br-FR,fr")[0].status, 404)
        self.assertEqual(self.get("/br/", "fr")[0].headers["Location"], "/pt/")

    def test_what_is_no_page_says_so_in_the_readers_language(self):
        for path, asked, tag in (
            ("/ne/nothing", None, "ne"), ("/ne/nothing", "th", "ne"), ("/nothing", "th", "th"), ("/np/nothing", "th", "ne"),
            ("/xx/nothing", "vi", "vi"), ("/xx/nothing", None, "en"), ("/zh-TW/x/y/z", None, "zh-Hant"), ("/nothing", "xx", "en"),
        ):
            with self.subTest(f"{path} {asked}"):
                response, body = self.get(path, asked)
                self.assertEqual((response.status, response.headers["Content-Language"]), (404, tag))
                self.assertIn(f'<html lang="{tag}"'.encode(), body)
                own = path.startswith(("/ne", "/zh-TW"))
                self.assertEqual("Accept-Language" in response.headers["Vary"], not own)

    def test_pages_with_a_near_name_are_linked(self):
        for path, target in (
            ("/ne/guides/lost-cart", "/ne/guides/lost-card"), ("/ne/call/lostcard", "/ne/guides/lost-card"),
            ("/ne/guides/lost", "/ne/guides/lost-card"), ("/guides/lost-cart", "/en/guides/lost-card"),
            ("/ja-simple/guides/lost-cart", "/ja-simple/guides/lost-card"),
        ):
            response, body = self.get(path)
            self.assertEqual(response.status, 404, path)
            self.assertIn(f'href="{target}"'.encode(), body, path)
            for href in re.findall(r'<main.*</main>', body.decode(), re.S)[0].split('href="')[1:]:
                self.assertEqual(self.get(href.split('"')[0].split("#")[0])[0].status, 200)

    def test_nothing_leads_away_or_to_staff(self):
        for path in NOWHERE:
            response, _ = self.get(path)
            self.assertIn(response.status, (400, 401, 403, 404), path)
            self.assertNotIn("Location", response.headers, path)
        for path in REFUSED:
            response, _ = self.get(path)
            self.assertEqual(response.status, 400, path)
            self.assertNotIn("Location", response.headers, path)

    def test_letters_of_any_kind_are_answered(self):
        for text in ("\u202e/ne", "ne\u0301", "é", "\u0600", "<q-a", "'", "%", "a" * 290, "-" * 200, "/".join("abc"), "." * 20, "{{t}}"):
            for pattern in ("/{}", "/ne/{}", "/ne/guides/{}", "/ne/guides/lost-card{}"):
                response, body = self.get(pattern.format(urllib.parse.quote(text)))
                self.assertIn(response.status, (307, 308, 400, 404), text)
                self.assertNotIn(b"<q-a", body)
