"""A site for hugo whose pages are the server's, to publish beside it.

What the server's pages say is taken apart into what a site for hugo holds: a file of front matter
for each page, the words of each language, a list of sources, and one template (`hugo/`) for the
rest. hugo has the lighter part: its texts are HTML already, with facts and labels in their places,
and nothing is checked. Of several ways to write the same site this is the one hugo is quickest with:
JSON without spaces, no partials, words from data instead of `i18n`.
"""

import html
import json
import pathlib
import re
import shutil

HERE = pathlib.Path(__file__).resolve().parent
# Where the words that a language has once stand in its pages.
WORDS = {
    "site": r'<p class="brand"><a [^>]*>(.*?)</a>',
    "skip": r'<a class="skip" [^>]*>(.*?)</a>',
    "help": r'<nav class="tools" aria-label="(.*?)"',
    "call": r'<a class="call-link" [^>]*>(.*?)</a>',
    "search": r'<a href="/[^"/]*/search">(.*?)</a>',
    "live": r'data-live="(.*?)"',
    "callAbout": r'data-live="[^"]*">(.*?)</a>',
    "print": r'/print">(.*?)</a>',
    "sources": r"<summary>(.*?)</summary>",
    "warning": r'<section class="block warning"[^>]*>\s*<p class="kind">(.*?)</p>',
    "languages": r'id="languages" aria-label="(.*?)"',
    "question": r'<span id="feedback-question">(.*?)</span>',
    "right": r'<button type="submit"[^>]*>(.*?)</button>',
    "wrong": r'<a href="/[^"/]*/feedback[^>]*>(.*?)</a>',
    "draft": r'<p class="draft">(.*?)</p>',
    "access": r'/accessibility">(.*?)</a>',
    "edition": r"/accessibility\">.*?</a> · (.*?)</p>",
}
BLOCK = re.compile(
    r'<section (.*?)>(.*?)<div class="pair">(.*?)</div></div>'
    r'((?:\s*<p class="note">.*?</p>)*)(.*?)'
    r'(?:<p><a class="button" href="/[^/]*/call/([^"]*)"[^>]*>[^<]*</a></p>\s*)?'
    r'<details class="sources">(.*)', re.S)
BODY = re.compile(
    r"\s*(?:<h2>(.*?)</h2>)?\s*(?:<p>(.*?)</p>)?\s*(?:<ul>(.*)</ul>)?\s*", re.S)
SOURCE = re.compile(
    r'<a href="/[^/]*/sources/([^"]*)" lang="ja" dir="auto">(.*?)</a>(?: \((.*?)\))?'
    r'(?: <span lang="ja" dir="auto">(.*?)</span>)?</li>', re.S)


def marked(pattern, text):
    """The first group of the first match, as HTML; empty when there is none."""
    found = re.search(pattern, text, re.S)
    return found[1].strip() if found else ""


def plain(pattern, text):
    """The same as text."""
    return html.unescape(marked(pattern, text))


def texts(pattern, text):
    return [html.unescape(each) for each in re.findall(pattern, text, re.S)]


def body(text):
    title, words, items = (part or "" for part in BODY.fullmatch(text).groups())
    return {"title": title.strip(), "text": words.strip(),
            "items": [item.strip() for item in re.findall(r"<li>(.*?)</li>", items, re.S)]}


def block(section, sources):
    """The front matter of a block; what it says of its sources is added to them."""
    head, kinds, pair, notes, helps, topic, rests = BLOCK.fullmatch(section).groups()
    own, _, japanese = pair.partition('</div><div class="japanese" lang="ja" dir="auto">')
    places = []
    for name, title, date, place in SOURCE.findall(rests):
        sources[name] = {"title": html.unescape(title), "date": date}
        places.append({"id": name, "place": html.unescape(place)})
    return {
        "class": plain(r'class="(.*?)"', head),
        "id": plain(r'id="(.*?)"', head),
        "warning": '<p class="kind">' in kinds,
        "number": plain(r'<p class="number">(.*?)</p>', kinds),
        "own": {"lang": plain(r'lang="(.*?)"', own), **body(own.partition(">")[2])},
        "japanese": body(japanese) if japanese else None,
        "notes": texts(r'<p class="note">(.*?)</p>', notes),
        "help": helps.strip(),
        "topic": topic,
        "sources": places,
    }


