"""Requests that a stranger may send and that cost more than others."""

import json
import random
from urllib.parse import quote

LANGUAGES = ["ja", "en", "zh-Hans", "zh-Hant", "ko", "es", "pt", "vi", "th", "id", "fil", "ne"]
NETWORKS = ["mobile", "landline", "ip-phone", "overseas"]


def quoted(text):
    """A text as a query holds it, within what an address may have."""
    return quote(text.encode()[:2_500].decode("utf-8", "ignore"))


def texts(words):
    """What may be typed into a search, by what it tries. `words`: what the pages themselves say."""
    chance = random.Random(7)
    near = [word[:-1] + chance.choice("abcdefgh") for word in words if word.isascii()]
    mixed = "aあ漢한กनé１🙂"
    found = {
        "nothing": "", "spaces": " " * 2000, "one letter": "a",
        "one long word": "a" * 2500, "one long word of two letters": "ab" * 1250,
        "letters that become eighteen": "\ufdfa" * 800,
        "the same, apart": "\ufdfa " * 600,
        "ligatures": "\ufb03" * 800, "square words": "\u3300" * 800, "fractions": "\u2151" * 800,
        "circled": "㉚㊿" * 400, "sharp s": "ß" * 1200, "full width": "ｗｏｒｄ" * 200,
        "half-width kana": "ｶﾞ" * 400, "marks on one letter": "a" + "\u0301" * 1200,
        "marks on each letter": ("a" + "\u0301" * 5) * 200,
        "marks in many orders": "a" + "\u0301\u0323\u0327\u0345" * 300,
        "marks without a letter": "\u0301" * 1200,
        "enclosing marks": "か\u20dd\u3099" * 250, "kana with marks": "か\u3099" * 400,
        "Zalgo": "".join(c + "".join(chr(chance.randrange(0x300, 0x370)) for _ in range(12))
                         for c in "insurance card lost" * 3),
        "prepended": "\u0600<" * 500, "nukta": "क\u093c" * 400,
        "Thai in a run": "บัตรประกันสุขภาพหายต้องทำอย่างไร" * 30,
        "Thai letters": "ก" * 800, "Thai vowels": "เ" * 800, "Thai marks": "ก" + "\u0e48" * 800,
        "Lao": "ກ" * 800, "Khmer": "ក្រ" * 260, "Burmese": "မြန်" * 200,
        "Devanagari clusters": "क्ष्म्य" * 100, "Devanagari conjuncts": "क्" * 400,
        "Devanagari in a run": "राष्ट्रियस्वास्थ्यबीमा" * 40,
        "Nepali words": "स्वास्थ्य बीमा कार्ड हरायो " * 40,
        "Han in a run": "健康保険証資格確認書限度額適用認定証" * 45, "one Han": "証" * 800,
        "rare Han": "".join(chr(0x20000 + i) for i in range(600)),
        "all Han": "".join(chr(0x4e00 + 7 * i) for i in range(800)),
        "traditional Han": "健保遺失換領辦理駕駛護照醫療" * 60,
        "hiragana in a run": "しかくかくにんしょをなくした" * 60, "one kana": "し" * 800,
        "katakana in a run": "マイナンバーカードポータル" * 60, "long vowel": "ー" * 800,
        "kana words": "かーど なくした しかく " * 60,
        "Hangul in a run": "건강보험자격확인서분실" * 70, "Hangul letters": "ᄒ" * 800,
        "Hangul jamo": "한" * 260, "Hangul words": "건강 보험 카드 분실 " * 60,
        "digits": "0123456789" * 250, "digits apart": "0 1 2 3 4 5 6 7 8 9 " * 120,
        "phone numbers": "0120-95-0178 " * 150, "full-width digits": "０１２" * 250,
        "emoji": "👨‍👩‍👧‍👦" * 90, "flags": "🇯🇵" * 300, "keycaps": "1️⃣" * 300,
        "skin tones": "👍🏽" * 300, "variation selectors": "漢\ufe0f" * 400,
        "tags": "a" + "\U000e0061" * 600, "joiners": "a\u200d" * 600,
        "bidirectional": "\u202ea" * 600, "control": "\x01a" * 1200,
        "one-letter words": "a b c d e f g h i j k l m n o p q r s t u v w x y z " * 40,
        "one letter again and again": "a " * 1200, "two-letter words": "ab ba ca da " * 200,
        "wildcards": "* a* *a ? % _ ^ " * 120, "FTS syntax": 'NEAR("a" OR b*) AND NOT {title}:x ' * 60,
        "quotes": '"' * 2400, "joined by marks": "a.b.c.d-e_f'g" * 180,
        "apostrophes": "l'l'l'l'l'" * 240, "addresses": "a@b.c/d?e=f " * 180,
        "romaji": "shikakukakuninsho " * 120, "romaji in a run": "shikakukakuninsho" * 140,
        "romaji that turns": "oushityacyazyadzmbmp" * 120, "syllables": "shichitsuji" * 200,
        "doubled letters": "oooo" * 600, "Nepali in Latin letters": "swasthya bima card harayo " * 90,
        "halves": "photobooth" * 240, "near words": " ".join(near[:250]),
        "near words, long": " ".join(word for word in near if len(word) > 8)[:2400],
        "common words": " ".join(words[:250]), "rare words": " ".join(words[-250:]),
        "all words": " ".join(words), "words twice": " ".join(words[:60] * 4),
        "beginnings": " ".join(word[:2] for word in words[:400]),
        "Vietnamese": "mất thẻ bảo hiểm y tế phải làm gì " * 60, "Greek": "ασφάλεια" * 140,
        "Cyrillic": "страховка " * 120, "Arabic": "بطاقة التأمين " * 90, "Hebrew": "כרטיס" * 240,
        "Ethiopic": "ካርድ" * 260, "Mongolian": "ᠮᠣᠩᠭᠣᠯ" * 130, "Tibetan": "བོད་ཡིག" * 110,
        "mixed": mixed * 90, "mixed, apart": " ".join(mixed) * 60, "mixed pairs": "a漢" * 500,
        "digits between kana": "あ1" * 500, "unassigned": "\u0378" * 1000, "private": "\ue001abc" * 400,
        "not a character": "\uffff" * 800, "mathematical": "𝒂𝓫𝔠𝕕" * 150, "Roman": "ⅷⅻ" * 400,
        "superscript": "x²³¹" * 300, "Thai and Han": "กขค漢字" * 130,
        "commas": "カード、" * 200, "dots": "・" * 800, "middle": "a·b" * 600, "soft hyphen": "a\xad" * 700,
        "dotted I": "İ" * 1200, "final sigma": "ΑΣ" * 600, "Dz": "ǆ" * 1200, "long s": "ſ" * 1200,
    }
    for index in range(30):
        found[f"chance {index}"] = "".join(
            chr(chance.choice((chance.randrange(0x20, 0x250), chance.randrange(0x300, 0x370),
                               chance.randrange(0x900, 0x980), chance.randrange(0xe00, 0xe80),
                               chance.randrange(0x3040, 0x3100), chance.randrange(0x4e00, 0x9fff),
                               chance.randrange(0xac00, 0xd7a3), chance.randrange(0xfb00, 0xfdff))))
            for _ in range(800))
    return found


