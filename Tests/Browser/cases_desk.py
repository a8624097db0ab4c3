"""The call screen, by keyboard alone: from a caller's first words to the sentence to say."""

import statistics

import base
import desk
import faked
import product

# Where nobody who speaks Nepali answers.
NIGHT = faked.japan("2026-12-01T22:00:00")
CALLS = [
    ("ne", "lost", "ne", "card-lost"), ("ko", "ポータル", "ko", "portal"),
    ("uk", "card", "uk", "card"), ("my", "portal", "my", "portal"),
    ("vi", "資格", "vi", "eligibility"), ("pt", "locked", "pt", "municipal"),
    ("th", "stolen", "th", "card-lost"), ("en", "制度", "en", "system"),
]
# Names in other letters: what they find, however many keys they take.
SPELLINGS = [
    ("ねぱ", "なくし", "ne", "card-lost"),
    ("ネパ", "stolen", "ne", "card-lost"), ("Nepali", "なくし", "ne", "card-lost"),
    ("नेपाली", "盗まれ", "ne", "card-lost"), ("かんこ", "portal", "ko", "portal"),
    ("한국", "ポータ", "ko", "portal"), ("espanol", "card", "es", "card"),
    ("ｅｎ", "ﾎﾟｰﾀﾙ", "en", "portal"),
]


class CallScreen(base.BrowserCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.clock = faked.Clock(NIGHT)
        cls.addClassCleanup(cls.clock.close)
        cls.night = product.Server(cls.workspace, "--local-staff", clock=cls.clock)
        cls.addClassCleanup(cls.night.stop)

    def screen(self, query="", **options):
        page = self.open(**options)
        page.set_viewport_size({"width": 1440, "height": 900})
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.goto(f"http://127.0.0.1:{self.night.port}/desk{query}")
        return page

    def copied(self, page):
        page.locator("#said", has_text="写しました").wait_for(state="attached")
        return page.evaluate("navigator.clipboard.readText()")

    def test_an_answer_takes_eight_keys_and_one_request(self):
        page = self.screen()
        counts, asked = [], []
        page.on("request", lambda request: asked.append(request.url) if "/desk" in request.url else None)
        for language, topic, tag, found in CALLS + SPELLINGS:
            with self.subTest(f"{language} {topic}"):
                asked.clear()
                keys = desk.press(page, language) + desk.press(page, topic)
                said = page.locator("#result:not([hidden]) .said").first
                said.wait_for()
                self.assertTrue(page.url.endswith(f"/desk?language={tag}&topic={found}"), page.url)
                self.assertEqual(len(asked), 1, asked)
                sentence = said.inner_text()
                page.keyboard.press("1")
                self.assertTrue(self.copied(page).startswith(sentence))
                counts.append(keys)
                page.keyboard.press("Escape")
                self.assertFalse(page.locator("#result").is_visible())
                self.assertEqual(page.evaluate("document.activeElement.value"), "")
                self.assertNotIn("language", page.url)
        self.assertLessEqual(statistics.median(counts[:len(CALLS)]), 8)

    def test_whatever_the_answer_is_there_is_something_to_say(self):
        for query, words, meaning in (
                ("language=ne&topic=card-lost", "0120-0178-27", "英語で話します。"),
                ("language=ko&topic=portal", "9:30", "韓国語で話せるのは、12月2日(水) 9:30からです。"),
                ("language=vi&topic=eligibility", "資格確認書", "加入している医療保険"),
                ("language=en&topic=card-lost&network=overseas", "+81", "+81")):
            with self.subTest(query):
                page = self.screen(f"?{query}")
                first = page.locator(".sayings").first
                self.assertIn(words, first.locator(".said").inner_text())
                self.assertIn(meaning, first.locator(".meaning").inner_text())

    def test_the_first_numbers_and_what_is_sent_stand_on_one_screen(self):
        for query in ("language=ne&topic=card-lost", "language=ko&topic=portal",
                      "language=uk&topic=card", "language=vi&topic=eligibility"):
            page = self.screen(f"?{query}")
            with self.subTest(query):
                for part in [*page.locator(".route .dial").all()[:3], page.locator("aside .code")]:
                    box = part.bounding_box()
                    self.assertLessEqual(box["y"] + box["height"], 900)
                text = page.locator("aside [data-copy]").get_attribute("data-copy")
                self.assertLessEqual(len(text), 70)

    def test_chips_names_and_the_other_interface_keep_the_question(self):
        page = self.screen("?language=ne&topic=portal")
        desk.take(page, "ほかに話せる言語", "えいご")
        page.wait_for_url("**also=en**")
        desk.take(page, "ほかに話せる言語", "ko")
        page.wait_for_url("**also=en%2Cko**")
        page.locator(".chip").first.click()
        page.wait_for_url("**also=ko")
        page.get_by_role("link", name="English").click()
        for part in ("ui=en", "language=ne", "topic=portal", "also=ko"):
            self.assertIn(part, page.url)
        self.assertIn("Nepali", page.locator("#language-field").input_value())

    def test_the_callers_own_words_lead_to_a_topic(self):
        page = self.screen()
        desk.press(page, "ne")
        page.locator("#words").focus()
        page.keyboard.type("カードをなくした")
        option = page.locator("#words-list li", has_text="☎").first
        option.wait_for()
        option.click()
        page.wait_for_url("**topic=card-lost**")

    def test_what_is_not_known_is_said(self):
        page = self.screen("?language=ne&topic=portal&also=en,zzzz&network=pigeon")
        for value in ("zzzz", "pigeon"):
            page.locator("[data-part=time] .warning", has_text=value).wait_for()
        self.assertEqual(page.locator("[data-part=time] .warning").count(), 2)

    def test_recent_questions_are_those_of_the_day(self):
        page = self.screen()
        desk.press(page, "ne")
        desk.press(page, "なくし")
        page.locator("#recent a").wait_for()
        kept = page.evaluate("localStorage.getItem('madoguchi-desk')")
        self.assertIn("language=ne&topic=card-lost", kept)
        page.evaluate("""localStorage.setItem('madoguchi-desk',
            localStorage.getItem('madoguchi-desk').replace('2026-12-01', '2026-11-30'))""")
        page.goto(page.url.split("?")[0])
        self.assertFalse(page.locator("#recent").is_visible())
        self.assertIsNone(page.evaluate("localStorage.getItem('madoguchi-desk')"))

    def test_tabs_and_open_lists_have_no_violation(self):
        page = self.screen("?language=uk&topic=card")
        for tab in ("week", "matrix", "why", "conflicts"):
            page.locator(f"#tab-{tab}").click()
            self.assertEqual(page.get_by_role("tabpanel").count(), 1)
            self.assertEqual(self.violations(page), [], tab)
        page.locator("#language-field").focus()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowDown")
        self.assertTrue(page.locator("#language-field").get_attribute("aria-activedescendant"))
        self.assertEqual(self.violations(page), [])
