#!/usr/bin/env python3
"""Damage of every sort: files, editions, disks, kills, texts.

usage: run.py PATH-OF-MADOGUCHI [--full] [PART …]      (from the top of the repository)
PART is one of: damaged_files kills flipped_bits full_disk hostile_texts every_slot.
"""

import argparse
import importlib
import os
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "EndToEnd"))

import product  # noqa: E402
import sizes  # noqa: E402

PARTS = ["damaged_files", "kills", "flipped_bits", "full_disk", "hostile_texts", "every_slot"]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary")
    parser.add_argument("--full", action="store_true", help="as much as `make torture` does")
    parser.add_argument("parts", nargs="*", metavar="PART", default=PARTS)
    options = parser.parse_intermixed_args()
    product.BINARY = os.path.abspath(options.binary)
    sizes.IS_FULL = options.full
    loader = unittest.defaultTestLoader
    suite = unittest.TestSuite(
        loader.loadTestsFromModule(importlib.import_module(f"cases_{part}"))
        for part in options.parts)
    result = unittest.TextTestRunner(verbosity=2).run(suite)
    sys.exit(0 if result.wasSuccessful() and result.testsRun else 1)


if __name__ == "__main__":
    main()
