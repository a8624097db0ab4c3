#!/usr/bin/env python3
"""What is on the wire: the API against its own description, and every answer against HTTP.

usage: run.py PATH-OF-MADOGUCHI    (from the top of the repository)

schemathesis makes requests from /api/openapi.json, right and wrong ones, and checks every answer with
all its checks. httplint reads one answer of every address in every language and coding, plain, as HEAD
and with If-None-Match; no note of it may be bad or a warning.
"""

import concurrent.futures
import http.client
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import time
import urllib.parse

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "EndToEnd"))

import product  # noqa: E402
from lint import lint  # noqa: E402

CODINGS = ["identity", "gzip", "br"]
EXAMPLES, SEED = 25, 1
# Addresses that answer only a whole question, up to its language.
QUESTIONS = {
    "/api/v1/route": "/api/v1/route?topic=card-lost&network=mobile&language=",
    "/api/v1/search": "/api/v1/search?q=card&language=",
}


def fetch(connection, method, path, headers):
    """Status, header fields in order, and body."""
    connection.request(method, path, headers=headers)
    response = connection.getresponse()
    body = response.read()
    return response.status, response.getheaders(), body


class Check:
    """Counts what was looked at and gathers what is wrong."""

    def __init__(self, port):
        self.port = port
        self.answers = 0
        self.problems = []

    def expect(self, condition, about, what):
        if not condition:
            self.problems.append(f"{about}: {what}")

    def connect(self):
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)

    def address(self, path, status=200):
        """Looks at one address. What is said of now changes with the second, so that what is found
        across two need be no fault: then it is looked at again."""
        for _ in range(8):
            second, check = int(time.time()), Check(self.port)
            check.look(path, status)
            if not check.problems or int(time.time()) == second:
                break
        self.problems += check.problems
        self.answers += check.answers

    def look(self, path, status):
        """One address in every coding, as HEAD, and asked for again."""
        connection = self.connect()
        bodies = set()
        used_codings, varies = set(), []
        for coding in CODINGS:
            headers = {"Accept-Encoding": coding}
            got, fields, body = fetch(connection, "GET", path, headers)
            about = f"{path} ({coding})"
            self.expect(got == status, about, f"status {got}, expected {status}")
            self.note(about, path, "GET", got, fields, body)
            named = dict((name.lower(), value) for name, value in fields)
            used = named.get("content-encoding", "identity")
            self.expect(used in (coding, "identity"), about, f"is sent as {used}")
            used_codings.add(used)
            varies.append("vary" in named)
            if "etag" in named:
                bodies.add((named["etag"], body))
                self.again(connection, path, headers, about, named)
            head, head_fields, nothing = fetch(connection, "HEAD", path, headers)
            self.note(about + " HEAD", path, "HEAD", head, head_fields, nothing)
            self.expect(nothing == b"", about, "HEAD has a body")
            self.expect(comparable(head_fields) == comparable(fields) and head == got, about,
                        f"HEAD differs: {head} {head_fields} from {got} {fields}")
        # A cache has to know of every form of what comes in more than one.
        self.expect(all(varies) or used_codings == {"identity"}, path, "has no Vary")
        tags = [tag for tag, _ in bodies]
        self.expect(len(set(tags)) == len(tags), path, f"codings share a tag: {tags}")
        connection.close()

    def again(self, connection, path, headers, about, named):
        for tag in (named["etag"], f'"x", W/{named["etag"]}', "*"):
            got, fields, body = fetch(
                connection, "GET", path, {**headers, "If-None-Match": tag})
            self.expect((got, body) == (304, b""), about, f"If-None-Match {tag}: {got}")
            kept = dict((name.lower(), value) for name, value in fields)
            for name in ("etag", "cache-control", "vary"):
                self.expect(steady(kept.get(name)) == steady(named.get(name)), about,
                            f"304 lacks {name}")
            self.note(about + " 304", path, "GET", got, fields, body)
        got, _, _ = fetch(connection, "GET", path, {**headers, "If-None-Match": '"other"'})
        self.expect(got == 200, about, f"another tag is answered with {got}")

    def note(self, about, path, method, status, fields, body):
        self.answers += 1
        for text in lint(f"http://madoguchi.example{path}", method, status, fields, body):
            self.problems.append(f"{about}: {text}")


def steady(value):
    """What is fresh until a moment is so for one second less with each second."""
    return value and re.sub(r"max-age=\d+", "max-age=N", value)


def comparable(fields):
    return sorted(
        (name.lower(), steady(value)) for name, value in fields if name.lower() != "date")


