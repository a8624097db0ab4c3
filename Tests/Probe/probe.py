#!/usr/bin/env python3
"""Sends malformed requests to the server and looks at the bytes that come back.

usage: probe.py PATH-OF-MADOGUCHI      (from the top of the repository; standard library only)
"""

import pathlib
import re
import socket
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "EndToEnd"))

import product  # noqa: E402
import wire  # noqa: E402


class Client:
    def __init__(self, port):
        # Enough for a busy machine, and less than the server waits for an idle client.
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=15)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def send(self, data):
        try:
            self.socket.sendall(data)
        except (BrokenPipeError, ConnectionResetError):
            pass  # The server has seen enough; what it said is read next.

    def answers(self):
        """All that comes until the server closes, and whether it closed within the timeout."""
        received = b""
        try:
            while True:
                data = self.socket.recv(65536)
                if not data:
                    return received, True
                received += data
        except ConnectionResetError:
            return received, True
        except TimeoutError:
            return received, False
        finally:
            self.socket.close()


def status(answer):
    head = answer.split(b"\r\n", 1)[0].split(b" ")
    return int(head[1]) if len(head) > 1 and head[0].startswith(b"HTTP/1.") else None


class Probe(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.workspace = product.Workspace.published()
        cls.server = product.Server(cls.workspace, "--log-level", "notice")

    @classmethod
    def tearDownClass(cls):
        cls.server.stop()
        cls.workspace.close()

    def exchange(self, *parts):
        client = Client(self.server.port)
        for part in parts:
            client.send(part)
        return client.answers()

    def test_what_is_in_order_is_answered_in_whatever_pieces_it_arrives(self):
        for name, data, expected in wire.FINE:
            data = data.replace(b"\r\n", b"\r\nConnection: close\r\n", 1)
            for size in (len(data), 1_000, 7):
                with self.subTest(name, size=size):
                    pieces = (data[at:at + size] for at in range(0, len(data), size))
                    answer, _ = self.exchange(*pieces)
                    self.assertEqual(status(answer), expected, answer[:300])

    def test_what_is_not_is_refused_once_and_the_connection_closed(self):
        for name, data, expected in wire.REFUSED:
            with self.subTest(name):
                answer, closed = self.exchange(data)
                self.assertTrue(closed, f"the connection stays open: {answer[:300]}")
                if expected is None and not answer:
                    continue
                self.assertEqual(status(answer), expected or 400, answer[:300])
                # libmicrohttpd 0.9.75 writes the head of its own refusals twice.
                for line in re.findall(rb"HTTP/1\.[01] (\d+)", answer):
                    self.assertEqual(int(line), expected or 400, "the rest was read as a request")
                self.assertIn(b"connection: close", answer.lower())
        self.assertEqual(self.server.get("/en/")[0].status, 200)

    def test_nothing_after_a_refused_request_is_answered(self):
        for _, data, _ in wire.REFUSED:
            answer, _ = self.exchange(data + wire.get(b"/health/live"))
            self.assertNotIn(b"live\n", answer)

    def test_requests_in_one_packet_are_answered_in_order(self):
        last = wire.get(b"/health/live", wire.HOST + b"Connection: close\r\n")
        answer, _ = self.exchange(wire.get(b"/health/ready") * 3 + last)
        self.assertEqual(answer.count(b"HTTP/1.1 200"), 4)
        self.assertTrue(answer.endswith(b"live\n"))


if __name__ == "__main__":
    product.BINARY = sys.argv.pop(1)
    unittest.main(verbosity=2)
