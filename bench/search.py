#!/usr/bin/env python3
"""How long a search takes over many guides, beside tantivy with the same texts in the same run.

usage: search.py MULTIPLY MADOGUCHI EDITION [--guides 5000]

The judged queries are asked one after the other, each when the one before is answered; a figure is the
time from the question's last byte to the answer's, a pipe and the JSON included. tantivy is asked in
its own process, without either, and only finds: it completes nothing, mends nothing, cuts no snippets.
"""

import argparse
import json
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "Tests/Search"))

import peers  # noqa: E402
from quality import LANGUAGES, LIMIT, pages, queries  # noqa: E402


def own_times(binary, edition, asked):
    process = subprocess.Popen(
        [binary, "search", "--jsonl", "--edition", edition], stdin=subprocess.PIPE,
        stdout=subprocess.PIPE, text=True, bufsize=1)
    for language in LANGUAGES:  # The first query of a language reads its vocabulary.
        ask(process, language, "a")
    times = [ask(process, language, row["query"]) for language, row in asked]
    process.stdin.close()
    process.wait()
    return times


def ask(process, language, query):
    line = json.dumps({"language": language, "query": query, "limit": LIMIT}) + "\n"
    began = time.perf_counter()
    process.stdin.write(line)
    process.stdin.flush()
    answer = process.stdout.readline()
    took = time.perf_counter() - began
    if "error" in json.loads(answer):
        raise SystemExit(f"{query!r}: {answer}")
    return took


def peer_times(binary, edition, asked):
    times = []
    for language in LANGUAGES:
        index = peers.Tantivy(language, pages(binary, edition, language))
        for _, row in (item for item in asked if item[0] == language):
            began = time.perf_counter()
            index.search(row["query"], LIMIT)
            times.append(time.perf_counter() - began)
    return times


def row(name, times):
    cuts = statistics.quantiles(times, n=1000)
    print(f"{name:<12}" + "".join(
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
    options = parser.parse_args()
    asked = list(queries(ROOT / "Tests/Search/queries"))
    with tempfile.TemporaryDirectory() as folder:
        large = f"{folder}/edition.sqlite"
        subprocess.run([options.multiply, options.edition, large, str(options.guides)], check=True)
        own, peer = [], []
        for _ in range(options.rounds):
            own += own_times(options.binary, large, asked)
            peer += peer_times(options.binary, large, asked)
    print(f"{len(asked)} queries, {options.rounds} rounds")
    ratio = row("madoguchi", own) / row("tantivy", peer)
    print(f"p99: {ratio:.2f} × tantivy")


if __name__ == "__main__":
    main()
