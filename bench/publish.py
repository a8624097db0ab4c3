#!/usr/bin/env python3
"""Publishing beside hugo: the same 300 guides in 11 languages, on the same file system, in turn.

hugo makes the pages twice: the same pages that this server sends (`hugo_site.py`; each is compared),
and pages of the texts alone, from Markdown, a fifth as long, with next to nothing around them. This
product reads YAML and catalogues, checks them and writes an edition with a search index. Printed are
seconds, the ratios and the most memory each used.

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
import hugo_site

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


def served(madoguchi, directory):
    """Every guide in every language: as the API tells it, and as a page."""
    server = subprocess.Popen(
        [madoguchi, "serve", "--port", str(PORT), "--edition", "edition.sqlite",
         "--log-level", "error"], cwd=directory)
    connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=10)

    def get(path):
        connection.request("GET", path)
        response = connection.getresponse()
        body = response.read().decode()
        if response.status != 200:
            raise SystemExit(f"publish: {path} answered {response.status}")
        return body

    try:
        for _ in range(500):
            try:
                get("/api/v1/status")
                break
            except OSError:
                connection.close()
                time.sleep(0.02)
        guides = json.loads(get("/api/v1/guides"))
        keys = [(guide["id"], language) for guide in guides if not guide["archived"]
                for language in LANGUAGES]
        return ({(guide, language): json.loads(get(f"/api/v1/guides/{guide}?language={language}"))
                 for guide, language in keys},
                {(guide, language): get(f"/{language}/guides/{guide}")
                 for guide, language in keys})
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


def write_texts(site, guides):
    """A site of the texts alone."""
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
        peers = {"the same pages": ["hugo", "--source", "same", "--quiet"],
                 "texts alone": ["hugo", "--source", "texts", "--quiet"]}
        timed(publish, directory)
        guides_told, pages = served(madoguchi, directory)
        hugo_site.write(directory / "same", pages, f"http://127.0.0.1:{PORT}")
        write_texts(directory / "texts", guides_told)
        for command in peers.values():
            timed(command, directory)
        if others := hugo_site.differences(directory / "same", pages):
            raise SystemExit(f"publish: hugo makes {len(others)} pages otherwise: {others[:3]}")
        own, theirs = [], {name: [] for name in peers}
        for _ in range(rounds):
            own.append(timed(publish, directory))
            for name, command in peers.items():
                theirs[name].append(timed(command, directory))
        edition = (directory / "edition.sqlite").stat().st_size / 1e6
        sizes = {name: average(directory / command[2] / "public")
                 for name, command in peers.items()}
    print(f"{guides} guides x {len(LANGUAGES)} languages: {len(pages)} pages; edition {edition:.1f} MB")
    print(f"{'madoguchi':22}{figures(own)}")
    for name, times in theirs.items():
        ratios = [ours[0] / other[0] for ours, other in zip(own, times)]
        print(f"{'hugo, ' + name:22}{figures(times)}; {sizes[name]:.1f} KB a page; "
              f"ratio {statistics.median(ratios):.2f} ({min(ratios):.2f}-{max(ratios):.2f})")


def figures(runs):
    seconds = [each[0] for each in runs]
    return (f"{statistics.median(seconds):5.2f} s ({min(seconds):.2f}-{max(seconds):.2f}), "
            f"{max(each[1] for each in runs):4.0f} MB")


def average(directory):
    """KB of the pages in a directory."""
    return statistics.mean(
        page.stat().st_size for page in directory.glob("*/guides/*/index.html")) / 1000


if __name__ == "__main__":
    main()
