#!/usr/bin/env python3
"""How long answers take while another edition comes every two seconds, beside one edition all the time.

usage: reload.py PATH-OF-MADOGUCHI [--requests N] [--rounds N] [--readers N] [--rate N]

The editions are published before the load begins and are put in place by the rename that publishing
uses: what is measured is the loading of an edition and nothing else. Quiet times and times with new
editions come in turn; printed is the ratio of their p99, with its spread over the turns. Readers are
processes of their own, each with one connection; they ask as fast as they are answered, which leaves
nothing of two cores over, or with --rate so many times a second.

Asserted: no request fails; every body is, byte for byte, that of the edition named beside it; every
edition was seen. Times are not.
"""

import argparse
import hashlib
import itertools
import math
import multiprocessing
import pathlib
import statistics
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "EndToEnd"))

import editions  # noqa: E402
import load  # noqa: E402
import product  # noqa: E402

PERIOD = 2
# New editions in one turn; the quiet time beside it is as long.
SWAPS = 4


def read(port, expected, turn, stop, asked, results, pause):
    """Asks for all pages in turn, every `pause` seconds or as fast as can be (0); sends back times by
    turn, what failed, and when which edition came."""
    times, failures, came = {}, [], []
    try:
        connection = load.Connection(port)
        number, due = 0, time.perf_counter()
        while not stop.value:
            if pause:
                due += pause
                time.sleep(max(0, due - time.perf_counter()))
            path = load.PATHS[number % len(load.PATHS)]
            number += 1
            began = time.perf_counter()
            status, edition, body = connection.get(path)
            now = time.perf_counter()
            times.setdefault(turn.value, load.Latencies()).add(now - began)
            if not came or came[-1][1] != edition:
                came.append((now, edition))
            if number % 100 == 0:
                with asked.get_lock():
                    asked.value += 100
            if status != 200:
                failures.append(f"{path}: {status}")
            elif expected.get(edition, {}).get(path) != hashlib.sha256(body).digest():
                failures.append(f"{path}: not the bytes of edition {edition!r}")
        connection.close()
    except (OSError, ValueError, KeyError) as problem:
        failures.append(repr(problem))
    results.put((times, failures, came))


class Readers:
    """Readers at work; use as a context. `turn` is even in quiet times and odd with new editions."""

    def __init__(self, port, expected, count, rate):
        self.turn, self.stop = multiprocessing.Value("i", 0), multiprocessing.Value("b", 0)
        self.asked = multiprocessing.Value("i", 0)
        self.results = multiprocessing.Queue()
        self.processes = [
            multiprocessing.Process(
                target=read,
                args=(port, expected, self.turn, self.stop, self.asked, self.results,
                      count / rate if rate else 0))
            for _ in range(count)]
        self.times, self.failures, self.came, self.swaps = {}, [], [], []

    def __enter__(self):
        for process in self.processes:
            process.start()
        return self

    def __exit__(self, *_):
        self.stop.value = 1
        for _ in self.processes:
            times, failures, came = self.results.get(timeout=60)
            self.failures += failures
            self.came += came
            for turn, latencies in times.items():
                self.times.setdefault(turn, []).append(latencies)
        for process in self.processes:
            process.join()

    @property
    def waits(self):
        """Seconds from an edition's coming into place to the first answer from it. One that was
        replaced before it was served is not among them."""
        ends = [at for at, _ in self.swaps[1:]] + [math.inf]
        first = [[at - swap for at, edition in self.came if swap < at < end and edition == fresh]
                 for (swap, fresh), end in zip(self.swaps, ends)]
        return [min(each) for each in first if each]


def known_editions(server, place):
    """The digest of each page of every edition, in their order; each is served once for that."""
    last = load.fingerprints(server.port)
    expected = dict([last])
    # The last that was published is served already.
    for number in range(len(place.copies) - 1):
        place.swap(number)
        expected.update([editions.await_other(server.port, set(expected))])
    del expected[last[0]]
    return expected | dict([last])


def measure(server, place, options):
    expected = known_editions(server, place)
    names = list(expected)
    swaps = len(place.copies) - 2
    with Readers(server.port, expected, options.readers, options.rate) as readers:
        turns = itertools.count()
        while (turn := next(turns)) < 2 * options.rounds or turn % 2 \
                or readers.asked.value < options.requests:
            readers.turn.value = turn
            for _ in range(SWAPS):
                time.sleep(PERIOD)
                if turn % 2:
                    swaps += 1
                    readers.swaps.append((time.perf_counter(), names[swaps % len(names)]))
                    place.swap(swaps)
        time.sleep(PERIOD)
    return readers


def report(readers):
    """The ratio of each pair of turns, and all of each kind together."""
    ratios = []
    for quiet in sorted(turn for turn in readers.times if turn % 2 == 0):
        pair = [load.percentile(readers.times[turn], 0.99) for turn in (quiet, quiet + 1)]
        ratios.append(pair[1] / pair[0])
        print(f"p99 {pair[0]:.2f} ms quiet, {pair[1]:.2f} ms with new editions: {ratios[-1]:.2f}")
    for name, rest in (("quiet", 0), ("with new editions", 1)):
        runs = [run for turn, each in readers.times.items() if turn % 2 == rest for run in each]
        print(f"{name}: {sum(run.total for run in runs)} answers, "
              f"p50 {load.percentile(runs, 0.5):.2f} ms, p99 {load.percentile(runs, 0.99):.2f} ms, "
              f"longest {max(run.longest for run in runs) * 1000:.0f} ms")
    print(f"p99 with new editions / quiet: {statistics.median(ratios):.2f} "
          f"({min(ratios):.2f}-{max(ratios):.2f})")
    print(f"{len(readers.waits)} of {len(readers.swaps)} new editions were served before the next came: "
          f"after {statistics.median(readers.waits):.2f} s, at the latest {max(readers.waits):.2f} s",
          flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("binary")
    parser.add_argument("--requests", type=int, default=0, help="the least that have to be made")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--readers", type=int, default=2)
    parser.add_argument("--rate", type=int, default=0, help="requests a second; 0: as many as can be")
    options = parser.parse_args()
    product.BINARY = options.binary
    readers, ended = editions.with_server(
        4, lambda server, place: measure(server, place, options))
    problems = readers.failures[:20] + ended
    unseen = {edition for _, edition in readers.swaps} - {edition for _, edition in readers.came}
    if unseen:
        problems.append(f"readers never saw {unseen}")
    report(readers)
    for problem in problems:
        print(f"reload: {problem}", file=sys.stderr)
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
