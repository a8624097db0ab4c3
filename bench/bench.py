#!/usr/bin/env python3
"""Measures this server beside nginx and a bare C libmicrohttpd server, with the same bytes.

Each address is fetched once from this server; the very same body and headers are given to the two
others. wrk then runs against the three in turn, in changing order, all servers pinned to one core
and wrk to another. Printed are requests a second and ratios with their spread over the rounds.
"""

import argparse
import http.client
import json
import os
import pathlib
import re
import signal
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
PAGES = [
    ("page ja", "/ja/guides/lost-card"),
    ("page ne", "/ne/guides/register-at-reader"),
    ("call page ne", "/ne/call/card-lost"),
    ("API languages", "/api/v1/languages"),
    ("API route, live", "/api/v1/route?topic=card-lost&language=ne&network=mobile"),
]
COPIED = [
    "Content-Type", "Content-Encoding", "Content-Language", "Cache-Control", "Vary", "ETag",
    "Madoguchi-Edition", "X-Content-Type-Options", "Referrer-Policy", "Content-Security-Policy",
    "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy",
]


def fetch(port, path):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    connection.request("GET", path, headers={"Accept-Encoding": "gzip"})
    response = connection.getresponse()
    body = response.read()
    connection.close()
    if response.status != 200:
        raise SystemExit(f"bench: {path} on port {port} answered {response.status}")
    return [(n, response.getheader(n)) for n in COPIED if response.getheader(n)], body


def wait_for(port):
    for _ in range(5000):
        try:
            http.client.HTTPConnection("127.0.0.1", port, timeout=1).connect()
            return
        except OSError:
            time.sleep(0.002)
    raise SystemExit(f"bench: nothing listens on port {port}")


def cpu_seconds(pid):
    """What a process and its children have used of the processor, in and for itself."""
    ids = [pid] + [int(child) for child in
                   pathlib.Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    fields = [pathlib.Path(f"/proc/{each}/stat").read_text().rsplit(")")[1].split() for each in ids]
    return sum(int(part[11]) + int(part[12]) for part in fields) / os.sysconf("SC_CLK_TCK")


def wrk(port, path, seconds, pid):
    """Requests a second, the slowest of a hundred, and requests a second of processor time."""
    before = cpu_seconds(pid)
    output = subprocess.run(
        ["taskset", "-c", "1", "wrk", "-t1", "-c64", f"-d{seconds}s", "-H", "Accept-Encoding: gzip",
         "--latency", f"http://127.0.0.1:{port}{path}"],
        capture_output=True, text=True, check=True).stdout
    if "Non-2xx" in output or "Socket errors" in output:
        raise SystemExit(f"bench: wrk met errors on port {port}{path}:\n{output}")
    used = cpu_seconds(pid) - before
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", output).group(1))
    count = int(re.search(r"(\d+) requests in", output).group(1))
    return rate, re.search(r"99%\s+(\S+)", output).group(1), count / used


def spread(values):
    return f"{statistics.median(values):.2f} ({min(values):.2f}-{max(values):.2f})"


def bare_server(directory, answers):
    """Builds the bare C server: the program, and a file for each answer that it is to give."""
    specifications = []
    for index, (path, (headers, body)) in enumerate(answers.items()):
        specification = directory / f"bare-{index}"
        head = f"{path}\n" + "".join(f"{n}: {v}\n" for n, v in headers) + "\n"
        specification.write_bytes(head.encode() + body)
        specifications.append(str(specification))
    bare = directory / "bare"
    subprocess.run(
        ["gcc", "-O2", "-Wall", "-o", bare, HERE / "bare.c", "-lmicrohttpd"], check=True)
    return str(bare), specifications


def start_peers(directory, answers, nginx_port, bare_port):
    (directory / "files").mkdir()
    locations = []
    for index, (path, (headers, body)) in enumerate(answers.items()):
        (directory / "files" / str(index)).write_bytes(body)
        lines = "".join(
            f"            add_header {name} '{value.replace(chr(39), chr(92) + chr(39))}';\n"
            for name, value in headers if name != "Content-Type")
        kind = dict(headers)["Content-Type"]
        bare_path = path.split("?")[0]
        locations.append(
            f"        location = {bare_path} {{\n            default_type '{kind}';\n{lines}"
            f"            try_files /{index} =404;\n        }}\n")
    template = (HERE / "nginx.conf.in").read_text()
    for key, value in (("DIR", directory), ("PORT", nginx_port), ("LOCATIONS", "".join(locations))):
        template = template.replace(f"@{key}@", str(value))
    (directory / "nginx.conf").write_text(template)
    bare, specifications = bare_server(directory, answers)
    pin = ["taskset", "-c", "0"]
    return [
        subprocess.Popen(
            pin + ["nginx", "-c", str(directory / "nginx.conf"), "-p", str(directory)],
            stderr=subprocess.DEVNULL),
        subprocess.Popen(pin + [bare, str(bare_port), *specifications]),
    ]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--binary", required=True)
    parser.add_argument("--edition", required=True)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=int, default=3)
    parser.add_argument("--only", default="", help="part of the name of what to measure")
    parser.add_argument("--port", type=int, default=18081, help="the first of three")
    parser.add_argument("--json", help="also write the figures to this file")
    options = parser.parse_args()
    ports = {"madoguchi": options.port, "nginx": options.port + 1, "bare C": options.port + 2}
    children = []
    with tempfile.TemporaryDirectory(prefix="madoguchi-bench-") as name:
        directory = pathlib.Path(name)
        # nginx reads its files as another user.
        directory.chmod(0o755)
        try:
            children.append(subprocess.Popen(
                ["taskset", "-c", "0", options.binary, "serve", "--port", str(ports["madoguchi"]),
                 "--edition", options.edition, "--log-level", "error"]))
            wait_for(ports["madoguchi"])
            fetch(ports["madoguchi"], PAGES[0][1])
            answers = {path: fetch(ports["madoguchi"], path) for _, path in PAGES}
            children += start_peers(directory, answers, ports["nginx"], ports["bare C"])
            for server in ("nginx", "bare C"):
                wait_for(ports[server])
                for path, (_, body) in answers.items():
                    if fetch(ports[server], path)[1] != body:
                        raise SystemExit(f"bench: {server} serves other bytes for {path}")
            pids = dict(zip(ports, (child.pid for child in children)))
            report(options, ports, answers, pids)
        finally:
            for child in children:
                child.send_signal(signal.SIGTERM)
            for child in children:
                child.wait(timeout=10)


