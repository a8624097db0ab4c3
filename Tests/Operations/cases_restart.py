"""Restarts under load: the socket outlives the server, and no request is lost."""

import http.client
import os
import pathlib
import re
import signal
import socket
import tempfile
import threading
import time
import unittest

import product


def start(workspace, descriptors, environment, *options):
    """Starts the server with these descriptors, as {number there: number here}; its process id."""
    binary = os.path.abspath(product.BINARY)
    process = os.fork()
    if process != 0:
        return process
    try:
        os.chdir(workspace.path)
        for there, here in descriptors.items():
            os.dup2(here, there)
            os.set_inheritable(there, True)
        os.execve(
            binary, [binary, "serve", "--log-level", "error", *options],
            {**environment, "LISTEN_PID": str(os.getpid()), "LISTEN_FDS": "1"})
    finally:
        os._exit(127)


class Manager:
    """Does what systemd does for a socket unit: holds the socket, hands it on, hears of readiness."""

    def __init__(self, workspace, *options):
        self.workspace, self.options = workspace, options
        self.listening = socket.create_server(("127.0.0.1", 0), backlog=4096)
        self.port = self.listening.getsockname()[1]
        self.directory = tempfile.TemporaryDirectory(prefix="madoguchi-notify-")
        self.notices = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.notify_path = str(pathlib.Path(self.directory.name) / "notify")
        self.notices.bind(self.notify_path)
        self.notices.settimeout(30)
        self.process = None

    def start(self):
        self.process = start(
            self.workspace, {3: self.listening.fileno()}, {"NOTIFY_SOCKET": self.notify_path},
            *self.options)
        return self.notices.recv(100)

    def stop(self):
        os.kill(self.process, signal.SIGTERM)
        notice = self.notices.recv(100)
        _, status = os.waitpid(self.process, 0)
        self.process = None
        return notice, os.waitstatus_to_exitcode(status)

    def close(self):
        if self.process:
            os.kill(self.process, signal.SIGKILL)
            os.waitpid(self.process, 0)
        self.listening.close()
        self.notices.close()
        self.directory.cleanup()


class Reader(threading.Thread):
    """Asks again and again on one connection; reconnects only when the server said that it closes."""

    def __init__(self, port, stop):
        super().__init__()
        self.port, self.stop = port, stop
        self.answers, self.failures, self.connections = 0, [], 0

    def run(self):
        connection = None
        while not self.stop.is_set():
            try:
                if connection is None:
                    connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
                    self.connections += 1
                connection.request("GET", "/ne/guides/lost-card")
                response = connection.getresponse()
                body = response.read()
                if response.status != 200 or len(body) != int(response.getheader("Content-Length")):
                    self.failures.append(f"{response.status}, {len(body)} bytes")
                self.answers += 1
                if response.getheader("Connection") == "close":
                    connection.close()
                    connection = None
            except (OSError, http.client.HTTPException) as problem:
                self.failures.append(repr(problem))
                connection = None
        if connection:
            connection.close()


class Restart(unittest.TestCase):
    def setUp(self):
        self.workspace = product.Workspace.published()
        self.addCleanup(self.workspace.close)
        self.manager = Manager(self.workspace)
        self.addCleanup(self.manager.close)

    def test_no_request_is_lost_when_the_server_is_restarted_under_load(self):
        self.assertEqual(self.manager.start(), b"READY=1")
        stop = threading.Event()
        readers = [Reader(self.manager.port, stop) for _ in range(8)]
        for reader in readers:
            reader.start()
        try:
            for _ in range(4):
                time.sleep(0.5)  # for the load, not for a result
                before = sum(reader.answers for reader in readers)
                self.assertEqual(self.manager.stop(), (b"STOPPING=1", 0))
                self.assertEqual(self.manager.start(), b"READY=1")
                deadline = time.monotonic() + 20
                while sum(r.answers for r in readers) < before + 100:
                    self.assertLess(time.monotonic(), deadline, "no answers after the restart")
                    time.sleep(0.01)
        finally:
            stop.set()
            for reader in readers:
                reader.join()
        self.assertEqual([f for reader in readers for f in reader.failures], [])
        for reader in readers:
            self.assertGreaterEqual(reader.connections, 5, "a reader was not told to reconnect")

    def test_who_asks_while_no_server_runs_waits_and_is_answered(self):
        request = b"GET /health/live HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
        client = socket.create_connection(("127.0.0.1", self.manager.port), timeout=20)
        client.sendall(request)
        self.manager.start()
        with client.makefile("rb") as answer:
            self.assertTrue(re.match(rb"HTTP/1\.1 200 ", answer.read()))
        client.close()

    def test_on_a_socket_that_is_handed_over_local_staff_has_no_effect(self):
        manager = Manager(self.workspace, "--local-staff")
        self.addCleanup(manager.close)
        manager.start()
        for path in (b"/desk", b"/l10n", b"/metrics"):
            answer = product.exchange(
                manager.port, b"GET " + path + b" HTTP/1.1\r\nHost: localhost\r\n"
                b"Connection: close\r\n\r\n")
            self.assertTrue(answer.startswith(b"HTTP/1.1 403 "), answer[:100])

    def test_a_descriptor_that_does_not_listen_is_named(self):
        read, write = os.pipe()
        process = start(self.workspace, {3: read, 2: write}, {})
        os.close(write)
        with os.fdopen(read, encoding="utf-8") as log:
            self.assertIn("descriptor 3 is not a socket that listens", log.read())
        self.assertNotEqual(os.waitpid(process, 0)[1], 0)
