"""Runs the product in folders of its own."""

import datetime
import http.client
import json
import os
import pathlib
import re
import shutil
import socket
import subprocess
import tempfile
import threading
import time

BINARY = None  # set by run.py
ROOT = pathlib.Path(__file__).resolve().parents[2]
JAPAN = datetime.timezone(datetime.timedelta(hours=9))


def today():
    """The date in Japan. Days that a test needs in the future are counted from it: the suite runs on
    any day, and on other days than this one (`scripts/at`)."""
    return datetime.datetime.now(JAPAN).date()


def output(*command, seconds=300, **options):
    """What a command says; it has to end well, and in time."""
    done = subprocess.run(command, capture_output=True, text=True, timeout=seconds, **options)
    if done.returncode != 0:
        raise AssertionError(f"{' '.join(command)}:\n{done.stdout}{done.stderr}")
    return done.stdout


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return probe.getsockname()[1]


def exchange(port, data, source="127.0.0.1"):
    """What is said at a port to these bytes, until it closes."""
    with socket.create_connection(
            ("127.0.0.1", port), timeout=10, source_address=(source, 0)) as client:
        client.sendall(data)
        with client.makefile("rb") as answer:
            return answer.read()


def wait_for(what, expected, seconds=30):
    """Asks until the answer is the expected one, which comes behind the request."""
    deadline = time.monotonic() + seconds
    while (found := what()) != expected:
        if time.monotonic() > deadline:
            raise AssertionError(f"{found!r} is not {expected!r}")
        time.sleep(0.05)


class Workspace:
    """A copy of the sources that a test may damage, with an edition of its own."""

    def __init__(self):
        self.path = pathlib.Path(tempfile.mkdtemp(prefix="madoguchi-e2e-"))
        for name in ("content", "locales", "static", "texts"):
            shutil.copytree(ROOT / name, self.path / name)
        self.edition = self.path / "var" / "edition.sqlite"

    _published = None

    @classmethod
    def published(cls):
        """A workspace with the edition of its sources: published once a run, copied from then on."""
        workspace = cls()
        if cls._published is None:
            result = workspace.publish()
            if result.returncode != 0:
                workspace.close()
                raise AssertionError(result.stderr)
            cls._published = tempfile.TemporaryDirectory(prefix="madoguchi-edition-")
            shutil.copytree(workspace.edition.parent, cls._published.name, dirs_exist_ok=True)
        else:
            shutil.copytree(cls._published.name, workspace.edition.parent)
        return workspace

    def close(self):
        shutil.rmtree(self.path)

    def run(self, *arguments, stdin=None):
        return subprocess.run(
            [os.path.abspath(BINARY), *arguments], cwd=self.path, input=stdin,
            capture_output=True, text=True, timeout=120)

    def publish(self):
        return self.run("publish", "--quiet")

    def edit(self, file, old, new):
        path = self.path / file
        text = path.read_text(encoding="utf-8")
        if old not in text:
            raise AssertionError(f"{file} does not contain {old!r}")
        path.write_text(text.replace(old, new, 1), encoding="utf-8")


class Server:
    """`madoguchi serve` on a free port; with a clock of its own where a test gives one."""

    def __init__(self, workspace, *arguments, clock=None, through=(), **options):
        environment = options.pop("env", os.environ)
        self.process = subprocess.Popen(
            [*through, os.path.abspath(BINARY), "serve", "--port", "0", *arguments],
            cwd=workspace.path,
            env={**environment, **(clock.environment if clock else {})},
            stderr=subprocess.PIPE, text=True, **options)
        self.log = []
        self.port = None
        deadline = time.monotonic() + 30
        while self.port is None and time.monotonic() < deadline:
            line = self.process.stderr.readline()
            if not line:
                break
            self.log.append(line)
            found = re.search(r"http://[^/]*:(\d+)/", line)
            if found:
                self.port = int(found.group(1))
        if self.port is None:
            self.process.kill()
            raise AssertionError("the server did not start:\n" + "".join(self.log))
        # The log is read all the time: a full pipe would make the server wait.
        self.reader = threading.Thread(target=self._read_log, daemon=True)
        self.reader.start()

    def _read_log(self):
        for line in self.process.stderr:
            self.log.append(line)

    def get(self, path, headers=None, method="GET"):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.request(method, path, headers=headers or {})
            response = connection.getresponse()
            return response, response.read()
        finally:
            connection.close()

    def raw(self, data):
        """What the server says to these bytes, until it closes."""
        return exchange(self.port, data)

    def json(self, path):
        response, body = self.get(path)
        return response.status, json.loads(body)

    def stop(self):
        """Ends the server as an operator does; returns its exit status and its whole log."""
        self.process.terminate()
        self.process.wait(timeout=20)
        self.reader.join(timeout=20)
        self.process.stderr.close()
        return self.process.returncode, "".join(self.log)
