"""Slow clients by the hundred (slowhttptest): cut in time, while others are answered."""

import re
import subprocess
import time
import unittest

import product

CONNECTIONS = 200
SECONDS = 10


class Slow(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.workspace = product.Workspace.published()
        cls.addClassCleanup(cls.workspace.close)
        cls.server = product.Server(
            cls.workspace, "--local-staff", "--client-timeout", "4", "--log-level", "notice")
        cls.addClassCleanup(cls.server.stop)

    def figure(self, name):
        text = self.server.get("/metrics")[1].decode()
        return int(re.search(rf"(?m)^madoguchi_{name} (\d+)$", text).group(1))

    def attack(self, *arguments, path="/ja/guides/lost-card"):
        """Runs slowhttptest; the most connections open meanwhile, and the answers others got."""
        attack = subprocess.Popen(
            ["slowhttptest", *arguments, "-c", str(CONNECTIONS), "-r", str(CONNECTIONS),
             "-l", str(SECONDS), "-p", "3",
             "-u", f"http://127.0.0.1:{self.server.port}{path}"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        most, answers = 0, 0
        while attack.poll() is None:
            response, body = self.server.get("/en/guides/lost-card")
            self.assertEqual((response.status, len(body)),
                             (200, int(response.getheader("Content-Length"))))
            answers += 1
            most = max(most, self.figure("open_connections"))
            time.sleep(0.05)
        self.assertEqual(attack.returncode, 0, "slowhttptest did not run")
        return most, answers

    def assert_all_gone(self):
        deadline = time.monotonic() + 15
        while self.figure("open_connections") > 2:
            self.assertLess(time.monotonic(), deadline, "slow connections are still open")
            time.sleep(0.1)

    def test_slow_headers(self):
        cut = self.figure("cut_connections_total")
        # A line every two seconds: never idle for as long as the server waits for an idle client.
        most, answers = self.attack("-H", "-i", "2")
        self.assertGreater(most, CONNECTIONS // 2, "the attack did not reach the server")
        self.assertGreater(answers, 10)
        self.assertGreater(self.figure("cut_connections_total"), cut)
        self.assert_all_gone()

    def test_slow_bodies(self):
        cut = self.figure("cut_connections_total")
        most, answers = self.attack("-B", "-i", "2", "-s", "3000", path="/ja/feedback")
        self.assertGreater(most, CONNECTIONS // 2, "the attack did not reach the server")
        self.assertGreater(answers, 10)
        self.assertGreater(self.figure("cut_connections_total"), cut)
        self.assert_all_gone()

    def test_slow_readers(self):
        # The same page many times on one connection, read a few bytes a second.
        most, answers = self.attack("-X", "-k", "10", "-w", "10", "-y", "20", "-n", "1", "-z", "8")
        self.assertGreater(most, CONNECTIONS // 2, "the attack did not reach the server")
        self.assertGreater(answers, 10)
        self.assert_all_gone()
