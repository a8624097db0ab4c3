#!/usr/bin/env python3
"""How long a search takes over many guides, beside tantivy with the same texts in the same run.

usage: search.py MULTIPLY MADOGUCHI EDITION [--guides 5000] [--rounds 3] [--large FILE]

The judged queries are asked one after the other, each when the one before is answered. For each there
are two figures: the time from the question's last byte to the answer's, a pipe and the JSON included,
in which other load on the machine shows; and the processor time of the whole process until then.
tantivy is asked in its own process, without pipe and JSON, and only finds: it completes nothing, mends
nothing, cuts no snippets.
"""

import argparse
import json
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "Tests/Search"))

import peers  # noqa: E402
from quality import LANGUAGES, LIMIT, pages, queries  # noqa: E402


class Times:
    """Seconds by the wall clock and by the processor's, for each query asked."""

    def __init__(self):
        self.wall, self.processor = [], []

    def measure(self, clock, act):
        wall, processor = time.perf_counter(), time.clock_gettime(clock)
        result = act()
        self.processor.append(time.clock_gettime(clock) - processor)
        self.wall.append(time.perf_counter() - wall)
        return result


def processor_clock(process):
    """The clock of all threads of a process (clock_getcpuclockid(3))."""
    return ~process << 3 | 2


def measure_own(binary, edition, asked, times):
    """Returns the most memory the process held, in MB."""
    process = subprocess.Popen(
        [binary, "search", "--jsonl", "--edition", edition], stdin=subprocess.PIPE,
        stdout=subprocess.PIPE, text=True, bufsize=1)
    clock = processor_clock(process.pid)
    for language in LANGUAGES:  # The first query of a language reads its vocabulary.
        ask(process, question(language, "a"))
    for language, row in asked:
        line = question(language, row["query"])
        answer = times.measure(clock, lambda: ask(process, line))
        if "error" in json.loads(answer):
            raise SystemExit(f"{line}: {answer}")
    status = pathlib.Path(f"/proc/{process.pid}/status").read_text()
    process.stdin.close()
    process.wait()
    return int(re.search(r"VmHWM:\s+(\d+)", status).group(1)) / 1000


def question(language, query):
    return json.dumps({"language": language, "query": query, "limit": LIMIT}) + "\n"


def ask(process, line):
    process.stdin.write(line)
    process.stdin.flush()
    return process.stdout.readline()


def measure_peer(binary, edition, asked, times):
    for language in LANGUAGES:
        index = peers.Tantivy(language, pages(binary, edition, language))
        for _, row in (item for item in asked if item[0] == language):
            times.measure(
                time.CLOCK_PROCESS_CPUTIME_ID, lambda: index.search(row["query"], LIMIT))


def table(name, own, peer):
    """Prints the figures of both, and how many times the peer's p99 ours is."""
    print(name)
    ratio = row("madoguchi", own) / row("tantivy", peer)
    print(f"  p99: {ratio:.2f} × tantivy")


def row(name, times):
    cuts = statistics.quantiles(times, n=1000)
    print(f"  {name:<12}" + "".join(
        f"{label} {value * 1000:8.2f} ms   " for label, value in (
            ("median", statistics.median(times)), ("p95", cuts[949]), ("p99", cuts[989]),
            ("most", max(times)))))
    return cuts[989]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("multiply")
    parser.add_argument("binary")
    parser.add_argument("edition")
    parser.add_argument("--guides", type=int, default=5000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--large", help="where the large edition stands, or is made and kept")
    options = parser.parse_args()
    asked = list(queries(ROOT / "Tests/Search/queries"))
    own, peer = Times(), Times()
    with tempfile.TemporaryDirectory() as folder:
        large = options.large or f"{folder}/edition.sqlite"
        if not pathlib.Path(large).exists():
            subprocess.run(
                [options.multiply, options.edition, large, str(options.guides)], check=True)
        for _ in range(options.rounds):
            memory = measure_own(options.binary, large, asked, own)
            measure_peer(options.binary, large, asked, peer)
    print(f"{len(asked)} queries, {options.rounds} rounds, at most {memory:.0f} MB")
    table("processor time", own.processor, peer.processor)
    table("wall clock", own.wall, peer.wall)


if __name__ == "__main__":
    main()