def front_matter(guide, page, sources):
    """What the site holds of a page."""
    main = marked(r"<main[^>]*>(.*)</main>", page)
    blocks = re.findall(r"(<section .*?)</section>", main, re.S)
    before, after = main.partition("<section ")[0], main.rpartition("</section>")[2]
    links = marked(r'<nav class="tools".*?>Language</a>(.*?)</nav>', page)
    return {
        "id": guide,
        "title": plain(r'<meta property="og:title" content="(.*?)"', page),
        "description": plain(r'<meta name="description" content="(.*?)"', page),
        "scripts": texts(r'<script src="(.*?)"', page),
        "views": [{"href": html.unescape(href), "words": html.unescape(words)}
                  for href, words in re.findall(r'<a href="(.*?)">(.*?)</a>', links)],
        "heading": {"lang": plain(r'<h1 lang="(.*?)"', before),
                    "html": marked(r"<h1[^>]*>(.*?)</h1>", before)},
        "lead": {"lang": plain(r'<p class="lead" lang="(.*?)"', before),
                 "html": marked(r'<p class="lead"[^>]*>(.*?)</p>', before)},
        "note": plain(r'<p class="note">(.*?)</p>', before),
        "blocks": [block(section, sources) for section in blocks],
        "topic": plain(r'<p><a class="button" href="/[^/]*/call/(.*?)"', after),
        "checked": plain(r'<p class="meta">(.*?) <a ', after),
        "data": marked(r'<script type="application/ld\+json">(.*?)</script>', after),
        "isDraft": '<p class="draft">' in page,
    }


def compact(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"


def write(site, pages, origin):
    """Writes the site of these pages, which are told by guide and language."""
    shutil.copytree(HERE / "hugo", site)
    sources, words, languages = {}, {}, {}
    for (guide, language), page in pages.items():
        folder = site / "content" / language / "guides"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{guide}.md").write_text(compact(front_matter(guide, page, sources)))
        own = words.setdefault(language, {})
        for name, pattern in WORDS.items():
            own[name] = own.get(name) or plain(pattern, page)
        languages[language] = plain(rf'hreflang="{language}" aria-current="true">(.*?)</a>', page)
    (site / "data/words").mkdir(parents=True)
    (site / "data/sources.json").write_text(compact(sources))
    for language, own in words.items():
        (site / f"data/words/{language}.json").write_text(compact(own))
    (site / "config.json").write_text(compact({
        "baseURL": f"{origin}/",
        "defaultContentLanguage": "ja",
        "defaultContentLanguageInSubdir": True,
        "disableKinds": ["taxonomy", "term", "RSS", "sitemap", "home", "section", "404"],
        "params": {"origin": origin,
                   "css": plain(r'<link rel="stylesheet" href="(.*?)"', page),
                   "icon": plain(r'<link rel="icon" href="(.*?)"', page)},
        "languages": {
            tag: {"contentDir": f"content/{tag}", "languageName": name, "weight": weight,
                  "params": {"tag": tag}}
            for weight, (tag, name) in enumerate(languages.items(), 1)},
    }))


def normal(page):
    """A page without the white space and the entities in which two writers of HTML differ."""
    page = re.sub(r"\s+", " ", html.unescape(page))
    return re.sub(r" ?(<[^>]*>) ?", r"\1", page).strip()


def differences(site, pages):
    """The pages that hugo made otherwise than the server."""
    return [f"/{language}/guides/{guide}" for (guide, language), page in pages.items()
            if normal(made(site, guide, language).read_text()) != normal(page)]


def made(site, guide, language):
    """The file of a page; hugo writes its path in small letters."""
    return site / "public" / language.lower() / "guides" / guide / "index.html"
