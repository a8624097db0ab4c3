"""Damaged editions: refused, with the reason, and the last good one is served."""

import hashlib
import random
import sqlite3
import time
import unittest

import pair
import product
import sizes


class FlippedBits(unittest.TestCase):
    def setUp(self):
        self.pair = pair.Pair()
        self.addCleanup(self.pair.close)
        self.good = self.pair.edition.read_bytes()
        self.random = random.Random(300)

    def flipped(self):
        data = bytearray(self.good)
        place = self.random.randrange(len(data) * 8)
        data[place // 8] ^= 1 << place % 8
        return data

    def refused(self, reason):
        result = self.pair.workspace.run("serve", "--port", "0")
        self.assertNotEqual(result.returncode, 0)
        self.assertIn(reason, result.stderr)

    def vouch(self, name="edition.sqlite"):
        digest = hashlib.sha256(self.pair.edition.read_bytes()).hexdigest()
        (self.pair.path / "var/edition.sqlite.sha256").write_text(f"{digest}  {name}\n")

    def test_no_flipped_bit_is_served(self):
        total = sizes.choose(40, 300)
        for _ in range(total):
            self.pair.edition.write_bytes(self.flipped())
            self.refused("the file is damaged")
        sizes.report(f"{total} flipped bits: {total} refused")
        self.pair.edition.write_bytes(self.good)
        self.assertEqual(self.pair.on_disk(), "B")

    def test_the_last_good_edition_goes_on(self):
        server = product.Server(self.pair.workspace)
        self.addCleanup(lambda: server.process.poll() is None and server.stop())
        for number in range(sizes.choose(4, 40)):
            seen = len(server.log)
            new = self.pair.edition.with_suffix(".bad")
            new.write_bytes(self.flipped())
            if number % 2:
                new.rename(self.pair.edition)
            else:
                self.pair.edition.write_bytes(new.read_bytes())
                new.unlink()
            end = time.monotonic() + 20
            while not any("is not served" in line and "damaged" in line for line in server.log[seen:]):
                self.assertLess(time.monotonic(), end, server.log[-3:])
                time.sleep(0.05)
            self.assertEqual(self.pair.name_of(server), "B")
        self.assertEqual(server.stop()[0], 0)

    def test_a_damaged_checksum_is_no_reason_to_serve(self):
        path = self.pair.path / "var/edition.sqlite.sha256"
        good = path.read_bytes()
        for text, reason in [
                (b"", "missing or empty"), (b"\xff" * 70, "missing or empty"),
                (good[:40], "damaged"), (b"0" * 64 + good[64:], "damaged")]:
            path.write_bytes(text)
            self.refused(reason)
        path.unlink()
        self.refused("missing or empty")

    def test_another_schema_is_named(self):
        for version in (2, 9_999):
            connection = sqlite3.connect(self.pair.edition)
            connection.execute(f"PRAGMA user_version = {version}")
            connection.close()
            self.vouch()
            self.refused(f"written by another version of madoguchi (schema {version}, this one reads")

    def test_texts_that_are_not_what_they_say_are_refused_though_the_checksum_fits(self):
        cases = [
            ("text", "texts", lambda blob: blob[:-1]),
            ("text", "texts", lambda blob: blob[:2]),
            ("text", "texts", lambda blob: blob[:4] + b"\xff\xff\xff\x7f" + blob[8:]),
            ("text", "texts", lambda blob: blob[:-1] + b"\xff"),
            ("text", "states", lambda blob: blob[:-1]),
            ("text", "states", lambda blob: b"\x09" + blob[1:]),
            ("edition", "messages", lambda blob: b"\x00\x00\x00\x00"),
            ("edition", "messages", lambda blob: blob[:-1] + b"\xff"),
        ]
        for table, column, change in cases:
            self.pair.edition.write_bytes(self.good)
            connection = sqlite3.connect(self.pair.edition)
            blob, = connection.execute(f"SELECT {column} FROM {table} LIMIT 1").fetchone()
            connection.execute(f"UPDATE {table} SET {column} = ?", (change(blob),))
            connection.commit()
            connection.close()
            self.vouch()
            result = self.pair.workspace.run("serve", "--check")
            self.assertNotEqual(result.returncode, 0, f"{table}.{column} was accepted")
            self.assertIn("its texts do not have the lengths", result.stderr)

    def test_what_is_cut_short_or_empty_is_refused(self):
        for size in (0, 1, 100, 4_096, len(self.good) // 2, len(self.good) - 1):
            self.pair.edition.write_bytes(self.good[:size])
            self.refused("damaged")

    def test_half_a_database_is_refused_though_its_checksum_fits(self):
        for size in (1, 100, 4_096, len(self.good) // 2):
            self.pair.edition.write_bytes(self.good[:size])
            self.vouch()
            result = self.pair.workspace.run("serve", "--port", "0")
            self.assertNotEqual(result.returncode, 0, f"{size} bytes were served")
            self.assertRegex(result.stderr, "not an edition|cannot be read")
