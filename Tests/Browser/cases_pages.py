"""Every kind of page in every language: accessibility, width, HTML, keyboard, print."""

import pathlib
import subprocess

import html5lib

import base
import product
from base import LANGUAGES

# One address of every kind of page; those with the most in them.
KINDS = [
    "/", "/guides/lost-card", "/guides/at-reception", "/guides/portal-registration-2020",
    "/guides/register-at-reader", "/guides/face-card", "/call",
    "/call/card-lost", "/call/eligibility", "/faq", "/words", "/labels", "/archive", "/search",
    "/labels?q=PIN", "/search?q=PIN", "/search?q=qwzxv",
    "/flows/trouble-at-reader/what", "/flows/trouble-at-reader/by-eye?a=face,no",
    "/screens/eligibility-certificate", "/show/lost-card-help", "/sources/leaflet-2020", "/nowhere",
    "/guides/lost-card/print", "/call/card-lost/print", "/accessibility",
    "/feedback?page=/guides/lost-card", "/feedback/thanks?page=/guides/lost-card",
    "/number", "/number?n=0120-0178-27", "/number?n=0120-0178-25", "/number?n=", "/search?q=0120-0178-25", "/guides/lost-cart",
]
SINGLE = [
    "/", "/ja-simple/guides/lost-card", "/ja-simple/flows/whom-to-ask/about", "/desk",
    "/desk?ui=en&topic=card-lost&language=ne&at=2026-11-23T23:40", "/desk?topic=eligibility&language=uk", "/desk/editors", "/l10n", "/l10n/ne/lost-card",
    "/l10n/facts/what-to-bring", "/ne/guides/lost-card?ids=1", "/ne/guides/what-to-bring?with=ja",
    "/ja/guides/what-to-bring?asof=2025-06-01",
]
# WCAG 1.4.12.
SPACING = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }"


