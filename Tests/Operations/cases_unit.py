"""What is shipped for systemd and for containers, as far as it can be judged without running it."""

import pathlib
import subprocess
import sys
import unittest

import product

UNITS = product.ROOT / "deploy" / "systemd"


class Unit(unittest.TestCase):
    def test_the_service_is_exposed_to_little(self):
        # --threshold counts tenths: 15 is an exposure of 1.5.
        judged = subprocess.run(
            ["systemd-analyze", "security", "--offline=yes", "--threshold=15",
             str(UNITS / "madoguchi.service")],
            capture_output=True, text=True, timeout=60)
        self.assertEqual(judged.returncode, 0, judged.stdout + judged.stderr)
        self.assertIn("Overall exposure level", judged.stdout)

    def test_the_units_say_nothing_systemd_does_not_know(self):
        files = [str(UNITS / name) for name in ("madoguchi.socket", "madoguchi.service")]
        checked = subprocess.run(
            ["systemd-analyze", "verify", "--man=no", *files],
            capture_output=True, text=True, timeout=60)
        # The binary is not installed where the unit expects it.
        complaints = [
            line for line in checked.stderr.splitlines()
            if "/usr/bin/madoguchi is not executable" not in line]
        self.assertEqual(complaints, [])


class Container(unittest.TestCase):
    def test_the_containerfile_has_no_known_fault(self):
        hadolint = pathlib.Path(sys.executable).parent / "hadolint"
        judged = subprocess.run(
            [str(hadolint), str(product.ROOT / "deploy/Containerfile")],
            capture_output=True, text=True, timeout=60)
        self.assertEqual((judged.returncode, judged.stdout), (0, ""), judged.stderr)
