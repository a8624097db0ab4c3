#!/usr/bin/env python3
"""What 1, 10 and 100 times the content costs: publishing, starting, memory, pages, routes.

The guides are copied with their translations; lines and services stay as they are. Writes a table
(growth.md) and a picture (growth.svg) beside this program.

usage: growth.py MADOGUCHI [MOST]    (MOST: the largest multiple, 100 if left out)
"""

import datetime
import http.client
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time

import matplotlib

matplotlib.use("svg")
import matplotlib.pyplot as pyplot  # noqa: E402

import copies  # noqa: E402
from publish import LANGUAGES, timed  # noqa: E402

HERE = pathlib.Path(__file__).resolve().parent
PORT = 18086
ROUTE = "/api/v1/route?topic=card-lost&language=ne&network=mobile"
COLUMNS = ["publish, s", "publish, MB", "edition, MB", "start, ms", "memory, MB", "memory after, MB",
           "new page, ms", "kept page, µs", "route, µs"]


def resident(pid):
    status = pathlib.Path(f"/proc/{pid}/status").read_text()
    return int(re.search(r"VmRSS:\s+(\d+)", status).group(1)) / 1024


def per_request(connection, paths):
    """The median of milliseconds for one request."""
    times = []
    for path in paths:
        began = time.perf_counter()
        connection.request("GET", path, headers={"Accept-Encoding": "gzip, deflate, br"})
        response = connection.getresponse()
        response.read()
        if response.status != 200:
            raise SystemExit(f"growth: {path} answered {response.status}")
        times.append((time.perf_counter() - began) * 1000)
    return statistics.median(times)


def serve(madoguchi, directory, guides):
    began = time.monotonic()
    server = subprocess.Popen(
        [madoguchi, "serve", "--port", str(PORT), "--edition", "edition.sqlite",
         "--log-level", "error"], cwd=directory)
    connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=60)
    try:
        while True:
            try:
                per_request(connection, ["/ja/"])
                break
            except OSError:
                connection.close()
                if time.monotonic() - began > 120:
                    raise
                time.sleep(0.002)
        started = (time.monotonic() - began) * 1000
        idle = resident(server.pid)
        pages = [f"/{language}/guides/{guide}" for guide in guides for language in LANGUAGES]
        fresh = per_request(connection, pages[:: max(1, len(pages) // 300)])
        kept = per_request(connection, [pages[0]] * 2000) * 1000
        route = per_request(connection, [ROUTE] * 2000) * 1000
        # Enough to fill the cache of pages many times over.
        for path in pages[:: max(1, len(pages) // 3000)]:
            per_request(connection, [path])
        return started, idle, resident(server.pid), fresh, kept, route
    finally:
        server.terminate()
        server.wait()


def measure(madoguchi, factor):
    with tempfile.TemporaryDirectory(prefix="madoguchi-growth-") as name:
        directory = pathlib.Path(name)
        own = len(list((copies.ROOT / "content/guides").glob("*.yaml")))
        copies.grow(directory, own * factor)
        seconds, memory = timed(
            [madoguchi, "publish", "--output", "edition.sqlite", "--quiet"], directory)
        size = (directory / "edition.sqlite").stat().st_size / 1e6
        guides = [file.stem for file in sorted((directory / "content/guides").glob("*.yaml"))]
        started, idle, after, fresh, kept, route = serve(madoguchi, directory, guides)
        return len(guides) * len(LANGUAGES), [
            seconds, memory, size, started, idle, after, fresh, kept, route]


def main():
    madoguchi = os.path.abspath(sys.argv[1])
    most = int(sys.argv[2]) if len(sys.argv) > 2 else 100
    rows = []
    for factor in (1, 10, 100):
        if factor > most:
            break
        pages, figures = measure(madoguchi, factor)
        rows.append((factor, pages, figures))
        write(rows)
        print(f"{factor:4} x  {pages:6} pages  " + "  ".join(
            f"{name} {value:.1f}" for name, value in zip(COLUMNS, figures)), flush=True)


def write(rows):
    model = re.search(r"model name\s*: (.*)", pathlib.Path("/proc/cpuinfo").read_text())
    lines = [
        "# What more content costs", "",
        f"Measured on {datetime.date.today()} by `bench/growth.py` on {os.cpu_count()} cores "
        f"({model.group(1) if model else 'unknown'}), load {os.getloadavg()[0]:.1f}, one client, one run. Guides copied with their",
        "translations; “memory after” is after 3,000 guide pages were asked for, or all if there are fewer.", "",
        "| content | guide pages | " + " | ".join(COLUMNS) + " |",
        "|---" * (2 + len(COLUMNS)) + "|",
    ]
    lines += [f"| {factor} × | {pages:,} | " + " | ".join(f"{value:.1f}" for value in figures) + " |"
              for factor, pages, figures in rows]
    lines += ["", "![The same figures over the number of pages, both axes logarithmic](growth.svg)"]
    (HERE / "growth.md").write_text("\n".join(lines) + "\n")
    draw(rows)


def draw(rows):
    matplotlib.rcParams["svg.hashsalt"] = "madoguchi"
    figure, axes = pyplot.subplots(figsize=(8, 5))
    pages = [row[1] for row in rows]
    for index, name in enumerate(COLUMNS):
        axes.plot(pages, [row[2][index] for row in rows], marker="o", label=name)
    axes.set(xscale="log", yscale="log", xlabel="guide pages", ylabel="see the legend")
    axes.legend(loc="center left", bbox_to_anchor=(1, 0.5), frameon=False)
    axes.grid(True, which="major", linewidth=0.4)
    figure.tight_layout()
    figure.savefig(HERE / "growth.svg", metadata={"Date": None})


if __name__ == "__main__":
    main()
