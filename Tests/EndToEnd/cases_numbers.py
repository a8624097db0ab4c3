"""Whether a telephone number is one of the office's: page, API, search and command line."""

import json
import unittest
import urllib.parse

import product

SPELLINGS = (
    "0120-95-0178", "0120950178", "0120 95 0178", "（０１２０）９５－０１７８", "०१२०-९५-०१७८", "๐๑๒๐๙๕๐๑๗๘", "٠١٢٠٩٥٠١٧٨",
    "tel:0120950178", "TEL: 0120-95-0178（無料）", "0120ー95ー0178", "\u202a0120-95-0178\u202c", "+81 120-95-0178", "0120.95.0178",
)
ABROAD = ("+81 3-6734-0170", "+81367340170", "0081 3 6734 0170", "010 81 3 6734 0170", "+81 (0)3 6734 0170", "81367340170")
STRANGE = ("0120-95-0179", "0120-95-0187", "0120-95-01", "+1 0120-95-0178", "0120-95-0178-26", "03-1234-5678")
NONE = ("", "   ", "hello", "12", "0120-95-0178 / 050-3818-1250", "0120-95-0178 9:30-20:00", "1" * 200, "\u202e", "+", "²³¹⁴")


def quoted(text):
    return urllib.parse.quote(text, safe="")


class Numbers(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.workspace = product.Workspace.published()
        cls.server = product.Server(cls.workspace, "--search-misses", "var/misses.sqlite")
        cls.lines = cls.server.json("/api/v1/lines")[1]

    @classmethod
    def tearDownClass(cls):
        cls.server.stop()
        cls.workspace.close()

    def page(self, text, language="en"):
        response, body = self.server.get(f"/{language}/number?n={quoted(text)}")
        self.assertEqual(response.status, 200, text)
        return body.decode()

    def api(self, text, more=""):
        return self.server.json(f"/api/v1/numbers/{quoted(text)}{more}")

    def test_every_spelling_is_the_same_number(self):
        for texts, number, line in ((SPELLINGS, "0120950178", "general"), (ABROAD, "0367340170", "overseas-loss")):
            for text in texts:
                with self.subTest(text):
                    status, answer = self.api(text)
                    self.assertEqual((status, answer["number"], answer["ours"]), (200, number, True))
                    self.assertEqual([each["id"] for each in answer["lines"]], [line])
                    self.assertEqual(answer["resembles"], [])
                    self.assertIn("This number is in our documents.", self.page(text))

    def test_a_plus_sign_that_an_address_lost_is_read(self):
        for query in ("+81+3+6734+0170", "%2B81367340170", "+81367340170", "81%203%206734%200170"):
            body = self.server.get(f"/en/number?n={query}")[1].decode()
            self.assertIn('<a href="tel:+81367340170">03-6734-0170</a>', body, query)

    def test_a_number_like_one_of_ours_is_none_of_ours(self):
        for text in STRANGE:
            with self.subTest(text):
                status, answer = self.api(text)
                self.assertEqual((status, answer["ours"], answer["lines"], answer["standing"]), (200, False, [], None))
                page = self.page(text)
                self.assertIn("is not in our documents", page)
                self.assertNotIn('href="tel:', page)
                similar = [each["number"] for each in answer["resembles"]]
                self.assertEqual(similar, ["0120-95-0178"] if "0120-95-0" in text and text != STRANGE[2] else similar)
                for number in similar:
                    self.assertIn(f"It looks like {number}, but it is a different number.", page)

    def test_what_is_no_number_is_asked_for_again(self):
        for text in NONE:
            with self.subTest(text):
                page = self.page(text)
                self.assertIn('id="number-problem"', page)
                self.assertNotIn("is not in our documents", page)
                # The server takes no address with a hidden slash.
                if text.strip() and "/" not in text:
                    status, problem = self.api(text)
                    self.assertEqual((status, problem["code"], problem["field"]), (400, "invalid-number", "digits"))

    def test_every_line_and_every_language(self):
        languages = [each["language"] for each in self.server.json("/api/v1/languages")[1]]
        for number, line in enumerate(self.lines):
            language = languages[number % len(languages)]
            answer = self.api(line["number"], f"?language={language}")[1]
            self.assertEqual(answer["lines"][0]["name"], self.server.json(f"/api/v1/lines/{line['id']}?language={language}")[1]["name"])
            self.assertEqual(answer["url"], f"/{language}/number?n={line['tel']}")
            self.assertEqual(self.server.get(answer["url"])[0].status, 200)
            self.assertTrue(answer["sources"])
        for language in languages:
            for text in ("0120-0178-27", "0120-0178-25", "x"):
                page = self.page(text, language)
                self.assertNotRegex(page, r"number\.[a-z_]+|\{[a-z]+\}")
        self.assertEqual(self.api("0120950178", "?language=xx")[0], 400)

    def test_the_page_says_whom_a_number_is_for(self):
        self.assertIn("Only for people who call from abroad.", self.page("03-6734-0170"))
        old = self.page("050-3818-1250")
        self.assertIn("Only old documents have this number.", old)
        self.assertEqual(self.api("050-3818-1250")[1]["standing"], "superseded")
        paid = self.page("0570-064-738")
        self.assertIn("when you cannot get through to 0120-0178-27", paid)
        self.assertIn("Cannot be called from: Phone in another country", paid)
        # What holds for the whole line stands once.
        self.assertEqual(paid.count("when you cannot get through to 0120-0178-27"), 1)

    def test_a_search_shows_the_number_or_says_that_there_is_none(self):
        for text in SPELLINGS + ABROAD:
            with self.subTest(text):
                _, answer = self.server.json(f"/api/v1/search?language=ne&q={quoted(text)}")
                self.assertEqual(answer["results"][0]["kind"], "line")
                self.assertEqual(len([hit for hit in answer["results"] if hit["kind"] == "line"]), 1)
                self.assertTrue(answer["number"]["ours"])
        for text in STRANGE[:2] + STRANGE[3:]:
            with self.subTest(text):
                _, answer = self.server.json(f"/api/v1/search?language=en&q={quoted(text)}")
                self.assertEqual((answer["results"], answer["number"]["ours"]), ([], False))
                self.assertNotIn("did_you_mean", answer)
                page = self.server.get(f"/en/search?q={quoted(text)}")[1].decode()
                self.assertIn("is not in our documents", page)
                self.assertIn(f'href="{answer["number"]["url"].replace("+", "%2B")}"', page)
                self.assertNotIn("0120-95-0178</", page)
                run = self.workspace.run("search", text, "--language", "en")
                self.assertIn("is not in the documents", run.stdout)
        _, answer = self.server.json("/api/v1/search?language=en&q=lost+card")
        self.assertNotIn("number", answer)

    def test_a_number_that_was_looked_for_is_kept_nowhere(self):
        for _ in range(4):
            self.server.get(f"/en/search?q={quoted('0120-95-0179')}")
            self.server.get(f"/en/number?n={quoted('0120-95-0179')}")
        run = self.workspace.run("search", "--misses", "--search-misses", "var/misses.sqlite", "--format", "json")
        self.assertNotIn("0120", run.stdout + json.dumps(run.stderr))

    def test_it_is_linked_and_listed(self):
        for path in ("/ne/", "/ne/call", "/ne/call/card-lost", "/ne/guides/lost-card"):
            self.assertIn(b'href="/ne/number"', self.server.get(path)[1], path)
        self.assertIn(b"/ne/number<", self.server.get("/sitemap.xml")[1])
        self.assertEqual(self.server.get("/ja-simple/number?n=110")[0].status, 200)
