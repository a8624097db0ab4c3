"""A clock that is wrong, as libfaketime makes it."""

import os
import re
import signal
import time
import unittest

import product


class Clock(unittest.TestCase):
    def setUp(self):
        self.workspace = product.Workspace.published()
        self.addCleanup(self.workspace.close)

    def serve(self, faked):
        server = product.Server(
            self.workspace, "--local-staff", through=("faketime", "-m", "-f", faked),
            start_new_session=True)
        self.addCleanup(self.stop, server)
        return server

    def stop(self, server):
        # faketime waits for the server and passes no signal on.
        os.killpg(server.process.pid, signal.SIGTERM)
        server.process.wait(timeout=20)
        server.reader.join(timeout=20)
        server.process.stderr.close()

    def ready(self, server):
        return server.get("/health/ready")[1].decode().splitlines()

    def figure(self, server, name):
        text = server.get("/metrics")[1].decode()
        return int(re.search(rf"(?m)^madoguchi_{name} (-?\d+)$", text).group(1))

    def test_a_right_clock_is_not_mentioned(self):
        server = self.serve("+0")
        self.assertEqual(len(self.ready(server)), 1)
        self.assertAlmostEqual(self.figure(server, "time_seconds"), time.time(), delta=30)
        self.assertNotIn("clock", "".join(server.log).lower())

    def test_a_clock_before_the_edition_is_told(self):
        server = self.serve("-86400")
        first, second = self.ready(server)
        self.assertRegex(first, r"^ready [0-9a-f]+$")
        self.assertRegex(second, r"^clock: [78]\d{4} s before the edition was published$")
        self.assertEqual(server.get("/en/")[0].status, 200)
        self.assertAlmostEqual(
            self.figure(server, "time_seconds"), time.time() - 86_400, delta=30)
        self.assertLess(self.figure(server, "edition_age_seconds"), -70_000)
        self.assertEqual("".join(server.log).count("The clock is wrong"), 1)
