#!/usr/bin/env python3
"""The package on a new Debian 12 under systemd: installed, restarted, killed, upgraded, removed.

usage: run.py PATH-OF-MADOGUCHI EDITION MANUALS     (as root, from the top of the repository)

The machine is a container of systemd-nspawn without a network, made by debootstrap.
"""

import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "EndToEnd"))

import cases  # noqa: E402
import product  # noqa: E402


def main():
    product.BINARY, cases.EDITION, cases.MANUALS = sys.argv[1:4]
    suite = unittest.defaultTestLoader.loadTestsFromModule(cases)
    result = unittest.TextTestRunner(verbosity=2).run(suite)
    sys.exit(0 if result.wasSuccessful() and result.testsRun else 1)


if __name__ == "__main__":
    main()
