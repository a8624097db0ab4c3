#!/usr/bin/env python3
"""The site in a real browser: Debian's Chromium, driven by Playwright, with axe.

usage: run.py PATH-OF-MADOGUCHI [unittest's arguments, as a test's name: cases_offline]
       run.py PATH-OF-MADOGUCHI --trees    writes trees/*.txt anew, which cases_trees compares
"""

import os
import pathlib
import sys
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "EndToEnd")]

import product  # noqa: E402


if __name__ == "__main__":
    product.BINARY = sys.argv.pop(1)
    if sys.argv[1:] == ["--trees"]:
        os.environ["MADOGUCHI_TREES"] = "write"
        sys.argv[1:] = ["cases_trees.Trees.test_the_trees_are_those_that_are_kept"]
    everything = ["discover", "-s", str(HERE), "-p", "cases_*.py"]
    unittest.main(module=None, argv=sys.argv[:1] + (sys.argv[1:] or everything), verbosity=2)
