#!/usr/bin/env python3
"""The whole product from outside: publish, ask on the command line, serve, read, break, go on.

usage: run.py PATH-OF-MADOGUCHI      (from the top of the repository; standard library only)
"""

import sys
import unittest

import cases_bad_input
import cases_command_line
import cases_locale
import cases_overrides
import cases_web
import product


def main():
    product.BINARY = sys.argv.pop(1)
    loader = unittest.defaultTestLoader
    suite = unittest.TestSuite(
        loader.loadTestsFromModule(module)
        for module in (
            cases_command_line, cases_web, cases_overrides, cases_locale, cases_bad_input)
    )
    result = unittest.TextTestRunner(verbosity=2).run(suite)
    sys.exit(0 if result.wasSuccessful() and result.testsRun else 1)


if __name__ == "__main__":
    main()
