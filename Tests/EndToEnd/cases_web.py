"""The site over HTTP."""

import gzip
import re
import time
import unittest

import product

LANGUAGES = ["ja", "en", "zh-Hans", "zh-Hant", "ko", "es", "pt", "vi", "th", "id", "fil", "ne"]


class Web(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.workspace = product.Workspace.published()
        cls.server = product.Server(cls.workspace, "--local-staff")

    @classmethod
    def tearDownClass(cls):
        if cls.server.process.poll() is None:
            cls.server.stop()
        cls.workspace.close()

    def page(self, path, headers=None):
        response, body = self.server.get(path, headers)
        self.assertEqual(response.status, 200, path)
        return response, body.decode("utf-8")

    def test_every_page_in_every_language(self):
        guides = [g["id"] for g in self.server.json("/api/v1/guides")[1]]
        topics = [t["id"] for t in self.server.json("/api/v1/topics")[1]]
        self.assertGreaterEqual(len(guides), 3)
        paths = ["/"] + [f"/guides/{g}" for g in guides] + ["/call"]
        paths += ["/faq", "/words", "/labels", "/archive", "/flows/what-to-bring/have-card"]
        paths += [f"/call/{t}" for t in topics]
        for language in LANGUAGES:
            for path in paths:
                response, html = self.page(f"/{language}{path}")
                self.assertIn(f'<html lang="{language}"', html)
                self.assertEqual(response.getheader("Content-Language"), language)
                for other in LANGUAGES:
                    self.assertIn(f'hreflang="{other}"', html, f"/{language}{path}")

    def test_next_without_a_choice_says_so_on_every_question(self):
        for path, given in (("/ne/flows/what-to-bring/have-card", ""),
                            ("/ne/flows/what-to-bring/registered", "a=yes&"),
                            ("/ja-simple/flows/whom-to-ask/about", "")):
            _, before = self.page(f"{path}?{given.rstrip('&')}")
            self.assertNotIn('role="alert"', before)
            # A form without a choice sends what its button says.
            self.assertIn('<button type="submit" name="choice" value=""', before)
            _, html = self.page(f"{path}?{given}choice=")
            self.assertIn('role="alert"', html, path)
        response, _ = self.server.get("/ne/flows/what-to-bring/have-card?choice=expired&choice=")
        self.assertEqual(response.status, 303)
        self.assertEqual(
            response.getheader("Location"), "/ne/flows/what-to-bring/certificate-expired?a=expired")

    def test_guides_lead_on(self):
        for guide in self.server.json("/api/v1/guides")[1]:
            whole = self.server.json(f"/api/v1/guides/{guide['id']}")[1]
            _, html = self.page(f"/ne/guides/{guide['id']}")
            for other in whole["next"] + whole["other_ways"] + sum(
                    (block["guides"] for block in whole["blocks"]), []):
                self.assertIn(f'href="/ne/guides/{other}"', html, guide["id"])
            pictures = re.findall(r'<use href="([^"#]+)#([a-z-]+)"', html)
            for sprite, name in pictures:
                response, body = self.server.get(sprite)
                self.assertEqual(response.status, 200)
                self.assertIn(f'id="{name}"'.encode(), body)
            self.assertEqual(html.count('aria-hidden="true"><use'), len(pictures))

    def test_internal_links_lead_somewhere(self):
        seen, queue = set(), ["/", "/ja/", "/ne/", "/desk"]
        while queue:
            path = queue.pop()
            if path in seen:
                continue
            seen.add(path)
            _, html = self.page(path)
            for link in re.findall(r'(?:href|src)="(/[^"#]*)', html):
                link = link.replace("&amp;", "&")
                if "at=" not in link and link.startswith(
                        ("/ja/", "/ja-simple/", "/ne/", "/assets/", "/desk")) and link not in seen:
                    if link.startswith("/assets/"):
                        self.assertEqual(self.server.get(link)[0].status, 200, link)
                        seen.add(link)
                    else:
                        queue.append(link)
        self.assertGreater(len(seen), 30)

    def test_the_chooser_is_ordered_by_the_reader(self):
        _, html = self.page("/", {"Accept-Language": "ne, en;q=0.5"})
        self.assertLess(html.index("नेपाली"), html.index("English"))
        for asked, first in (("zh-TW", "繁體中文"), ("zh-HK, en;q=0.9", "繁體中文"), ("yue-HK", "繁體中文"),
                             ("zh", "简体中文"), ("zh-CN", "简体中文")):
            _, html = self.page("/", {"Accept-Language": asked})
            chooser = html[html.index("<main"):]
            self.assertEqual(min(("繁體中文", "简体中文", "English"), key=chooser.index), first, asked)
        response, _ = self.page("/")
        self.assertIn("Accept-Language", response.getheader("Vary"))
        response, _ = self.page("/ne/")
        self.assertNotIn("Accept-Language", response.getheader("Vary"))

    def test_readers_of_traditional_characters_have_theirs_everywhere(self):
        _, route = self.server.json("/api/v1/route?topic=card-lost&language=zh-TW")
        self.assertEqual(route["language"], {"spoken": "zh", "written": "zh-Hant"})
        self.assertNotIn("simplified-chinese-only", str(route))
        for path, word in (
            ("/call/card-lost", "遺失"), ("/call/card-lost/print", "皮夾"), ("/labels?q=%E5%AF%86%E7%A2%BC", "密碼"),
            ("/guides/lost-card", "憑證"), ("/show/lost-card-help", "遺失"), ("/archive", "資訊")):
            _, html = self.page("/zh-Hant" + path)
            self.assertIn('<html lang="zh-Hant"', html)
            self.assertIn(word, html, path)
        for query in ("%E5%8D%A1%E9%81%BA%E5%A4%B1%E4%BA%86", "%E5%8D%A1%E4%B8%A2%E4%BA%86"):
            _, html = self.page(f"/zh-Hant/search?q={query}")
            self.assertIn("/zh-Hant/call/card-lost", html[html.index("<main"):])
        pack = self.server.json("/zh-Hant/offline")[1]
        self.assertIn("/zh-Hant/call/card-lost", pack["pages"])

    def test_etag_and_not_modified_for_each_coding(self):
        path = "/en/guides/lost-card"
        tags = set()
        for headers in ({}, {"Accept-Encoding": "gzip"}):
            response, body = self.server.get(path, headers)
            tag = response.getheader("ETag")
            tags.add(tag)
            again, nothing = self.server.get(path, {**headers, "If-None-Match": f'"x", {tag}'})
            self.assertEqual((again.status, nothing), (304, b""))
            self.assertEqual(again.getheader("ETag"), tag)
        self.assertEqual(len(tags), 2)
        _, plain = self.server.get(path)
        packed, body = self.server.get(path, {"Accept-Encoding": "gzip"})
        self.assertEqual(packed.getheader("Content-Encoding"), "gzip")
        self.assertEqual(gzip.decompress(body), plain)
        refused, body = self.server.get(path, {"Accept-Encoding": "gzip;q=0"})
        self.assertEqual((refused.getheader("Content-Encoding"), body), (None, plain))

    def test_head_is_get_without_a_body(self):
        got, body = self.server.get("/en/")
        head, nothing = self.server.get("/en/", method="HEAD")
        self.assertEqual((head.status, nothing), (200, b""))
        self.assertEqual(head.getheader("Content-Length"), str(len(body)))
        self.assertEqual(head.getheader("ETag"), got.getheader("ETag"))

    def test_other_spellings_lead_to_the_one_address(self):
        for path, target in (
            ("/tl/call", "/fil/call"), ("/ne", "/ne/"), ("/zh-TW/?with=ja", "/zh-Hant/?with=ja"),
            ("/zh-HK/call", "/zh-Hant/call"), ("/yue/", "/zh-Hant/"), ("/zh-CN/", "/zh-Hans/")):
            response, _ = self.server.get(path)
            self.assertEqual((response.status, response.getheader("Location")), (308, target))

    def test_errors_are_pages_or_problems(self):
        response, body = self.server.get("/ne/guides/nothing")
        self.assertEqual(response.status, 404)
        self.assertIn('<html lang="ne"', body.decode())
        for path, status, code in (
            ("/api/v1/nothing", 404, "not-found"),
            ("/api/v1/route?topic=weather&language=en", 400, "unknown-topic"),
            ("/api/v1/route?topic=card", 400, "missing-language"),
            ("/api/v1/route?topic=card&language=en&network=fax", 400, "unknown-network"),
            ("/api/v1/route?topic=card&language=en&at=2026-11-21T10:00:00", 400, "missing-offset"),
        ):
            response, _ = self.server.get(path)
            self.assertEqual(response.getheader("Content-Type"), "application/problem+json")
            got, problem = self.server.json(path)
            self.assertEqual((got, problem["status"], problem["code"]), (status, status, code))
            self.assertTrue(problem["title"] and problem["detail"] and problem["type"])

    def test_the_api_answers_as_the_command_line(self):
        at = "2026-11-21T23:40:00+09:00"
        _, route = self.server.json(
            f"/api/v1/route?topic=card-lost&language=ne&network=mobile&at={at}")
        import json
        line = json.loads(self.workspace.run(
            "route", "--topic", "card-lost", "--language", "ne", "--network", "mobile",
            "--at", at, "--format", "json").stdout)
        self.assertEqual(route, line)

    def test_freshness_of_a_route_never_passes_its_end(self):
        import datetime, json
        asked = time.time()
        response, body = self.server.get("/api/v1/route?topic=portal&language=en")
        until = datetime.datetime.fromisoformat(json.loads(body)["valid_until"])
        age = int(re.search(r"max-age=(\d+)", response.getheader("Cache-Control")).group(1))
        # The server's clock has whole seconds.
        self.assertLessEqual(age, until.timestamp() - asked + 1)

    def test_health_and_safety_headers(self):
        self.assertEqual(self.server.get("/health/live")[0].status, 200)
        ready, body = self.server.get("/health/ready")
        self.assertEqual(ready.status, 200)
        response, _ = self.server.get("/en/")
        self.assertIn("default-src 'none'", response.getheader("Content-Security-Policy"))
        self.assertEqual(response.getheader("X-Content-Type-Options"), "nosniff")
        self.assertIsNone(response.getheader("Set-Cookie"))

    def test_pages_are_light(self):
        for language in LANGUAGES:
            response, body = self.server.get(
                f"/{language}/guides/lost-card", {"Accept-Encoding": "gzip"})
            html = gzip.decompress(body).decode()
            css = re.search(r'href="(/assets/[^"]+\.css)"', html).group(1)
            _, style = self.server.get(css, {"Accept-Encoding": "gzip"})
            self.assertLessEqual(len(body) + len(style), 14 * 1024, language)


class Lifetime(unittest.TestCase):
    """A server from start to end, with new editions on the way."""

    def setUp(self):
        self.workspace = product.Workspace.published()

    def tearDown(self):
        self.workspace.close()

    def edition(self, server):
        return server.get("/health/live")[0].getheader("Madoguchi-Edition")

    def wait_for(self, condition, what):
        """A minute is for a machine that is busy; a correct run needs a second or two."""
        deadline = time.monotonic() + 60
        while not condition():
            self.assertLess(time.monotonic(), deadline, what)
            time.sleep(0.05)

    def await_edition(self, server, old):
        self.wait_for(
            lambda: self.edition(server) != old, "the new edition was not served")

    def test_sigterm_ends_cleanly_with_one_log_line_a_request(self):
        server = product.Server(self.workspace)
        server.get("/ne/guides/lost-card")
        status, log = server.stop()
        self.assertEqual(status, 0, log)
        self.assertEqual(log.count("/ne/guides/lost-card"), 1, log)

    def test_a_new_edition_is_served_and_a_damaged_one_is_not(self):
        server = product.Server(self.workspace)
        try:
            first = self.edition(server)
            self.workspace.edit("content/guides/lost-card.yaml", "checked: 20", "checked: 19")
            self.assertEqual(self.workspace.publish().returncode, 0)
            self.await_edition(server, first)
            second = self.edition(server)
            data = bytearray(self.workspace.edition.read_bytes())
            data[len(data) // 2] ^= 1
            self.workspace.edition.write_bytes(data)
            self.wait_for(
                lambda: any("damaged" in line for line in server.log), "nothing was logged")
            self.assertEqual(self.edition(server), second)
            self.assertEqual(server.get("/ne/guides/lost-card")[0].status, 200)
        finally:
            server.stop()

    def test_a_saved_translation_is_on_the_page(self):
        server = product.Server(self.workspace, "--watch")
        try:
            first = self.edition(server)
            path = self.workspace.path / "locales" / "en" / "lost-card.po"
            text = path.read_text(encoding="utf-8")
            changed, count = re.subn(
                r'(msgctxt "lost-card\.guide\.title"\nmsgid "[^\n]*"\nmsgstr ")', r"\1Zebra ", text)
            self.assertEqual(count, 1)
            path.write_text(changed, encoding="utf-8")
            self.await_edition(server, first)
            self.assertIn("Zebra ", server.get("/en/guides/lost-card")[1].decode())
        finally:
            server.stop()
