"""Search from the command line and over HTTP."""

import contextlib
import hashlib
import json
import re
import sqlite3
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
        for language in ("xx", "*", "en,ja"):
            status, problem = self.api(language, "card")
            self.assertEqual((status, problem["code"]), (400, "unknown-language"), language)
            self.assertIn("zh-Hans", problem["detail"])
        self.assertEqual(self.api("pt-BR", "cartão")[1]["results"][0]["language"], "pt")
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

    def labels(self, language, query):
        address = f"/{language}/labels?q={urllib.parse.quote(query)}"
        response, body = self.server.get(address)
        self.assertEqual(response.status, 200, address)
        html = body.decode()
        return html, re.findall(r'<span class="label" lang="ja" dir="auto">([^<]*)</span>', html)

    def test_a_label_is_found_by_kanji_kana_romaji_and_meaning(self):
        every = self.labels("en", "")[1]
        self.assertGreater(len(every), 30)
        for query in ("暗証番号", "アンショウ", "ansho bango", "anshou", "PIN"):
            html, found = self.labels("en", query)
            self.assertLess(len(found), len(every), query)
            self.assertTrue(any("暗証番号" in label for label in found), (query, found))
            self.assertIn('<a href="/en/labels">', html)
        for query in ("暗証番号", "ansho bango"):
            self.assertTrue(all("暗証番号" in label for label in self.labels("ne", query)[1]))

    def test_a_label_of_an_older_machine_is_found_and_said_to_be_one(self):
        older = "This is the screen of an older machine."
        html, found = self.labels("en", "マイナポイント")
        self.assertTrue(any("マイナポイント" in label for label in found), found)
        self.assertIn(older, html)
        self.assertNotIn('<p class="note" role="status">', html)
        self.assertNotIn(older, self.labels("en", "")[0])

    def test_screens_are_found_by_their_picture(self):
        html = self.labels("ne", "")[0]
        frames = re.findall(r'<li><a href="(/ne/screens/[a-z-]+)#([a-z-]+)"><span class="device', html)
        self.assertGreater(len(frames), 10)
        self.assertEqual(len(set(frames)), len(frames))
        for screen, frame in frames:
            self.assertIn(f'id="{frame}" role="img"', self.server.get(screen)[1].decode())
        self.assertNotIn('class="thumbnails"', self.labels("ne", "暗証番号")[0])

    def test_where_no_label_fits_all_are_shown(self):
        every = self.labels("vi", "")[1]
        html, found = self.labels("vi", '<b>"qwzxv')
        self.assertEqual(found, every)
        self.assertIn('role="status"', html)
        self.assertIn("&lt;b&gt;", html)
        self.assertNotIn("<b>", html)
        self.assertNotIn('<p class="note" role="status">', self.labels("vi", "")[0])
        self.assertEqual(self.labels("ja-simple", "qwzxv")[1], self.labels("ja-simple", "")[1])

    def test_every_page_has_a_box_to_search_with_or_a_link_to_one(self):
        for path, sign in (("/ne/", 'role="search"'), ("/ne/faq", 'role="search"'),
                           ("/ne/guides/lost-card", 'href="/ne/search"'),
                           ("/ja-simple/guides/lost-card", 'href="/ja-simple/search"'),
                           ("/ne/search", 'role="search"')):
            _, body = self.server.get(path)
            self.assertIn(sign, body.decode(), path)


