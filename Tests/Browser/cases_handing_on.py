"""What a page does for its reader beside showing itself: remembered, handed on, read aloud, looked through."""

import pathlib
import subprocess

import base
import product

# A device with voices for two languages; it notes what it is given to say.
VOICES = """
const voices = [{lang: "ja-JP", name: "one"}, {lang: "en_US", name: "other"}];
window.said = [];
window.speechSynthesis.__proto__.getVoices = () => voices;
window.SpeechSynthesisUtterance = class extends EventTarget {
  constructor(text) { super(); this.text = text; }
};
window.speechSynthesis.__proto__.speak = (one) => window.said.push([one.voice.lang, one.text]);
window.speechSynthesis.__proto__.cancel = () => {};
"""


class HandingOn(base.BrowserCase):
    def test_the_device_remembers_the_language(self):
        page = self.open(service_workers="block")
        page.goto(self.origin + "/")
        self.assertEqual(page.url, self.origin + "/")
        for root in ("ne", "ja-simple"):
            page.goto(f"{self.origin}/{root}/")
            page.goto("about:blank")
            page.goto(self.origin + "/")
            page.wait_for_url(f"{self.origin}/{root}/")
        page.goto(self.origin + "/?choose")
        page.wait_for_timeout(300)
        self.assertEqual(page.url, self.origin + "/?choose")
        self.assertEqual(page.context.cookies(), [])
        # What somebody else wrote there leads nowhere.
        for value in ("//example.org", "../x", "", "a" * 40):
            page.evaluate("value => localStorage.setItem('language', value)", value)
            page.goto("about:blank")
            page.goto(self.origin + "/")
            page.wait_for_timeout(300)
            self.assertEqual(page.url, self.origin + "/")

    def test_a_page_is_handed_on_as_a_code(self):
        page = self.open()
        for path in ("/guides/lost-card", "/call/card-lost", "/"):
            page.goto(f"{self.origin}/ne{path}")
            page.locator("footer a[href*='/share?']").click()
            picture = pathlib.Path(self.workspace.path) / "share.png"
            page.locator(".code svg").evaluate("e => { e.style.width = e.style.height = '300px' }")
            page.locator(".code svg").screenshot(path=str(picture))
            read = subprocess.run(["zbarimg", "-q", "--raw", str(picture)], capture_output=True, text=True)
            self.assertTrue(read.stdout.strip().endswith(f"/ne{path}"), read.stdout + read.stderr)
            self.assertEqual(self.violations(page), [])
            page.locator("main a[href$='/ne" + path + "']").last.click()
            self.assertEqual(page.url, f"{self.origin}/ne{path}")
        self.assertEqual(page.goto(f"{self.origin}/ne/share?page=/desk").status, 404)

    def test_a_link_is_sent_where_the_device_can(self):
        page = self.open()
        page.add_init_script("navigator.share = async (what) => { window.sent = what; };")
        page.goto(f"{self.origin}/en/share?page=/guides/lost-card")
        page.locator("#share").click()
        self.assertTrue(page.evaluate("sent.url").endswith("/en/guides/lost-card"))

    def test_a_page_is_read_in_the_voices_of_its_languages(self):
        page = self.open(service_workers="block")
        page.add_init_script(VOICES)
        page.goto(f"{self.origin}/en/guides/lost-card")
        button = page.locator("#read-aloud")
        button.click()
        said = page.evaluate("said")
        self.assertEqual({voice for voice, _ in said}, {"en_US", "ja-JP"})
        self.assertEqual(said[0], ["en_US", page.locator("h1").inner_text()])
        japanese = "".join(text for voice, text in said if voice == "ja-JP")
        self.assertRegex(japanese, "[ぁ-ん]")
        self.assertEqual(button.inner_text(), button.get_attribute("data-stop"))
        # Without a voice for the page there is nothing to press.
        page.goto(f"{self.origin}/ne/guides/lost-card")
        self.assertFalse(page.locator("#read-aloud").is_visible())

    def test_without_a_network_japanese_stands_beside_and_labels_are_looked_through(self):
        workspace = product.Workspace.published()
        self.addCleanup(workspace.close)
        server = product.Server(workspace, "--local-staff")
        origin = f"http://127.0.0.1:{server.port}"
        page = self.open()
        page.goto(f"{origin}/ne/")
        page.locator("#offline:not(:empty)").wait_for(state="attached", timeout=60_000)
        server.stop()
        page.context.new_cdp_session(page).send("Network.clearBrowserCache")
        page.goto(f"{origin}/ne/guides/what-to-bring")
        shown = page.locator(".japanese:visible").count()
        page.locator("a[href='/ne/guides/what-to-bring?with=ja']").click()
        self.assertGreater(page.locator(".japanese:visible").count(), shown + 3)
        self.assertEqual(page.locator("p.saved").count(), 1)
        page.locator(".tools a[href='/ne/guides/what-to-bring']").click()
        self.assertEqual(page.locator(".japanese:visible").count(), shown)
        page.goto(f"{origin}/ne/labels?q=同意")
        labels = [text for text in page.locator(".terms dt:visible").all_inner_texts()]
        self.assertTrue(labels)
        self.assertTrue(all("同意" in label for label in labels), labels)
        self.assertEqual(page.locator("#label").input_value(), "同意")
        self.assertEqual(page.goto(f"{origin}/ne/call/card-lost/print").status, 200)
        self.assertEqual(page.locator(".wallet").count(), 2)
