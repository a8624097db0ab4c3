"""Search from the command line and over HTTP."""

import json
import re
import unittest
import urllib.parse

import product


class Search(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.workspace = product.Workspace.published()
        cls.server = product.Server(cls.workspace)

    @classmethod
    def tearDownClass(cls):
        cls.server.stop()
        cls.workspace.close()

    def api(self, language, query, more=""):
        return self.server.json(
            f"/api/v1/search?language={language}&q={urllib.parse.quote(query)}{more}")

    def test_answers_one_json_line_for_every_question(self):
        questions = [
            json.dumps({"language": "pt", "query": "perdi a carteirinha", "limit": 3}),
            "not JSON",
            json.dumps({"language": "xx", "query": "card"}),
            json.dumps({"language": "en"}),
            json.dumps({"language": "ja", "query": "\u0000\" OR NEAR(", "limit": 1}),
            '{"language": "ja", "query": "\\ud800"}',
            json.dumps({"language": "en", "query": "card", "limit": 0}),
            json.dumps({"language": "ne", "query": "x" * 1_000_000}),
        ]
        run = self.workspace.run("search", "--jsonl", stdin="\n".join(questions) + "\n")
        answers = [json.loads(line) for line in run.stdout.splitlines()]
        self.assertEqual(len(answers), len(questions), run.stderr)
        first = answers[0]["results"][0]
        self.assertEqual((first["kind"], first["id"]), ("call", "card-lost"))
        self.assertEqual(first["url"], "/pt/call/card-lost")
        self.assertLessEqual(
            {"kind", "id", "title", "url", "snippet", "score"}, set(first))
        self.assertLessEqual(len(answers[0]["results"]), 3)
        for index, code in ((1, "invalid-json"), (2, "unknown-language"), (3, "missing-query"),
                            (6, "invalid-limit")):
            self.assertEqual(answers[index]["error"]["code"], code)
        self.assertIn("results", answers[4])
        self.assertIn("results", answers[7])

    def test_the_api_finds_and_refuses(self):
        status, answer = self.api("en", "renwe card", "&limit=2")
        self.assertEqual(status, 200)
        self.assertEqual(answer["did_you_mean"], "renew card")
        self.assertIn(answer["results"][0]["id"], ("renew-card", "renew", "municipal"))
        self.assertEqual(self.api("xx", "card")[1]["results"][0]["language"], "en")
        self.assertEqual(self.api("en", "card", "&limit=x")[0], 400)
        self.assertEqual(self.api("en", "card", "&limit=51")[0], 400)
        self.assertEqual(self.api("en", "pizza")[1], {"results": []})
        status, _ = self.server.json("/api/v1/search?language=en&q=%ED%A0%80")
        self.assertEqual(status, 400)

    def test_every_result_leads_to_a_page(self):
        for language, query in (("en", "card"), ("ne", "कार्ड"), ("ja", "カード")):
            results = self.api(language, query, "&limit=50&archive=1")[1]["results"]
            self.assertGreater(len(results), 20)
            for hit in results:
                response, _ = self.server.get(hit["url"].split("#")[0])
                self.assertEqual(response.status, 200, hit["url"])

    def test_the_page_shows_what_was_found_and_escapes_what_was_typed(self):
        query = urllib.parse.quote("<script>x</script> lost card")
        response, body = self.server.get(f"/en/search?q={query}")
        html = body.decode()
        self.assertEqual(response.status, 200)
        self.assertNotIn("<script>x", html)
        self.assertIn("&lt;script&gt;x", html)
        self.assertIn("<mark>", html)
        self.assertEqual(len(re.findall(r'role="search"', html)), 1)
        self.assertIn("/en/call/card-lost", html)

    def test_nothing_found_says_what_to_try_and_whom_to_call(self):
        for path in ("/th/search?q=qwzxv", "/th/search", "/th/search?q=%ED%A0%80"):
            response, body = self.server.get(path)
            self.assertEqual(response.status, 200, path)
            self.assertIn('href="/th/call"', body.decode())

    def test_the_archive_is_found_on_request_alone(self):
        query = urllib.parse.quote("マイナポイント")
        _, usual = self.server.get(f"/ja/search?q={query}")
        _, asked = self.server.get(f"/ja/search?q={query}&archive=1")
        self.assertNotIn("points-2020", usual.decode())
        self.assertIn("points-2020", asked.decode())

    def test_every_page_has_a_box_to_search_with_or_a_link_to_one(self):
        for path, sign in (("/ne/", 'role="search"'), ("/ne/faq", 'role="search"'),
                           ("/ne/guides/lost-card", 'href="/ne/search"'),
                           ("/ja-simple/guides/lost-card", 'href="/ja-simple/search"'),
                           ("/ne/search", 'role="search"')):
            _, body = self.server.get(path)
            self.assertIn(sign, body.decode(), path)


class SearchWords(unittest.TestCase):
    def test_mistakes_are_told_with_their_line(self):
        workspace = product.Workspace()
        self.addCleanup(workspace.close)
        workspace.edit(
            "locales/vi/search.yaml", "pages:", "pages:\n  guide/no-such-page: [x]")
        run = workspace.run("check")
        self.assertEqual(run.returncode, 1)
        self.assertRegex(
            run.stdout, r"locales/vi/search\.yaml:3:\d+: error: there is no page guide/no-such-page")
