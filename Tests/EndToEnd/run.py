#!/usr/bin/env python3
"""The whole product from outside: publish, ask on the command line, serve, read, break, go on.

usage: run.py PATH-OF-MADOGUCHI [unittest's arguments, as a test's name: cases_web]
       (from the top of the repository; standard library only)
"""

import pathlib
import sys
import unittest

import product

HERE = pathlib.Path(__file__).resolve().parent

if __name__ == "__main__":
    product.BINARY = sys.argv.pop(1)
    everything = ["discover", "-s", str(HERE), "-p", "cases_*.py"]
    unittest.main(module=None, argv=sys.argv[:1] + (sys.argv[1:] or everything), verbosity=2)