class SearchesInVain(unittest.TestCase):
    def setUp(self):
        self.workspace = product.Workspace()
        self.addCleanup(self.workspace.close)
        published = self.workspace.publish()
        self.assertEqual(published.returncode, 0, published.stderr)
        self.file = self.workspace.path / "var" / "search-misses.sqlite"

    def search(self, server, query, path="/ne/search?q=", method="GET", more=""):
        response, _ = server.get(path + urllib.parse.quote(query) + more, method=method)
        self.assertEqual(response.status, 200)

    def misses(self, *arguments):
        run = self.workspace.run("search", "--misses", "--format", "json", *arguments)
        self.assertEqual(run.returncode, 0, run.stderr)
        return {(row["language"], row["query"]): row["count"] for row in json.loads(run.stdout)}

    def test_they_are_counted_without_what_is_about_a_person(self):
        self.assertEqual(self.workspace.run("search", "--misses").returncode, 1)
        server = product.Server(self.workspace, "--local-staff")
        self.addCleanup(server.stop)
        for _ in range(3):
            self.search(server, " Qwzxv ")
            self.search(server, "<b>qqzz</b>", path="/ja-simple/search?q=")
            self.search(server, "")
            self.search(server, "qwzxv@example.com")
            self.search(server, "qwzxv 09012345678")
            self.search(server, "qwzxv ０９０")
            self.search(server, "qwzxv " * 9)
            self.search(server, "कार्ड")
            self.search(server, "qwzxvapi", path="/api/v1/search?language=ne&q=")
            self.search(server, "qwzxvarchive", more="&archive=1")
            self.search(server, "qwzxvhead", method="HEAD")
        self.search(server, "qwzxvtwice")
        self.search(server, "qwzxvtwice")
        product.wait_for(self.misses, {("ne", "qwzxv"): 3, ("ja", "<b>qqzz</b>"): 3})
        text = self.workspace.run("search", "--misses").stdout
        self.assertRegex(text, r"ne: qwzxv: 3 times, last on \d{4}-\d{2}-\d{2}\n")
        for address in ("/desk/editors", "/desk/editors?ui=en"):
            html = server.get(address)[1].decode()
            self.assertIn("qwzxv", html)
            self.assertIn("&lt;b&gt;qqzz", html)
            self.assertNotIn("<b>qqzz", html)
            self.assertNotIn("qwzxvtwice", html)
        with contextlib.closing(sqlite3.connect(self.file)) as database:
            rows = database.execute("SELECT * FROM search_misses ORDER BY query").fetchall()
        self.assertEqual([row[2] for row in rows], ["<b>qqzz</b>", "qwzxv", "qwzxvtwice"])
        self.assertEqual({len(row) for row in rows}, {4})

    def test_the_file_may_stand_elsewhere(self):
        elsewhere = str(self.workspace.path / "elsewhere" / "misses.sqlite")
        server = product.Server(self.workspace, "--search-misses", elsewhere)
        self.addCleanup(server.stop)
        for _ in range(3):
            self.search(server, "qwzxv")
        product.wait_for(
            lambda: self.misses("--search-misses", elsewhere), {("ne", "qwzxv"): 3})
        self.assertFalse(self.file.exists())

    def test_a_file_that_cannot_be_used_does_not_stop_searching(self):
        self.file.write_bytes(b"not a database" * 100)
        server = product.Server(self.workspace, "--local-staff")
        self.search(server, "qwzxv")
        self.assertEqual(server.get("/desk/editors")[0].status, 200)
        _, log = server.stop()
        self.assertIn("search-misses.sqlite", log)
        self.assertEqual(self.workspace.run("search", "--misses").returncode, 1)


class ForeignIndex(unittest.TestCase):
    def test_it_is_made_anew_and_told(self):
        workspace = product.Workspace()
        self.addCleanup(workspace.close)
        self.assertEqual(workspace.publish().returncode, 0)
        logs = []
        for analysis in (None, "ICU 1.0, analysis 0"):
            if analysis:
                with contextlib.closing(sqlite3.connect(workspace.edition)) as database:
                    database.execute("UPDATE search SET analysis = ?", (analysis,))
                    database.commit()
                digest = hashlib.sha256(workspace.edition.read_bytes()).hexdigest()
                workspace.edition.with_name("edition.sqlite.sha256").write_text(
                    f"{digest}  edition.sqlite\n")
            server = product.Server(workspace)
            for _ in range(2):
                _, body = server.get("/en/search?q=lost%20card")
                self.assertIn("/en/call/card-lost", body.decode())
            logs.append(server.stop()[1])
        self.assertNotIn("made anew", logs[0])
        self.assertEqual(logs[1].count("ICU 1.0, analysis 0"), 1, logs[1])


class SearchWords(unittest.TestCase):
    def test_mistakes_are_told_with_their_line(self):
        workspace = product.Workspace()
        self.addCleanup(workspace.close)
        workspace.edit(
            "locales/vi/search.yaml", "pages:", "pages:\n  guide/no-such-page: [x]")
        run = workspace.run("check")
        self.assertEqual(run.returncode, 1)
        self.assertRegex(
            run.stdout, r"locales/vi/search\.yaml:3:\d+: error: there is no page .guide/no-such-page.")
