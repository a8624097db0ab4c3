"""Pages that stay true: the call page as time passes, the live line of a guide, the desk."""

import datetime
import urllib.parse

import base
import cards
import desk
from proxy import Proxy

JAPAN = datetime.timezone(datetime.timedelta(hours=9))


class Live(base.BrowserCase):
    def route(self, topic, language, at):
        query = urllib.parse.urlencode(
            {"topic": topic, "language": language, "at": at.isoformat(timespec="seconds")})
        status, route = self.server.json(f"/api/v1/route?{query}")
        self.assertEqual(status, 200, route)
        return route

    def now(self, topic, language):
        return cards.expected(self.route(topic, language, datetime.datetime.now(JAPAN)))

    def test_without_network_the_answers_ahead_are_those_of_the_server(self):
        """At moments of the next two weeks, with a device that believes to be somewhere else."""
        start = datetime.datetime.now(JAPAN).replace(second=30, microsecond=0)
        proxy = Proxy(self.server.port)
        self.addCleanup(proxy.close)
        origin = f"http://127.0.0.1:{proxy.port}"
        for language, zone in (("ne", "America/New_York"), ("ja", "Pacific/Kiritimati")):
            for topic in ("card-lost", "card", "portal"):
                proxy.mode = "pass"
                page = self.open(timezone_id=zone)
                page.goto(f"{origin}/{language}/call/{topic}")
                page.locator("#offline:not(:empty)").wait_for(state="attached", timeout=60_000)
                # From here on there is no network but for what was saved.
                proxy.mode = "drop"
                for hours in range(5, 13 * 24, 17):
                    at = start + datetime.timedelta(hours=hours, minutes=hours % 60)
                    with self.subTest(topic, language=language, at=at):
                        page.clock.set_fixed_time(at)
                        page.evaluate("dispatchEvent(new Event('online'))")
                        page.wait_for_function(
                            "time => document.getElementById('as-of').textContent.includes(time)",
                            arg=f" {at.hour}:{at.minute:02}")
                        route = self.route(topic, language, at)
                        self.assertEqual(cards.shown(page), cards.expected(route))
                page.clock.set_fixed_time(start + datetime.timedelta(days=60))
                page.evaluate("dispatchEvent(new Event('online'))")
                page.wait_for_function(
                    "state => state.textContent === state.dataset.cannotKnow",
                    arg=page.query_selector("#answer-state"))
                self.assertEqual(
                    {state for _, states, _ in cards.shown(page) for state in states}, {"unknown"})

    def test_without_network_and_without_answers_nothing_is_called_open(self):
        page = self.open(service_workers="block")
        page.goto(f"{self.origin}/en/call/card-lost")
        before = cards.shown(page)
        page.route("**/*", lambda route: route.abort())
        page.clock.set_fixed_time(datetime.datetime.now(JAPAN) + datetime.timedelta(days=2))
        page.locator(".state.open").first.wait_for(state="detached")
        page.locator("#answer-state:not(:empty)").wait_for()
        self.assertEqual(cards.shown(page), [
            [number, ["unknown"] * len(states), others] for number, states, others in before])
        state = page.locator("#answer-state")
        self.assertEqual(state.text_content(), state.get_attribute("data-cannot-know"))

    def test_with_network_an_answer_that_ran_out_is_asked_for_again(self):
        page = self.open(service_workers="block")
        page.goto(f"{self.origin}/en/call/card-lost")
        page.route("**/*", lambda route: route.abort())
        page.clock.set_fixed_time(datetime.datetime.now(JAPAN) + datetime.timedelta(days=2))
        page.locator("[data-part=numbers] .state.unknown").first.wait_for()
        page.unroute("**/*")
        # A line may open or close meanwhile: before or after, but nothing else.
        before = self.now("card-lost", "en")
        page.evaluate("dispatchEvent(new Event('online'))")
        page.locator("[data-part=numbers] .state.unknown").first.wait_for(state="detached")
        self.assertIn(cards.shown(page), (before, self.now("card-lost", "en")))
        # The server's clock is the one that counts.
        page.clock.set_fixed_time(datetime.datetime.now(JAPAN) + datetime.timedelta(days=300))
        page.evaluate("dispatchEvent(new Event('online'))")
        page.wait_for_timeout(500)
        self.assertIn(cards.shown(page), (before, self.now("card-lost", "en")))

    def test_a_guide_shows_the_line_to_call_and_whether_it_is_open(self):
        page = self.open(service_workers="block")
        before = self.now("card-lost", "ne")[0][:2]
        page.goto(f"{self.origin}/ne/guides/lost-card")
        live = page.locator(".live").first
        live.wait_for()
        shown = [live.locator(".dial a").get_attribute("href"),
                 [state.get_attribute("class").removeprefix("state ") for state in live.locator(".state").all()]]
        self.assertIn(shown, (before, self.now("card-lost", "ne")[0][:2]))

    def test_the_desk_answers_while_the_agent_chooses(self):
        page = self.open()
        page.goto(f"{self.origin}/desk?ui=en")
        desk.take(page, "Caller’s language", "ne")
        desk.take(page, "Topic", "lost")
        page.locator("#result .route .dial").first.wait_for()
        self.assertIn("language=ne", page.url)
        self.assertIn("topic=card-lost", page.url)
        link = page.url
        # Beside the routes stands the minute, which may be another by then.
        before = page.locator("#result .route").all_inner_texts()
        page.goto(link)
        self.assertEqual(page.locator("#result .route").all_inner_texts(), before)
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.locator("button[data-copy='']").click()
        page.locator("#said", has_text="Copied").wait_for()
        self.assertEqual(page.evaluate("navigator.clipboard.readText()"), page.url)

    def test_pages_are_offered_while_somebody_types(self):
        page = self.open(service_workers="block")
        page.goto(f"{self.origin}/en/")
        page.get_by_role("combobox").press_sequentially("lost ca")
        first = page.locator(".found li").first
        first.wait_for()
        self.assertEqual(self.width(page), 320)
        self.assertEqual(first.get_attribute("data-href"), "/en/call/card-lost")
        page.get_by_role("combobox").fill("")
        first.wait_for(state="detached")
        page.get_by_role("combobox").fill("lost card")
        page.get_by_role("combobox").press("Enter")
        page.wait_for_url("**/en/search?q=lost+card")

    def test_a_sentence_fills_the_display(self):
        for width, height in ((320, 640), (640, 320)):
            page = self.open()
            page.set_viewport_size({"width": width, "height": height})
            page.goto(f"{self.origin}/ne/show/lost-card-help")
            page.locator("#full-screen").click()
            page.wait_for_function("document.fullscreenElement !== null")
            self.assertLessEqual(page.evaluate("document.fullscreenElement.scrollWidth"), width)
            page.locator("#full-screen").click()
            page.wait_for_function("document.fullscreenElement === null")

    def test_motion_is_never_needed(self):
        page = self.open(reduced_motion="reduce")
        page.goto(f"{self.origin}/ne/call/card-lost")
        moving = page.evaluate("""[...document.querySelectorAll('*')].filter(e => {
            const style = getComputedStyle(e);
            return style.animationName !== 'none' || parseFloat(style.transitionDuration) > 0;
        }).length""")
        self.assertEqual(moving, 0)