ENTRIES = {
    "search": "/{}/search?q={}", "search with archive": "/{}/search?archive=1&q={}",
    "labels": "/{}/labels?q={}", "api": "/api/v1/search?limit=50&language={}&q={}",
    "api with archive": "/api/v1/search?archive=1&language={}&q={}",
}


def searches(words, languages=LANGUAGES, entries=ENTRIES):
    """Every text at every place that takes one, in every language: (name, target)."""
    for name, text in texts(words).items():
        for entry, pattern in entries.items():
            for language in languages:
                yield f"{entry} {language}: {name}", pattern.format(language, quoted(text))


def free_texts():
    """What else is typed or taken from an address by pages: (name, target)."""
    long = "a" * 7000
    marks = "%CC%81" * 1100
    many = "&".join(f"p{i}=1" for i in range(400))
    for where, target in {
        "a path": "/{}", "a page": "/ne/{}", "a guide": "/ne/guides/{}", "a call": "/ne/call/{}",
        "an answer ahead": "/ne/call/{}/ahead", "a flow": "/ne/flows/whom-to-ask/{}",
        "answers": "/ne/flows/whom-to-ask/what?a={}", "a choice": "/ne/flows/whom-to-ask/what?choice={}",
        "an asset": "/assets/{}", "a day": "/ne/guides/lost-card?asof={}",
        "a network": "/ne/call/card-lost?network={}", "also": "/ne/call/card-lost?also={}",
        "also ahead": "/ne/call/card-lost/ahead?also={}", "feedback": "/ne/feedback?page={}",
        "thanks": "/ne/feedback/thanks?page={}", "with": "/ne/guides/lost-card?with={}",
        "an unread parameter": "/ne/guides/lost-card?x={}", "a name": "/ne/guides/lost-card?{}",
        "desk": "/desk?at={}", "desk also": "/desk?also={}", "the board": "/l10n/{}",
        "a topic": "/api/v1/route?language=ne&topic={}", "a language": "/api/v1/route?topic=card-lost&language={}",
        "a time": "/api/v1/route?topic=card-lost&language=ne&at={}",
        "route also": "/api/v1/route?topic=card-lost&language=ne&also={}",
        "API language": "/api/v1/guides?language={}", "API guide": "/api/v1/guides/{}",
        "API day": "/api/v1/guides/lost-card?asof={}", "a limit": "/api/v1/search?q=card&limit={}",
        "a size": "/api/v1/hsds/services?per_page={}", "a service": "/api/v1/hsds/services/{}",
        "a number": "/ne/number?n={}", "API number": "/api/v1/numbers/{}", "a country": "/np/guides/{}",
        "near a page": "/ne/guides/lost-cart{}", "behind a page": "/ne/guides/lost-card){}",
        "a line": "/api/v1/lines/{}.ics", "nothing there": "/api/v1/{}",
    }.items():
        yield f"{where}: long", target.format(long)
        yield f"{where}: marks", target.format(marks)
        yield f"{where}: commas", target.format("," * 7000)
        yield f"{where}: languages", target.format("en," * 2300)
        yield f"{where}: escapes", target.format("%41" * 2300)
        yield f"{where}: slashes", target.format("a/" * 3500)
        yield f"{where}: digits", target.format("9" * 7000)
        yield f"{where}: one", target.format("x")
    for path in ("/ne/guides/lost-card", "/api/v1/route", "/tl/guides/lost-card", "/ne", "/desk", "/"):
        yield f"{path}: many parameters", f"{path}?{many}"
        yield f"{path}: many ampersands", f"{path}?" + "&" * 7000
        yield f"{path}: many equals", f"{path}?" + "=" * 7000
        yield f"{path}: many one-letter names", f"{path}?" + "a&" * 3500


