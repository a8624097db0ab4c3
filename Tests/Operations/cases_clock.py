"""A server whose clock is wrong: what the operator learns of it."""

import datetime
import re
import unittest

import faked
import product


class WrongClock(unittest.TestCase):
    def setUp(self):
        self.workspace = product.Workspace.published()
        self.addCleanup(self.workspace.close)

    def serve(self, late):
        """A server and its clock, which is `late`."""
        clock = faked.Clock(datetime.datetime.now(tz=product.JAPAN) - late)
        self.addCleanup(clock.close)
        server = product.Server(self.workspace, "--local-staff", clock=clock)
        self.addCleanup(server.stop)
        return server, clock

    def ready(self, server):
        return server.get("/health/ready")[1].decode().splitlines()

    def figure(self, server, name):
        text = server.get("/metrics")[1].decode()
        return int(re.search(rf"(?m)^madoguchi_{name} (-?\d+)$", text).group(1))

    def test_a_right_clock_is_not_mentioned(self):
        server, clock = self.serve(datetime.timedelta())
        self.assertEqual(len(self.ready(server)), 1)
        self.assertAlmostEqual(self.figure(server, "time_seconds"), clock.now, delta=30)
        self.assertNotIn("clock", "".join(server.log).lower())

    def test_a_clock_before_the_edition_is_reported(self):
        server, clock = self.serve(datetime.timedelta(days=1))
        first, second = self.ready(server)
        self.assertRegex(first, r"^ready [0-9a-f]+$")
        self.assertRegex(second, r"^clock: [78]\d{4} s before the edition was published$")
        self.assertEqual(server.get("/en/")[0].status, 200)
        self.assertAlmostEqual(self.figure(server, "time_seconds"), clock.now, delta=30)
        self.assertLess(self.figure(server, "edition_age_seconds"), -70_000)
        self.assertEqual("".join(server.log).count("The clock is wrong"), 1)
