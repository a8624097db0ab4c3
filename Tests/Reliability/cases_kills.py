"""`kill -9` while publishing: always the old edition or the new one, never a mixture, and a server that
starts."""

import random
import re
import subprocess
import threading
import time
import unittest

import pair
import product
import sizes
import syscalls


class Kills(unittest.TestCase):
    def setUp(self):
        self.pair = pair.Pair()
        self.addCleanup(self.pair.close)
        self.random = random.Random(9)
        self.now = self.pair.on_disk()

    def other(self):
        return {"A": "B", "B": "A"}[self.now]

    def start(self, name):
        return subprocess.Popen(
            self.pair.command(name), cwd=self.pair.path, stderr=subprocess.PIPE, text=True)

    def durations(self):
        """How long publishing takes until it begins to write, and until its end."""
        begin = time.monotonic()
        process = self.start(self.now)
        for line in process.stderr:
            if line.startswith("Writing"):
                writing = time.monotonic() - begin
        process.wait()
        process.stderr.close()
        return writing, time.monotonic() - begin

    def judge(self, target, counts):
        """After a kill: a server starts with one of the two and nothing but it."""
        self.assertTrue(self.pair.is_vouched_for())
        found = self.pair.on_disk()
        self.assertIn(found, (self.now, target))
        counts["new" if found == target else "old"] += 1
        self.now = found

    def test_killed_at_random_moments(self):
        writing, end = self.durations()
        total = sizes.choose(6, 500)
        counts = {"old": 0, "new": 0, "finished": 0}
        # One server stays all the time and never serves anything else either.
        server = product.Server(self.pair.workspace)
        self.addCleanup(lambda: server.process.poll() is None and server.stop())
        problems, stop, answers = [], threading.Event(), [0]

        def read():
            while not stop.is_set():
                try:
                    # The style sheet's address may be gone when the edition changes in between.
                    _, body = server.get(pair.PAGE)
                    page = body.decode("utf-8")
                    names = {re.search(r'data-mark="(\w)"', page)[1],
                             re.search(r"印(\w)・", page)[1],
                             self.pair.ids[re.search(r"<footer>.*?\b([0-9a-f]{12})\b", page, re.DOTALL)[1]]}
                    if len(names) != 1:
                        problems.append(names)
                    answers[0] += 1
                except Exception as error:  # told below
                    problems.append(repr(error))
                stop.wait(0.02)

        reader = threading.Thread(target=read)
        reader.start()
        self.addCleanup(reader.join)
        self.addCleanup(stop.set)
        for number in range(total):
            target = self.other()
            process = self.start(target)
            if number % 2:
                time.sleep(self.random.uniform(0, end))
            else:
                for line in process.stderr:
                    if line.startswith("Writing"):
                        break
                time.sleep(self.random.uniform(0, (end - writing) * 1.1))
            process.kill()
            process.stderr.close()
            if process.wait() != -9:
                counts["finished"] += 1
            self.judge(target, counts)
        stop.set()
        reader.join()
        self.assertGreater(answers[0], 0)
        sizes.report(f"{total} kills at random moments: {counts}; {answers[0]} pages read meanwhile")
        self.assertEqual(problems, [])
        self.assertEqual(server.stop()[0], 0)
        self.finish()

    def test_killed_at_every_call_that_changes_a_file(self):
        trace = syscalls.trace(self.pair.command(self.other()), self.pair.path)
        points = syscalls.points(trace)
        self.assertGreater(len(points), 50)
        self.now = self.pair.on_disk()
        counts = {"old": 0, "new": 0}
        missed = []
        chosen = syscalls.choose(points, sizes.choose(6, 200), self.random)
        for call, number in chosen:
            target = self.other()
            status, _ = syscalls.inject(
                self.pair.command(target), self.pair.path, call, f"signal=KILL:when={number}")
            self.assertNotEqual(status, 1)
            # What an earlier kill left changes the number of calls by one or two.
            if status in (0, 2):
                missed.append((call, number))
                self.now = self.pair.on_disk()
            else:
                self.judge(target, counts)
        sizes.report(f"{len(chosen) - len(missed)} kills at {len(points)} system calls: {counts}")
        self.assertLessEqual(len(missed), len(chosen) // 5, missed)
        self.assertGreater(counts["old"], 0)
        self.assertGreater(counts["new"], 0)
        self.finish()

    def finish(self):
        """What kills left behind goes with the next publication."""
        target = self.other()
        self.assertIn(subprocess.run(
            self.pair.command(target), cwd=self.pair.path, capture_output=True).returncode, (0, 2))
        self.assertEqual(self.pair.on_disk(), target)
        self.assertEqual(self.pair.files(), ["edition.sqlite", "edition.sqlite.sha256"])


class Together(unittest.TestCase):
    def test_publishers_at_the_same_time_take_turns(self):
        both = pair.Pair()
        self.addCleanup(both.close)
        for _ in range(sizes.choose(1, 20)):
            running = [subprocess.Popen(both.command(name), cwd=both.path, stderr=subprocess.PIPE)
                       for name in "ABAB"]
            for process in running:
                process.communicate()
                self.assertIn(process.returncode, (0, 2))
            self.assertTrue(both.is_vouched_for())
            both.on_disk()
        self.assertEqual(both.files(), ["edition.sqlite", "edition.sqlite.sha256"])

    def test_a_start_during_publications_finds_an_edition(self):
        both = pair.Pair()
        self.addCleanup(both.close)
        stop = threading.Event()
        published = [0]

        def publish():
            while not stop.is_set():
                for name in "AB":
                    subprocess.run(both.command(name), cwd=both.path, capture_output=True)
                    published[0] += 1

        thread = threading.Thread(target=publish)
        thread.start()
        try:
            route = [product.BINARY, "route", "--topic", "card", "--language", "en",
                     "--at", "2026-11-21T10:00:00+09:00"]
            total = sizes.choose(15, 600)
            for _ in range(total):
                result = subprocess.run(route, cwd=both.path, capture_output=True, text=True)
                self.assertEqual(result.returncode, 0, result.stderr)
        finally:
            stop.set()
            thread.join()
        sizes.report(f"{total} starts during {published[0]} publications")
        self.assertGreater(published[0], 1)