def pages(meter_server):
    """Every page and file of the site, with and without what it reads: (name, target)."""
    def fetch(target):
        return json.loads(meter_server.get(target)[1])

    guides = [guide["id"] for guide in fetch("/api/v1/guides")]
    topics = [topic["id"] for topic in fetch("/api/v1/topics")]
    lines = [line["id"] for line in fetch("/api/v1/lines")]
    services = [each["id"] for each in fetch("/api/v1/hsds/services")["contents"]]
    saved = fetch("/en/offline")["pages"]
    paths = sorted({"/" + page.split("/", 2)[2] for page in saved if page.startswith("/en/")})
    more = [f"/guides/{guide}/print" for guide in guides] + [f"/call/{topic}/print" for topic in topics]
    more += ["/archive", "/offline", "/app.webmanifest", "/search", "/feedback?page=/faq",
             "/feedback/thanks?page=/faq", "/number?n=0120-95-0178", "/number?n=0120-95-0179", "/nothing", "/guides/nothing", "/sources/nothing"]
    more += [f"/call/{topic}/ahead?network={network}" for topic in topics for network in NETWORKS]
    more += [f"/call/{topic}?network={network}&also=ja,en,vi" for topic in topics for network in NETWORKS]
    more += [f"/call/{topic}/ahead?also=ja,en,vi" for topic in topics]
    more += [f"/guides/{guide}?with=ja" for guide in guides]
    more += [f"/guides/{guide}?asof=2024-0{month}-01" for guide in guides for month in (1, 9)]
    more += ["/archive?asof=2031-01-01", "/archive?asof=9999-12-31", "/faq?asof=0001-01-01"]
    for language in LANGUAGES + ["ja-simple"]:
        for path in paths + more:
            yield "page", f"/{language}{path}"
    for path in paths + more:
        yield "page", f"/ja-simple{path}" + ("&" if "?" in path else "?") + "furigana=off"
    for target in ("/", "/robots.txt", "/sitemap.xml", "/sw.js", "/health/live", "/health/ready",
                   "/api/openapi.json", "/api/v1/status", "/api/v1/languages", "/nothing", "/tl/faq",
                   "/ne", "/ne/guides/lost-card/", "/desk", "/l10n", "/metrics"):
        yield "file", target
    for asset in (page for page in saved if page.startswith("/assets/")):
        yield "file", asset
    names = (["topics", "lines", "guides", "faqs", "contact-points", "hsds", "hsds/services",
              "hsds/services?per_page=1000", "hsds/services?per_page=1&page=3"]
             + [f"lines/{line}{end}" for line in lines for end in ("", ".ics", ".vcf")]
             + [f"guides/{guide}" for guide in guides] + [f"guides/{guides[0]}?asof=2024-01-01"]
             + [f"hsds/services/{service}" for service in services])
    for language in LANGUAGES:
        for name in names:
            yield "api", f"/api/v1/{name}{'&' if '?' in name else '?'}language={language}"
    for topic in topics:
        for language in LANGUAGES + ["ru"]:
            for network in NETWORKS:
                yield "route", (f"/api/v1/route?topic={topic}&language={language}&network={network}"
                                "&also=ja,en,vi&at=2026-12-31T23:59:59%2B09:00")