class Pages(base.BrowserCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.pages = [f"/{language}{kind}" for language in LANGUAGES for kind in KINDS] + SINGLE

    def test_every_page_in_every_language_has_no_violation_and_fits(self):
        page = self.open()
        for path in self.pages:
            with self.subTest(path):
                page.goto(self.origin + path)
                self.assertLessEqual(self.width(page), 320)
                self.assertEqual(self.violations(page), [])

    def test_every_page_is_valid_html(self):
        for path in self.pages:
            with self.subTest(path):
                _, body = self.server.get(path)
                parser = html5lib.HTMLParser(strict=False)
                parser.parse(body.decode("utf-8"))
                self.assertEqual(parser.errors, [])

    def test_dark_and_forced_colours(self):
        for options in ({"color_scheme": "dark"}, {"forced_colors": "active"}):
            page = self.open(**options)
            for path in [f"/ne{kind}" for kind in KINDS] + SINGLE:
                with self.subTest(path, **options):
                    page.goto(self.origin + path)
                    self.assertEqual(self.violations(page), [])

    def test_large_text_and_wide_spacing_still_fit(self):
        page = self.open()
        for path in [f"/{language}{kind}" for language in ("ja", "en", "th", "ne", "ko")
                     for kind in KINDS]:
            for css in (SPACING, ":root { font-size: 200% !important }"):
                with self.subTest(path, css=css):
                    page.goto(self.origin + path)
                    page.evaluate("""css => {
                        const sheet = new CSSStyleSheet();
                        sheet.replaceSync(css);
                        document.adoptedStyleSheets = [sheet];
                    }""", css)
                    self.assertLessEqual(self.width(page), 320)

    def test_the_keyboard_reaches_everything_and_shows_where_it_is(self):
        page = self.open()
        for path in ("/en/", "/ne/call/card-lost", "/en/flows/trouble-at-reader/what", "/desk"):
            page.goto(self.origin + path)
            count = page.evaluate(
                """[...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, summary')]
                    .filter(e => e.checkVisibility() && e.tabIndex >= 0).length""")
            seen = set()
            if path == "/desk":  # where an agent types at once
                self.assertEqual(page.evaluate("document.activeElement.id"), "language-field")
                page.locator(".skip").focus()
            else:
                page.keyboard.press("Tab")
            self.assertEqual(page.evaluate("document.activeElement.className"), "skip", path)
            for _ in range(count + 5):
                seen.add(page.evaluate("""() => {
                    const e = document.activeElement;
                    const style = getComputedStyle(e);
                    const all = [...document.querySelectorAll('*')];
                    return all.indexOf(e) + ' ' + e.outerHTML.slice(0, 80) + (style.outlineStyle === 'none' && style.boxShadow === 'none'
                        && e !== document.body ? ' hidden' : '');
                }"""))
                page.keyboard.press("Tab")
            self.assertEqual([one for one in seen if str(one).endswith("hidden")], [], path)
            self.assertGreaterEqual(len(seen), min(count - 4, count * 0.8), path)

    def test_every_task_works_without_scripts(self):
        page = self.open(java_script_enabled=False)
        page.goto(self.origin + "/")
        page.get_by_role("link", name="नेपाली").first.click()
        page.locator(".tasks .urgent a").click()
        self.assertIn("/ne/guides/lost-card", page.url)
        page.locator("a.call-link").click()
        page.locator(".tasks .urgent a").click()
        self.assertIn("/ne/call/card-lost", page.url)
        self.assertEqual(page.locator(".first .dial a").get_attribute("href"), "tel:0120017827")
        page.goto(self.origin + "/en/flows/what-to-bring/have-card")
        for answer in ("Yes", "Yes", "No"):
            page.get_by_label(answer, exact=True).check()
            page.locator("main").get_by_role("button").click()
        self.assertIn("/en/flows/what-to-bring/bring-card?a=yes,yes,no", page.url)
        page.goto(self.origin + "/desk?ui=en")
        page.get_by_label("Caller’s language", exact=True).select_option("ne")
        page.get_by_label("Topic", exact=True).select_option("card-lost")
        page.get_by_role("button").click()
        self.assertGreater(page.locator(".route .dial").count(), 1)
        page.goto(self.origin + "/en/guides/lost-card")
        page.get_by_role("button", name="It was right").click()
        self.assertIn("/en/feedback/thanks", page.url)
        page.get_by_role("link", name="Back to the previous page").click()
        page.get_by_role("link", name="Something is wrong").click()
        page.get_by_label("The opening hours are wrong").check()
        page.get_by_role("button", name="Send").click()
        self.assertIn("/en/feedback/thanks", page.url)

    def test_guides_print_on_a4(self):
        page = self.open()
        for path in ("/ne/guides/lost-card", "/ja/guides/register-at-reader"):
            page.goto(self.origin + path)
            pdf = page.pdf(format="A4", tagged=True)
            self.assertTrue(pdf.startswith(b"%PDF"))
            self.assertIn(b"/MarkInfo", pdf)
            self.assertLessEqual(pdf.count(b"/Type /Page\n") + pdf.count(b"/Type /Page "), 8)

    def test_the_wallet_card_is_small_and_its_code_leads_back(self):
        page = self.open()
        for language in LANGUAGES:
            with self.subTest(language):
                path = f"/{language}/call/card-lost"
                page.goto(f"{self.origin}{path}/print")
                millimetre = 96 / 25.4
                for side in page.locator(".wallet").all():
                    self.assertLessEqual(side.bounding_box()["height"], 54.5 * millimetre)
                # Points are four thirds of a pixel.
                self.assertGreaterEqual(min(page.eval_on_selector_all(
                    ".wallet :is(p, li, figcaption, strong)",
                    "all => all.map(one => parseFloat(getComputedStyle(one).fontSize) * 3 / 4)")), 7.5)
                self.assertIn("手伝ってください", page.locator(".wallet .sentence").inner_text())
                picture = pathlib.Path(self.workspace.path) / f"{language}.png"
                page.locator(".code svg").evaluate("e => { e.style.width = e.style.height = '300px' }")
                page.locator(".code svg").screenshot(path=str(picture))
                read = subprocess.run(
                    ["zbarimg", "-q", "--raw", str(picture)], capture_output=True, text=True)
                self.assertTrue(read.stdout.strip().endswith(path), read.stdout + read.stderr)

    def test_nothing_of_a_hostile_text_runs(self):
        # Stored texts: every one is refused here; Tests/Reliability looks at those that got in all the same.
        hostile = '"><img src=x onerror=alert(1)><svg onload=alert(1)>'
        for name, key in (("sources.yaml", "title: "), ("terms.yaml", "text: ")):
            workspace = product.Workspace()
            self.addCleanup(workspace.close)
            workspace.edit(f"content/{name}", key, f"{key}'{hostile}' #")
            refused = workspace.publish()
            self.assertEqual(refused.returncode, 1)
            self.assertRegex(refused.stderr, rf"content/{name}:\d+:\d+: error: .*\[markup\]")
        server = self.server
        page = self.open()
        ran = []
        page.on("dialog", lambda dialog: (ran.append(dialog.message), dialog.dismiss()))
        for path in ("/ja/words", "/ne/sources/circular-2025-02", "/desk?topic=%22%3E%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&language=ne"):
            page.goto(f"http://127.0.0.1:{server.port}{path}")
            self.assertEqual(page.locator("img, svg[onload]").count(), 0, path)
        self.assertEqual(ran, [])
