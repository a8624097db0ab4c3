"""The server behind the nginx configuration that is shipped with it."""

import http.client
import json
import pathlib
import socket
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "Probe"))

import fronts  # noqa: E402
import product  # noqa: E402
import wire  # noqa: E402

TOKEN = "0123456789abcdef0123456789abcdef"


def shipped_nginx(upstream_port):
    """nginx with the shipped site."""
    site = (product.ROOT / "deploy/nginx/madoguchi.conf").read_text()
    for old, new in (
        ("127.0.0.1:8080", f"127.0.0.1:{upstream_port}"), ("listen 80;", "listen 127.0.0.1:{port};"),
    ):
        if old not in site:
            raise AssertionError(f"the site does not contain {old!r}")
        site = site.replace(old, new)
    return fronts.Nginx(site)


class Proxy(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.workspace = product.Workspace.published()
        cls.addClassCleanup(cls.workspace.close)
        (cls.workspace.path / "token").write_text(TOKEN)
        cls.server = product.Server(
            cls.workspace, "--trusted-proxy", "127.0.0.1", "--staff-token-file", "token")
        cls.addClassCleanup(cls.server.stop)
        cls.nginx = shipped_nginx(cls.server.port)
        cls.addClassCleanup(cls.nginx.close)

    def get(self, path, headers=None, source="127.0.0.1"):
        connection = http.client.HTTPConnection(
            "127.0.0.1", self.nginx.port, timeout=10, source_address=(source, 0))
        try:
            connection.request("GET", path, headers=headers or {})
            response = connection.getresponse()
            return response, response.read()
        finally:
            connection.close()

    def test_pages_come_through_unchanged(self):
        for headers in ({}, {"Accept-Encoding": "gzip"}):
            through, page = self.get("/ne/guides/lost-card", headers)
            direct, expected = self.server.get("/ne/guides/lost-card", headers)
            self.assertEqual((through.status, page), (200, expected))
            for name in (
                "ETag", "Cache-Control", "Content-Encoding", "Content-Language", "Vary",
                "Content-Security-Policy", "Madoguchi-Edition", "X-Content-Type-Options",
            ):
                self.assertEqual(through.getheader(name), direct.getheader(name), name)
            again, body = self.get(
                "/ne/guides/lost-card", {**headers, "If-None-Match": direct.getheader("ETag")})
            self.assertEqual((again.status, body), (304, b""))

    def test_staff_pages_take_the_token_whatever_a_client_claims(self):
        claims = {"X-Forwarded-For": "127.0.0.1", "X-Real-IP": "127.0.0.1", "Host": "localhost"}
        for path in ("/desk", "/l10n", "/l10n/ne"):
            self.assertEqual(self.get(path)[0].status, 401, path)
            self.assertEqual(self.get(path, claims)[0].status, 401, path)
            shown = {"Authorization": f"Bearer {TOKEN}"}
            self.assertEqual(self.get(path, shown)[0].status, 200, path)

    def test_figures_do_not_pass_the_front(self):
        shown = {"Authorization": f"Bearer {TOKEN}"}
        self.assertEqual(self.server.get("/metrics", shown)[0].status, 200)
        for path in (
            "/metrics", "/metrics/", "//metrics", "///metrics", "/metrics%2f", "/metrics%2F",
            "/metric%73", "/%6Detrics/", "/metrics?x=1", "/metrics/?x", "/./metrics", "/.//metrics",
            "/x/../metrics", "/en/..%2fmetrics", "/metrics/.", "/metrics/x/..", "/metrics;x",
            "/metrics%3b", "/METRICS", "/Metrics", "/metrics%20", "/metrics%0a", "/metrics#x",
        ):
            answer = product.exchange(self.nginx.port, (
                f"GET {path} HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer {TOKEN}\r\n"
                "Connection: close\r\n\r\n").encode(), "127.0.0.8")
            self.assertIn(answer.split(b" ", 2)[1], (b"400", b"404"), path)
            self.assertNotIn(b"madoguchi_", answer, path)

    def test_wrong_tokens_count_for_the_client_not_for_the_proxy(self):
        def status(source, token):
            shown = {"Authorization": f"Bearer {token}"}
            return self.get("/desk", shown, source)[0].status

        for _ in range(10):
            self.assertEqual(status("127.0.0.3", "wrong"), 401)
        self.assertEqual(status("127.0.0.3", "wrong"), 429)
        self.assertEqual(status("127.0.0.3", TOKEN), 200)
        self.assertEqual(status("127.0.0.4", TOKEN), 200)

    def test_malformed_requests_never_put_requests_and_answers_out_of_step(self):
        live = self.server.get("/health/live")[1]
        for name, data, _ in wire.REFUSED:
            with self.subTest(name):
                with socket.create_connection(("127.0.0.1", self.nginx.port), timeout=10) as client:
                    try:
                        client.sendall(data)
                        client.shutdown(socket.SHUT_WR)
                        with client.makefile("rb") as file:
                            answer = file.read()
                    except (BrokenPipeError, ConnectionResetError):
                        answer = b""
                # The server has failed behind nginx.
                self.assertNotRegex(answer, rb"HTTP/1\.1 50[0234]")
                response, body = self.get("/health/live", source="127.0.0.5")
                self.assertEqual((response.status, body), (200, live))

    def test_one_address_that_asks_too_much_is_held_back_and_others_are_not(self):
        connection = http.client.HTTPConnection(
            "127.0.0.1", self.nginx.port, timeout=10, source_address=("127.0.0.6", 0))
        statuses = set()
        for _ in range(5_000):
            connection.request("GET", "/health/live")
            response = connection.getresponse()
            response.read()
            statuses.add(response.status)
            if response.status == 429:
                break
        connection.close()
        self.assertEqual(statuses, {200, 429})
        self.assertEqual(self.get("/health/live", source="127.0.0.7")[0].status, 200)

    def test_what_costs_most_is_held_back_sooner_and_pages_go_on(self):
        def statuses(source, paths, times):
            connection = http.client.HTTPConnection(
                "127.0.0.1", self.nginx.port, timeout=10, source_address=(source, 0))
            found = []
            for index in range(times):
                connection.request("GET", paths[index % len(paths)])
                response = connection.getresponse()
                response.read()
                found.append(response.status)
            connection.close()
            return found

        for number, path in enumerate((
            "/ne/search?q=card", "/en/labels?q=pin", "/ja/call/card-lost/ahead", "/ja//call/card-lost/ahead",
            "/en/flows/whom-to-ask/ahead", "/api/v1/search?q=card&language=en", "/EN/Search?q=card", "/en/search/?q=a",
            "/en/%73earch?q=card",
        )):
            with self.subTest(path):
                self.assertIn(429, statuses(f"127.0.1.{number + 1}", [path], 150))
        # One who has searched too much still reads, and a browser that saves a language is not held back.
        source = "127.0.2.1"
        self.assertIn(429, statuses(source, ["/en/search?q=card"], 150))
        self.assertEqual(set(statuses(source, ["/en/guides/lost-card", "/en/call/card-lost"], 40)), {200})
        topics = json.loads(self.server.get("/api/v1/topics?language=en")[1])
        ahead = [f"/ne/call/{topic['id']}/ahead" for topic in topics] + ["/ne/flows/whom-to-ask/ahead"]
        self.assertEqual(set(statuses("127.0.2.2", ahead, len(ahead) * 2)), {200})

    def test_large_bodies_end_at_the_front(self):
        with socket.create_connection(("127.0.0.1", self.nginx.port), timeout=10) as client:
            client.sendall(
                b"POST /en/feedback HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n"
                b"Connection: close\r\n\r\n")
            self.assertIn(b" 413 ", client.recv(100))
