"""The files of counts: locked by another program, full, and written when the server ends."""

import contextlib
import datetime
import http.client
import re
import sqlite3
import unittest
import urllib.parse

import product


def today():
    return datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=9))).date()


def post(server, page="/faq", **form):
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=20)
    try:
        connection.request(
            "POST", "/ne/feedback", body=urllib.parse.urlencode({"page": page, **form}),
            headers={"Content-Type": "application/x-www-form-urlencoded"})
        response = connection.getresponse()
        response.read()
        return response.status
    finally:
        connection.close()


class Counts(unittest.TestCase):
    def setUp(self):
        self.workspace = product.Workspace.published()
        self.addCleanup(self.workspace.close)
        self.feedback = self.workspace.path / "var" / "feedback.sqlite"
        self.misses = self.workspace.path / "var" / "search-misses.sqlite"

    def serve(self):
        server = product.Server(self.workspace, "--local-staff", "--log-level", "notice")
        self.addCleanup(lambda: server.process.poll() is None and server.stop())
        return server

    def rows(self, file, sql):
        with contextlib.closing(sqlite3.connect(file, timeout=20)) as database:
            return database.execute(sql).fetchall()

    def figure(self, server, name, store):
        text = server.get("/metrics")[1].decode()
        found = re.search(rf'(?m)^madoguchi_{name}{{store="{store}"}} (\d+)$', text)
        self.assertIsNotNone(found, name)
        return int(found.group(1))


class Locked(Counts):
    """As by a backup, by `sqlite3` at a terminal, or by a program that was stopped."""

    def lock(self):
        locks = [sqlite3.connect(file, isolation_level=None) for file in (self.feedback, self.misses)]
        for lock in locks:
            lock.execute("BEGIN EXCLUSIVE")
            self.addCleanup(lock.close)
        return locks

    def use(self, server, times=30):
        """Everything is answered as if nothing were locked."""
        for number in range(times):
            self.assertEqual(post(server, answer="right"), 303)
            for path in ("/ne/search?q=qwzxv", "/health/live", "/ja/guides/lost-card"):
                self.assertEqual(server.get(path)[0].status, 200, (number, path))
        self.assertEqual(server.get("/desk/editors")[0].status, 200)

    def assert_counted(self, times=30):
        product.wait_for(lambda: self.rows(self.feedback, "SELECT sum(count) FROM feedback"), [(times,)])
        product.wait_for(
            lambda: self.rows(self.misses, "SELECT query, count FROM search_misses"),
            [("qwzxv", times)])

    def test_nobody_waits_and_the_counts_arrive_later(self):
        server = self.serve()
        locks = self.lock()
        self.use(server)
        for store in ("feedback", "search_misses"):
            product.wait_for(lambda: self.figure(server, "store_errors_total", store) > 0, True)
            self.assertEqual(self.figure(server, "counts_pending", store), 30)
        for lock in locks:
            lock.execute("ROLLBACK")
        self.assert_counted()
        product.wait_for(lambda: self.figure(server, "counts_pending", "feedback"), 0)
        self.assertEqual(self.figure(server, "counts_dropped_total", "feedback"), 0)
        _, log = server.stop()
        for name in ("feedback.sqlite", "search-misses.sqlite"):
            told = [line for line in log.splitlines() if name in line]
            self.assertEqual(len(told), 2, log)
            self.assertIn("locked", told[0])
            self.assertIn("written again", told[1])

    def test_a_start_beside_a_locked_file_is_a_start(self):
        self.serve().stop()
        locks = self.lock()
        server = self.serve()
        self.use(server)
        for lock in locks:
            lock.execute("ROLLBACK")
        self.assert_counted()

    def test_what_waits_when_the_server_ends_is_written_or_told(self):
        server = self.serve()
        post(server, answer="right")
        server.stop()
        self.assertEqual(self.rows(self.feedback, "SELECT count FROM feedback"), [(1,)])
        server = self.serve()
        self.lock()
        for _ in range(3):
            post(server, answer="right")
        status, log = server.stop()
        self.assertEqual(status, 0)
        self.assertRegex(log, r"feedback\.sqlite.*: 3 counts were not written")


class Full(Counts):
    """A file that holds as many counts as are kept goes on counting: the oldest days make room."""

    def fill(self, file, table, values, days, rows):
        """Makes `rows` rows over the days before today, and today for 0 days."""
        self.serve().stop()
        with contextlib.closing(sqlite3.connect(file)) as database:
            made = []
            for number in range(rows):
                day = today() - datetime.timedelta(days=number % days if days else 0)
                made.append((day.isoformat(), *values(number), 1))
            places = ", ".join("?" * len(made[0]))
            database.executemany(f"INSERT INTO {table} VALUES ({places})", made)
            database.commit()

    def check(self, file, table, ask, rows, days):
        oldest = (today() - datetime.timedelta(days=days - 1)).isoformat()
        server = self.serve()
        ask(server)
        found = lambda: self.rows(
            file, f"SELECT count(*) < {rows}, min(day) > '{oldest}', max(day) FROM {table}")
        product.wait_for(found, [(1, 1, today().isoformat())])
        ask(server)
        _, log = server.stop()
        told = [line for line in log.splitlines() if file.name in line]
        self.assertEqual(len(told), 1, log)
        self.assertIn(oldest, told[0])

    def test_feedback(self):
        self.fill(self.feedback, "feedback",
                  lambda n: ("ne", f"/guides/{n}", "edition", "right"), 60, 50_000)
        self.check(self.feedback, "feedback",
                   lambda server: self.assertEqual(post(server, answer="right"), 303), 50_000, 60)

    def test_searches_in_vain(self):
        self.fill(self.misses, "search_misses", lambda n: ("ne", f"query {n}"), 60, 20_000)
        self.check(self.misses, "search_misses",
                   lambda server: server.get("/ne/search?q=qwzxv"), 20_000, 60)

    def test_one_day_that_fills_the_file_is_told_once(self):
        self.fill(self.feedback, "feedback",
                  lambda n: ("ne", f"/guides/{n}", "edition", "right"), 0, 50_000)
        server = self.serve()
        for reason in ("hours", "number", "steps"):
            self.assertEqual(post(server, answer="wrong", reason=reason), 303)
        product.wait_for(lambda: self.figure(server, "counts_dropped_total", "feedback"), 3)
        _, log = server.stop()
        self.assertEqual(
            len([line for line in log.splitlines() if "feedback.sqlite" in line]), 1, log)
        self.assertEqual(self.rows(self.feedback, "SELECT count(*) FROM feedback"), [(50_000,)])
