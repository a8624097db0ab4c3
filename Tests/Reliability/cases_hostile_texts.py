"""Texts are untrusted: whatever stands in them is shown, and nothing of it runs."""

import json
import re
import unittest
import urllib.parse
import xml.dom.minidom

from playwright.sync_api import sync_playwright

import hostile
import product
import sizes
from slots import KINDS

LANGUAGES = ["ja", "en", "zh-Hans", "zh-Hant", "ko", "es", "pt", "vi", "th", "id", "fil", "ne"]
QUERY = urllib.parse.quote(hostile.RAW.replace("\r\n", " "))
SINGLE = [
    "/", "/ja-simple/guides/lost-card", "/ja-simple/flows/whom-to-ask/about", "/desk",
    "/desk?ui=en&topic=card-lost&language=ne&at=2026-11-23T23:40", "/l10n", "/l10n/ne/lost-card",
    "/l10n/facts/what-to-bring",
    # What the address says comes back on the page.
    f"/desk?topic={QUERY}&language={QUERY}&at={QUERY}", f"/en/search?q={QUERY}",
    f"/ne/guides/lost-card?with={QUERY}&asof={QUERY}", f"/en/flows/trouble-at-reader/by-eye?a={QUERY}",
    f"/en/guides/{QUERY[:200]}",
]
# Runs before anything of the page; `pwn` tells that something of a text ran.
PROBE = "window.ran = []; window.pwn = number => { window.ran.push(number) }"
# What a page must not have, whatever its texts say.
FOUND = """() => {
    const found = [...window.ran.map(n => 'ran ' + n)];
    for (const e of document.querySelectorAll('*')) {
        for (const a of e.attributes) {
            if (a.name.startsWith('on')) found.push(e.tagName + ' ' + a.name);
            if (['href', 'src', 'action', 'formaction'].includes(a.name)
                && /^\\s*(javascript|data|vbscript):/i.test(a.value)) found.push(e.tagName + ' ' + a.value.slice(0, 40));
        }
        if (['IFRAME', 'BASE', 'OBJECT', 'EMBED', 'TEXTAREA', 'STYLE', 'TEMPLATE'].includes(e.tagName)) found.push(e.tagName);
        if (e.tagName === 'IMG' && e.getAttribute('src') === 'x') found.push('IMG');
        if (e.tagName === 'SCRIPT' && !e.src && e.type !== 'application/ld+json') found.push('SCRIPT');
        if (e.tagName === 'SCRIPT' && e.type === 'application/ld+json') JSON.parse(e.textContent);
        if (e.tagName === 'META' && e.httpEquiv) found.push('META ' + e.httpEquiv);
    }
    const walk = document.createTreeWalker(document, NodeFilter.SHOW_COMMENT);
    while (walk.nextNode()) {
        // The templates mark the end of each part that may be exchanged, beside the part itself.
        const comment = walk.currentNode;
        if (comment.data === '/' + comment.previousSibling?.dataset?.part) continue;
        found.push('comment ' + comment.data.slice(0, 20));
    }
    return found;
}"""


def pages():
    """Every kind of page in every language; or in one, and each other language on some of them."""
    every = [f"/{language}{kind}" for language in LANGUAGES for kind in KINDS]
    others = [language for language in LANGUAGES if language != "ne"]
    some = [f"/ne{kind}" for kind in KINDS]
    some += [f"/{language}{kind}" for number, language in enumerate(others)
             for kind in KINDS[number::len(others)]]
    return sizes.choose(some, every) + SINGLE


