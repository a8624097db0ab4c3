"""Never stale: over a closing time, with networks that hang and clocks that jump."""

import itertools
import time
import urllib.parse

import base
import cards
import desk
import faked
import product
from proxy import Proxy

# Everything English for "card" closes at 20:00 on a Tuesday.
CLOSING = faked.japan("2026-12-01T20:00:00")
CALL, GUIDE = "/en/call/card", "/en/guides/apply-by-post"
DESK = "/desk?ui=en&language=en&topic=card"
# Lets a test set the clock of a page or a worker, as somebody sets the clock of a phone.
CLOCK = """(shift => {
    const Real = Date;
    let ahead = shift;
    self.setClock = time => { ahead = time * 1000 - Real.now(); };
    self.Date = class extends Real {
        constructor(...given) { super(...(given.length ? given : [Real.now() + ahead])); }
        static now() { return Real.now() + ahead; }
    };
})"""
FAILURES = ["hang", "hang-body", "drop", "portal", "redirect", "429", "500", "503", "520"]


class SteeredCase(base.BrowserCase):
    """A server whose clock the test sets, behind a proxy that misbehaves."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.clock = faked.Clock(faked.japan("2026-12-01T12:00:00"))
        cls.addClassCleanup(cls.clock.close)
        cls.steered = product.Server(cls.workspace, "--local-staff", clock=cls.clock)
        cls.addClassCleanup(cls.steered.stop)

    def setUp(self):
        super().setUp()
        self.proxy = Proxy(self.steered.port)
        self.addCleanup(self.proxy.close)
        self.origin = f"http://127.0.0.1:{self.proxy.port}"

    def device(self, **options):
        """A page on a device whose clock goes as the server's."""
        page = self.open(**options)
        page.context.add_init_script(f"{CLOCK}({self.clock.offset * 1000})")
        return page

    def worker(self, page):
        """The service worker, with the same clock."""
        worker = page.context.service_workers[0]
        worker.evaluate(f"self.setClock || {CLOCK}({self.clock.offset * 1000})")
        worker.evaluate("time => setClock(time)", self.clock.now)
        return worker

    def save(self, page, language="en"):
        page.goto(f"{self.origin}/{language}/")
        page.locator("#offline:not(:empty)").wait_for(state="attached", timeout=60_000)
        self.forget(page)
        return self.worker(page)

    def saved_paths(self, page):
        return page.evaluate("""async () => {
            const caches = await Promise.all((await self.caches.keys()).map(name => self.caches.open(name)));
            const requests = await Promise.all(caches.map(cache => cache.keys()));
            return requests.flat().map(request => request.url.replace(location.origin, ''));
        }""")

    def wait_until_saved(self, page, path):
        deadline = time.monotonic() + 30
        while path not in self.saved_paths(page):
            self.assertLess(time.monotonic(), deadline, f"{path} was not saved")
            page.wait_for_timeout(100)

    def forget(self, page):
        """What the browser's own cache keeps for a minute is not what is tested here."""
        page.context.new_cdp_session(page).send("Network.clearBrowserCache")

    def until(self, seconds_after_closing):
        time.sleep(max(0, CLOSING.timestamp() + seconds_after_closing - self.clock.now))

    def says_open(self, page):
        """Whether a number is called open that is not, or until a time that is over."""
        return page.evaluate("""() => [...document.querySelectorAll('.state, .is-open')].some(
            line => line.checkVisibility() && (line.matches('.open') || line.innerText.includes('20:00')))""")

    def states(self, page):
        return set(page.eval_on_selector_all(
            "[data-part=numbers] .state", "all => all.map(one => one.className)"))

    def answer(self, page, at, **asked):
        """Numbers and states of the page, and those of the server."""
        query = urllib.parse.urlencode({"at": at.isoformat(), "language": "en", **asked})
        status, route = self.steered.json(f"/api/v1/route?{query}")
        self.assertEqual(status, 200, route)
        return cards.shown(page), cards.expected(route)


