#!/usr/bin/env python3
"""Publishing beside hugo: the same 300 guides in 11 languages, on the same file system, in turn.

hugo gets the texts as Markdown with front matter and makes 3,300 pages of them; this product reads
YAML and catalogues, checks them and writes an edition. Printed are seconds, the ratio and the most
memory each used.

usage: publish.py MADOGUCHI [GUIDES [ROUNDS]]
"""

import http.client
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

import copies

LANGUAGES = "ja en zh-Hans ko es pt vi th id fil ne".split()
PORT = 18085
LAYOUT = """<!doctype html><html lang="{{ .Site.Language.Lang }}"><head><meta charset="utf-8">
<title>{{ .Title }}</title><link rel="stylesheet" href="/site.css"></head><body><header>
<nav><ul>{{ range .Translations }}<li><a href="{{ .RelPermalink }}">{{ .Language.LanguageName }}</a></li>
{{ end }}</ul></nav></header><main><h1>{{ .Title }}</h1><p>{{ .Params.summary }}</p>
{{ .Content }}</main></body></html>
"""


def timed(command, directory):
    """Seconds, and the most memory in MB."""
    began = time.monotonic()
    process = subprocess.Popen(command, cwd=directory, stdout=subprocess.DEVNULL,
                               stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 2):
        raise SystemExit(f"publish: {command[0]} failed:\n{errors.decode()[-2000:]}")
    return time.monotonic() - began, usage.ru_maxrss / 1024


def texts(madoguchi, directory):
    """Every guide in every language, as the API tells them."""
    server = subprocess.Popen(
        [madoguchi, "serve", "--port", str(PORT), "--edition", "edition.sqlite",
         "--log-level", "error"], cwd=directory)
    connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=10)

    def get(path):
        connection.request("GET", path)
        return json.loads(connection.getresponse().read())

    try:
        for _ in range(500):
            try:
                get("/api/v1/status")
                break
            except OSError:
                connection.close()
                time.sleep(0.02)
        ids = [guide["id"] for guide in get("/api/v1/guides") if not guide["archived"]]
        return {(guide, language): get(f"/api/v1/guides/{guide}?language={language}")
                for guide in ids for language in LANGUAGES}
    finally:
        server.terminate()
        server.wait()


def markdown(guide):
    lines = ["---", f"title: {json.dumps(guide['title'])}",
             f"summary: {json.dumps(guide['summary'])}", "---", ""]
    for block in guide["blocks"]:
        if block["title"]:
            lines += [f"## {block['title']}", ""]
        if block["text"]:
            lines += [block["text"], ""]
        lines += [f"- {item}" for item in block["items"]] + [""]
    return "\n".join(lines)


def write_hugo(site, guides):
    (site / "layouts/_default").mkdir(parents=True)
    (site / "layouts/_default/single.html").write_text(LAYOUT)
    languages = "".join(
        f"[languages.{tag}]\ncontentDir = \"content/{tag}\"\nlanguageName = \"{tag}\"\nweight = {n}\n"
        for n, tag in enumerate(LANGUAGES, 1))
    (site / "config.toml").write_text(
        'baseURL = "http://madoguchi.example/"\ndefaultContentLanguage = "ja"\n'
        'defaultContentLanguageInSubdir = true\n'
        'disableKinds = ["taxonomy", "term", "RSS", "sitemap", "home", "section", "404"]\n' + languages)
    for (guide, language), text in guides.items():
        folder = site / "content" / language / "guides"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{guide}.md").write_text(markdown(text))


def main():
    madoguchi = os.path.abspath(sys.argv[1])
    guides = int(sys.argv[2]) if len(sys.argv) > 2 else 300
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 5
    with tempfile.TemporaryDirectory(prefix="madoguchi-publish-") as name:
        directory = pathlib.Path(name)
        copies.grow(directory, guides)
        publish = [madoguchi, "publish", "--output", "edition.sqlite", "--quiet"]
        hugo = ["hugo", "--source", "hugo", "--destination", "public", "--quiet"]
        timed(publish, directory)
        write_hugo(directory / "hugo", texts(madoguchi, directory))
        timed(hugo, directory)
        pages = len(list((directory / "hugo/public").rglob("index.html")))
        own, peer = [], []
        for _ in range(rounds):
            own.append(timed(publish, directory))
            peer.append(timed(hugo, directory))
        size = (directory / "edition.sqlite").stat().st_size / 1e6
    ratios = [ours[0] / theirs[0] for ours, theirs in zip(own, peer)]
    for label, figures in (("madoguchi", own), ("hugo", peer)):
        seconds = [each[0] for each in figures]
        print(f"{label:10} {statistics.median(seconds):6.2f} s ({min(seconds):.2f}-{max(seconds):.2f}),"
              f" {max(each[1] for each in figures):4.0f} MB")
    print(f"ratio      {statistics.median(ratios):6.2f}   ({min(ratios):.2f}-{max(ratios):.2f})   "
          f"{guides} guides x 11 languages; hugo made {pages} pages; edition {size:.1f} MB")


if __name__ == "__main__":
    main()
