"""Signals that reach a server by accident, and those that end it."""

import os
import signal
import subprocess
import unittest

import product

IGNORED = (signal.SIGHUP, signal.SIGPIPE, signal.SIGUSR1, signal.SIGUSR2)


class Signals(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.workspace = product.Workspace.published()
        cls.addClassCleanup(cls.workspace.close)

    def test_a_terminal_that_closes_and_other_programs_signals_do_not_end_it(self):
        for options in ((), ("--watch",)):
            server = product.Server(self.workspace, *options)
            for number in IGNORED * 3:
                server.process.send_signal(number)
                self.assertEqual(server.get("/health/live")[0].status, 200, number)
                self.assertIsNone(server.process.poll(), number)
            status, log = server.stop()
            self.assertEqual(status, 0, log)
            self.assertIn("Stopped.", log)

    def test_those_that_end_it_do_so_in_order(self):
        for number in (signal.SIGTERM, signal.SIGINT):
            server = product.Server(self.workspace)
            for ignored in IGNORED:
                server.process.send_signal(ignored)
            server.process.send_signal(number)
            status, log = server.stop()
            self.assertEqual((status, "Stopped." in log), (0, True), (number, log))

    def test_a_log_that_nobody_reads_any_more_does_not_end_it(self):
        port = product.free_port()
        process = subprocess.Popen(
            [os.path.abspath(product.BINARY), "serve", "--port", str(port)],
            cwd=self.workspace.path, stderr=subprocess.PIPE)
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        while b"Serving" not in process.stderr.readline():
            self.assertIsNone(process.poll())
        process.stderr.close()
        request = b"GET /health/live HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
        for _ in range(20):
            self.assertTrue(product.exchange(port, request).startswith(b"HTTP/1.1 200 "))
        process.terminate()
        self.assertEqual(process.wait(timeout=20), 0)
