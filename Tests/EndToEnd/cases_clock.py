"""That the clock of a run, or of one program, can be moved: what the tests on other days rest on."""

import datetime
import os
import tempfile
import time
import unittest

import faked
import product

QUESTION = "/api/v1/route?topic=card-lost&language=ne"


class Clock(unittest.TestCase):
    def setUp(self):
        self.workspace = product.Workspace.published()
        self.addCleanup(self.workspace.close)

    def server(self, **options):
        server = product.Server(self.workspace, **options)
        self.addCleanup(server.stop)
        return server

    def time_of(self, server):
        return datetime.datetime.fromisoformat(server.json(QUESTION)[1]["as_of_jst"])

    def test_the_program_and_its_tests_go_by_the_clock_of_the_run(self):
        # The times of files are never moved.
        with tempfile.TemporaryFile() as file:
            real = os.fstat(file.fileno()).st_mtime
        moved = real + int(os.environ.get("CLOCK_OFFSET", "0"))
        self.assertAlmostEqual(time.time(), moved, delta=30)
        self.assertAlmostEqual(self.time_of(self.server()).timestamp(), moved, delta=30)

    def test_one_server_goes_by_a_clock_of_its_own(self):
        clock = faked.Clock(faked.japan("2027-12-31T23:59:40"))
        self.addCleanup(clock.close)
        server = self.server(clock=clock)
        for text in ("2028-01-01T09:00:00", "2028-02-29T12:00:00", "2026-11-21T23:40:00"):
            clock.set(faked.japan(text))
            late = self.time_of(server) - faked.japan(text)
            self.assertLess(abs(late), datetime.timedelta(seconds=30), text)
