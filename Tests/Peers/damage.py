#!/usr/bin/env python3
"""Damages correct catalogues in many ways and counts who notices: check, msgfmt -c and pofilter.

Each damage is put into a copy of one catalogue by itself, so that what is caught is that one. Run by hand:
pip install translate-toolkit==3.14.5, then damage.py PATH-OF-MADOGUCHI.
"""

import collections
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
EACH = 12
ENTRY = re.compile(r'(msgctxt "(?P<id>[^"]+)"\nmsgid "(?P<source>[^"]*)"\nmsgstr ")(?P<text>[^"]+)(")')


def first_placeholder(text):
    return re.search(r"\{[a-z_]+\}", text)


KINDS = {
    "placeholder lost": lambda t: t.replace(first_placeholder(t)[0], "", 1) if first_placeholder(t) else None,
    "placeholder misspelt": lambda t: t.replace(first_placeholder(t)[0], "{phone_crad}", 1) if first_placeholder(t) else None,
    "brace not closed": lambda t: t.replace("}", "", 1) if "}" in t else None,
    "phone number typed": lambda t: t + " 0120-95-01780",
    "date typed": lambda t: t + " 2025-12-02",
    "address typed": lambda t: t + " https://example.jp/",
    "amount typed": lambda t: t + " ¥1,000",
    "number added": lambda t: t + " 17",
    "script tag": lambda t: t + "<script>alert(1)</script>",
    "kana left": lambda t: t + " カード",
    "bidi character": lambda t: t + "\u202e",
    "control character": lambda t: t + "\x1b",
    "plural of no language": lambda t: "{n, plural, zwei {x} other {y}} " + t,
}
BYTES = {
    "quote missing": lambda raw: raw.replace(b'"\n\n', b"\n\n", 1),
    "invalid UTF-8": lambda raw: raw.replace(b'msgstr "', b'msgstr "\xff', 2),
    "entry twice": lambda raw: raw + b"\n" + raw.split(b"\n\n")[2] + b"\n",
}


def errors(command, cwd=None):
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, errors="replace")
    return done.returncode, done.stdout + done.stderr


def main():
    binary = pathlib.Path(sys.argv[1]).resolve()
    source = random.Random(7)
    work = pathlib.Path(tempfile.mkdtemp())
    for name in ("content", "locales", "static", "texts"):
        shutil.copytree(ROOT / name, work / name)
    caught = collections.defaultdict(lambda: [0, 0, 0, 0])
    files = sorted((work / "locales").glob("*/*.po"))
    clean = {}

    def judge(kind, path, damaged):
        original = path.read_bytes()
        path.write_bytes(damaged)
        own = errors([binary, "check"], work)[1]
        shown = str(path.relative_to(work))
        row = caught[kind]
        row[0] += 1
        row[1] += any(line.startswith(shown) and ": error:" in line for line in own.splitlines())
        row[2] += errors(["msgfmt", "-c", "-o", "/dev/null", str(path)])[0] != 0
        filtered = errors([str(ROOT / ".venv/bin/pofilter"), "--progress=none", str(path), str(work / "out.po")])
        found = (work / "out.po").read_text(errors="replace").count("(pofilter)") if (work / "out.po").exists() else 0
        (work / "out.po").unlink(missing_ok=True)
        row[3] += found > clean.setdefault(path, None) if clean.get(path) is not None else 0
        path.write_bytes(original)

    def baseline(path):
        errors([str(ROOT / ".venv/bin/pofilter"), "--progress=none", str(path), str(work / "out.po")])
        out = work / "out.po"
        clean[path] = out.read_text(errors="replace").count("(pofilter)") if out.exists() else 0
        out.unlink(missing_ok=True)

    for kind, damage in KINDS.items():
        done = 0
        while done < EACH:
            path = source.choice(files)
            text = path.read_text(encoding="utf-8")
            entries = list(ENTRY.finditer(text))
            if not entries:
                continue
            entry = source.choice(entries)
            new = damage(entry["text"])
            if new is None or new == entry["text"]:
                continue
            if path not in clean:
                baseline(path)
            judge(kind, path, (text[:entry.start("text")] + new + text[entry.end("text"):]).encode())
            done += 1
    for kind, damage in BYTES.items():
        for _ in range(EACH):
            path = source.choice(files)
            if path not in clean:
                baseline(path)
            judge(kind, path, damage(path.read_bytes()))
    print(f"{'':24}{'tried':>6}{'check':>7}{'msgfmt':>8}{'pofilter':>9}")
    for kind, row in caught.items():
        print(f"{kind:24}" + "".join(f"{n:>{w}}" for n, w in zip(row, (6, 7, 8, 9))))
    totals = [sum(row[i] for row in caught.values()) for i in range(4)]
    print(f"{'all':24}" + "".join(f"{n:>{w}}" for n, w in zip(totals, (6, 7, 8, 9))))
    print(f"pofilter's complaints about the {len(clean)} undamaged files used: {sum(clean.values())}")
    shutil.rmtree(work)


if __name__ == "__main__":
    main()
