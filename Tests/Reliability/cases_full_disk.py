"""Disks that are full or broken while publishing: told, and the edition on the disk stays whole."""

import os
import random
import shutil
import subprocess
import unittest

import pair
import product
import sizes
import syscalls


class BrokenDisk(unittest.TestCase):
    def setUp(self):
        self.pair = pair.Pair()
        self.addCleanup(self.pair.close)
        self.now = self.pair.on_disk()
        self.random = random.Random(28)

    def other(self):
        return {"A": "B", "B": "A"}[self.now]

    def test_every_call_may_fail(self):
        points = syscalls.points(syscalls.trace(self.pair.command(self.other()), self.pair.path))
        self.now = self.pair.on_disk()
        counts = {"told": 0, "borne": 0}
        chosen = syscalls.choose(points, sizes.choose(5, 200), self.random)
        for number, (call, when) in enumerate(chosen):
            # Once, or from then on as on a full disk.
            error = self.random.choice(["ENOSPC", "EIO", "EDQUOT"])
            onwards = "+" if number % 2 and call != "openat" else ""
            target = self.other()
            status, said = syscalls.inject(
                self.pair.command(target), self.pair.path, call, f"error={error}:when={when}{onwards}")
            place = f"{call} {when}{onwards} {error}: {status}\n{said[-300:]}"
            self.assertIn(status, (0, 1, 2), place)
            self.assertTrue(self.pair.is_vouched_for(), place)
            found = self.pair.on_disk()
            if status == 1:
                self.assertIn("cannot be written", said, place)
                counts["told"] += 1
            else:
                self.assertEqual(found, target, place)
                counts["borne"] += 1
            self.assertIn(found, (self.now, target), place)
            self.now = found
        sizes.report(f"{len(chosen)} failing system calls: {counts}")
        self.assertGreater(counts["told"], 0)

    def test_a_limit_on_file_sizes(self):
        """EFBIG at every offset, without strace: what a quota does."""
        size = self.pair.edition.stat().st_size
        target = self.other()
        for limit in sizes.choose([size // 2], [10, 100, 5_000, *range(50_000, size, 50_000)]):
            result = subprocess.run(
                ["prlimit", f"--fsize={limit}", "env", "--ignore-signal=XFSZ", *self.pair.command(target)],
                cwd=self.pair.path, capture_output=True, text=True)
            self.assertEqual(result.returncode, 1, result.stderr)
            self.assertIn("cannot be written", result.stderr)
            self.assertEqual(self.pair.files(), ["edition.sqlite", "edition.sqlite.sha256"])
        self.assertEqual(self.pair.on_disk(), self.now)

    def test_a_full_file_system(self):
        """A file system with room for one edition and a half."""
        room = self.pair.edition.stat().st_size * 3 // 2 // 1024
        publish = {name: " ".join(self.pair.command(name, "small/edition.sqlite")) for name in "AB"}
        script = f"""set -e
            mkdir small
            mount -t tmpfs -o size={room}k none small
            {publish["A"]} || test $? -eq 2
            echo first $?
            {publish["B"]} && exit 9
            cd small && sha256sum --check --quiet edition.sqlite.sha256 && ls && cd ..
            {product.BINARY} route --edition small/edition.sqlite --topic card --language en --at 2026-11-21T10:00:00+09:00 >/dev/null
            echo served
            """
        command = ["unshare", "--mount", "--map-root-user"]
        if subprocess.run([*command, "true"], capture_output=True).returncode != 0:
            self.skipTest("this machine lets nobody mount a file system of their own")
        result = subprocess.run(
            [*command, "sh", "-c", script], cwd=self.pair.path, capture_output=True, text=True)
        self.assertEqual(result.returncode, 0, result.stdout + result.stderr)
        self.assertEqual(
            result.stdout.split(), ["first", "0", "edition.sqlite", "edition.sqlite.sha256", "served"])
        self.assertRegex(result.stderr, "small/edition.sqlite: cannot be written: .*full")

    def test_a_folder_nobody_may_write_to(self):
        if os.geteuid() == 0:
            # Root writes everywhere; a file in the place of the folder stops it too.
            shutil.rmtree(self.pair.path / "var")
            (self.pair.path / "var").write_text("")
        else:
            (self.pair.path / "var").chmod(0o500)
        result = subprocess.run(
            self.pair.command("A"), cwd=self.pair.path, capture_output=True, text=True)
        self.assertEqual(result.returncode, 1)
        self.assertIn("var/edition.sqlite: cannot be written", result.stderr)
