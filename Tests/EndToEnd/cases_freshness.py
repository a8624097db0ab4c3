"""How long caches may keep what: never beyond the moment at which it may be wrong."""

import re
import unittest

import faked
import product

# Prose and data that hold until midnight in Japan, when a validity may begin or end.
UNTIL_MIDNIGHT = [
    "/", "/en/", "/ne/guides/lost-card", "/ja-simple/guides/lost-card", "/en/guides/lost-card/print",
    "/en/call", "/en/faq", "/en/words", "/en/labels", "/en/archive", "/en/accessibility",
    "/en/offline", "/en/app.webmanifest", "/en/flows/trouble-at-reader/what", "/en/search?q=card",
    "/en/screens/eligibility-certificate", "/en/show/lost-card-help", "/en/sources/leaflet-2020",
    "/en/call/card-lost/print", "/en/call/card/ahead", "/sitemap.xml", "/robots.txt",
    "/api/v1/languages", "/api/v1/topics?language=en", "/api/v1/lines?language=en",
    "/api/v1/lines/general?language=en", "/api/v1/lines/general.ics", "/api/v1/lines/general.vcf",
    "/api/v1/guides", "/api/v1/guides/lost-card", "/api/v1/faqs", "/api/v1/contact-points",
    "/api/v1/hsds", "/api/v1/hsds/services", "/api/v1/status", "/api/v1/search?q=card&language=en",
]
# What is said of now: English for "card" closes at 20:00.
ABOUT_NOW = [
    "/en/call/card", "/en/call/card?network=mobile", "/en/call/card?network=landline&also=zh",
    "/api/v1/route?topic=card&language=en", "/api/v1/route?topic=card&language=en&at=",
    "/api/v1/route?topic=card&language=en&network=mobile&also=zh",
]
# Seconds for which Varnish, as it comes, goes on with what has run out.
GRACE = 10


class Freshness(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.workspace = product.Workspace.published()
        cls.addClassCleanup(cls.workspace.close)
        cls.clock = faked.Clock(faked.japan("2026-12-01T12:00:00"))
        cls.addClassCleanup(cls.clock.close)
        cls.server = product.Server(cls.workspace, "--local-staff", clock=cls.clock)
        cls.addClassCleanup(cls.server.stop)

    def control(self, path, headers=None):
        """The directives of Cache-Control, with their seconds."""
        response, _ = self.server.get(path, headers)
        self.assertIn(response.status, (200, 304), path)
        fields = response.headers.get_all("Cache-Control")
        self.assertEqual(len(fields), 1, path)
        self.assertIsNone(response.getheader("Expires"), path)
        return {
            name: int(value) if value else True
            for name, value in re.findall(r"([a-z-]+)(?:=(\d+))?", fields[0])
        }, response

    def lasts(self, control):
        """Seconds for which a cache may hand it out, counting those while it asks anew."""
        if "no-store" in control:
            return 0
        longest = max(control.get("max-age", 0), control.get("s-maxage", 0))
        return longest + control.get("stale-while-revalidate", 0) + control.get("stale-if-error", 0)

    def test_nothing_that_ends_at_midnight_lasts_beyond_it(self):
        midnight = faked.japan("2026-12-02T00:00:00").timestamp()
        times = [
            faked.japan(f"2026-12-01T{time}")
            for time in ("12:00:00", "23:45:00", "23:49:10", "23:58:57", "23:59:13", "23:59:42", "23:59:58")
        ]
        for path in UNTIL_MIDNIGHT:
            for time in times:
                with self.subTest(path, at=time):
                    # For each request: the clock goes on while others are answered.
                    self.clock.set(time)
                    before = self.clock.now
                    control, response = self.control(path)
                    self.assertLessEqual(before + self.lasts(control), midnight + 1)
                    tag = response.getheader("ETag")
                    if tag:
                        again, _ = self.control(path, {"If-None-Match": tag})
                        self.assertLessEqual(before + self.lasts(again), midnight + 1)

    def test_what_is_said_of_now_ends_before_the_line_closes(self):
        closing = faked.japan("2026-12-01T20:00:00").timestamp()
        for time in ("19:30:00", "19:59:00", "19:59:29", "19:59:40", "19:59:50", "19:59:58"):
            self.clock.set(faked.japan(f"2026-12-01T{time}"))
            for path in ABOUT_NOW:
                with self.subTest(path, at=time):
                    before = self.clock.now
                    control, _ = self.control(path)
                    age = self.lasts(control)
                    self.assertLessEqual(age, 30)
                    if age > 0:
                        self.assertLessEqual(before + age + GRACE, closing)
                    # Caches of many readers that go on without end where the server has gone.
                    self.assertTrue({"private", "no-store"} & set(control), control)
                    self.assertNotIn("stale-while-revalidate", control)
                    self.assertTrue({"must-revalidate", "no-store"} & set(control), control)

    def test_an_answer_for_a_named_time_says_nothing_of_now(self):
        control, _ = self.control(
            "/api/v1/route?topic=card&language=en&at=2026-12-01T19:59:59%2B09:00")
        self.assertEqual((control["max-age"], "must-revalidate" in control), (60, True))

    def test_assets_stay_and_staff_pages_do_not(self):
        page, body = self.server.get("/en/")
        style = re.search(rb'href="(/assets/[^"]+\.css)"', body).group(1).decode()
        self.assertIn("immutable", self.control(style)[0])
        for path in ("/desk", "/desk?topic=card&language=en", "/l10n"):
            self.assertEqual(self.control(path)[0], {"no-store": True})

    def test_a_clock_that_was_ahead_leaves_nothing_behind(self):
        for path in ("/en/call/card", "/en/offline", "/api/v1/lines/general.ics", "/en/call/card/ahead"):
            with self.subTest(path):
                self.clock.set(faked.japan("2026-12-08T23:00:00"))
                ahead = self.server.get(path)[1]
                self.clock.set(faked.japan("2026-12-01T12:00:00"))
                right = self.server.get(path)[1]
                self.assertNotEqual(right, ahead)
                self.clock.set(faked.japan("2026-12-08T23:00:01"))
                self.assertNotEqual(self.server.get(path)[1], right)
