#!/usr/bin/env python3
"""The server as an operator runs it: behind a proxy, watched, restarted, under slow clients.

usage: run.py PATH-OF-MADOGUCHI [NAME...]     (from the top of the repository)
"""

import pathlib
import sys
import unittest

# Behind this folder: both have a cases_clock.
sys.path.append(str(pathlib.Path(__file__).resolve().parent.parent / "EndToEnd"))

import cases_clock  # noqa: E402
import cases_counts  # noqa: E402
import cases_caches  # noqa: E402
import cases_figures  # noqa: E402
import cases_fronts  # noqa: E402
import cases_package  # noqa: E402
import cases_proxy  # noqa: E402
import cases_restart  # noqa: E402
import cases_signals  # noqa: E402
import cases_slow  # noqa: E402
import cases_unit  # noqa: E402
import product  # noqa: E402

MODULES = (
    cases_caches, cases_clock, cases_counts, cases_figures, cases_fronts, cases_package, cases_proxy,
    cases_restart, cases_signals, cases_slow, cases_unit)


def main():
    product.BINARY = sys.argv[1]
    loader = unittest.defaultTestLoader
    loader.testNamePatterns = [f"*{name}*" for name in sys.argv[2:]] or None
    suite = unittest.TestSuite(loader.loadTestsFromModule(module) for module in MODULES)
    result = unittest.TextTestRunner(verbosity=2).run(suite)
    sys.exit(0 if result.wasSuccessful() and result.testsRun else 1)


if __name__ == "__main__":
    main()
