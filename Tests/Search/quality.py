#!/usr/bin/env python3
"""How well search finds what people look for, beside other engines on the same texts.

usage: quality.py MADOGUCHI EDITION [--queries FOLDER] [--worst N] [--json FILE] [--own-only]

Every query is judged by the pages that answer it (Tests/Search/queries, one file a language). Those of
the set `tune` were looked at while the engine was made, the figures of `held` stood beside them, and
`fresh` was written when the engine was there, by somebody who knew neither it nor the others: believe
those most. A query of kind `empty` is right when nothing is found; the other figures leave it out.
"""

import argparse
import collections
import csv
import json
import pathlib
import subprocess
import sys



LANGUAGES = ["ja", "en", "zh-Hans", "ko", "es", "pt", "vi", "th", "id", "fil", "ne"]
SETS = ["fresh", "held", "tune"]
LIMIT = 10


def queries(folder):
    for language in LANGUAGES:
        with open(folder / f"{language}.tsv", encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
                yield language, row


def own_answers(binary, edition, asked):
    lines = "".join(
        json.dumps({"language": language, "query": row["query"], "limit": LIMIT}) + "\n"
        for language, row in asked)
    run = subprocess.run(
        [binary, "search", "--jsonl", "--edition", edition], input=lines, text=True,
        capture_output=True, check=True)
    answers = [json.loads(line) for line in run.stdout.splitlines()]
    if len(answers) != len(asked):
        raise SystemExit(f"{len(asked)} questions, {len(answers)} answers")
    for (_, row), answer in zip(asked, answers):
        if "error" in answer:
            raise SystemExit(f"{row['query']!r}: {answer['error']}")
    return [[f"{hit['kind']}/{hit['id']}" for hit in a["results"]] for a in answers]


def pages(binary, edition, language):
    run = subprocess.run(
        [binary, "search", "--pages", "--language", language, "--edition", edition], text=True,
        capture_output=True, check=True)
    return [json.loads(line) for line in run.stdout.splitlines()]


def rank(found, row):
    """The place of the first right page, counted from 1; 0 when it is not among those found."""
    expected = set(row["expected"].split())
    return next((place for place, page in enumerate(found, 1) if page in expected), 0)


class Figures:
    def __init__(self):
        self.ranks, self.nothing, self.empty, self.empty_right = [], 0, 0, 0

    def add(self, row, found):
        if row["kind"] == "empty":
            self.empty += 1
            self.empty_right += not found
            return
        self.ranks.append(rank(found, row))
        self.nothing += not found

    def recall(self, depth):
        return sum(0 < r <= depth for r in self.ranks) / max(1, len(self.ranks))

    @property
    def mrr(self):
        return sum(1 / r for r in self.ranks if r) / max(1, len(self.ranks))

    def cells(self):
        empty = f"{self.empty_right}/{self.empty}" if self.empty else "–"
        if not self.ranks:
            return ["–", "–", "–", "–", empty, "0"]
        return [f"{self.recall(1):.3f}", f"{self.recall(3):.3f}", f"{self.mrr:.3f}",
                f"{self.nothing / len(self.ranks):.3f}", empty, str(len(self.ranks))]


def table(name, rows):
    print(f"\n{name:<14}" + "".join(
        f"{head:>10}" for head in ["recall@1", "recall@3", "MRR", "nothing", "empty", "queries"]))
    for label, cells in rows:
        print(f"{label:<14}" + "".join(f"{cell:>10}" for cell in cells))


def by(results, key, order=None):
    groups = collections.OrderedDict((name, Figures()) for name in order or [])
    for language, row, found in results:
        groups.setdefault(key(language, row), Figures()).add(row, found)
    return [(name, group.cells()) for name, group in groups.items()]


def macro(results):
    """The mean over languages of recall@1, recall@3 and MRR."""
    groups = collections.defaultdict(Figures)
    for language, row, found in results:
        groups[language].add(row, found)
    return tuple(
        sum(value(g) for g in groups.values()) / len(groups)
        for value in (lambda g: g.recall(1), lambda g: g.recall(3), lambda g: g.mrr))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary")
    parser.add_argument("edition")
    parser.add_argument(
        "--queries", type=pathlib.Path, default=pathlib.Path(__file__).parent / "queries")
    parser.add_argument("--worst", type=int, default=20)
    parser.add_argument("--set", choices=SETS, help="list the worst of this set alone")
    parser.add_argument("--own-only", action="store_true")
    parser.add_argument("--json", type=pathlib.Path)
    options = parser.parse_args()

    asked = list(queries(options.queries))
    engines = {"madoguchi": own_answers(options.binary, options.edition, asked)}
    if not options.own_only:
        import peers  # Not needed, and not installed, where only this engine is asked.

        texts = {l: pages(options.binary, options.edition, l) for l in LANGUAGES}
        for name, engine in peers.ENGINES.items():
            indexes = {language: engine(language, texts[language]) for language in LANGUAGES}
            engines[name] = [
                indexes[language].search(row["query"], LIMIT) for language, row in asked]

    figures = {}
    for name, answers in engines.items():
        results = [(l, row, found) for (l, row), found in zip(asked, answers)]
        figures[name] = {}
        for part in SETS:
            judged = [r for r in results if r[1]["set"] == part]
            if name == "madoguchi":
                table(part, by(judged, lambda l, row: l, LANGUAGES))
                table(part, by(judged, lambda l, row: row["kind"]))
            figures[name][part] = macro(judged)
    print(f"\n{'mean over languages':<22}" + "".join(
        f"{f'{s} {m}':>12}" for s in SETS for m in ("r@1", "r@3", "MRR")))
    for name, sets in figures.items():
        print(f"{name:<22}" + "".join(f"{v:>12.3f}" for s in SETS for v in sets[s]))

    own = [(l, row, found) for (l, row), found in zip(asked, engines["madoguchi"])
           if options.set in (None, row["set"])]
    bad = sorted(
        ((rank(found, row) or LIMIT + 1, l, row, found) for l, row, found in own
         if row["kind"] != "empty" and rank(found, row) != 1), key=lambda item: -item[0])
    print(f"\nthe worst {options.worst}")
    for place, language, row, found in bad[:options.worst]:
        shown = "not found" if place > LIMIT else f"place {place}"
        print(f"  {language} {row['set']} {row['kind']} “{row['query']}” {shown}; "
              f"found {' '.join(found[:3]) or 'nothing'}; expected {row['expected']}")
    for language, row, found in own:
        if row["kind"] == "empty" and found:
            print(f"  {language} {row['set']} empty “{row['query']}” found {' '.join(found[:3])}")
    if options.json:
        options.json.write_text(json.dumps(figures, indent=1))


if __name__ == "__main__":
    sys.exit(main())
