"""What readers say of pages: counted, limited, and nothing about the reader."""

import contextlib
import http.client
import json
import sqlite3
import unittest
import urllib.parse

import product


class Feedback(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.workspace = product.Workspace.published()

    @classmethod
    def tearDownClass(cls):
        cls.workspace.close()

    def setUp(self):
        self.server = product.Server(self.workspace, "--local-staff")
        self.addCleanup(self.stop)

    def stop(self):
        if self.server.process.poll() is None:
            self.server.stop()
        (self.workspace.path / "var" / "feedback.sqlite").unlink(missing_ok=True)

    def post(self, path="/ne/feedback", headers=None, **form):
        connection = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=10)
        try:
            connection.request(
                "POST", path, body=urllib.parse.urlencode(form),
                headers={"Content-Type": "application/x-www-form-urlencoded", **(headers or {})})
            response = connection.getresponse()
            return response, response.read().decode()
        finally:
            connection.close()

    def counts(self):
        """By page, language and answer, as the command tells them."""
        result = self.workspace.run("feedback", "--format", "json")
        self.assertEqual(result.returncode, 0, result.stderr)
        return {(row["page"], row["language"]): (row["right"], row["wrong"], row["reasons"])
                for row in json.loads(result.stdout)}

    def test_answers_are_counted_and_shown(self):
        for _ in range(3):
            response, _ = self.post(page="/guides/lost-card", answer="right")
            self.assertEqual(response.status, 303)
            location = response.getheader("Location")
        self.assertEqual(self.server.get(location)[0].status, 200)
        self.post(page="/guides/lost-card", answer="wrong", reason="hours")
        self.post("/ja-simple/feedback", page="/call/card-lost", answer="wrong", reason="number")
        product.wait_for(self.counts, {
            ("/guides/lost-card", "ne"): (3, 1, {"hours": 1}),
            ("/call/card-lost", "ja-simple"): (0, 1, {"number": 1}),
        })
        desk = self.server.get("/desk/editors?ui=en")[1].decode()
        self.assertIn('href="/ne/guides/lost-card"', desk)
        text = self.workspace.run("feedback").stdout
        self.assertIn("/ne/guides/lost-card: right 3, wrong 1 (hours 1)", text)
        # They are still there after a restart.
        self.server.stop()
        self.server = product.Server(self.workspace, "--local-staff")
        self.post(page="/guides/lost-card", answer="right")
        product.wait_for(lambda: self.counts()[("/guides/lost-card", "ne")][0], 4)

    def test_nothing_about_the_reader_is_kept(self):
        self.post(page="/faq", answer="right", headers={"User-Agent": "reader-of-nepali/1.0"},
                  name="Sita", text="my number is 123456789012")
        path = self.workspace.path / "var" / "feedback.sqlite"

        def read():
            with contextlib.closing(sqlite3.connect(path)) as database:
                return database.execute("SELECT * FROM feedback").fetchall()

        product.wait_for(lambda: len(read()), 1)
        rows = read()
        self.assertEqual(len(rows[0][0]), len("2026-11-21"))
        self.assertEqual(rows[0][1:3] + rows[0][4:], ("ne", "/faq", "right", 1))
        data = path.read_bytes()
        for trace in (b"Sita", b"123456789012", b"reader-of-nepali", b"127.0.0.1"):
            self.assertNotIn(trace, data)

    def test_what_is_not_an_answer_is_not_counted(self):
        for form in ({}, {"page": "/nowhere", "answer": "right"}, {"answer": "right"},
                     {"page": "/guides/points-2020", "answer": "right"},
                     {"page": "/faq' OR 1=1 --", "answer": "right"}):
            self.assertEqual(self.post(**form)[0].status, 400, form)
        # Without a choice the question is asked again, with what is missing.
        for form in ({"answer": "wrong"}, {"answer": "maybe"}, {"answer": "wrong", "reason": "right"}):
            response, _ = self.post(page="/faq", **form)
            self.assertEqual(response.status, 303)
            self.assertIn('role="alert"', self.server.get(response.getheader("Location"))[1].decode())
        response, _ = self.post(
            page="/faq", answer="right", headers={"Sec-Fetch-Site": "cross-site"})
        self.assertEqual(response.status, 400)
        response, _ = self.post(page="/faq", answer="right", headers={"Content-Type": "text/plain"})
        self.assertEqual(response.status, 400)
        self.assertEqual(self.post("/ne/guides/lost-card", page="/faq", answer="right")[0].status, 405)
        self.assertEqual(self.post("/xx/feedback", page="/faq", answer="right")[0].status, 404)
        self.assertEqual(self.counts(), {})

    def test_there_is_an_end_to_it(self):
        response, _ = self.post(page="/faq", answer="right", more="x" * 5000)
        self.assertEqual(response.status, 413)
        answers = [self.post(page="/faq", answer="right") for _ in range(300)]
        statuses = [response.status for response, _ in answers]
        self.assertEqual(set(statuses), {303, 429})
        response, body = next(answer for answer in answers if answer[0].status == 429)
        self.assertEqual(response.getheader("Retry-After"), "60")
        self.assertIn('lang="ne"', body)
        self.server.stop()  # what waits is written
        # At most two minutes' worth, whenever the minute turned.
        taken = self.counts()[("/faq", "ne")][0]
        self.assertLessEqual(taken, 240)
        self.assertEqual(taken, statuses.count(303))

    def test_a_file_that_cannot_be_used_does_not_stop_the_site(self):
        self.server.stop()
        (self.workspace.path / "var" / "feedback.sqlite").write_bytes(b"not a database" * 100)
        self.server = product.Server(self.workspace, "--local-staff")
        self.assertEqual(self.server.get("/ne/guides/lost-card")[0].status, 200)
        self.assertEqual(self.post(page="/faq", answer="right")[0].status, 429)
        _, log = self.server.stop()
        self.assertIn("feedback.sqlite", log)
        self.assertNotEqual(self.workspace.run("feedback").returncode, 0)
