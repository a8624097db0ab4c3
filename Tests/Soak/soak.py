#!/usr/bin/env python3
"""Load for a long time, with a new edition every two seconds.

usage: soak.py PATH-OF-MADOGUCHI [--seconds N] [--requests N]     (from the top of the repository)

Asserted: no request fails; every body is, byte for byte, that of the edition named beside it; memory
and open files do not grow. Printed: how long answers take with new editions and without.
"""

import argparse
import os
import pathlib
import re
import sys
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "EndToEnd"))

import editions  # noqa: E402
import load  # noqa: E402
import product  # noqa: E402

PERIOD = 2
# What two editions at once and the allocator's leftovers may add after the first third of the run.
MEMORY_GROWTH = 1.15
MEMORY_SLACK = 8 * 1024 * 1024
FILES_SLACK = 8


class Watcher(threading.Thread):
    """Memory and open files of a process, twice a second."""

    def __init__(self, pid):
        super().__init__(daemon=True)
        self.pid = pid
        self.stop = threading.Event()
        self.memory, self.files = [], []

    def run(self):
        while not self.stop.wait(0.5):
            status = pathlib.Path(f"/proc/{self.pid}/status").read_text()
            self.memory.append(int(re.search(r"VmRSS:\s+(\d+)", status).group(1)) * 1024)
            self.files.append(len(os.listdir(f"/proc/{self.pid}/fd")))

    def growth(self, values):
        """The most in the middle third of the run, and the most in the last one."""
        third = len(values) // 3
        if third < 3:
            raise AssertionError("too short a run to see growth")
        return max(values[third:2 * third]), max(values[2 * third:])


def soak(server, two, seconds, requests):
    expected = dict([load.fingerprints(server.port)])
    two.swap(0)
    expected.update([editions.await_other(server.port, set(expected))])
    with load.Load(server.port, expected) as steady:
        time.sleep(max(5, min(60, seconds / 5)))
    report("one edition", steady)
    watcher = Watcher(server.process.pid)
    watcher.start()
    began, swaps = time.monotonic(), 0
    with load.Load(server.port, expected) as reloading:
        while time.monotonic() - began < seconds or reloading.answers < requests:
            time.sleep(PERIOD)
            swaps += 1
            two.swap(swaps)
            if reloading.failures:
                break
    watcher.stop.set()
    watcher.join()
    report(f"{swaps} new editions", reloading)
    print(f"p99 with new editions / with one: "
          f"{reloading.percentile(0.99) / steady.percentile(0.99):.2f}")
    return steady, reloading, watcher


def report(name, run):
    print(f"{name}: {run.answers} answers, {len(run.failures)} failures, "
          f"p50 {run.percentile(0.5):.2f} ms, p99 {run.percentile(0.99):.2f} ms, "
          f"longest {run.longest:.0f} ms", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("binary")
    parser.add_argument("--seconds", type=float, default=30)
    parser.add_argument("--requests", type=int, default=0)
    options = parser.parse_args()
    product.BINARY = options.binary
    runs, ended = editions.with_server(
        2, lambda server, two: soak(server, two, options.seconds, options.requests))
    problems = judge(*runs) + ended
    for problem in problems:
        print(f"soak: {problem}", file=sys.stderr)
    sys.exit(1 if problems else 0)


def judge(steady, reloading, watcher):
    problems = (steady.failures + reloading.failures)[:20]
    if len(reloading.editions) != 2:
        problems.append(f"readers saw {len(reloading.editions)} editions, not two")
    before, after = watcher.growth(watcher.memory)
    print(f"memory: {before / 2**20:.1f} MB in the middle third, {after / 2**20:.1f} MB in the last")
    if after > before * MEMORY_GROWTH + MEMORY_SLACK:
        problems.append(f"memory grew from {before} to {after} bytes")
    before, after = watcher.growth(watcher.files)
    print(f"open files: {before} in the middle third, {after} in the last")
    if after > before + FILES_SLACK:
        problems.append(f"open files grew from {before} to {after}")
    return problems


if __name__ == "__main__":
    main()
