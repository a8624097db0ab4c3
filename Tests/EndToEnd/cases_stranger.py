"""What a stranger tried from outside and found: each with its siblings."""

import http.client
import json
import os
import sqlite3
import time
import unittest
import urllib.parse

import product


class FilesReplaced(unittest.TestCase):
    def setUp(self):
        self.workspace = product.Workspace.published()
        self.addCleanup(self.workspace.close)

    def post(self, server):
        connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
        try:
            connection.request(
                "POST", "/ne/feedback", body=urllib.parse.urlencode({"page": "/faq", "answer": "right"}),
                headers={"Content-Type": "application/x-www-form-urlencoded"})
            return connection.getresponse().status
        finally:
            connection.close()

    def counted(self):
        with sqlite3.connect(self.workspace.path / "var/feedback.sqlite") as database:
            try:
                return database.execute("SELECT total(count) FROM feedback").fetchone()[0]
            except sqlite3.OperationalError:
                return 0

    def test_a_file_of_counts_that_is_replaced_or_removed_is_opened_anew(self):
        server = product.Server(self.workspace, "--log-level", "notice")
        self.addCleanup(server.stop)
        file = self.workspace.path / "var/feedback.sqlite"
        self.assertEqual(self.post(server), 303)
        product.wait_for(self.counted, 1)
        backup = file.read_bytes()
        for number, change in enumerate((file.unlink, lambda: os.replace(self.spare(backup), file))):
            expected = number
            change()
            deadline = time.monotonic() + 20
            while self.counted() <= expected and time.monotonic() < deadline:
                self.assertIn(self.post(server), (303, 429))
                time.sleep(0.3)
            self.assertGreater(self.counted(), expected)

    def spare(self, backup):
        path = self.workspace.path / "var/spare"
        path.write_bytes(backup)
        return path

    def test_an_edition_that_becomes_no_file_holds_nothing_up(self):
        server = product.Server(self.workspace, "--log-level", "notice")
        edition = self.workspace.edition
        good, served = edition.read_bytes(), server.get("/health/ready")[1]
        for make in (lambda: os.mkfifo(edition), lambda: edition.symlink_to("/dev/zero"), edition.mkdir):
            edition.unlink()
            make()
            time.sleep(1.5)
            self.assertEqual(server.get("/health/ready")[1], served)
            edition.rmdir() if edition.is_dir() else edition.unlink()
            edition.write_bytes(good)
        # The next good one is served.
        self.workspace.edit("locales/en/lost-card.po", "msgstr \"Call", "msgstr \"Please call")
        self.assertIn(self.workspace.publish().returncode, (0, 2))
        product.wait_for(lambda: server.get("/health/ready")[1] != served, True)
        began = time.monotonic()
        server.stop()
        self.assertLess(time.monotonic() - began, 8)

    def test_one_file_cannot_be_two(self):
        edition = self.workspace.edition
        link = self.workspace.path / "var/link.sqlite"
        link.symlink_to(edition)
        before = edition.read_bytes()
        for option, path in (
            ("--feedback", edition), ("--search-misses", edition), ("--feedback", link),
            ("--feedback", self.workspace.path / "var/../var/edition.sqlite"),
        ):
            refused = self.workspace.run("serve", "--port", "0", option, str(path))
            self.assertNotEqual(refused.returncode, 0)
            self.assertIn("is the edition", refused.stderr)
        both = self.workspace.run(
            "serve", "--port", "0", "--feedback", "var/counts.sqlite", "--search-misses", "var/counts.sqlite")
        self.assertNotEqual(both.returncode, 0)
        self.assertIn("var/counts.sqlite", both.stderr)
        self.assertEqual(edition.read_bytes(), before)

    def test_an_edition_that_is_overwritten_in_place_is_the_server_s_fault(self):
        server = product.Server(self.workspace)
        self.addCleanup(server.stop)
        with self.workspace.edition.open("r+b") as file:
            file.write(os.urandom(4096))
            file.truncate(8192)
        for path in ("/api/v1/search?q=abc&language=es", "/api/v1/search?q=card&language=fil"):
            response, body = server.get(path)
            self.assertEqual(response.status, 503, body)
            self.assertNotIn(b"SELECT", body)
            self.assertEqual(response.getheader("Cache-Control"), "no-store")
        self.assertEqual(server.get("/es/guides/lost-card")[0].status, 200)


class Requests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.workspace = product.Workspace.published()
        cls.addClassCleanup(cls.workspace.close)
        cls.server = product.Server(cls.workspace, "--log-level", "info")
        cls.addClassCleanup(cls.server.stop)

    def test_the_log_shows_no_sign_that_a_terminal_obeys(self):
        for method in (b"G\x1b[31mX", b"G\rX", b"G\xe2\x80\xa8X", b"G\xc2\x9b31mX", b"G\xe2\x80\xaeX", b"G\x07X"):
            self.server.raw(method + b" /ja/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        self.server.get("/ja/faq?the-last-of-them")
        product.wait_for(lambda: any("the-last-of-them" in line for line in self.server.log), True)
        for line in self.server.log:
            for sign in "\x1b\r\u2028\u2029\x9b\u202e\x07":
                self.assertNotIn(sign, line.rstrip("\r\n"))

    def test_a_form_of_another_site_is_no_reader_s_word(self):
        body = urllib.parse.urlencode({"page": "/faq", "answer": "right"})
        host = f"127.0.0.1:{self.server.port}"

        def status(**fields):
            connection = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=10)
            try:
                connection.request("POST", "/ne/feedback", body=body, headers={
                    "Content-Type": "application/x-www-form-urlencoded",
                    **{name.replace("_", "-"): value for name, value in fields.items()}})
                return connection.getresponse().status
            finally:
                connection.close()

        for origin in ("https://evil.example", f"http://{host}.evil.example", "http://127.0.0.1",
                       f"http://{host}@evil.example", "http://localhost.", "x"):
            self.assertEqual(status(Origin=origin), 400, origin)
        # Browsers say "null" of a page that sends no referrer, as ours do.
        for origin in (f"http://{host}", f"https://{host}", "null"):
            self.assertEqual(status(Origin=origin), 303, origin)
        self.assertEqual(status(), 303)
        self.assertEqual(status(Sec_Fetch_Site="cross-site"), 400)

    def test_times_without_four_digits_of_a_year_are_refused(self):
        for at in ("0000-01-01T00:00:00%2B23:59", "9999-12-31T23:59:59Z", "0000-01-01T00:00:00%2B10:00"):
            response, body = self.server.get(f"/api/v1/route?topic=card-lost&language=ne&at={at}")
            self.assertEqual((response.status, json.loads(body)["field"]), (400, "at"), at)
        for at in ("9999-12-31T00:00:00Z", "0001-01-02T00:00:00Z", "0000-12-31T00:00:00Z"):
            response, body = self.server.get(f"/api/v1/route?topic=card-lost&language=ne&at={at}")
            self.assertEqual(response.status, 200, at)
            self.assertRegex(json.loads(body)["as_of"], r"^\d{4}-")

    def test_hints_name_the_parameter_and_its_bounds(self):
        body = json.loads(self.server.get("/api/v1/search?language=en")[1])
        self.assertEqual(body["field"], "q")
        self.assertRegex(body["detail"], r"\bq is missing")
        for limit in ("0", "51", "-1", "x", "1e3", "999999999999999999999"):
            body = json.loads(self.server.get(f"/api/v1/search?language=en&q=a&limit={limit}")[1])
            self.assertEqual(body["field"], "limit")
            self.assertIn("from 1 to 50", body["detail"], limit)
