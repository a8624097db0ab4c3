#!/usr/bin/env python3
"""Compares holidays and opening hours with two independent implementations, day by day and
expression by expression.

usage: compare.py PATH-OF-MADOGUCHI [EXPRESSIONS [SEED]]
"""

import datetime
import json
import random
import re
import subprocess
import sys

import holidays
import opening_hours

JAPAN = datetime.timezone(datetime.timedelta(hours=9))
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
DAYS = "Mo Tu We Th Fr Sa Su".split()
MONTH_ALONE = re.compile(r"[A-Z][a-z][a-z](?! [0-9]+[ ,-])")
EXPRESSIONS = 3000
INSTANTS = 6
# Holidays are written out for the peer until here.
HORIZON = datetime.datetime(2029, 12, 1)


def ask(binary, *arguments, lines=None):
    result = subprocess.run(
        [binary, *arguments], input=lines, capture_output=True, text=True, check=True)
    return [json.loads(line) for line in result.stdout.splitlines()]


def compare_holidays(binary):
    """Every day from 1955 to 2050."""
    ours = {
        day["date"]: day["name"]
        for day in ask(binary, "holidays", "--from", "1955-01-01", "--to", "2050-12-31")
    }
    theirs = {day.isoformat(): name for day, name in holidays.Japan(years=range(1955, 2051)).items()}
    differing = sorted(set(ours) ^ set(theirs))
    days = (datetime.date(2051, 1, 1) - datetime.date(1955, 1, 1)).days
    print(f"holidays: {days} days compared, {len(ours)} holidays, {len(differing)} differ")
    for day in differing[:20]:
        print(f"  {day}: ours {ours.get(day)}, theirs {theirs.get(day)}")
    return not differing, ours


class Expressions:
    """Random expressions of the subset, the same for each seed."""

    def __init__(self, seed=20261121):
        self.random = random.Random(seed)

    def spans(self):
        cuts = sorted(self.random.sample(range(0, 97), 2 * self.random.randint(1, 3)))
        return ",".join(
            f"{a // 4:02}:{a % 4 * 15:02}-{b // 4:02}:{b % 4 * 15:02}"
            for a, b in zip(cuts[::2], cuts[1::2]))

    def days(self):
        parts = []
        for _ in range(self.random.randint(1, 2)):
            first, last = self.random.choice(DAYS), self.random.choice(DAYS)
            counted = self.random.random() < 0.3
            parts.append(f"{first}[{self.counts()}]" if counted
                         else first if first == last else f"{first}-{last}")
        if self.random.random() < 0.3:
            parts.append("PH")
        return ",".join(parts)

    def counts(self):
        """Which of the same weekdays of a month: 2,4 or 1-3 or -1."""
        entries = []
        for _ in range(self.random.randint(1, 2)):
            first, last = sorted(self.random.choices(range(1, 6), k=2))
            kind = self.random.random()
            entries.append(f"{first}" if kind < 0.5 else f"-{first}" if kind < 0.75
                           else f"{first}-{last}")
        return ",".join(entries)

    def months(self):
        first, last = self.random.choice(MONTHS), self.random.choice(MONTHS)
        kind = self.random.random()
        if kind < 0.3:
            return first
        if kind < 0.7:
            return f"{first}-{last}"  # also over New Year
        if kind < 0.85:
            return f"{first},{last} {self.random.randint(1, 28)}"
        first, last = sorted([first, last], key=MONTHS.index)
        return f"{self.random.choice([2026, 2027])} {first}-{last}"

    def dates(self):
        if self.random.random() < 0.4:
            return self.months()

        def date():
            return f"{self.random.choice(MONTHS)} {self.random.randint(1, 28)}"
        kind = self.random.random()
        if kind < 0.3:
            return date()
        if kind < 0.7:
            first, last = date(), date()
            return first if first == last else f"{first}-{last}"
        year = self.random.choice([2026, 2027])
        return f"{year} {date()}"

    def effect(self):
        kind = self.random.random()
        return "off" if kind < 0.15 else "unknown" if kind < 0.25 else self.spans()

    def expression(self):
        rules = []
        for _ in range(self.random.randint(1, 4)):
            kind = self.random.random()
            selector = (
                self.days() if kind < 0.6 else self.dates() if kind < 0.8
                else f"{self.dates()} {self.days()}" if kind < 0.95 else "")
            rules.append(f"{selector} {self.effect()}".strip())
        return rules

    def instant(self):
        start = datetime.datetime(2026, 1, 1, tzinfo=JAPAN)
        return start + datetime.timedelta(minutes=self.random.randrange(0, 600 * 24 * 60))


