"""What strangers may cost: counts of work and memory, never times.

The figures that are printed beside mean something with a release binary alone.
"""

import pathlib
import sys
import threading
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "EndToEnd"))

import battery  # noqa: E402
import hostile  # noqa: E402
import product  # noqa: E402
import sizes  # noqa: E402
from meter import Meter, figures, memory  # noqa: E402

# What may be said to a request that nobody should have sent.
REFUSALS = {303, 307, 308, 400, 404, 414, 431}
KNOWN = ["/ne/guides/lost-card", "/ne/", "/en/faq", "/ja/labels", "/ne/call/card-lost/ahead", "/sitemap.xml",
         "/api/v1/guides?language=ne"]


class Cost(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.workspace = product.Workspace.published()
        cls.addClassCleanup(cls.workspace.close)
        cls.server = battery.serve(cls.workspace)
        cls.addClassCleanup(cls.server.stop)

    def setUp(self):
        self.meter = Meter(self.server)
        self.addCleanup(self.meter.close)

    def figure(self, name):
        return figures(self.server)[f"madoguchi_{name}"]

    def ask(self, target, headers=()):
        status, _ = self.meter.ask(target, headers)
        self.assertNotEqual(status, 0, f"no answer: {target[:80]}")
        return status

    def test_what_means_nothing_makes_no_page(self):
        for base in hostile.MEANINGLESS:
            target = base.rstrip("?&")
            # What holds for seconds, is refused or leads elsewhere is worked out every time, at little cost.
            if self.ask(target) != 200 or "/route?" in target or "/call/" in target:
                continue
            before = self.figure("cache_misses_total")
            for number in range(20):
                self.assertEqual(self.ask(f"{base}x{number}=1"), 200, base)
            # Asking for the figures is one of them.
            self.assertLessEqual(self.figure("cache_misses_total") - before, 2, base)

    def test_spellings_of_one_address_are_one_page(self):
        for target, others in {
            "/ne/guides/lost-card": ["/%6ee/guides/lost-card", "/ne/%67uides/lost%2Dcard", "/ne/guides/lost-card?"],
            "/ne/guides/lost-card?with=ja&asof=2026-01-01": [
                "/ne/guides/lost-card?asof=2026-01-01&with=ja", "/ne/guides/lost-card?x&with=ja&y&asof=2026-01-01",
                "/ne/guides/lost-card?w%69th=j%61&asof=2026%2D01-01", "/ne/guides/lost-card?with=ja&asof=2026-01-01&with=en"],
            "/ne/call/card-lost/ahead?also=en%2Cja&network=mobile": [
                "/ne/call/card-lost/ahead?network=mobile&also=en,ja", "/ne/call/card-lost/ahead?also=EN,,ja,en&network=mobile",
                "/ne/call/card-lost/ahead?network=mobile&also=en-GB,ja-JP"],
            "/ne/search?q=card": ["/ne/search?q=c%61rd&limit=3", "/ne/search?q=card&archive=0"],
            "/api/v1/guides?language=fil": ["/api/v1/guides?language=tl", "/api/v1/guides?language=FIL&x=1"],
            "/api/v1/hsds/services?page=1&per_page=7": ["/api/v1/hsds/services?per_page=07&page=1"],
        }.items():
            self.assertEqual(self.ask(target), 200, target)
            before = self.figure("cache_misses_total")
            for other in others:
                self.assertEqual(self.ask(other), 200, other)
            self.assertLessEqual(self.figure("cache_misses_total") - before, 2, target)

    def test_a_question_about_now_is_answered_once_a_second(self):
        spellings = [
            "topic=card-lost&language=ne&network=mobile&also=en,ja", "also=en,ja&network=mobile&language=ne&topic=card-lost",
            "topic=card-lost&language=ne&network=mobile&also=EN,,ja,en&at=", "x=1&topic=c%61rd-lost&language=ne&network=mobile"
            "&also=en-GB,ja-JP&reasons=1",
        ]
        before, began = self.figure("pages_made_total"), time.monotonic()
        for number in range(80):
            self.assertEqual(self.ask(f"/api/v1/route?{spellings[number % len(spellings)]}&y{number}"), 200)
        seconds = time.monotonic() - began
        self.assertLessEqual(self.figure("pages_made_total") - before, seconds + 2)

    def test_languages_that_a_browser_asks_for_are_one_chooser_each(self):
        for order in ("ne", "ne,en;q=0.5", "xx, ne;q=0.9", "NE-np"):
            self.ask("/", [("Accept-Language", order)])
        before = self.figure("cache_misses_total")
        for number in range(20):
            self.ask("/", [("Accept-Language", f"ne,x{number};q=0.{number}")])
        self.assertLessEqual(self.figure("cache_misses_total") - before, 2)

    def test_junk_takes_no_memory_and_pushes_nothing_out(self):
        self.ask("/robots.txt")
        for target in KNOWN:
            self.ask(target)
        before, entries = memory(self.server)[0], self.figure("cache_entries")
        for target in junk(6_000):
            self.ask(target)
        hits = self.figure("cache_hits_total")
        for target in KNOWN:
            self.assertEqual(self.ask(target), 200)
        self.assertEqual(self.figure("cache_hits_total") - hits, len(KNOWN))
        grown = memory(self.server)[0] - before
        print(f"\njunk: {grown / 1e6:.1f} MB more, {self.figure('cache_entries') - entries:.0f} entries more")
        self.assertLess(grown, 40e6)

    def test_whoever_asks_for_the_same_page_at_once_has_it_made_once(self):
        target = "/th/call/insurance-registration/ahead"
        before = self.figure("pages_made_total")
        start = threading.Barrier(8)
        statuses = []

        def one():
            meter = Meter(self.server)
            start.wait()
            statuses.append(meter.ask(target)[0])
            meter.close()

        threads = [threading.Thread(target=one) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(statuses, [200] * 8)
        self.assertEqual(self.figure("pages_made_total") - before, 1)

    def test_every_search_is_answered(self):
        known = battery.words(self.server)
        found = []
        every = hostile.searches(known)
        # Each text at one place in one language; which, goes round.
        for number, (name, target) in enumerate(every):
            if number % 11 == number // 55 % 11 and number % 5 == number // 55 % 5:
                status, taken = self.meter.ask(target)
                found.append((taken, status, name, target))
        self.assertEqual({status for _, status, *_ in found}, {200})
        self.assertGreater(len(found), 80)
        battery.show("Searches", found, 10)

    def test_every_other_text_is_answered(self):
        found = battery.each(self.server, hostile.free_texts())
        for _, status, name, target in found:
            self.assertIn(status, REFUSALS | {200, 401}, f"{name}: {target[:80]}")
        battery.show("Other texts", found, 10)

    def test_requests_of_every_size_are_answered_at_once(self):
        for name, data, expected in sizes.requests():
            with self.subTest(name):
                status, seconds = sizes.ask(self.server.port, data)
                self.assertIn(status, expected)
                # The server itself gives up after 30.
                self.assertLess(seconds, 10)


def junk(count):
    """Addresses that nobody needs: (target, …) of every kind that a stranger can make up."""
    long = "a" * 7_000
    kinds = [
        "/robots.txt?x{}=" + long, "/x/{}", "/ne/{}", "/ne/guides/lost-card{}", "/ne/faq?asof=1{:03}-01-01",
        "/ne/search?q=word{}", "/ne/number?n=0120{}", "/np/x{}", "/ne/labels?q=word{}", "/ne/call/card-lost?also=en,ja&x={}", "/fil/faq?x={}",
        "/tl/faq?x={}", "/api/v1/search?language=en&q=word{}", "/api/v1/lines/{}", "/assets/{}",
        "/api/v1/hsds/services?page=1&per_page={}", "/ne/feedback?page=/{}", "/ne/feedback/thanks?page=/{}" + long,
        "/sources/{}", "/ne/flows/whom-to-ask/topic?a={}", "/api/v1/route?topic=card-lost&language=ne&at={}",
        "/ne/call/card-lost/ahead?network={}", "/%6ee/faq?{}=" + long,
    ]
    for number in range(count):
        yield kinds[number % len(kinds)].format(number % 1000)
