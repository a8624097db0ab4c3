"""An edition in which every text that people write is hostile."""

import hashlib
import itertools
import json
import re
import sqlite3
import struct

# All of them stand in every text.
TEXTS = [
    "<script>pwn(1)</script>", '"><img src=x onerror=pwn(2)>', "'><svg onload=pwn(3)>",
    '" onmouseover=pwn(4) autofocus onfocus=pwn(4) x="', "' onmouseover=pwn(5) x='",
    "javascript:pwn(6)", "&lt;img src=x onerror=pwn(7)&gt;", "&#x3C;script&#x3E;pwn(8)&#60;/script>",
    "{{{t.office.name}}}{{#guides}}", "{{/main}}{{>layout}}", "</title><script>pwn(9)</script>",
    "</script><script>pwn(10)</script>", "</style><script>pwn(11)</script>",
    "</textarea></template><script>pwn(12)</script>", "-->", "<!--", "<![CDATA[", "]]>",
    '<a href="javascript:pwn(13)">x</a>', "[x](javascript:pwn(14))", "｜<b>《<img src=x onerror=pwn(15)>》",
    '<base href="//evil.example/">', '<meta http-equiv=refresh content="0;url=//evil.example/">',
    '<iframe srcdoc="<script>parent.pwn(16)</script>"></iframe>', "<style>*{display:none}</style>",
    "<form action=//evil.example><input name=x>", "${pwn(17)}`;pwn(17);//", "\u202e\u2066<b>\u2069",
    "\r\nX-EVIL: 1\r\n\r\n", "%22%3E%3Cscript%3Epwn(18)%3C/script%3E", "\\u003cscript\\u003e", "\x0b\x1b[31m",
]
RAW = " ".join(TEXTS)
# Seen on a page only where it was not taken for markup.
SEEN = ["<script>pwn(1)</script>", "<img src=x onerror=pwn(2)>", "&lt;img src=x onerror=pwn(7)&gt;",
        "{{{t.office.name}}}"]


def pattern(text):
    """As MessageFormat: apostrophes doubled, braces quoted."""
    return re.sub(r"[{}]+", r"'\g<0>'", text.replace("'", "''"))


def worse(value, raw):
    """JSON with something hostile in every text; ids, dates and codes are plain ASCII and stay."""
    if isinstance(value, dict):
        return {key: worse_hours(item, raw) if key == "hours" else worse(item, raw)
                for key, item in value.items()}
    if isinstance(value, list):
        return [worse(item, raw) for item in value]
    if isinstance(value, str) and not value.isascii():
        return value + raw
    return value


def worse_hours(expression, raw):
    """Hours have a text in their comments, which end at the next quotation mark."""
    if not isinstance(expression, str):
        return worse(expression, raw)
    return re.sub('"([^"]*)"', lambda found: f'"{found[1]}{raw.replace(chr(34), "")}"', expression)


def unpacked(packed):
    """The texts of a language from the form in which an edition keeps them: see PackedTexts."""
    (count,) = struct.unpack_from("<I", packed)
    ends = (0,) + struct.unpack_from(f"<{count}I", packed, 4)
    texts = packed[4 * (1 + count):]
    return [texts[start:end].decode("utf-8") for start, end in zip(ends, ends[1:])]


def pack(texts):
    texts = [text.encode("utf-8") for text in texts]
    ends = list(itertools.accumulate(map(len, texts)))
    return struct.pack(f"<{1 + len(texts)}I", len(texts), *ends) + b"".join(texts)


def spoil(edition, raw=RAW):
    """Changes an edition as no check would let it through; returns how many texts were changed."""
    connection = sqlite3.connect(edition)
    hostile = pattern(raw)
    texts = 0
    for language, packed in connection.execute("SELECT language, texts FROM text").fetchall():
        patterns = unpacked(packed)
        texts += sum(text != "" for text in patterns)
        patterns = [text and hostile + text + hostile for text in patterns]
        connection.execute("UPDATE text SET texts = ? WHERE language = ?", (pack(patterns), language))
    for table in ("source", "fact", "topic", "line", "service", "guide", "screen", "card"):
        for key, body in connection.execute(f"SELECT id, body FROM {table}").fetchall():
            connection.execute(f"UPDATE {table} SET body = ? WHERE id = ?",
                               (json.dumps(worse(json.loads(body), raw), ensure_ascii=False), key))
    more = connection.execute("SELECT more FROM edition").fetchone()[0]
    connection.execute("UPDATE edition SET more = ?", (json.dumps(worse(json.loads(more), raw), ensure_ascii=False),))
    connection.execute("UPDATE holiday SET name = name || ?", (raw,))
    connection.commit()
    connection.close()
    digest = hashlib.sha256(edition.read_bytes()).hexdigest()
    edition.with_name(edition.name + ".sha256").write_text(f"{digest}  {edition.name}\n")
    return texts
