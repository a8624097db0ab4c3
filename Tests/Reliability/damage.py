"""Ways to damage a file, and what has to be said about each.

A damage takes the path of a correct file and a random source, changes the file, and returns the line
that has to be named: a number, ANY for whichever line of the file, or None where the file as a whole
is at fault. It returns SKIP when the file has no place for it.
"""

import os
import re
import socket

ANY = "any"
SKIP = "skip"
# In these files the keys are names of the editors' choosing.
FREE_KEYS = ("ui.yaml", "desk.yaml", "names.yaml", "redirects.yaml")


def line_of(data, place):
    return data.count(b"\n", 0, place) + 1


def flip_high_bit(path, source):
    """A byte of ASCII with its highest bit set is never valid UTF-8."""
    data = bytearray(path.read_bytes())
    place = source.choice([i for i, byte in enumerate(data) if 0x20 < byte < 0x7F])
    data[place] ^= 0x80
    path.write_bytes(data)
    return line_of(data, place)


def cut_within_a_character(path, source):
    data = path.read_bytes()
    places = [i for i, byte in enumerate(data) if byte & 0xC0 == 0x80]
    if not places:
        return SKIP
    place = source.choice(places)
    path.write_bytes(data[:place])
    return line_of(data, place)


def overlong_slash(path, source):
    data = path.read_bytes()
    place = source.choice([i for i, byte in enumerate(data) if byte == 0x20])
    path.write_bytes(data[:place] + b"\xc0\xaf" + data[place:])
    return line_of(data, place)


def as_shift_jis(path, source):
    path.write_bytes("# 保険証\n".encode("cp932") + path.read_bytes())
    return 1


def as_utf16(path, source):
    path.write_bytes(path.read_text(encoding="utf-8").encode("utf-16"))
    return ANY


def random_bytes(path, source):
    path.write_bytes(b"\xff" + source.randbytes(5_000))
    return ANY


def nul(path, source):
    return insert(path, source, b"\0")


def escape(path, source):
    return insert(path, source, b"\x1b[31m")


def bidi(path, source):
    return insert(path, source, source.choice("\u202e\u2066\u200f\u061c").encode())


def insert(path, source, what):
    """Puts bytes into a text that is shown: after the first letter of a quoted or plain value."""
    data = path.read_bytes()
    if path.suffix == ".po":
        places = [m.start(1) + 1 for m in re.finditer(rb'(?m)^msgstr "(\w[^"\n]*)"$', data)][1:]
    else:
        places = [m.start(1) + 1 for m in re.finditer(rb"(?m)^ *(?:- )?\w+: (\w[^\n]*)$", data)]
    if not places:
        return SKIP
    place = source.choice(places)
    path.write_bytes(data[:place] + what + data[place:])
    if path.suffix == ".po" and b"\0" not in what:
        return line_of(data, data.rindex(b"\nmsgid ", 0, place) + 1)
    return line_of(data, place)


def too_large(path, source):
    with path.open("r+b") as file:
        file.truncate(200_000_000)
    return None


def replace(path, make):
    path.unlink()
    make(path)


def link_out_of_the_tree(path, source):
    replace(path, lambda p: p.symlink_to("/etc/hostname"))


def link_to_itself(path, source):
    replace(path, lambda p: p.symlink_to(p.name))


def link_to_an_endless_device(path, source):
    replace(path, lambda p: p.symlink_to("/dev/zero"))


def pipe(path, source):
    replace(path, os.mkfifo)


def folder(path, source):
    replace(path, os.mkdir)


def socket_file(path, source):
    path.unlink()
    # A socket's path is short; the folder's is not.
    here = os.open(path.parent, os.O_RDONLY)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(f"/proc/self/fd/{here}/{path.name}")
    os.close(here)


def append(path, text):
    data = path.read_bytes()
    if not data.endswith(b"\n"):
        data += b"\n"
    path.write_bytes(data + text.encode())
    return ANY


# YAML

def open_quote(path, source):
    return append(path, 'broken: "open\n')


def open_list(path, source):
    return append(path, "broken: [\n")


def tab_indent(path, source):
    lines = path.read_text(encoding="utf-8").split("\n")
    places = [i for i, line in enumerate(lines) if re.match(r" +[a-z]+: ", line)]
    if not places:
        return SKIP
    place = source.choice(places)
    lines[place] = "\t" + lines[place].lstrip(" ")
    path.write_text("\n".join(lines), encoding="utf-8")
    return ANY


def key_twice(path, source):
    lines = path.read_text(encoding="utf-8").split("\n")
    places = [i for i, line in enumerate(lines) if re.match(r" *[\w.-]+: [\w(].*$", line)
              and not re.search(r"[{\[]", line)]
    if not places:
        return SKIP
    place = source.choice(places)
    lines.insert(place, lines[place])
    path.write_text("\n".join(lines), encoding="utf-8")
    return ANY


def misspelt_key(path, source):
    if path.name in FREE_KEYS:
        return SKIP
    data = path.read_text(encoding="utf-8")
    if path.parent.name == "simple":
        keys = list(re.finditer(r"(?m)^[\w-]+\.[\w.-]+(?=: )", data))
    else:
        keys = list(re.finditer(r"(?m)^ *(?:- )?(?:id|title|text|sources|number|kind)(?=: )", data))
    if not keys:
        return SKIP
    key = source.choice(keys)
    path.write_text(data[:key.end()] + "q" + data[key.end():], encoding="utf-8")
    return ANY


def empty(path, source):
    path.write_bytes(b"")
    return None