def for_peer(rules, public_holidays):
    """The same rules with holidays written out as dates: the peer has a calendar of its own."""
    written = []
    for rule in rules:
        selector, _, effect = rule.rpartition(" ")
        if "PH" not in selector:
            written.append(rule)
            continue
        dates, _, days = selector.rpartition(" ")
        rest = ",".join(part for part in days.split(",") if part != "PH")
        written.append(f"{dates} {rest} {effect}".strip())
        if dates:
            return None  # dates of holidays within dates: not expressible for the peer
        listed = ",".join(
            f"{day[:4]} {MONTHS[int(day[5:7]) - 1]} {int(day[8:])}" for day in public_holidays)
        written.append(f"{listed} {effect}")
    return "; ".join(written)


def name(state):
    return str(state).split(".")[-1].lower()


def compare_hours(binary, public_holidays, count, seed):
    near = [day for day in public_holidays if "2025" < day[:4] < "2030"]
    source = Expressions(seed)
    questions, expected, skipped, counted, monthly = [], [], 0, 0, 0
    for _ in range(count):
        rules = source.expression()
        peer_text = for_peer(rules, near)
        instants = [source.instant() for _ in range(INSTANTS)]
        if peer_text is None:
            skipped += 1
            continue
        counted += "[" in peer_text
        monthly += any(MONTH_ALONE.search(rule) for rule in rules)
        peer = opening_hours.OpeningHours(peer_text)
        for instant in instants:
            naive = instant.replace(tzinfo=None)
            # The peer's own search for a change has no end where there is none.
            _, end, state, _ = next(peer.intervals(naive, HORIZON))
            questions.append({"hours": "; ".join(rules), "at": instant.isoformat()})
            expected.append((name(state), end, peer))
    lines = "".join(json.dumps(question) + "\n" for question in questions)
    answers = ask(binary, "hours", "--jsonl", lines=lines)
    differing, compared, beyond, contradicted = [], 0, 0, 0
    for question, answer, (state, change, peer) in zip(questions, answers, expected, strict=True):
        ours = answer.get("next_change")
        ours = ours and datetime.datetime.fromisoformat(ours).replace(tzinfo=None)
        compared += 1
        if answer.get("state") != state:
            differing.append((question, answer, state, change))
        elif (ours or HORIZON) >= HORIZON and (change or HORIZON) >= HORIZON:
            beyond += 1
        elif ours and ours < (change or HORIZON) and name(peer.state(ours)) != state:
            # Its search stops after a while; asked for that very moment it says what we say.
            contradicted += 1
        elif ours != change:
            differing.append((question, answer, state, change))
    print(f"hours: {compared} instants of {count - skipped} expressions compared, {counted} with "
          f"counted weekdays, {monthly} with whole months ({skipped} not expressible for the peer; "
          f"next change of {beyond} beyond its dates), "
          f"{contradicted} changes that the peer's search misses and its state has, "
          f"{len(differing)} differ")
    for question, answer, state, change in differing[:10]:
        print(f"  {question}\n    ours {answer}, theirs {state} until {change}")
    return not differing and contradicted * 1000 < compared > 10_000


def main():
    binary = sys.argv[1]
    holidays_agree, ours = compare_holidays(binary)
    count = int(sys.argv[2]) if len(sys.argv) > 2 else EXPRESSIONS
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 20261121
    hours_agree = compare_hours(binary, sorted(ours), count, seed)
    sys.exit(0 if holidays_agree and hours_agree else 1)


if __name__ == "__main__":
    main()
