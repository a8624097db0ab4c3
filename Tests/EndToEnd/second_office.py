"""A second office, of files in Tests/Office: published in a folder of its own, with a pseudo-language beside its four.

What it is made of is nobody's but its own, so that whatever of the first office appears comes from the program.
"""

import pathlib
import re
import shutil
import tempfile

import product

SOURCE = product.ROOT / "Tests" / "Office"
LANGUAGES = {"ja": "ltr", "en": "ltr", "uk": "ltr", "ar-XB": "rtl"}
PSEUDO = "ar-XB"
# What belongs to the office whose content stands in this repository.
FOREIGN = re.compile(r"マイナ|my ?number|lost-card|certificate|clinic", re.IGNORECASE)

ENTRY = re.compile(
    r'(?P<notes>(?:^#[^\n]*\n)*)^(?P<key>msgctxt "[^"]*"\n)msgid "(?P<source>[^\n]*)"\nmsgstr ""\n', re.MULTILINE)
ENGLISH = re.compile(r"^#\. English: (.*)$", re.MULTILINE)
PIECES = re.compile(r"(\{[^{}]*\}|[A-Za-z]+|[ぁ-んァ-ヶー一-龠々]+)")
LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"


def arabic(text):
    """The text with its words in Arabic letters; placeholders, digits and signs stay."""
    return PIECES.sub(
        lambda piece: piece.group() if piece.group().startswith("{") else "".join(
            LETTERS[ord(letter.lower()) % len(LETTERS)] for letter in piece.group()), text)


def pseudo(entry):
    """An entry with a text in the pseudo-language; what counts something is left to its fallback."""
    english = ENGLISH.search(entry["notes"])
    text = english.group(1) if english else entry["source"]
    if not text or "plural" in text or "selectordinal" in text:
        return entry.group()
    return (f'# madoguchi: origin=machine\n{entry["notes"]}{entry["key"]}msgid "{entry["source"]}"\n'
            f'msgstr "{arabic(text)}"\n')


class SecondOffice(product.Workspace):
    """The office in a folder of its own, published."""

    def __init__(self):
        self.path = pathlib.Path(tempfile.mkdtemp(prefix="madoguchi-second-"))
        shutil.copytree(SOURCE, self.path, dirs_exist_ok=True)
        self.edition = self.path / "var" / "edition.sqlite"
        self.must("locale", "sync")
        for file in (self.path / "locales" / PSEUDO).glob("*.po"):
            file.write_text(ENTRY.sub(pseudo, file.read_text(encoding="utf-8")), encoding="utf-8")
        self.findings = self.must("publish").stderr

    def must(self, *arguments):
        done = self.run(*arguments)
        if done.returncode != 0:
            self.close()
            raise AssertionError(done.stdout + done.stderr)
        return done


def pages(server):
    """The path of every page of the site map, in every language."""
    site = server.get("/sitemap.xml")[1].decode("utf-8")
    return sorted(set(re.findall(r'(?:<loc>|href=")https?://[^/<"]*(/[^<"]*)', site)))
