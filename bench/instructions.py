#!/usr/bin/env python3
"""Instructions a request, counted by valgrind: they hardly depend on the machine or on its load.

The server runs under callgrind; each address is asked for some times to warm it up, then counted.
So is a bare C libmicrohttpd server that sends the same bytes: what is above its figure is this
product's own. The kernel's work is not in the figures. With --write the table beside this program is
renewed, so that a change shows in its difference.

usage: instructions.py --binary MADOGUCHI --edition EDITION [--write]
"""

import argparse
import datetime
import http.client
import pathlib
import re
import signal
import subprocess
import sys
import tempfile
import time

import bench

HERE = pathlib.Path(__file__).resolve().parent
TABLE = HERE / "instructions.md"
WARM, COUNTED = 50, 400
# The instant is named, so that every run computes the same answer.
ROUTE = "/api/v1/route?topic=card-lost&language=ne&network=mobile&at=2026-11-21T23:40:00%2B09:00"
REQUESTS = [
    ("page, gzip", "/ne/guides/register-at-reader", {"Accept-Encoding": "gzip"}),
    ("page, br", "/ne/guides/register-at-reader", {"Accept-Encoding": "gzip, deflate, br"}),
    ("page, not modified", "/ne/guides/register-at-reader", {"If-None-Match": "*"}),
    ("API languages", "/api/v1/languages", {"Accept-Encoding": "gzip"}),
    ("route, live", ROUTE, {}),
    ("no such page", "/ne/guides/no-such-guide", {}),
]
# What the bare server can send: it knows neither codings nor tags.
BARE = {"page, gzip", "API languages"}


def ask(port, path, headers, times):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    for _ in range(times):
        connection.request("GET", path, headers=headers)
        response = connection.getresponse()
        response.read()
    connection.close()
    return response.status


def wait_for(port, process):
    for _ in range(600):
        if process.poll() is not None:
            raise SystemExit(f"instructions: the server ended with {process.returncode}")
        try:
            return ask(port, "/health/ready", {}, 1)
        except OSError:
            time.sleep(0.1)
    raise SystemExit("instructions: the server does not answer")


def control(option, pid):
    subprocess.run(["callgrind_control", option, str(pid)], check=True, capture_output=True)


def count(process, port, directory, path, headers):
    """Instructions of all threads for one request."""
    ask(port, path, headers, WARM)
    control("--zero", process.pid)
    status = ask(port, path, headers, COUNTED)
    before = set(directory.glob("out.*"))
    control("--dump", process.pid)
    total = 0
    for file in set(directory.glob("out.*")) - before:
        total += sum(int(n) for n in re.findall(r"^summary: (\d+)", file.read_text(), re.M))
    if total == 0:
        raise SystemExit("instructions: callgrind wrote no count")
    return status, round(total / COUNTED)


def callgrind(directory, command):
    return subprocess.Popen(
        ["valgrind", "--tool=callgrind", "--quiet", f"--callgrind-out-file={directory}/out",
         *map(str, command)])


def own(options, directory):
    """Rows of label, status and instructions, and the pages the bare server is to send."""
    # Valgrind 3.19 gives up on what Swift writes for debuggers.
    binary = directory / "madoguchi"
    subprocess.run(["strip", "--strip-debug", "-o", binary, options.binary], check=True)
    process = callgrind(
        directory,
        [binary, "serve", "--port", options.port, "--edition", options.edition,
         "--log-level", "error"])
    try:
        wait_for(options.port, process)
        pages = {path: bench.fetch(options.port, path) for label, path, _ in REQUESTS
                 if label in BARE}
        rows = [(label, *count(process, options.port, directory, path, headers))
                for label, path, headers in REQUESTS]
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=60)
    return rows, pages


def bare(options, directory, pages):
    """Instructions of the bare server by label; its dumps have a directory of their own."""
    directory.mkdir()
    program, specifications = bench.bare_server(directory, pages)
    process = callgrind(directory, [program, options.port + 1, *specifications])
    try:
        bench.wait_for(options.port + 1)
        return {label: count(process, options.port + 1, directory, path, headers)[1]
                for label, path, headers in REQUESTS if label in BARE}
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=60)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--binary", required=True)
    parser.add_argument("--edition", required=True)
    parser.add_argument("--port", type=int, default=18084, help="the first of two")
    parser.add_argument("--write", action="store_true", help=f"renew {TABLE.name}")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="madoguchi-instructions-") as name:
        directory = pathlib.Path(name)
        rows, pages = own(options, directory)
        bares = bare(options, directory / "c", pages)
    for label, status, instructions in rows:
        print(f"{label:20}{status:>5}{instructions:>10}{bares.get(label, ''):>10}")
    if options.write:
        TABLE.write_text(table(rows, bares))


def table(rows, bares):
    today = datetime.date.today().isoformat()
    lines = [
        "# Instructions a request",
        "",
        f"Counted on {today} by `bench/instructions.py --write` (callgrind; the kernel not included;",
        f"mean of {COUNTED} requests on one connection, the page cached). libmicrohttpd clears a",
        "connection's memory for every request, which callgrind counts byte by byte: 30,700 here, 12,300",
        "in the bare C server, which has 8 KB where this server has 20.",
        "",
        "| request | status | instructions | bare C, same bytes | above it |",
        "|---|---|---|---|---|",
    ]
    for label, status, instructions in rows:
        peer = bares.get(label)
        compared = f"{peer:,} | {instructions - peer:,}" if peer else "| "
        lines.append(f"| {label} | {status} | {instructions:,} | {compared} |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
