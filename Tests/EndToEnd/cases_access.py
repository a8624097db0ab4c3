"""Who may reach the desk, the translators' board and the figures."""

import base64
import unittest

import product

TOKEN = "0123456789abcdef0123456789abcdef"
OLDER = "fedcba9876543210fedcba9876543210"
THIRD = "another-token-of-letters"
STAFF_PAGES = ("/desk", "/desk?ui=en", "/desk/editors", "/l10n", "/l10n/ne", "/metrics")


def basic(password):
    return "Basic " + base64.b64encode(f"anybody:{password}".encode()).decode()


class Access(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.workspace = product.Workspace.published()
        cls.addClassCleanup(cls.workspace.close)
        (cls.workspace.path / "token").write_text(TOKEN + "\n")

    def serve(self, *arguments):
        server = product.Server(self.workspace, *arguments)
        self.addCleanup(server.stop)
        return server

    def status(self, server, *fields, version="1.1", path="/desk"):
        """The status of a request with just these header fields."""
        lines = [f"GET {path} HTTP/{version}", *fields, "Connection: close"]
        answer = server.raw(("\r\n".join(lines) + "\r\n\r\n").encode())
        return int(answer.split(b" ", 2)[1])

    def assert_closed(self, server):
        for path in STAFF_PAGES:
            for host in ("localhost", f"127.0.0.1:{server.port}", "evil.example"):
                response, body = server.get(path, {"Host": host, "Authorization": basic("")})
                self.assertEqual(response.status, 403, (path, host))
                self.assertEqual(response.getheader("Cache-Control"), "no-store")
                self.assertIn(b"--local-staff", body)
                self.assertIn(b"--staff-token-file", body)
                for part in (b"madoguchi_", b"desk.", b"card-lost", b"l10n", b"/feedback"):
                    self.assertNotIn(part, body, path)
        page = server.get("/ne/guides/lost-card?ids=1")[1]
        self.assertNotIn(b"lost-card.abroad.title", page)
        self.assertEqual(server.get("/en/")[0].status, 200)


class LocalStaff(Access):
    def test_unless_asked_for_staff_pages_answer_nobody(self):
        self.assert_closed(self.serve())

    def test_behind_a_proxy_or_with_a_public_name_this_machine_is_nobody_either(self):
        for options in (
            ("--trusted-proxy", "127.0.0.1"), ("--origin", "https://madoguchi.example"),
            ("--trusted-proxy", "192.0.2.0/24", "--origin", "http://localhost:8080"),
        ):
            with self.subTest(options):
                server = self.serve("--local-staff", *options)
                self.assert_closed(server)
                warning = [line for line in server.log if "--local-staff" in line]
                self.assertEqual(len(warning), 1, server.log)
                self.assertIn(options[0], warning[0])
                self.assertIn("--staff-token-file", warning[0])

    def test_with_local_staff_this_machine_alone(self):
        server = self.serve("--local-staff")
        for path in STAFF_PAGES:
            response, _ = server.get(path)
            self.assertEqual(response.status, 200, path)
            self.assertEqual(response.getheader("Cache-Control"), "no-store")
            self.assertEqual(server.get(path, {"Host": "evil.example"})[0].status, 403, path)
        for _ in range(2):  # neither gets the page that was made for the other
            page = "/ne/guides/lost-card?ids=1"
            self.assertIn(b"lost-card.abroad.title", server.get(page)[1])
            hidden = server.get(page, {"X-Forwarded-For": "192.0.2.1"})[1]
            self.assertNotIn(b"lost-card.abroad.title", hidden)

    def test_exact_names_of_this_machine(self):
        server = self.serve("--local-staff")
        for host in (
            "localhost", "LocalHost", f"localhost:{server.port}", "localhost:65535", "127.0.0.1",
            "127.0.0.1:1", "127.255.255.254:8080", "[::1]", "[::1]:8080",
        ):
            self.assertEqual(self.status(server, f"Host: {host}"), 200, host)
        for host in (
            "127.beef", "127.0.0.1.evil.example", "127.0.0.1.", "localhost.evil", "evil.localhost",
            "localhost.", ".localhost", "localhostx", "xlocalhost", "LOCALHOST:99999",
            "localhost:0", "localhost:", "localhost:80:80", "localhost:080", "localhost:8_0",
            "localhost:000080", "[::1", "::1", "[::1]:", "[::1]x", "[::1]8080", "[[::1]]", "[]",
            "[localhost]", "[127.0.0.1]", "[::ffff:127.0.0.1]", "[::127.0.0.1]", "[::2]", "[::]",
            "0x7f.1", "0x7f000001", "127.1", "127.0.1", "2130706433", "0177.0.0.1", "127.0.0.01",
            "127.000.000.001", "127.0.0.256", "127.0.0.1.1", "127.", "127", "0.0.0.0", "0", "a",
            "fe80::1", "10.0.0.1", "192.0.2.1", "128.0.0.1", "localhost-",
        ):
            self.assertIn(self.status(server, f"Host: {host}"), (400, 403), host)
        for fields in (
            (), ("Host:",), ("Host: localhost", "Host: evil.example"),
            ("Host: localhost", "host: localhost"), ("Host: user@localhost",),
            ("Host: localhost/x",), ("Host: localhost,evil.example",), ("Host: local\thost",),
            ("Host : localhost",), ("Host: localhost\tx",), ("Host: localhost%00",),
        ):
            self.assertEqual(self.status(server, *fields), 400, fields)

    def test_old_protocols_are_those_of_proxies(self):
        server = self.serve("--local-staff")
        self.assertEqual(self.status(server, version="1.0"), 403)
        self.assertEqual(self.status(server, "Host: localhost", version="1.0"), 403)
        self.assertEqual(self.status(server, "Host: localhost"), 200)

    def test_who_was_forwarded_does_not_sit_at_this_machine(self):
        server = self.serve("--local-staff")
        for field in (
            "X-Forwarded-For: 127.0.0.1", "X-Forwarded-For:", "x-forwarded-for: ::1",
            "X-Forwarded-Host: localhost", "X-Forwarded-Proto: http", "X-Forwarded-Port: 80",
            "X-Forwarded-Server: a", "X-Forwarded: a", "Forwarded: for=127.0.0.1", "Forwarded-For: a",
            "X-Real-IP: 127.0.0.1", "Via: 1.1 a", "via:", "CF-Connecting-IP: 127.0.0.1",
            "CF-Ray: 1", "True-Client-IP: a", "X-Client-IP: a", "X-Cluster-Client-IP: a",
            "Client-IP: a", "Fastly-Client-IP: a", "X-Original-Forwarded-For: a",
            "X-Original-URL: /", "X-Azure-ClientIP: a", "X-Envoy-External-Address: a",
            "X-ProxyUser-IP: a", "WL-Proxy-Client-IP: a", "Proxy-Connection: close",
            "X-Varnish: 1", "CDN-Loop: a", "Max-Forwards: 10", "X-Remote-Addr: a",
            "Fly-Client-IP: a", "X-Appengine-User-IP: a", "X-Amzn-Trace-Id: a",
            "X-Host: localhost", "X-Proxy-User: a",
        ):
            status = self.status(server, "Host: localhost", field)
            self.assertEqual(status, 403, field)
        for field in ("Referer: http://localhost/", "Sec-Fetch-Site: same-origin", "DNT: 1"):
            self.assertEqual(self.status(server, "Host: localhost", field), 200, field)

    def test_the_board_may_be_opened_to_everybody(self):
        server = self.serve("--open-board")
        self.assertEqual(server.get("/l10n", {"Host": "evil.example"})[0].status, 200)
        self.assertEqual(server.get("/desk")[0].status, 403)


class Tokens(Access):
    def test_who_shows_a_token(self):
        server = self.serve("--staff-token-file", "token")
        for path in STAFF_PAGES:
            response, body = server.get(path)
            self.assertEqual(response.status, 401, path)
            self.assertIn("Basic realm=", response.getheader("WWW-Authenticate"))
            self.assertEqual(response.getheader("Cache-Control"), "no-store")
            self.assertNotIn(b"madoguchi_", body)
            for field in (basic(TOKEN), f"Bearer {TOKEN}"):
                shown, _ = server.get(path, {"Authorization": field})
                self.assertEqual(shown.status, 200, path)
                self.assertEqual(shown.getheader("Cache-Control"), "no-store")
        page = "/ne/guides/lost-card?ids=1"
        for headers, expected in (({"Authorization": basic(TOKEN)}, True), ({}, False)):
            body = server.get(page, headers)[1].decode()
            self.assertEqual("lost-card.abroad.title" in body, expected)

    def test_with_local_staff_too_this_machine_needs_none(self):
        server = self.serve("--staff-token-file", "token", "--local-staff")
        self.assertEqual(server.get("/desk")[0].status, 200)
        self.assertEqual(server.get("/desk", {"X-Forwarded-For": "127.0.0.1"})[0].status, 401)

    def test_several_tokens_are_good_so_that_one_can_be_replaced(self):
        (self.workspace.path / "two").write_bytes(
            f"# from December on\r\n{TOKEN}\r\n\r\n  # until then\n\t{OLDER} \n".encode())
        (self.workspace.path / "third").write_text(THIRD)
        server = self.serve("--staff-token-file", "two", "--staff-token-file", "third")
        for token, expected in (
            (TOKEN, 200), (OLDER, 200), (THIRD, 200), (TOKEN + OLDER, 401),
            (TOKEN[:-1], 401), ("# from December on", 401), (f"{TOKEN}\n{OLDER}", 401),
        ):
            status = server.get("/desk", {"Authorization": basic(token)})[0].status
            self.assertEqual(status, expected, token)

    def test_what_is_no_token_stops_the_start(self):
        for text, message in (
            ("secret\n", "no-token:1: "), (f"{TOKEN}\nsecret", "no-token:2: "),
            (f"{TOKEN}\nwith a space in it all", "no-token:2: "),
            ("\n# a comment alone\n", "no-token holds no token"), ("", "no-token holds no token"),
            ("鍵鍵鍵鍵鍵鍵鍵鍵鍵鍵鍵鍵鍵鍵鍵鍵", "no-token:1: "), (None, "no-token cannot be read"),
        ):
            path = self.workspace.path / "no-token"
            path.unlink(missing_ok=True)
            if text is not None:
                path.write_text(text, encoding="utf-8")
            result = self.workspace.run(
                "serve", "--port", "0", "--staff-token-file", "token",
                "--staff-token-file", "no-token")
            self.assertNotEqual(result.returncode, 0)
            self.assertIn(message, result.stderr)
            for secret in ("secret", "with a space", TOKEN, "鍵"):
                self.assertNotIn(secret, result.stderr)


class Forwarded(Access):
    """Wrong tokens count for the client that the nearest trusted proxy did not know to be a proxy."""

    PROXIES = ("--trusted-proxy", "127.0.0.1", "--trusted-proxy", "10.0.0.0/8",
               "--trusted-proxy", "2001:db8:ffff::/48")

    def knock(self, server, password, *forwarded):
        fields = ["Host: madoguchi.example", f"Authorization: {basic(password)}"]
        return self.status(server, *fields, *(f"X-Forwarded-For: {line}" for line in forwarded))

    def lock(self, server, *forwarded):
        for _ in range(10):
            self.assertEqual(self.knock(server, "wrong", *forwarded), 401, forwarded)
        self.assertEqual(self.knock(server, "wrong", *forwarded), 429, forwarded)

    def serve_behind(self):
        return self.serve("--staff-token-file", "token", *self.PROXIES)

    def test_one_agent_with_an_old_password_does_not_lock_out_the_office(self):
        server = self.serve_behind()
        self.lock(server, "203.0.113.7")
        self.assertEqual(self.knock(server, TOKEN, "203.0.113.7"), 200)
        response, _ = server.get("/desk", {
            "X-Forwarded-For": "203.0.113.7", "Authorization": basic("wrong")})
        self.assertEqual(response.status, 429)
        self.assertTrue(0 < int(response.getheader("Retry-After")) <= 300)
        # The browser of who shows nothing is still asked for the token.
        asked, _ = server.get("/desk", {"X-Forwarded-For": "203.0.113.7"})
        self.assertEqual(asked.status, 401)

    def test_two_proxies_in_a_row_are_nobody(self):
        server = self.serve_behind()
        self.lock(server, "192.0.2.1, 10.1.2.3")
        for same in (
            ("192.0.2.1",), ("192.0.2.1, 10.1.2.3, 10.3.2.1",), ("192.0.2.1", "10.1.2.3"),
            ("198.51.100.1, 192.0.2.1, 10.1.2.3",), ("192.0.2.1:4711, 10.1.2.3:80",),
            ("::ffff:192.0.2.1, ::ffff:10.1.2.3",), ("192.0.2.1, 2001:db8:ffff:1::2",),
            ("192.0.2.1,[2001:db8:ffff:1::2]:443 ,\t10.1.2.3",), ("garbage, 192.0.2.1",),
        ):
            self.assertEqual(self.knock(server, "wrong", *same), 429, same)
        for other in (
            ("192.0.2.2, 10.1.2.3",), ("192.0.2.1, 192.0.2.2",), ("192.0.2.1, 11.0.0.1",),
            ("192.0.2.1", "192.0.2.3, 10.1.2.3"), ("192.0.2.1, 2001:db8:fffe::1",),
            ("192.0.2.1, unknown, 10.7.7.7",),
        ):
            self.assertEqual(self.knock(server, "wrong", *other), 401, other)

    def test_an_address_of_version_6_is_a_network(self):
        server = self.serve_behind()
        self.lock(server, "2001:db8:1:2::1")
        self.assertEqual(self.knock(server, "wrong", "2001:db8:1:2:ffff::9"), 429)
        self.assertEqual(self.knock(server, "wrong", "[2001:db8:1:2::5]:80"), 429)
        self.assertEqual(self.knock(server, "wrong", "2001:db8:1:3::1"), 401)

    def test_who_is_no_trusted_proxy_is_not_believed(self):
        server = self.serve("--staff-token-file", "token", "--trusted-proxy", "192.0.2.0/24")
        self.lock(server, "203.0.113.1")
        for claim in (("203.0.113.2",), (), ("192.0.2.1",), ("127.0.0.1",)):
            self.assertEqual(self.knock(server, "wrong", *claim), 429, claim)

    def test_claims_without_end_are_no_reason_to_look_at_them_all(self):
        server = self.serve_behind()
        self.assertEqual(self.knock(server, TOKEN, "10.0.0.1," * 800 + "10.0.0.1"), 200)
        self.assertEqual(self.knock(server, TOKEN, "," * 7_000), 200)

    def test_proxies_that_are_no_addresses_stop_the_start(self):
        for proxy, message in (
            ("nginx", "no IP address"), ("", "no IP address"), ("10.0.0.0/33", "0 to 32"),
            ("10.0.0.0/", "0 to 32"), ("10.0.0.0/-1", "0 to 32"), ("10.0.0.0/8/8", "0 to 32"),
            ("2001:db8::/129", "0 to 128"), ("10.0.0.1/8", "10.0.0.0/8"),
            ("2001:db8::1/32", "2001:db8::/32"), ("0.0.0.0/0", "everybody"),
            ("::/0", "everybody"), ("127.0.0.1:80", "no IP address"), ("10.1", "no IP address"),
            ("[::1]", "no IP address"), ("10.0.0.0/+8", "0 to 32"), ("10.0.0.0/８", "0 to 32"),
            ("::ffff:10.0.0.0/8", "96 to 128"), ("127.0.0.1,10.0.0.1", "no IP address"),
        ):
            result = self.workspace.run("serve", "--port", "0", "--trusted-proxy", proxy)
            self.assertNotEqual(result.returncode, 0, proxy)
            self.assertIn(message, result.stderr, proxy)
            self.assertIn("--trusted-proxy", result.stderr, proxy)
        for proxy in ("::ffff:10.0.0.0/104", "::1", "10.0.0.0/8", "2001:db8::/32"):
            self.serve("--trusted-proxy", proxy)


class Origin(Access):
    def warnings(self, *options):
        server = product.Server(self.workspace, *options)
        _, log = server.stop()
        return [line for line in log.splitlines() if "Without --origin" in line]

    def test_readers_elsewhere_and_no_origin_is_told_at_the_start(self):
        for options in (("--host", "0.0.0.0"), ("--host", "::"), ("--trusted-proxy", "127.0.0.1")):
            self.assertEqual(len(self.warnings(*options)), 1, options)
        for options in (
            (), ("--host", "::1"), ("--host", "localhost"), ("--host", "127.0.0.2"),
            ("--host", "0.0.0.0", "--origin", "https://madoguchi.example"),
        ):
            self.assertEqual(self.warnings(*options), [], options)

    def test_an_origin_is_scheme_and_host(self):
        for origin in (
            "", "madoguchi.example", "https://", "https://madoguchi.example/", "https://a/b",
            "https://a?b", "ftp://a", "javascript:alert(1)", "https://a b", "https://user@a",
            "https://a:99999", "https://a:", "https://<b>", "https://窓口.example",
        ):
            result = self.workspace.run("serve", "--port", "0", "--origin", origin)
            self.assertNotEqual(result.returncode, 0, origin)
            self.assertIn("as https://madoguchi.example", result.stderr, origin)
        server = self.serve("--origin", "https://madoguchi.example:8443")
        self.assertIn(b"https://madoguchi.example:8443/sitemap.xml", server.get("/robots.txt")[1])
