"""Caches of others in front of the server, over a closing time: none says "open" afterwards."""

import http.client
import json
import pathlib
import re
import signal
import subprocess
import tempfile
import time
import unittest

import faked
import product

PAGE = "/en/call/card"
ROUTE = "/api/v1/route?topic=card&language=en"

# A cache that goes on with what it has, for as long as it has it, whatever happens.
NGINX = """
daemon off;
pid {directory}/nginx.pid;
error_log {directory}/error.log;
events {{ worker_connections 256; }}
http {{
    access_log off;
    client_body_temp_path {directory}/body;
    proxy_temp_path {directory}/proxy;
    fastcgi_temp_path {directory}/fastcgi;
    uwsgi_temp_path {directory}/uwsgi;
    scgi_temp_path {directory}/scgi;
    proxy_cache_path {directory}/cache keys_zone=pages:1m;
    server {{
        listen 127.0.0.1:{port};
        location / {{
            proxy_cache pages;
            proxy_cache_use_stale error timeout updating invalid_header
                http_500 http_502 http_503 http_504 http_429;
            proxy_cache_background_update on;
            proxy_pass http://127.0.0.1:{upstream};
        }}
    }}
}}
"""


class Cache:
    """A cache in front of a port, with a folder of its own."""

    def __init__(self, engine, upstream):
        self.folder = tempfile.TemporaryDirectory(prefix=f"madoguchi-{engine}-")
        directory = pathlib.Path(self.folder.name)
        directory.chmod(0o755)
        self.port = product.free_port()
        if engine == "nginx":
            (directory / "nginx.conf").write_text(
                NGINX.format(directory=directory, port=self.port, upstream=upstream))
            command = ["nginx", "-e", str(directory / "error.log"), "-p", str(directory),
                       "-c", str(directory / "nginx.conf")]
        else:
            command = ["varnishd", "-F", "-a", f"127.0.0.1:{self.port}", "-b",
                       f"127.0.0.1:{upstream}", "-n", str(directory / "work"), "-s", "malloc,16m",
                       "-T", "none", "-j", "none"]
        with (directory / "output").open("w") as output:
            self.process = subprocess.Popen(command, stdout=output, stderr=output)
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            try:
                if self.get("/health/live")[0] == 200:
                    return
            except OSError:
                time.sleep(0.1)
        raise AssertionError(f"{engine} did not start: " + (directory / "output").read_text())

    def get(self, path):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            connection.request("GET", path)
            response = connection.getresponse()
            return response.status, response.read().decode(), response
        finally:
            connection.close()

    def close(self):
        self.process.terminate()
        self.process.wait(timeout=20)
        self.folder.cleanup()


def says_open(body):
    """Whether an answer says that a line is open until 20:00."""
    if body.startswith("{"):
        return any(
            step["state"] == "open" and "T20:00" in (step["closes_at"] or "")
            for step in json.loads(body)["steps"])
    return bool(re.search(r'class="state open">.*?20:00', body))


class Caches(unittest.TestCase):
    def setUp(self):
        self.workspace = product.Workspace.published()
        self.addCleanup(self.workspace.close)
        self.clock = faked.Clock(faked.japan("2026-12-01T12:00:00"))
        self.addCleanup(self.clock.close)
        self.server = product.Server(self.workspace, clock=self.clock)
        self.addCleanup(self.server.stop)
        self.caches = {}
        for engine in ("nginx", "varnish"):
            self.caches[engine] = Cache(engine, self.server.port)
            self.addCleanup(self.caches[engine].close)

    def test_none_says_open_after_closing_nor_when_the_server_has_gone(self):
        closing = faked.japan("2026-12-01T20:00:00")
        self.clock.set(faked.japan("2026-12-01T19:59:54"))
        seen = {True: 0, False: 0}
        while self.clock.now < closing.timestamp() + 4:
            for engine, cache in self.caches.items():
                for path in (PAGE, ROUTE):
                    before = self.clock.now
                    status, body, _ = cache.get(path)
                    self.assertEqual(status, 200, engine)
                    is_open = says_open(body)
                    if before > closing.timestamp():
                        self.assertFalse(is_open, (engine, path))
                    seen[is_open] += 1
            time.sleep(0.2)
        self.assertTrue(all(seen.values()), seen)
        # What was asked for long before closing is not kept until after it either.
        self.clock.set(faked.japan("2026-12-02T19:50:00"))
        for cache in self.caches.values():
            self.assertTrue(says_open(cache.get(PAGE)[1]) and says_open(cache.get(ROUTE)[1]))
        self.server.process.kill()
        for engine, cache in self.caches.items():
            for path in (PAGE, ROUTE):
                status, body, _ = cache.get(path)
                self.assertGreaterEqual(status, 500, (engine, path))

    def test_prose_is_kept_by_them(self):
        path = "/en/guides/lost-card"
        for engine, cache in self.caches.items():
            first = cache.get(path)
            self.server.process.send_signal(signal.SIGSTOP)  # it can answer nobody
            try:
                self.assertEqual(cache.get(path)[:2], first[:2], engine)
            finally:
                self.server.process.send_signal(signal.SIGCONT)
