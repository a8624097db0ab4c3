#!/usr/bin/env python3
"""How long a start takes to the first answer, and how much memory the server holds then.

Starts in turn with `--help` of the same program, which is what loading its libraries alone takes.
Memory is read when the server has answered that it is alive, and again when it has answered a page.

usage: start.py MADOGUCHI EDITION [STARTS]
"""

import http.client
import pathlib
import re
import statistics
import subprocess
import sys
import time

PORT = 18088
PAGE = "/ja/guides/lost-card"


def get(path):
    """The body, asked for again every millisecond until somebody listens."""
    while True:
        connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=5)
        try:
            connection.request("GET", path)
            response = connection.getresponse()
            if response.status != 200:
                raise SystemExit(f"start: {path} answered {response.status}")
            return response.read()
        except ConnectionRefusedError:
            time.sleep(0.001)
        finally:
            connection.close()


def memory(process):
    """Megabytes in use."""
    status = pathlib.Path(f"/proc/{process.pid}/status").read_text()
    return int(re.search(r"VmRSS:\s+(\d+)", status).group(1)) / 1024


def start(madoguchi, edition, path):
    """Milliseconds to the answer, and the memory half a second later."""
    began = time.monotonic()
    server = subprocess.Popen(
        [madoguchi, "serve", "--port", str(PORT), "--edition", edition, "--log-level", "error"])
    try:
        get(path)
        taken = (time.monotonic() - began) * 1000
        time.sleep(0.5)
        return taken, memory(server)
    finally:
        server.terminate()
        server.wait()


def loading(madoguchi):
    began = time.monotonic()
    subprocess.run([madoguchi, "--help"], stdout=subprocess.DEVNULL, check=True)
    return (time.monotonic() - began) * 1000


def spread(values, unit):
    return f"{statistics.median(values):.1f} {unit} ({min(values):.1f}-{max(values):.1f})"


def main():
    madoguchi, edition = sys.argv[1:3]
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 20
    idle, starts, helps = [], [], []
    for _ in range(rounds):
        idle.append(start(madoguchi, edition, "/health/live")[1])
        starts.append(start(madoguchi, edition, PAGE))
        helps.append(loading(madoguchi))
    taken = [milliseconds for milliseconds, _ in starts]
    print(f"start to first page  {spread(taken, 'ms')}")
    print(f"`--help` alone       {spread(helps, 'ms')}")
    print(f"ratio                {spread([a / b for a, b in zip(taken, helps)], '×')}")
    print(f"memory, idle         {spread(idle, 'MB')}")
    print(f"memory, first page   {spread([held for _, held in starts], 'MB')}")


if __name__ == "__main__":
    main()