class Stale(SteeredCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        # Made once, before the tests: the server keeps them for the day.
        pack = cls.steered.json("/en/offline")[1]
        for path in pack["pages"] + pack["assets"]:
            cls.steered.get(path, {"Accept-Encoding": "gzip"})

    def test_over_a_closing_time_nothing_says_open(self):
        self.clock.set(faked.japan("2026-12-01T19:59:15"))
        saved = self.device()
        self.save(saved)
        self.clock.set(faked.japan("2026-12-01T19:59:44"))
        self.worker(saved)
        saved.goto(self.origin + CALL)
        saved.evaluate("time => setClock(time)", self.clock.now)
        hanging, connected = {"saved": saved}, {}
        for name, path in (("call", CALL), ("guide", GUIDE), ("desk", DESK)):
            for pages, port in ((hanging, self.proxy.port), (connected, self.steered.port)):
                pages[name] = self.device(service_workers="block")
                pages[name].goto(f"http://127.0.0.1:{port}{path}")
                pages[name].locator(".state.open").first.wait_for()
        # A device that is an hour and a half late would call the line open for that long.
        slow = hanging["slow"] = self.device(service_workers="block")
        slow.context.add_init_script(f"setClock({self.clock.now - 5400})")
        slow.goto(self.origin + CALL)
        self.proxy.mode = "hang"
        self.until(-1)
        for name, page in [*hanging.items(), *connected.items()]:
            self.assertTrue(self.says_open(page), name)
        self.until(3)
        for name, page in [*hanging.items(), *connected.items()]:
            self.assertFalse(self.says_open(page), name)
        for name, page in connected.items():
            page.locator(".state.closed").first.wait_for(timeout=5000)
            self.assertEqual(page.locator(".state.unknown").count(), 0, name)
        self.until(10)
        self.assertEqual(self.states(saved), {"state closed"})
        self.assertIn("saved opening hours", saved.locator("#answer-state").inner_text())
        for name in ("call", "guide", "desk", "slow"):
            self.assertGreater(hanging[name].locator(".state.unknown").count(), 0, name)
            self.assertEqual(hanging[name].locator(".state.open, .state.closed").count(), 0, name)
        self.assertIn("not known", hanging["call"].locator("#answer-state").inner_text())
        self.assertIn("No connection", hanging["desk"].locator("#answer-state").inner_text())
        hanging["desk"].locator("#tab-matrix").click()
        self.assertFalse(hanging["desk"].locator("[data-part=matrix]").is_visible())
        # A check that hangs does not hold up the next.
        self.proxy.mode = "pass"
        for name, page in hanging.items():
            page.evaluate("dispatchEvent(new Event('online'))")
            page.locator(".state.closed").first.wait_for(timeout=5000)
            self.assertEqual(page.locator(".state.open, .state.unknown").count(), 0, name)
        self.assertEqual(hanging["desk"].locator("#answer-state").inner_text(), "")
        self.assertTrue(hanging["desk"].locator("[data-part=matrix]").is_visible())

    def test_a_cache_on_the_way_that_keeps_an_answer_is_not_believed(self):
        self.clock.set(faked.japan("2026-12-01T19:59:30"))
        page = self.device()
        self.save(page)
        _, kept = self.steered.get(CALL)
        self.clock.set(faked.japan("2026-12-01T20:05:00"))
        self.worker(page)
        self.proxy.replace = (CALL, kept)  # with the time of now, as nginx tells it
        self.forget(page)
        page.goto(self.origin + CALL)
        page.locator("p.saved").wait_for()
        self.assertFalse(self.says_open(page))
        other = self.device(service_workers="block")
        other.goto(self.origin + CALL)
        other.locator("#answer-state:not(:empty)").wait_for()
        self.assertFalse(self.says_open(other))
        self.proxy.replace = None

    def test_clocks_that_are_set_back_and_forth(self):
        self.clock.set(faked.japan("2026-12-01T12:00:00"))
        page = self.device()
        worker = self.save(page)
        page.goto(self.origin + CALL)

        def set_device(text):
            at = faked.japan(text)
            for one in (worker, page):
                one.evaluate("time => setClock(time)", at.timestamp())
            page.context.add_init_script(f"setClock({at.timestamp()})")
            return at

        with self.subTest("with a network the server's clock counts"):
            for text in ("2026-12-01T23:30:00", "2026-11-30T03:00:00", "2027-06-01T12:00:00",
                         "2026-12-01T12:00:30"):
                set_device(text)
                page.wait_for_timeout(2500)
                self.assertEqual(self.states(page), {"state open"}, text)
        with self.subTest("without one, the clock of the device"):
            self.proxy.mode = "drop"
            page.reload()
            for text in ("2026-12-01T23:30:00", "2026-12-01T12:01:00", "2026-12-12T19:00:00",
                         "2026-12-01T20:30:00", "2026-12-02T08:29:00"):
                at = set_device(text)
                page.wait_for_function("""clock => document.getElementById('as-of')
                    ?.textContent.includes(clock)""", arg=f"{at.hour}:{at.minute:02}")
                shown, expected = self.answer(page, at, topic="card")
                self.assertEqual(shown, expected, text)
        with self.subTest("a clock that must be wrong is not believed"):
            for text in ("2026-11-30T12:00:00", "2020-01-01T12:00:00", "2027-03-01T12:00:00"):
                set_device(text)
                page.wait_for_function("""() => document.getElementById('answer-state')
                    .textContent.includes('not known')""")
                self.assertEqual(self.states(page), {"state unknown"}, text)
                page.reload()
                self.assertEqual(self.states(page), {"state unknown"}, text)

    def test_whatever_the_network_says_the_saved_page_is_there(self):
        self.clock.set(faked.japan("2026-12-01T12:00:00"))
        page = self.device()
        self.save(page)
        for mode in FAILURES:
            self.proxy.mode = mode
            # The page after one that hung does not wait as long.
            others = [GUIDE, "/en/flows/trouble-at-reader/what"] if mode.startswith("hang") else []
            for path in [CALL, *others]:
                with self.subTest(mode, path=path):
                    self.forget(page)
                    began = time.monotonic()
                    self.assertEqual(page.goto(self.origin + path).status, 200)
                    self.assertLess(time.monotonic() - began, 12)
                    self.assertEqual(page.locator("p.saved").count(), 1)
        with self.subTest("and the network again when it is there"):
            self.proxy.mode = "pass"
            self.forget(page)
            page.goto(self.origin + CALL)
            self.assertEqual(page.locator("p.saved").count(), 0)
        with self.subTest("what does not exist does not, with a network"):
            self.assertEqual(page.goto(f"{self.origin}/en/guides/nothing").status, 404)
            self.assertIn("Page not found", page.title())
            self.proxy.mode = "drop"
            self.assertEqual(page.goto(f"{self.origin}/en/guides/nothing").status, 503)
            self.assertIn("not saved", page.title())
        with self.subTest("an error of a page that is not saved is shown as it is"):
            self.proxy.mode = "portal"
            page.goto(f"{self.origin}/en/archive")
            self.assertEqual(page.title(), "Free Wi-Fi")

    def test_what_the_network_says_in_place_of_the_server_is_not_saved(self):
        self.clock.set(faked.japan("2026-12-01T12:00:00"))
        page = self.device()
        page.goto(f"{self.origin}/en/")
        self.proxy.only = "/assets/live"
        self.proxy.mode = "portal"
        style = page.locator("link[rel=stylesheet]").get_attribute("href")
        self.wait_until_saved(page, "/en/show/lost-card-help")
        page.wait_for_timeout(1000)
        kept = self.saved_paths(page)
        self.assertIn(style, kept)
        self.assertFalse([path for path in kept if path.startswith("/assets/live")])
        self.assertEqual(page.locator("#offline").inner_text(), "")

    def test_offline_the_network_chosen_is_kept_for_every_topic(self):
        self.clock.set(faked.japan("2026-12-01T12:00:00"))
        page = self.device()
        self.save(page)
        topics = [topic["id"] for topic in self.steered.json("/api/v1/topics")[1]]
        self.proxy.mode = "drop"
        others = itertools.cycle(("mobile", "landline", "ip-phone"))
        for topic in topics:
            for network in ("overseas", next(others)):
                with self.subTest(topic, network=network):
                    page.goto(f"{self.origin}/en/call/{topic}")
                    if network != "overseas":
                        page.locator(".networks summary").click()
                    page.locator(f".choices a[href$='network={network}']").click()
                    self.assertTrue(page.url.endswith(f"?network={network}"))
                    self.assertEqual(page.locator("p.saved").count(), 1)
                    at = faked.japan("2026-12-01T12:00:00")
                    shown, expected = self.answer(page, at, topic=topic, network=network)
                    # Where nobody speaks the language, the page adds the lines in Japanese.
                    self.assertEqual(shown[:len(expected)], expected)
                    # Within the country, that and the kind of phone.
                    chosen = page.locator(".choices [aria-current]")
                    self.assertEqual(chosen.count(), 1 if network == "overseas" else 2)
                    self.assertTrue(chosen.last.get_attribute("href").endswith(f"network={network}"))
                    back = page.locator(".choices a").first
                    self.assertTrue(back.get_attribute("href").endswith(f"/call/{topic}"))
                    self.assertTrue(page.locator("#languages a").first.get_attribute("href")
                                    .endswith(f"/call/{topic}?network={network}"))
        with self.subTest("a network that does not exist has no answer"):
            self.assertEqual(page.goto(f"{self.origin}/en/call/card?network=fax").status, 503)
            self.assertEqual(page.locator(".dial").count(), 0)

    def test_offline_flows_lead_to_an_outcome(self):
        self.clock.set(faked.japan("2026-12-01T12:00:00"))
        page = self.device()
        self.save(page)
        self.proxy.mode = "drop"
        page.goto(f"{self.origin}/en/flows/what-to-bring/have-card")
        for answer in ("Yes", "Yes", "No"):
            page.get_by_label(answer, exact=True).check()
            page.locator("main").get_by_role("button").click()
        self.assertIn("/en/flows/what-to-bring/bring-card?a=yes", page.url)
        offline = page.locator("[data-part=flow]").inner_text()
        address = page.url
        page.get_by_role("link", name="Change").nth(1).click()
        self.assertEqual(urllib.parse.urlsplit(page.url).query, "a=yes")
        page.goto(f"{self.origin}/en/flows/what-to-bring/bring-card?a=no,no")
        self.assertTrue(page.url.endswith("/en/flows/what-to-bring/have-card"))
        self.proxy.mode = "pass"
        page.goto(address)
        self.assertEqual(page.locator("[data-part=flow]").inner_text(), offline)

    def test_offline_what_needs_the_network_says_so(self):
        self.clock.set(faked.japan("2026-12-01T12:00:00"))
        page = self.device()
        self.save(page)
        self.proxy.mode = "drop"
        for path in (f"{GUIDE}?asof=2026-01-01", f"{CALL}?also=zh", f"{CALL}?network=overseas&also=zh"):
            page.goto(self.origin + path)
            self.assertIn("needs the internet", page.locator("main").inner_text())
        # The source beside a guide is saved with it, and labels are looked through by the page itself.
        for path in (f"{GUIDE}?utm_source=leaflet", f"{GUIDE}?with=ja", "/en/labels?q=PIN"):
            page.goto(self.origin + path)
            self.assertNotIn("needs the internet", page.locator("main").inner_text())

    def test_saved_at_is_when_it_was_saved(self):
        # Somebody else has asked at noon: the list is kept by the server all day.
        self.clock.set(faked.japan("2026-12-01T16:45:00"))
        page = self.device(timezone_id="America/Sao_Paulo")
        self.save(page)
        self.assertIn("December 1, 2026, 16:4", page.locator("#offline").inner_text())
        self.clock.set(faked.japan("2026-12-02T09:00:00"))
        self.worker(page)
        self.proxy.mode = "drop"
        self.forget(page)
        for path in (CALL, GUIDE):
            page.goto(self.origin + path)
            self.assertIn("December 1, 2026, 16:4", page.locator("p.saved").inner_text())

    def test_a_pack_is_used_as_far_as_it_is_saved_and_completed_later(self):
        """An edge keeps assets with the edition of when it got them, and pages for a while."""
        self.clock.set(faked.japan("2026-12-01T12:00:00"))

        def edit(path, headers):
            isOld = path.startswith("/assets/") or "/guides/" in path
            return [(name, "0123456789ab" if isOld and name == "Madoguchi-Edition" else value)
                    for name, value in headers]

        self.proxy.edit = edit
        page = self.device()
        page.goto(f"{self.origin}/en/")
        self.wait_until_saved(page, "/en/show/lost-card-help")
        page.wait_for_timeout(1000)
        self.assertEqual(page.locator("#offline").inner_text(), "")
        self.proxy.mode = "drop"
        self.forget(page)
        self.assertEqual(page.goto(self.origin + CALL).status, 200)
        # Drawn with the saved styles, though they came with another edition.
        self.assertNotEqual(page.evaluate("getComputedStyle(document.body).maxWidth"), "none")
        self.assertEqual(page.goto(self.origin + GUIDE).status, 503)
        self.proxy.mode, self.proxy.edit, self.proxy.asked = "pass", None, []
        self.save(page)
        again = [path for path in self.proxy.asked if path.startswith("/en/call/")]
        self.assertEqual(again, [], "what was saved is not asked for again")
        self.proxy.mode = "drop"
        self.forget(page)
        self.assertEqual(page.goto(self.origin + GUIDE).status, 200)

    def test_suggestions_are_given_up_in_time(self):
        page = self.device(service_workers="block")
        page.goto(f"{self.origin}/en/")
        self.proxy.mode = "hang"
        with page.expect_event("requestfailed", timeout=12_000):
            page.get_by_role("combobox").press_sequentially("lost")
        self.assertEqual(page.locator(".found li").count(), 0)


class Desk(SteeredCase):
    """The desk's own: named times, and a lost connection."""

    def test_the_desk_asks_again_on_the_minute(self):
        self.clock.set(faked.japan("2026-12-01T12:00:00"))
        page = self.open()
        page.clock.install(time=self.clock.now)
        page.goto(self.origin + DESK)
        self.assertIn("12:00", page.locator("[data-part=time]").inner_text())
        page.evaluate("document.querySelector('.scroll').scrollLeft = 100")
        button = page.locator("button[data-copy]").nth(1)
        button.focus()
        self.clock.set(faked.japan("2026-12-01T12:01:02"))
        page.clock.run_for(62_000)
        page.locator("[data-part=time]", has_text="12:01").wait_for()
        self.assertIn("12:01", page.locator("footer").inner_text())
        self.assertTrue(button.evaluate("e => e === document.activeElement && !e.hidden"))
        self.assertEqual(page.evaluate("document.querySelector('.scroll').scrollLeft"), 100)

    def test_a_time_that_was_named_is_never_now(self):
        page = self.device()
        for at, state in (("2026-12-05T18:00", "Open then"), ("2026-12-05T23:00", "Closed then"),
                          ("2026-11-20T12:00", "Open then")):
            page.goto(f"{self.origin}{DESK}&at={at}")
            with self.subTest(at):
                self.assertIn(state, page.locator(".route .state").first.inner_text())
                self.assertNotIn(" now", page.locator("[data-part=answer]").inner_text().lower())
                notice = page.locator(".not-now")
                self.assertIn(at[11:], notice.inner_text())
        # The next caller: the time stays, and it is said.
        desk.take(page, "Caller’s language", "zh")
        page.wait_for_url("**language=zh**")
        self.assertTrue(page.locator(".not-now").is_visible())
        page.locator(".not-now a").click()
        page.locator(".not-now").wait_for(state="detached")
        self.assertIn(" now", page.locator(".route .state").first.inner_text())

    def test_another_question_without_a_connection_has_no_answer(self):
        self.clock.set(faked.japan("2026-12-01T12:00:00"))
        page = self.device()
        page.goto(self.origin + DESK)
        self.proxy.mode = "drop"
        desk.take(page, "Caller’s language", "ne")
        page.locator("#answer-state:not(:empty)").wait_for()
        self.assertFalse(page.locator("#result").is_visible())
        self.assertIn("no answer", page.locator("#answer-state").inner_text())
        self.proxy.mode = "pass"
        page.locator(".route .dial").first.wait_for()
        self.assertIn("language=ne", page.url)
