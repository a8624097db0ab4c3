"""Staff pages behind what operators put before the server: the table of docs/operations.md."""

import unittest

import fronts
import product

TOKEN = "0123456789abcdef0123456789abcdef"
STAFF_PAGES = ("/desk", "/l10n", "/l10n/ne", "/metrics")
# What a client can write into its request to look like somebody at the machine.
NAMES = ("madoguchi.example", "localhost", "127.0.0.1", "[::1]:8080")

# By name: how it is made from the server's port, and to whom `--local-staff`, which is a mistake
# there, opens staff pages: by the names they ask for.
NOBODY, LIARS, EVERYBODY = (), NAMES[1:], NAMES
FRONTS = {
    "nginx, bare proxy_pass": (fronts.bare_nginx, NOBODY),
    # What nginx 1.29.7 and later do by themselves.
    "nginx, bare proxy_pass, HTTP/1.1":
        (lambda port: fronts.bare_nginx(port, "proxy_http_version 1.1;"), EVERYBODY),
    "HAProxy, mode http": (lambda port: fronts.HAProxy(port, "http"), LIARS),
    "HAProxy, mode http, forwardfor":
        (lambda port: fronts.HAProxy(port, "http", "option forwardfor"), NOBODY),
    "HAProxy, mode tcp": (lambda port: fronts.HAProxy(port, "tcp"), LIARS),
    "socat": (fronts.Socat, LIARS),
    "systemd-socket-proxyd": (fronts.SocketProxy, LIARS),
    "plain forwarder": (fronts.Forwarder, LIARS),
}


class Fronts(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.workspace = product.Workspace.published()
        cls.addClassCleanup(cls.workspace.close)
        (cls.workspace.path / "token").write_text(TOKEN)

    def serve(self, *arguments):
        server = product.Server(self.workspace, "--log-level", "notice", *arguments)
        self.addCleanup(server.stop)
        return server

    def behind(self, make, server):
        front = make(server.port)
        self.addCleanup(front.close)
        return front

    def status(self, front, path, host, **headers):
        lines = [f"GET {path} HTTP/1.1", f"Host: {host}", "Connection: close"]
        lines += [f"{name}: {value}" for name, value in headers.items()]
        answer = product.exchange(front.port, ("\r\n".join(lines) + "\r\n\r\n").encode())
        return int(answer.split(b" ", 2)[1])

    def test_without_being_asked_nobody_is_let_in(self):
        server = self.serve()
        for name, (make, _) in FRONTS.items():
            front = self.behind(make, server)
            for host in NAMES:
                for path in STAFF_PAGES:
                    self.assertEqual(self.status(front, path, host), 403, (name, host, path))
                self.assertEqual(self.status(front, "/en/", host), 200, (name, host))

    def test_the_token_opens_and_nothing_else_does(self):
        server = self.serve("--staff-token-file", "token")
        right, wrong = f"Bearer {TOKEN}", f"Bearer {TOKEN[:-1]}"
        for name, (make, _) in FRONTS.items():
            front = self.behind(make, server)
            for path in STAFF_PAGES:
                for host in NAMES:
                    self.assertEqual(self.status(front, path, host), 401, (name, host, path))
                shown = self.status(front, path, NAMES[0], Authorization=right)
                self.assertEqual(shown, 200, (name, path))
            refused = self.status(front, "/desk", NAMES[1], Authorization=wrong)
            self.assertEqual(refused, 401, name)

    def test_local_staff_behind_a_front_is_the_mistake_the_manual_warns_of(self):
        server = self.serve("--local-staff")
        for name, (make, opened) in FRONTS.items():
            front = self.behind(make, server)
            for host in NAMES:
                expected = 200 if host in opened else 403
                for path in STAFF_PAGES:
                    self.assertEqual(self.status(front, path, host), expected, (name, host, path))

    def test_with_a_trusted_proxy_or_an_origin_that_mistake_opens_nothing(self):
        for options in (("--trusted-proxy", "127.0.0.1"),
                        ("--origin", "https://madoguchi.example")):
            server = self.serve("--local-staff", *options)
            for name, (make, _) in FRONTS.items():
                front = self.behind(make, server)
                for host in NAMES:
                    self.assertEqual(self.status(front, "/desk", host), 403, (name, host))


class TwoInARow(unittest.TestCase):
    """HAProxy before nginx as it may be set up for two proxies: both add who asked them."""

    def test_wrong_tokens_count_for_the_client_alone(self):
        workspace = product.Workspace.published()
        self.addCleanup(workspace.close)
        (workspace.path / "token").write_text(TOKEN)
        server = product.Server(
            workspace, "--log-level", "notice", "--staff-token-file", "token",
            "--trusted-proxy", "127.0.0.1")
        self.addCleanup(server.stop)
        nginx = fronts.Nginx(
            "server { listen 127.0.0.1:{port}; location / { proxy_pass http://127.0.0.1:%d;\n"
            "proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for; } }" % server.port)
        self.addCleanup(nginx.close)
        haproxy = fronts.HAProxy(nginx.port, "http", "option forwardfor")
        self.addCleanup(haproxy.close)

        def status(source, token):
            answer = product.exchange(
                haproxy.port, b"GET /desk HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer "
                + token.encode() + b"\r\nX-Forwarded-For: 203.0.113.1\r\nConnection: close\r\n\r\n",
                source)
            return int(answer.split(b" ", 2)[1])

        for _ in range(10):
            self.assertEqual(status("127.0.0.3", "wrong"), 401)
        self.assertEqual(status("127.0.0.3", "wrong"), 429)
        self.assertEqual(status("127.0.0.4", "wrong"), 401)
        self.assertEqual(status("127.0.0.3", TOKEN), 200)
