"""Mistakes of people and disks: one clear message, and the old edition goes on."""

import os
import re
import socket
import subprocess
import unittest

import product


class BadInput(unittest.TestCase):
    def setUp(self):
        self.workspace = product.Workspace.published()
        self.before = self.workspace.edition.read_bytes()

    def tearDown(self):
        self.workspace.close()

    def refused(self, pattern):
        """Publishing fails with a message of this form and leaves the edition as it was."""
        result = self.workspace.publish()
        self.assertEqual(result.returncode, 1, result.stderr)
        self.assertRegex(result.stderr, pattern)
        self.assertEqual(self.workspace.edition.read_bytes(), self.before)
        self.assertEqual(self.workspace.run("check").returncode, 1)

    def left_out(self, pattern):
        """Publishing goes on without the text, tells it, and ends with status 2."""
        result = self.workspace.publish()
        self.assertEqual(result.returncode, 2, result.stderr)
        self.assertRegex(result.stderr, pattern)
        self.assertEqual(self.workspace.run("check").returncode, 1)

    def test_broken_yaml(self):
        self.workspace.edit("content/lines/general.yaml", "services:", "services: [")
        self.refused(r"content/lines/general\.yaml:\d+:\d+: error: not valid YAML")

    def test_a_misspelt_key(self):
        self.workspace.edit("content/lines/general.yaml", "number:", "numbr:")
        self.refused(r"content/lines/general\.yaml:\d+.*numbr is not a key here.*did you mean .number.")

    def test_hours_nobody_can_read(self):
        self.workspace.edit("content/lines/card-foreign.yaml", "Mo-Su 08:30-20:00", "Mo-Su 8:30 till 20")
        self.refused(r"content/lines/card-foreign\.yaml:\d+.*invalid-hours")

    def test_a_text_that_names_no_fact(self):
        path = self.workspace.path / "content/guides/lost-card.yaml"
        text = path.read_text(encoding="utf-8")
        path.write_text(re.sub(r"(?m)^title: .*$", "title: '{phone_nowhere}'", text, count=1), encoding="utf-8")
        self.refused(r"content/guides/lost-card\.yaml:\d+.*\{phone_nowhere\} names no fact")

    def test_a_number_typed_into_a_sentence(self):
        path = self.workspace.path / "content/guides/lost-card.yaml"
        text = path.read_text(encoding="utf-8")
        path.write_text(re.sub(r"(?m)^title: .*$", "title: 0120-95-0178に電話", text, count=1), encoding="utf-8")
        self.refused(r"content/guides/lost-card\.yaml:\d+.*literal-phone")

    def test_a_source_nobody_knows(self):
        self.workspace.edit("content/sources.yaml", "- id: leaflet-foreign-residents-2025\n", "- id: something-else\n")
        self.refused(r"no source \"leaflet-foreign-residents-2025\"")

    def test_a_template_that_does_not_compile(self):
        (self.workspace.path / "static/templates/guide.mustache").write_text("{{#open}}")
        self.refused(r"static/templates/guide\.mustache.*does not compile")

    def test_a_placeholder_lost_in_translation(self):
        path = self.workspace.path / "locales/ne/lost-card.po"
        text = path.read_text(encoding="utf-8")
        changed, count = re.subn(r'(msgstr "[^"\n]*)\{\w+\}', r"\1", text, count=1)
        self.assertEqual(count, 1)
        path.write_text(changed, encoding="utf-8")
        self.left_out(r"locales/ne/lost-card\.po:\d+: error: .*\[placeholder-mismatch\]")

    def test_a_broken_catalogue(self):
        path = self.workspace.path / "locales/th/lost-card.po"
        path.write_text(path.read_text(encoding="utf-8") + '\nmsgid "open\n', encoding="utf-8")
        self.left_out(r"locales/th/lost-card\.po:\d+")
        server = product.Server(self.workspace)
        try:
            response, body = server.get("/th/guides/lost-card")
            self.assertEqual(response.status, 200)
            self.assertIn('lang="en"', body.decode())
        finally:
            server.stop()

    def test_unknown_topic_language_and_offset(self):
        at = "2026-11-21T10:00:00+09:00"
        cases = [
            (["--topic", "weather", "--language", "en", "--at", at], "unknown topic"),
            (["--topic", "card", "--language", "not a tag", "--at", at], "BCP 47"),
            (["--topic", "card", "--language", "en", "--at", at[:-6]], "has no offset"),
            (["--topic", "card", "--language", "en", "--network", "fax", "--at", at], "unknown network"),
        ]
        for arguments, message in cases:
            result = self.workspace.run("route", *arguments)
            self.assertNotEqual(result.returncode, 0)
            self.assertIn(message, result.stderr)

    def test_a_port_in_use(self):
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            taken.listen()
            port = str(taken.getsockname()[1])
            result = self.workspace.run("serve", "--port", port)
        self.assertNotEqual(result.returncode, 0)
        self.assertIn(port, result.stderr)
        self.assertIn("in use", result.stderr)

    def test_a_damaged_edition_is_not_served(self):
        data = bytearray(self.before)
        data[len(data) // 3] ^= 4
        self.workspace.edition.write_bytes(data)
        result = self.workspace.run("serve", "--port", "0")
        self.assertNotEqual(result.returncode, 0)
        self.assertIn("damaged", result.stderr)

    def test_no_edition_at_all(self):
        self.workspace.edition.unlink()
        result = self.workspace.run("serve", "--port", "0")
        self.assertNotEqual(result.returncode, 0)
        self.assertIn("madoguchi publish", result.stderr)

    def test_an_edition_is_looked_at_without_serving_it(self):
        result = self.workspace.run("serve", "--check")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertRegex(result.stdout, r"Edition [0-9a-f]{12} can be served\.")
        data = bytearray(self.workspace.edition.read_bytes())
        data[len(data) // 2] ^= 1
        self.workspace.edition.write_bytes(data)
        result = self.workspace.run("serve", "--check")
        self.assertNotEqual(result.returncode, 0)
        self.assertIn("damaged", result.stderr)

    def test_a_database_that_is_no_edition(self):
        import hashlib, sqlite3
        self.workspace.edition.unlink()
        sqlite3.connect(self.workspace.edition).execute("CREATE TABLE t (x)").connection.close()
        digest = hashlib.sha256(self.workspace.edition.read_bytes()).hexdigest()
        (self.workspace.path / "var/edition.sqlite.sha256").write_text(f"{digest}  edition.sqlite\n")
        result = self.workspace.run("serve", "--port", "0")
        self.assertNotEqual(result.returncode, 0)
        self.assertIn("not an edition", result.stderr)