def addresses(server):
    """Every address of the site in every language, from the sitemap and the API, with its status."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
    _, _, sitemap = fetch(connection, "GET", "/sitemap.xml", {})
    paths = ["/", "/robots.txt", "/sitemap.xml", "/health/live", "/health/ready"]
    for part in sitemap.decode().split("<loc>")[1:]:
        paths.append(urllib.parse.urlsplit(part.split("</loc>")[0]).path)
    _, _, home = fetch(connection, "GET", "/ja/", {})
    for quoted in home.decode().split('"'):
        if quoted.startswith("/assets/"):
            paths.append(quoted)
    _, _, text = fetch(connection, "GET", "/api/openapi.json", {})
    description = json.loads(text)
    tags = description["components"]["schemas"]["LanguageTag"]["enum"]
    known = ids(connection)
    for path, operations in description["paths"].items():
        if path in QUESTIONS:
            paths += [QUESTIONS[path] + tag for tag in tags]
            continue
        for name, values in known.items():
            path = path.replace("{" + name + "}", values[0])
        named = [parameter.get("$ref", "") for parameter in operations["get"].get("parameters", [])]
        if any(name.endswith("/language") for name in named):
            paths += [f"{path}?language={tag}" for tag in tags]
        else:
            paths.append(path)
    wrong = [("/ne/guides/no-such-guide", 404), ("/xx/", 404), ("/ne/call/card-lost?network=fax", 400),
             ("/api/v1/nothing", 404), ("/api/v1/search?language=en", 400), ("/api/v1/route?topic=card", 400),
             ("/api/v1/hsds/services?page=900", 404), ("/api/v1/guides/lost-card?asof=x", 400)]
    connection.close()
    return [(path, 200) for path in dict.fromkeys(paths)] + wrong


def ids(connection):
    """What the parameters of paths may be."""
    def of(path):
        return json.loads(fetch(connection, "GET", path, {})[2])
    return {
        "line": [line["id"] for line in of("/api/v1/lines")],
        "guide": [guide["id"] for guide in of("/api/v1/guides")],
        "service": [service["id"] for service in of("/api/v1/hsds/services")["contents"]],
        "digits": [line["number"] for line in of("/api/v1/lines")],
        "topic": [topic["id"] for topic in of("/api/v1/topics")],
    }


def generate(server, directory):
    """Runs schemathesis; what it asks for is narrowed to topics, lines and guides that exist."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
    description = json.loads(fetch(connection, "GET", "/api/openapi.json", {})[2])
    known = ids(connection)
    connection.close()
    for operations in description["paths"].values():
        for parameter in operations["get"].get("parameters", []):
            if parameter.get("name") in known:
                parameter["schema"] = {"type": "string", "enum": known[parameter["name"]]}
    file = directory / "openapi.json"
    file.write_text(json.dumps(description))
    program = pathlib.Path(sys.executable).with_name("schemathesis")
    return subprocess.run(
        [program, "run", str(file), "--url", f"http://127.0.0.1:{server.port}", "--checks", "all",
         "--max-examples", str(EXAMPLES), "--seed", str(SEED), "--no-color", "--workers", "2"],
        cwd=directory, capture_output=True, text=True, timeout=300)


def main():
    product.BINARY = sys.argv[1]
    workspace = product.Workspace()
    published = workspace.publish()
    if published.returncode not in (0, 2):
        raise SystemExit(published.stderr)
    server = product.Server(workspace)
    try:
        with tempfile.TemporaryDirectory(prefix="madoguchi-wire-") as name:
            result = generate(server, pathlib.Path(name))
        if result.returncode != 0:
            print(result.stdout[-8000:], result.stderr[-2000:])
        else:
            print("\n".join(result.stdout.rstrip().splitlines()[-8:]))
        check = Check(server.port)
        everything = addresses(server)
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            list(pool.map(lambda pair: check.address(*pair), everything))
        kinds = {}
        for problem in check.problems:
            about, kind = problem.split(": ", 1)
            kinds.setdefault(kind, []).append(about)
        for kind, places in sorted(kinds.items()):
            print(f"{kind}\n    {len(places)} times, as at {', '.join(sorted(places)[:3])}")
        print(f"httplint: {len(everything)} addresses, {check.answers} answers, "
              f"{len(check.problems)} problems")
        return 1 if result.returncode != 0 or check.problems else 0
    finally:
        server.stop()
        workspace.close()


if __name__ == "__main__":
    sys.exit(main())
