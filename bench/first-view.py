#!/usr/bin/env python3
"""How long until the number to call can be seen, on a slow mobile network with nothing in the cache.

    .venv/bin/python bench/first-view.py .build/release/madoguchi var/edition.sqlite

Chromium's own throttling: 400 kbit/s down and up, 400 ms for each round trip. Of the main pages to call from,
in five languages: the median and the span of five visits, and what page and style weigh as they come.
"""

import pathlib
import re
import statistics
import subprocess
import sys

from playwright.sync_api import sync_playwright

SLOW_3G = {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000}
LANGUAGES = ["ne", "en", "ja", "th", "pt"]
PAGE = "/{}/call/card-lost"
VISITS = 5
BUDGET = 2.0  # seconds that a reader may wait for the number

# The number is seen once it has its place and something was painted, which waits for the style.
WATCH = """
(() => {
    let placed;
    (function look() {
        const place = document.querySelector('.first .dial a')?.getBoundingClientRect();
        if (place?.height) placed ??= performance.now();
        const painted = performance.getEntriesByName('first-contentful-paint')[0];
        if (!placed || !painted) return requestAnimationFrame(look);
        self.seen = Math.max(painted.startTime, placed);
        self.isOnScreen = place.bottom <= innerHeight;
    })();
})()
"""


def serve(binary, edition):
    server = subprocess.Popen([binary, "serve", "--port", "0", "--edition", edition], stderr=subprocess.PIPE, text=True)
    for line in server.stderr:
        if found := re.search(r"http://[^/]*:(\d+)/", line):
            return server, f"http://127.0.0.1:{found.group(1)}"
    raise SystemExit("the server did not start")


def visit(chromium, address):
    """Milliseconds until the number is seen, whether without scrolling, and the bytes of page and style."""
    context = chromium.new_context(viewport={"width": 360, "height": 640}, service_workers="block")
    try:
        page = context.new_page()
        page.add_init_script(WATCH)
        network = context.new_cdp_session(page)
        network.send("Network.enable")
        network.send("Network.emulateNetworkConditions", SLOW_3G)
        kinds, weights = {}, {}
        network.on("Network.responseReceived", lambda event: kinds.update({event["requestId"]: event["type"]}))
        network.on("Network.loadingFinished",
                   lambda event: weights.update({event["requestId"]: event["encodedDataLength"]}))
        page.goto(address, wait_until="load")
        # The pages' policy forbids what wait_for_function does.
        for _ in range(200):
            page.wait_for_timeout(100)
            if page.evaluate("self.seen"):
                break
        else:
            raise SystemExit(f"{address} shows no number")
        heavy = sum(weights.get(key, 0) for key, kind in kinds.items() if kind in ("Document", "Stylesheet"))
        return page.evaluate("self.seen"), page.evaluate("self.isOnScreen"), heavy
    finally:
        context.close()


def main(binary, edition):
    server, origin = serve(binary, edition)
    try:
        with sync_playwright() as playwright:
            chromium = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
            print(f"{'page':24}{'seconds':>9}{'  (least-most)':16}{'HTML + CSS':>11}")
            for language in LANGUAGES:
                path = PAGE.format(language)
                visits = [visit(chromium, origin + path) for _ in range(VISITS)]
                times = [time / 1000 for time, _, _ in visits]
                middle = statistics.median(times)
                notes = "" if middle <= BUDGET else "  over the budget"
                notes += "" if all(seen for _, seen, _ in visits) else "  below the first screen"
                span = f"({min(times):.2f}-{max(times):.2f})"
                print(f"{path:24}{middle:9.2f}  {span:14}{visits[0][2]:11}{notes}", flush=True)
            chromium.close()
    finally:
        server.terminate()
        server.wait(timeout=20)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(str(pathlib.Path(sys.argv[1]).resolve()), sys.argv[2])