def ratios(values):
    """Own figures to those of each peer, with their spread over the rounds."""
    return "".join(
        f"{spread([own / other for own, other in zip(values['madoguchi'], values[peer])]):<19}"
        for peer in ("nginx", "bare C"))


def report(options, ports, answers, pids):
    model = re.search(r"model name\s*: (.*)", pathlib.Path("/proc/cpuinfo").read_text())
    print(f"machine: {os.cpu_count()} cores, {model.group(1) if model else 'unknown'}")
    print(f"rounds: {options.rounds} x {options.seconds} s, 64 keep-alive connections, gzip\n")
    print(f"{'':41}{'requests a second':^38}{'requests a second of processor':^38}")
    print(f"{'':17}{'bytes':>7}{'a second':>10}{'p99':>9}  " +
          2 * f"{'to nginx':<19}{'to bare C':<19}")
    figures = []
    for label, path in PAGES:
        if options.only not in label:
            continue
        rates = {server: [] for server in ports}
        costs = {server: [] for server in ports}
        latencies = []
        for round_number in range(options.rounds):
            order = list(ports)
            order = order[round_number % 3:] + order[:round_number % 3]
            for server in order:
                rate, p99, cost = wrk(ports[server], path, options.seconds, pids[server])
                rates[server].append(rate)
                costs[server].append(cost)
                if server == "madoguchi":
                    latencies.append(p99)
        print(f"{label:17}{len(answers[path][1]):>7}{statistics.median(rates['madoguchi']):>10.0f}"
              f"{latencies[-1]:>9}  {ratios(rates)}{ratios(costs)}", flush=True)
        figures.append({"what": label, "path": path, "rates": rates, "costs": costs})
    if options.json:
        pathlib.Path(options.json).write_text(json.dumps(figures, indent=1))


if __name__ == "__main__":
    sys.exit(main())
