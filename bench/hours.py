#!/usr/bin/env python3
"""State and next change of opening hours beside opening-hours-py, and the routing decision alone.

usage: hours.py SPEED EDITION MADOGUCHI    (the program bench/Speed, an edition, the product)
"""

import datetime
import json
import pathlib
import random
import statistics
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "Tests/Peers"))

import opening_hours  # noqa: E402
from compare import HORIZON, JAPAN, Expressions, ask, for_peer  # noqa: E402

ROUNDS = 7
INSTANTS = 200
# What the lines of the content say, and as many random expressions of the same language.
WRITTEN = [
    "24/7", "Mo-Su 09:00-18:00", "Mo-Su 08:30-20:00",
    'Mo-Fr 09:30-20:00; Sa-Su,PH 09:30-17:30; Dec 29-Jan 3 off "年末年始"',
]


def instants():
    source = random.Random(1)
    start = datetime.datetime(2026, 1, 1, tzinfo=JAPAN)
    return [start + datetime.timedelta(minutes=source.randrange(600 * 24 * 60))
            for _ in range(INSTANTS)]


def per_call(work, calls):
    began = time.perf_counter_ns()
    work()
    return (time.perf_counter_ns() - began) / calls


def peer_times(expressions, moments):
    """Nanoseconds for each call, one figure a round."""
    parsed = [opening_hours.OpeningHours(text) for text in expressions]
    naive = [moment.replace(tzinfo=None) for moment in moments]
    calls = len(parsed) * len(naive)

    def states():
        for hours in parsed:
            for moment in naive:
                hours.state(moment)

    def changes():
        # With an end to the search, or it would run on to the year 10,000 for hours that never change.
        for hours in parsed:
            for moment in naive:
                next(hours.intervals(moment, HORIZON))

    return ([per_call(states, calls) for _ in range(ROUNDS)],
            [per_call(changes, calls) for _ in range(ROUNDS)])


def own_times(program, edition, expressions, moments):
    question = {
        "expressions": expressions, "rounds": ROUNDS,
        "instants": [int(moment.timestamp()) for moment in moments],
    }
    result = subprocess.run(
        [program, edition], input=json.dumps(question), capture_output=True, text=True, check=True)
    return json.loads(result.stdout)


def spread(values, unit=1.0, digits=0):
    return (f"{statistics.median(values) / unit:.{digits}f} "
            f"({min(values) / unit:.{digits}f}-{max(values) / unit:.{digits}f})")


def row(label, own, peer):
    ratios = [ours / theirs for ours, theirs in zip(own, peer)]
    print(f"{label:34}{spread(own):>22}{spread(peer):>26}   {spread(ratios, digits=4)}")


def main():
    program, edition, madoguchi = sys.argv[1:4]
    moments = instants()
    days = ask(madoguchi, "holidays", "--edition", edition,
               "--from", "2025-06-01", "--to", "2029-12-31")
    public_holidays = sorted(day["date"] for day in days)
    source = Expressions()
    generated = ["; ".join(rules) for rules in (source.expression() for _ in range(200))]
    print(f"hours: {ROUNDS} rounds, {INSTANTS} instants, nanoseconds a call: median (least-most)\n")
    print(f"{'':34}{'madoguchi':>22}{'opening-hours-py':>26}   ratio")
    for name, expressions in (("content's", WRITTEN), ("random", generated)):
        pairs = [(text, for_peer(text.split("; "), public_holidays)) for text in expressions]
        pairs = [pair for pair in pairs if pair[1] is not None]
        own = own_times(program, edition, [ours for ours, _ in pairs], moments)
        state, change = peer_times([theirs for _, theirs in pairs], moments)
        row(f"state, {len(pairs)} {name}", own["state"], state)
        row(f"next change, {len(pairs)} {name}", own["nextChange"], change)
    print(f"\nroute, every topic, language and network: {spread(own['route'], 1000, 2)} µs a decision")


if __name__ == "__main__":
    main()