def staff():
    """What strangers cannot ask for, unless the office lets them."""
    return [
        "/l10n", "/l10n/ne", "/l10n/ne/lost-card", "/l10n/facts/lost-card",
        "/desk?topic=card-lost&language=ne&network=mobile&also=en,ja",
        "/ne/guides/lost-card?ids=1", "/metrics"]


# Each may be followed by anything that means nothing.
MEANINGLESS = [
    "/robots.txt?", "/sitemap.xml?", "/ne/?", "/ne/faq?", "/ne/words?", "/ne/labels?", "/ne/guides/lost-card?",
    "/ne/guides/lost-card?with=ja&", "/ne/guides/lost-card?asof=2026-01-01&", "/ne/guides/lost-card/print?",
    "/ne/call/card-lost?", "/ne/call/card-lost?network=mobile&", "/ne/call/card-lost/print?",
    "/ne/call/card-lost/ahead?", "/ne/call/card-lost/ahead?network=mobile&", "/ne/offline?", "/ne/archive?",
    "/ne/app.webmanifest?", "/ne/sources/nothing?", "/ne/nothing?", "/ja-simple/guides/lost-card?",
    "/ja-simple/guides/lost-card?furigana=off&", "/?", "/sw.js?", "/nothing?", "/tl/faq?", "/ne?",
    "/api/v1/guides?language=ne&", "/api/v1/faqs?language=ne&", "/api/v1/guides/lost-card?language=ne&",
    "/api/v1/contact-points?language=ne&", "/api/v1/hsds/services?language=ne&", "/api/openapi.json?",
    "/api/v1/lines?language=ne&", "/api/v1/lines/card-foreign.ics?language=ne&", "/api/v1/status?",
    "/ne/flows/whom-to-ask/topic?", "/ne/screens/reader-consent?", "/ne/show/face-card?",
    "/ne/search?", "/ne/number?", "/ne/number?n=0120950178&", "/ne/call?", "/api/v1/nothing?", "/ne/feedback?page=/faq&",
    "/api/v1/route?topic=card-lost&language=ne&network=mobile&",
]
