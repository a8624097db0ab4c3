"""The second office in a browser: languages that the program does not ship, one of them from right to left."""

import base
import product
import second_office
from second_office import LANGUAGES

# One address of every kind of page that this office has, and of what it has nothing for.
KINDS = (
    "/", "/guides/go-to-shelter", "/guides/go-to-shelter?with=ja", "/guides/sort-garbage", "/call", "/call/shelter",
    "/call/garbage", "/faq", "/search", "/search?q=110", "/search?q=qwzxv", "/flows/where-to-throw/burns",
    "/flows/where-to-throw/bag?a=yes", "/show/ask-staff", "/sources/garbage-calendar", "/accessibility", "/nowhere",
    "/guides/go-to-shelter/print", "/call/shelter/print", "/feedback?page=/guides/go-to-shelter",
    "/feedback/thanks?page=/guides/go-to-shelter")
SINGLE = ("/", "/desk?ui=en&topic=shelter&language=uk", "/l10n", "/l10n/ar-XB/cards")
# Every number of three signs or more that is shown, over the elements that mark parts of it, and whether it is
# drawn from left to right: no sign stands left of the one before it.
NUMBERS = """() => {
    const all = [];
    for (const block of document.querySelectorAll('main :is(p, li, h1, h2, h3, dd)')) {
        if (block.closest('details:not([open])') || block.querySelector('p, li')) continue;
        const signs = [];
        const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
        for (let node; node = walker.nextNode();) {
            for (let index = 0; index < node.data.length; index += 1) signs.push([node, index]);
        }
        const text = signs.map(([node, index]) => node.data[index]).join('');
        for (const found of text.matchAll(/[#+]?[0-9][-0-9 ]+[0-9]/g)) {
            const boxes = [...found[0]].map((_, index) => {
                const range = document.createRange();
                const [node, at] = signs[found.index + index];
                range.setStart(node, at);
                range.setEnd(node, at + 1);
                return range.getBoundingClientRect();
            });
            all.push([found[0], boxes.every((box, index) => index === 0 || box.top > boxes[index - 1].top + 5
                || box.left >= boxes[index - 1].left - 1)]);
        }
    }
    return all;
}"""
# Elements whose own text is in the letters of one language and that say to be in another.
WRONG = """() => [...document.querySelectorAll('body *')].filter(element => {
    const text = [...element.childNodes].filter(n => n.nodeType === 3).map(n => n.data).join('');
    const language = element.closest('[lang]').lang.split('-')[0];
    return [['ar', /[\\u0620-\\u064a]/], ['ja', /[ぁ-んァ-ヶ]/], ['uk', /[а-яіїєґ]/i]]
        .some(([of, letters]) => letters.test(text) && language !== of);
}).map(element => element.outerHTML.slice(0, 120))"""


class SecondOffice(base.BrowserCase):
    @classmethod
    def office(cls):
        return second_office.SecondOffice()

    def test_every_kind_of_page_has_no_violation_fits_and_is_not_empty(self):
        page = self.open()
        for path in [f"/{language}{kind}" for language in LANGUAGES for kind in KINDS] + list(SINGLE):
            with self.subTest(path):
                page.goto(self.origin + path)
                self.assertEqual(self.violations(page), [])
                self.assertLessEqual(self.width(page), 320)
                self.assertTrue(page.locator("h1").first.inner_text().strip())
                self.assertTrue(page.locator("main").inner_text().strip())

    def test_direction_and_language_are_right_down_to_the_parts(self):
        page = self.open()
        for language, direction in LANGUAGES.items():
            for kind in ("/", "/guides/go-to-shelter?with=ja", "/call/shelter", "/show/ask-staff",
                         "/sources/disaster-guide"):
                with self.subTest(language + kind):
                    page.goto(f"{self.origin}/{language}{kind}")
                    root = page.locator("html")
                    self.assertEqual((root.get_attribute("lang"), root.get_attribute("dir")), (language, direction))
                    self.assertEqual(page.evaluate("getComputedStyle(document.body).direction"), direction)
                    self.assertEqual(page.evaluate(WRONG), [])
            page.goto(f"{self.origin}/{language}/show/ask-staff")
            sentence = page.locator(".card-sentence")
            self.assertEqual(sentence.get_attribute("lang"), "ja")
            self.assertEqual(sentence.evaluate("e => getComputedStyle(e).direction"), "ltr")
            for path, shown in (
                    ("/call/shelter", "119"), ("/call/garbage", "0555-22-0101"), ("/guides/go-to-shelter", "119"),
                    ("/guides/sort-garbage", "0555-22-0101"), ("/call/shelter/print", "#7119"),
                    ("/search?q=7119", "#7119"), ("/search?q=0555-22", "0555-22-0101")):
                with self.subTest(language + path):
                    page.goto(f"{self.origin}/{language}{path}")
                    numbers = page.evaluate(NUMBERS)
                    self.assertIn(shown, [number for number, _ in numbers])
                    self.assertEqual([number for number, isRight in numbers if not isRight], [])

    def test_a_language_is_saved_and_its_call_page_opens_without_a_network(self):
        server = product.Server(self.workspace)
        origin = f"http://127.0.0.1:{server.port}"
        page = self.open()
        for language in (second_office.PSEUDO, "uk"):
            page.goto(f"{origin}/{language}/")
            page.locator("#offline:not(:empty)").wait_for(state="attached")
        server.stop()
        page.context.new_cdp_session(page).send("Network.clearBrowserCache")
        for language, direction in ((second_office.PSEUDO, "rtl"), ("uk", "ltr")):
            for path in ("/call/shelter", "/call/garbage", "/guides/go-to-shelter", "/flows/where-to-throw/burns",
                         "/show/ask-staff"):
                with self.subTest(language + path):
                    self.assertEqual(page.goto(f"{origin}/{language}{path}").status, 200)
                    self.assertEqual(page.locator("p.saved").count(), 1)
                    self.assertEqual(page.locator("html").get_attribute("dir"), direction)
            page.goto(f"{origin}/{language}/call/shelter")
            self.assertEqual(page.locator('main .dial a[href="tel:119"]').count(), 1)
