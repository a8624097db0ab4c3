"""What is put into every slot, and how a page is read."""

import json
import re
import unicodedata

import html5lib

# Grapheme_Cluster_Break=Prepend: a sign of markup behind one is another Character, and the same sign
# to a browser.
PREPEND = [chr(value) for value in (
    *range(0x600, 0x606), 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0xD4E, 0x110BD, 0x110CD, 0x111C2, 0x111C3,
    0x1193F, 0x11941, 0x11A3A, *range(0x11A84, 0x11A8A), 0x11D46, 0x11F02)]
# The sign before one of these is another Character too.
MARKS = [chr(value) for value in (
    0x300, 0x301, 0x338, 0x483, 0x5BF, 0x94D, 0x9BE, 0xE48, 0x20D2, 0x20DD, 0x20E3, 0x200D, 0x200C, 0x3099,
    0xFE0E, 0xFE0F, 0x1F3FB, 0x1D165, 0xE0101)]
SPECIAL = "&<>\"'"

# Every kind of page, below a language.
KINDS = [
    "/", "/guides/lost-card", "/guides/at-reception", "/guides/portal-registration-2020", "/call",
    "/call/card-lost", "/call/eligibility", "/faq", "/words", "/labels", "/archive",
    "/flows/trouble-at-reader/what", "/flows/trouble-at-reader/by-eye?a=face,no",
    "/screens/eligibility-certificate", "/show/lost-card-help", "/sources/leaflet-2020", "/nowhere", "/number",
    "/number?n=0120-0178-27", "/number?n=0120-0178-25",
    "/guides/lost-card/print", "/call/card-lost/print", "/guides/what-to-bring?with=ja",
    "/guides/what-to-bring?ids=1", "/guides/what-to-bring?asof=2025-06-01",
]

START, END = "❰", "❱"


def hurt(before="", behind=""):
    """The five signs between a character before each of them and one behind it."""
    def sign(character):
        return before + character + behind
    return (f"{sign('<')}q-a {sign('<')}/title> {sign(chr(34))} q-b={sign(chr(39))} {sign('>')}"
            f"{sign('&')}lt; {sign('<')}!-- {sign('<')}/script>{sign('<')}img q-c>")


HURTS = [hurt(before=letter) for letter in PREPEND] + [hurt(behind=mark) for mark in MARKS]
RAW = START + "".join(
    f"{letter}<{mark}q-a {letter}{chr(34)}{mark} {letter}'{mark} {letter}>{mark}{letter}&{mark}lt;"
    for letter, mark in zip(PREPEND, (MARKS * 2)[:len(PREPEND)])) + END
# What `publish` lets through: a letter that takes the next sign along, and no whole tag.
PASSING = START + "".join(f"\u0D4E{sign} " for sign in SPECIAL) + END


def tree(body):
    return html5lib.parse(body, namespaceHTMLElements=False)


def skeleton(document):
    """Names alone: each element with its depth and its attributes."""
    def walk(element, depth):
        if isinstance(element.tag, str):
            yield depth, element.tag, tuple(sorted(map(str, element.attrib)))
            for child in element:
                yield from walk(child, depth + 1)
    return list(walk(document, 0))


def kept(text):
    """As a query comes back: controls of format before letters become spaces."""
    return "".join(" " if letter in PREPEND and unicodedata.category(letter) == "Cf" else letter
                   for letter in text)


def texts(document):
    """Every text and attribute of a page."""
    for element in document.iter():
        if isinstance(element.tag, str):
            is_data = element.tag in ("script", "style")
            if element.tag == "script" and element.text and element.attrib.get("type") == "application/ld+json":
                yield from strings(json.loads(element.text))
            if element.text and not is_data:
                yield element.text
            # The words by which an option is found are cut out of its texts.
            yield from (value for name, value in element.attrib.items() if name != "data-names")
        if element.tail:
            yield element.tail


def strings(value):
    """Every text of parsed JSON."""
    if isinstance(value, str):
        yield value
    for item in value.values() if isinstance(value, dict) else value if isinstance(value, list) else []:
        yield from strings(item)


def whole(found, raw):
    """How often `raw` stands in the texts; fails where it is broken off or changed."""
    count = 0
    for text in found:
        # Paths and queries have it percent-encoded, and are no text.
        pieces = re.findall(f"{START}[^{START}{END}]*{END}?|{END}", text)
        for piece in pieces:
            # Comments of hours have no quotation marks; translators see patterns.
            if piece not in (raw, raw.replace('"', ""), raw.replace("'", "''")):
                raise AssertionError(f"not whole: {piece!r} in {text[:300]!r}")
        count += len(pieces)
    return count
