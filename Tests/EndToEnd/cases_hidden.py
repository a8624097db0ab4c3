"""What a reader would take for a number, an address or markup is found wherever texts are written."""

import re
import unittest

import product

CATALOGUES = [(language, "lost-card") for language in ("en", "ko", "es", "pt", "vi", "th", "id", "fil", "ne")] + [
    ("ne", "faq"), ("en", "ui"), ("ko", "cards"), ("th", "screens"), ("id", "lines")]


class HiddenInPlaces(unittest.TestCase):
    """One fault in each place, told with its file."""

    def setUp(self):
        self.workspace = product.Workspace()
        self.addCleanup(self.workspace.close)

    def write(self, file, text):
        path = self.workspace.path / file
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def put(self, file, pattern, text):
        """Adds a text behind the first match."""
        path = self.workspace.path / file
        changed, count = re.subn(pattern, lambda found: found[0] + text, path.read_text(encoding="utf-8"), count=1)
        self.assertEqual(count, 1, f"{pattern} in {file}")
        path.write_text(changed, encoding="utf-8")

    def assertFound(self, expected):
        """Each place, with the code and how bad it is."""
        run = self.workspace.run("check", "--format", "text")
        for file, code, severity in expected:
            self.assertRegex(run.stdout + run.stderr, rf"(?m)^{re.escape(file)}:.* ?{severity}: .*\[{code}\]", file)

    def everywhere(self, code, *texts):
        """In content, easy Japanese, a notice and catalogues, one text after the other."""
        spots = [
            ("content/guides/lost-card", r"(?m)^title: .*"), ("content/faqs", r"(?m)^  text: [^\"\n]*"),
            ("texts/ui", r"(?m)^home\.title: [^\"\n]*"), ("texts/simple/ui", r"(?m)^nav\.help: .*"),
            ("content/screens/photo-booth", r"(?m)^        meaning: [^\"\n]*"),
            ("content/lines/general", r"(?m)^name: .*")]
        for number, (name, pattern) in enumerate(spots):
            self.put(f"{name}.yaml", pattern, texts[number % len(texts)])
        self.write("content/overrides/storm.yaml", (
            "id: storm\nkind: emergency\nlines: [general]\nfrom: 2026-01-01T09:00+09:00\nhours: off\n"
            f"notice: 台風のため休みます。{texts[0]}\n"))
        # A notice written in haste is not kept back.
        return [(f"{name}.yaml", code, "error") for name, _ in spots] + [
            ("content/overrides/storm.yaml", code, "warning"), *self.catalogues(code, *texts)]

    def catalogues(self, code, *texts):
        for number, (language, name) in enumerate(CATALOGUES):
            self.put(f"locales/{language}/{name}.po", r'(?m)(?<=^msgstr ")[^"\n]+', texts[number % len(texts)])
        return [(f"locales/{language}/{name}.po", code, "error") for language, name in CATALOGUES]

    def test_addresses(self):
        self.assertFound(self.everywhere(
            "literal-url", "bit.ly/x9", " example。com", " www․example․org", " help@host", " hxxp：／／a",
            " ⓐⓑ.ⓒⓞⓜ", " a[.]jp", " sms:a", " example dot com", " 10.0.0.1", " a.co"))

    def test_markup(self):
        self.assertFound(self.everywhere("markup", " \u0D4E<img>", " \U000111C2</p", " <!--", " &#60;b", "&\u0D4E&lt;"))

    def test_phone_numbers(self):
        self.assertFound(self.everywhere("literal-phone", " ⓪①②⓪－９𝟗٥-〇一七八", " ０１２０ー９５ー０１７８", " ➀0➀20-95-O178"))

    def test_piled_and_covering_marks(self):
        self.assertFound(self.everywhere(
            "combining-mark", "a" + "\u0301" * 300, "n\u0336o", " \u0301", "o\u20DD", "a\u0323\u0323"))

    def test_characters_that_nobody_sees(self):
        letters = ("\u3164", "\u034F", "\uFFA0", "\uFE0F", "\u2800", "\U000E0101", "\u2063", "\u115F", "\u0600")
        expected = self.catalogues("invisible-character", *(f"a{letter}b" for letter in letters))
        self.assertFound(expected)
        # While files of the content cannot be read, nothing is said of translations.
        self.put("content/search.yaml", r"(?m)^  guide/benefits: \[", "a\u3164b, ")
        self.put("content/facts.yaml", r"(?m)^  label: .*", "\uFFA0")
        self.put("content/sources.yaml", r"(?m)^  title: .*", "\u034F")
        # By way of an escape.
        self.put("locales/ne/search.yaml", r"(?m)^  guide/benefits: \[", r'"a\u115Fb", ')
        self.put("locales/vi/search.yaml", r"(?m)^  guide/benefits: \[", r'"a\U000E0101b", ')
        self.assertFound([(name, "hidden-character", "error") for name in (
            "content/search.yaml", "content/facts.yaml", "content/sources.yaml", "locales/ne/search.yaml",
            "locales/vi/search.yaml")])

    def test_labels_titles_and_search_words(self):
        piled = "e" + "\u0301" * 9
        places = [
            ("content/facts.yaml", r"(?m)^  label: .*", "<b>", "markup"),
            ("content/sources.yaml", r"(?m)^  title: .*", piled, "combining-mark"),
            ("content/screens/photo-booth.yaml", r"(?m)^        text: .*", "\u0D4E<b>", "markup"),
            ("content/search.yaml", r"(?m)^  guide/benefits: \[", f"{piled}, ", "combining-mark"),
            ("locales/ne/search.yaml", r"(?m)^  guide/benefits: \[", "<b>, ", "markup")]
        for file, pattern, text, _ in places:
            self.put(file, pattern, text)
        self.assertFound([(file, code, "error") for file, _, _, code in places])

    def test_numbers_that_the_Japanese_does_not_have(self):
        self.assertFound(self.catalogues(
            "number-changed", " ⑦⑤", " Ⅻ", "⁴⁵", " ๗๕", " 七十五", " 𝟕𝟓", " ㊄", " one one nine", " 7\u20635", " ❼❺",
            " ⚄", " ₅", " ⒌"))

    def test_easy_Japanese_and_facts(self):
        self.put("texts/simple/ui.yaml", r"(?m)^nav\.help: .*", " ⑦５")
        self.assertFound([("texts/simple/ui.yaml", "number-changed", "error")])
        self.put("content/facts.yaml", r"\A", "- {id: phone_odd, phone: 0120-９5-0178, sources: [leaflet-2020]}\n")
        self.assertFound([("content/facts.yaml", "fact-value", "error")])

    def test_facts_that_cannot_be(self):
        self.put("content/facts.yaml", r"\A",
                 "- {id: odd_day, checked: 2999-01-01, number: 4, sources: [leaflet-2020]}\n")
        self.assertFound([("content/facts.yaml", "checked-ahead", "warning")])
        for value in ("phone: 0120-95-017", "phone: 03-1234-567", "percent: 101", "percent: -1"):
            self.put("content/facts.yaml", r"\A",
                     f"- {{id: odd_{abs(hash(value))}, {value}, sources: [leaflet-2020]}}\n")
        run = self.workspace.run("check", "--format", "text")
        told = run.stdout + run.stderr
        self.assertEqual(len(re.findall(r"(?m)^content/facts\.yaml:.*error: .*\[fact-value\]", told)), 4, told[:2000])

    def test_what_stands_beside_a_placeholder(self):
        for sign in ("1", "-①"):
            with self.subTest(sign):
                self.put("content/simple/lost-card.yaml", r"\{phone_card_foreign\}", sign)
                self.put("locales/vi/lost-card.po", r'(?m)^msgstr "[^"\n]*\{phone_card_foreign\}', sign)
                self.assertFound([("content/simple/lost-card.yaml", "number-changed", "error"),
                                  ("locales/vi/lost-card.po", "number-changed", "error")])


if __name__ == "__main__":
    unittest.main()