def two_documents(path, source):
    return append(path, "---\nsecond: document\n")


def a_word(path, source):
    path.write_text("nonsense\n")
    return ANY


def deep_lists(path, source):
    path.write_text("deep: " + "[" * 10_000 + "\n")
    return ANY


def deep_mappings(path, source):
    path.write_text("deep: " + "{a: " * 10_000 + "\n")
    return ANY


def deep_dashes(path, source):
    path.write_text("- " * 10_000 + "end\n")
    return ANY


def deep_indent(path, source):
    path.write_text("".join(" " * n + "a:\n" for n in range(1_500)))
    return ANY


def nearly_too_deep(path, source):
    """As deep as the parser goes: what reads the result must bear it too."""
    path.write_text("deep: " + "[" * 990 + "]" * 990 + "\n")
    return ANY


def laughs(path, source):
    lines = ["a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]
    path.write_text("\n".join(lines) + "\n")
    return 2


def laughs_as_a_key(path, source):
    lines = ["- &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]"]
    lines += [f"- &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]
    path.write_text("\n".join(lines) + "\n- {? *a11 : 1, ? *a11 : 2}\n")
    return 2


def alias_of_itself(path, source):
    path.write_text("a: &a [*a]\n")
    return 1


def many_keys(path, source):
    if path.name in FREE_KEYS:
        return SKIP
    path.write_text("".join(f"key{n}: value\n" for n in range(60_000)))
    return ANY


ANYWHERE = [
    flip_high_bit, flip_high_bit, flip_high_bit, flip_high_bit, cut_within_a_character,
    cut_within_a_character, overlong_slash, as_shift_jis, as_utf16, random_bytes, too_large,
    link_out_of_the_tree, link_to_itself, link_to_an_endless_device, pipe, folder, socket_file,
]
REPLACING = [
    link_out_of_the_tree, link_to_itself, link_to_an_endless_device, pipe, folder, socket_file,
]
YAML = ANYWHERE + [
    nul, escape, bidi, bidi, open_quote, open_list, tab_indent, key_twice, misspelt_key,
    misspelt_key, empty, two_documents, a_word, deep_lists, deep_mappings, deep_dashes,
    deep_indent, nearly_too_deep, laughs, laughs_as_a_key, alias_of_itself, many_keys,
]
TABLE = ANYWHERE  # .csv, .tsv and .txt
TEMPLATE = ANYWHERE  # static/templates/*.mustache


# PO

ENTRY = re.compile(r'(?m)^msgctxt "(?P<id>[^"]+)"\nmsgid "(?P<source>[^"]*)"\nmsgstr "(?P<text>[^"]+)"$')


def change_entry(path, source, change):
    text = path.read_text(encoding="utf-8")
    choices = [(e, change(e)) for e in ENTRY.finditer(text)]
    choices = [(entry, new) for entry, new in choices if new is not None]
    if not choices:
        return SKIP
    entry, new = source.choice(choices)
    path.write_text(text[:entry.start()] + new + text[entry.end():], encoding="utf-8")
    return line_of(text.encode(), len(text[:entry.start("source")].encode()))


def change_text(path, source, change):
    def new(entry):
        changed = change(entry["text"])
        return entry[0][:-len(entry["text"]) - 1] + changed + '"' if changed else None
    return change_entry(path, source, new)


def placeholder_lost(path, source):
    """Every mention of one placeholder: a sentence may name it twice, and once is enough."""
    def lose(text):
        found = re.search(r"\{[a-z_]+\}", text)
        return text.replace(found[0], "") if found else None
    return change_text(path, source, lose)


def brace_open(path, source):
    return change_text(path, source, lambda text: text + "{")


def markup(path, source):
    return change_text(path, source, lambda text: text + "<script>alert(1)</script>")


def deep_plural(path, source):
    choice = "{n, plural, other {" * 2_000 + "x" + "}}" * 2_000
    return change_text(path, source, lambda text: text + choice)


def quote_open(path, source):
    change_entry(path, source, lambda entry: entry[0][:-1])
    return ANY


def keyword_misspelt(path, source):
    change_entry(path, source, lambda entry: entry[0].replace("\nmsgstr ", "\nmsgstrr "))
    return ANY


def translation_gone(path, source):
    return change_entry(path, source, lambda entry: entry[0][:entry[0].index("\nmsgstr ")] + "\n")


def entry_twice(path, source):
    if change_entry(path, source, lambda entry: entry[0] + "\n\n" + entry[0]) == SKIP:
        return SKIP
    return ANY


def entry_huge(path, source):
    if change_text(path, source, lambda text: text + "x" * 70_000) == SKIP:
        return SKIP
    return ANY


def conflict_markers(path, source):
    return change_entry(
        path, source, lambda entry: "<<<<<<< HEAD\n" + entry[0] + "\n=======\n>>>>>>> other") \
        and ANY


def other_charset(path, source):
    data = path.read_bytes()
    if b"charset=UTF-8" not in data:
        return SKIP
    path.write_bytes(data.replace(b"charset=UTF-8", b"charset=EUC-JP", 1))
    return ANY


PO = ANYWHERE + [
    nul, escape, bidi, bidi, empty, a_word, placeholder_lost, brace_open, markup, deep_plural,
    quote_open, keyword_misspelt, translation_gone, entry_twice, entry_huge, conflict_markers,
    other_charset,
]


def ways(path):
    """The damages that fit a file."""
    return {".yaml": YAML, ".po": PO, ".mustache": TEMPLATE}.get(path.suffix, TABLE)