class HostileTexts(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.workspace = product.Workspace.published()
        cls.texts = hostile.spoil(cls.workspace.edition)
        cls.server = product.Server(cls.workspace, "--local-staff")
        cls.origin = f"http://127.0.0.1:{cls.server.port}"

    @classmethod
    def tearDownClass(cls):
        cls.server.stop()
        cls.workspace.close()

    def test_nothing_runs_on_any_page_in_any_language(self):
        with sync_playwright() as playwright:
            chromium = playwright.chromium.launch(
                executable_path="/usr/bin/chromium", args=["--no-sandbox"])
            # Without the site's content security policy: escaping alone has to hold.
            # And without saving pages for later: ten times as long, eleven packs keep the server busy.
            context = chromium.new_context(bypass_csp=True, service_workers="block")
            context.set_default_timeout(120_000)
            context.add_init_script(PROBE)
            page = context.new_page()
            events = []
            page.on("dialog", lambda dialog: (events.append(f"dialog {dialog.message}"), dialog.dismiss()))
            page.on("pageerror", lambda error: events.append(f"error {error}"))
            page.on("console", lambda message: events.append(f"console {message.text}")
                    if message.type == "error" and "status of" not in message.text else None)
            page.on("request", lambda request: events.append(f"request {request.url}")
                    if not request.url.startswith(self.origin) else None)
            paths = pages()
            for path in paths:
                with self.subTest(path[:120]):
                    events.clear()
                    page.goto(self.origin + path)
                    self.assertEqual(page.evaluate(FOUND), [])
                    text = page.evaluate("document.title + document.body.textContent")
                    for seen in hostile.SEEN if path not in SINGLE else []:
                        self.assertIn(seen, text)
                    self.assertEqual(events, [])
            chromium.close()
        sizes.report(f"{self.texts} texts made hostile, {len(paths)} pages opened: nothing ran")

    def test_with_its_policy_the_browser_has_nothing_to_refuse(self):
        with sync_playwright() as playwright:
            chromium = playwright.chromium.launch(
                executable_path="/usr/bin/chromium", args=["--no-sandbox"])
            page = chromium.new_page(service_workers="block")
            refused = []
            page.on("console", lambda message: refused.append(message.text)
                    if "Content Security Policy" in message.text else None)
            for kind in sizes.choose(KINDS[::4], KINDS):
                page.goto(f"{self.origin}/ne{kind}")
            chromium.close()
        self.assertEqual(refused, [])

    def test_other_formats_stay_what_they_are(self):
        lines = [line["id"] for line in self.server.json("/api/v1/lines")[1]]
        for path in ["/api/v1/guides", "/api/v1/faqs", "/api/v1/lines", "/api/v1/topics",
                     "/api/v1/status", "/api/v1/contact-points", "/api/v1/hsds/services",
                     "/api/v1/route?topic=card-lost&language=ne&network=mobile"]:
            with self.subTest(path):
                response, body = self.server.get(path)
                json.loads(body)
                self.assertNotIn("X-EVIL", response.headers)
        for line in lines:
            for ending in ("ics", "vcf"):
                response, body = self.server.get(f"/api/v1/lines/{line}.{ending}")
                self.assertEqual(response.status, 200)
                self.assertNotRegex(body.decode("utf-8"), r"(?mi)^X-EVIL")
        response, body = self.server.get("/sitemap.xml")
        self.assertEqual(response.status, 200)
        xml.dom.minidom.parseString(body)

    def test_no_header_carries_a_text(self):
        for path in [f"/vi{kind}" for kind in sizes.choose(KINDS[1::4], KINDS)]:
            response, _ = self.server.get(path)
            headers = str(response.headers)
            self.assertNotIn("pwn", headers)
            self.assertNotIn("EVIL", headers)


class HostileCatalogues(unittest.TestCase):
    def test_a_hostile_catalogue_is_refused_text_by_text(self):
        workspace = product.Workspace()
        self.addCleanup(workspace.close)
        count = 0
        for path in (workspace.path / "locales" / "vi").glob("*.po"):
            text = path.read_text(encoding="utf-8")
            text, changed = re.subn(
                r'(?m)(^msgid "[^"\n]+"\nmsgstr ")([^"\n]+)"$', r'\1\2<img src=x onerror=pwn(1)>"', text)
            path.write_text(text, encoding="utf-8")
            count += changed
        self.assertGreater(count, 500)
        result = workspace.publish()
        self.assertEqual(result.returncode, 2)
        self.assertEqual(len(re.findall(r"(?m)^locales/vi/.*\[markup\]", result.stderr)), count)
        server = product.Server(workspace, "--local-staff")
        try:
            for kind in KINDS:
                self.assertNotIn(b"pwn(", server.get(f"/vi{kind}")[1], kind)
        finally:
            server.stop()


if __name__ == "__main__":
    unittest.main()
