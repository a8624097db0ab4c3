#!/usr/bin/env python3
"""What a stranger may cost: counts of work, memory, an answer to everything.

usage: run.py PATH-OF-MADOGUCHI [NAME...]     (from the top of the repository)

battery.py measures the processor's time, for a release binary.
"""

import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "EndToEnd"))

import cases_cost  # noqa: E402
import product  # noqa: E402


def main():
    product.BINARY = sys.argv[1]
    loader = unittest.defaultTestLoader
    loader.testNamePatterns = [f"*{name}*" for name in sys.argv[2:]] or None
    suite = loader.loadTestsFromModule(cases_cost)
    result = unittest.TextTestRunner(verbosity=2).run(suite)
    sys.exit(0 if result.wasSuccessful() and result.testsRun else 1)


if __name__ == "__main__":
    main()
