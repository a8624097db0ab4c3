#!/usr/bin/env python3
"""What the most expensive requests of a stranger take of the processor.

usage: battery.py PATH-OF-MADOGUCHI [--starts N] [--quick]     (from the top of the repository)

Prints the worst ten of: requests to a server that has just started, each page's first request, searches,
other texts from an address, and fifty requests that differ by what means nothing. The figures mean
something with a release binary alone; nothing is asserted here (see cases_cost.py).
"""

import argparse
import collections
import pathlib
import re
import statistics
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "EndToEnd"))

import hostile  # noqa: E402
import product  # noqa: E402
from meter import Meter, memory  # noqa: E402

FIRST = ["/ne/search?q=card", "/ja/search?q=%E4%BF%9D%E9%99%BA%E8%A8%BC", "/en/labels?q=pin", "/ne/call/card-lost",
         "/ne/call/card-lost/ahead", "/api/v1/route?topic=card-lost&language=ne", "/sitemap.xml", "/ne/", "/",
         "/th/search?q=%E0%B8%9A%E0%B8%B1%E0%B8%95%E0%B8%A3", "/ne/faq", "/ne/labels", "/nothing", "/ne/nothing",
         "/api/v1/search?language=en&q=card", "/ne/guides/lost-card/print", "/ja-simple/guides/lost-card",
         "/api/v1/faqs?language=ne", "/api/v1/contact-points?language=ne", "/api/v1/hsds/services"]


def serve(workspace, *arguments):
    server = product.Server(workspace, "--local-staff", "--log-level", "notice", *arguments)
    deadline = time.monotonic() + 10
    while server.get("/health/live")[0].status != 200 and time.monotonic() < deadline:
        time.sleep(0.05)
    return server


def words(server):
    """What the pages in English say, the commonest first."""
    counts = collections.Counter()
    for page in ("guides/lost-card", "faq", "words", "guides/register-at-reader", "labels"):
        text = re.sub(r"<[^>]*>", " ", server.get(f"/en/{page}")[1].decode())
        counts.update(re.findall(r"[a-z]{3,}", text.lower()))
    return [word for word, _ in counts.most_common()]


def each(server, requests):
    """Milliseconds by name. Each is asked once: a second time it comes from the cache."""
    meter = Meter(server)
    found = [(*reversed(meter.ask(target)), name, target) for name, target in requests]
    meter.close()
    return found


def least(runs):
    """Of several runs over the same requests, the least that each took."""
    return [min(taken) for taken in zip(*runs)]


def show(title, found, budget):
    over = sum(ms > budget for ms, *_ in found)
    print(f"\n{title}: {len(found)} requests, {over} above {budget} ms, "
          f"median {statistics.median(ms for ms, *_ in found):.2f} ms; the worst ten:")
    for ms, status, name, target in sorted(found, reverse=True)[:10]:
        print(f"  {ms:8.2f} ms  {status}  {name}  {target[:70]}")
    sys.stdout.flush()


def first_after_start(workspace, starts, wait):
    """Each of the first requests to a server of its own."""
    runs = []
    for _ in range(starts):
        found = []
        for target in FIRST:
            server = serve(workspace)
            time.sleep(wait)
            found += each(server, [("first", target)])
            server.stop()
        runs.append(found)
    return least(runs)


def meaningless(server, count=50):
    """Milliseconds a request, over requests that differ by a parameter that means nothing."""
    meter, found = Meter(server), []
    for base in hostile.MEANINGLESS:
        meter.ask(base.rstrip("?&"))
        # Pages that hold for seconds are made anew meanwhile; that is no fault of the parameter's.
        taken = [meter.ask(f"{base}x{number}=1") for number in range(count)]
        found.append((sum(ms for _, ms in taken) / count, taken[0][0], f"{count} times", base))
    meter.close()
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("binary")
    parser.add_argument("--starts", type=int, default=3)
    parser.add_argument("--quick", action="store_true", help="three languages, fewer entries")
    options = parser.parse_args()
    product.BINARY = options.binary
    workspace = product.Workspace.published()
    try:
        run(workspace, options)
    finally:
        workspace.close()


def run(workspace, options):
    languages = ["ne", "en", "th"] if options.quick else hostile.LANGUAGES
    show("First, at once after the start", first_after_start(workspace, options.starts, 0), 10)
    show("First, a second after the start", first_after_start(workspace, options.starts, 1), 10)
    runs = []
    for _ in range(options.starts):
        server = serve(workspace, "--open-board")
        runs.append(each(server, hostile.pages(server)))
        if len(runs) < options.starts:
            server.stop()
    show("Pages, when first asked for", least(runs), 10)
    show("Staff", each(server, [("staff", target) for target in hostile.staff()]), 10)
    known = words(server)
    entries = dict(list(hostile.ENTRIES.items())[::2]) if options.quick else hostile.ENTRIES
    show("Searches", each(server, hostile.searches(known, languages, entries)), 10)
    show("Other texts", each(server, hostile.free_texts()), 10)
    show("Parameters that mean nothing", meaningless(server), 1)
    held, most = memory(server)
    print(f"\nmemory: {held / 1e6:.1f} MB, at most {most / 1e6:.1f} MB")
    server.stop()


if __name__ == "__main__":
    main()
