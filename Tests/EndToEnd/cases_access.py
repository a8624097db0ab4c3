"""Who may reach the desk, the translators' board and the figures."""

import base64
import unittest

import product

TOKEN = "0123456789abcdef0123456789abcdef"
ELSEWHERE = {"X-Forwarded-For": "192.0.2.1"}


def basic(password):
    return "Basic " + base64.b64encode(f"anybody:{password}".encode()).decode()


class Access(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.workspace = product.Workspace.published()
        (cls.workspace.path / "token").write_text(TOKEN + "\n")

    @classmethod
    def tearDownClass(cls):
        cls.workspace.close()

    def serve(self, *arguments):
        server = product.Server(self.workspace, *arguments)
        self.addCleanup(server.stop)
        return server

    def test_without_a_token_this_machine_alone(self):
        server = self.serve()
        for path in ("/desk", "/l10n", "/metrics"):
            self.assertEqual(server.get(path)[0].status, 200, path)
            self.assertEqual(server.get(path, ELSEWHERE)[0].status, 404, path)
            rebound = {"Host": "evil.example"}
            self.assertEqual(server.get(path, rebound)[0].status, 404, path)
            shown = {**ELSEWHERE, "Authorization": basic("")}
            self.assertEqual(server.get(path, shown)[0].status, 404, path)
        self.assertEqual(server.get("/en/", ELSEWHERE)[0].status, 200)

    def test_with_a_token_who_shows_it(self):
        server = self.serve("--staff-token-file", "token")
        for path in ("/desk", "/desk?ui=en", "/l10n", "/l10n/ne", "/metrics"):
            self.assertEqual(server.get(path)[0].status, 200, path)
            response, body = server.get(path, ELSEWHERE)
            self.assertEqual(response.status, 401, path)
            self.assertIn("Basic realm=", response.getheader("WWW-Authenticate"))
            self.assertEqual(response.getheader("Cache-Control"), "no-store")
            self.assertNotIn(b"madoguchi_", body)
            for field in (basic(TOKEN), f"Bearer {TOKEN}"):
                shown, _ = server.get(path, {**ELSEWHERE, "Authorization": field})
                self.assertEqual(shown.status, 200, path)
                self.assertEqual(shown.getheader("Cache-Control"), "no-store")
        page = "/ne/guides/lost-card?ids=1"
        for headers, expected in (
            ({**ELSEWHERE, "Authorization": basic(TOKEN)}, True), (ELSEWHERE, False),
        ):
            body = server.get(page, headers)[1].decode()
            self.assertEqual("lost-card.abroad.title" in body, expected)

    def test_whoever_tries_tokens_has_to_wait(self):
        server = self.serve("--staff-token-file", "token", "--trusted-proxy", "127.0.0.1")

        def status(address, password):
            headers = {"X-Forwarded-For": f"203.0.113.9, {address}"}
            response, _ = server.get("/desk", {**headers, "Authorization": basic(password)})
            return response.status, response.getheader("Retry-After")

        for attempt in range(10):
            self.assertEqual(status("192.0.2.1", f"wrong {attempt}"), (401, None))
        code, wait = status("192.0.2.1", TOKEN)
        self.assertEqual(code, 429)
        self.assertTrue(0 < int(wait) <= 300)
        self.assertEqual(status("192.0.2.2", TOKEN)[0], 200)

    def test_a_token_that_is_none_stops_the_start(self):
        (self.workspace.path / "short").write_text("secret\n")
        for file, message in (("short", "holds no token"), ("missing", "cannot read")):
            result = self.workspace.run("serve", "--port", "0", "--staff-token-file", file)
            self.assertNotEqual(result.returncode, 0)
            self.assertIn(message, result.stderr)
            self.assertNotIn("secret", result.stderr)
