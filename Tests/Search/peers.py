"""Other engines, each given the same texts and the best analysis it brings for the language.

They get titles, search words, bodies and the Japanese labels with readings; titles and search words
count more, as they do here.
"""

import re
import sys
import unicodedata

import bm25s
import tantivy

# Debian's packages are not seen from a virtual environment.
sys.path.append("/usr/lib/python3/dist-packages")
import xapian  # noqa: E402

RUNNING = {"ja", "zh-Hans", "ko", "th"}
STEMMERS = {"en": "english", "es": "spanish", "pt": "portuguese", "id": "indonesian", "ne": "nepali"}


def folded(text):
    text = unicodedata.normalize("NFKC", text).casefold()
    decomposed = unicodedata.normalize("NFD", text.replace("đ", "d"))
    return unicodedata.normalize(
        "NFC", re.sub(r"(?<=[a-z])[̀-ͯ]+", "", decomposed))


def boosted(page):
    """Title and search words three times, the rest once."""
    return " \n ".join(
        [page["title"], *page["synonyms"]] * 3 + page["body"] + page["labels"])


class BM25S:
    """bm25s with words; characters in pairs where words run on."""

    def __init__(self, language, pages):
        self.running = language in RUNNING
        self.pages = [page["page"] for page in pages]
        self.index = bm25s.BM25()
        self.index.index([self.tokens(boosted(page)) for page in pages], show_progress=False)

    def tokens(self, text):
        tokens = re.findall(r"[^\W_]+(?:[\u0900-\u097f\u0e00-\u0e7f]+)?", folded(text))
        if not self.running:
            return tokens
        return [t for token in tokens for t in (
            [token] if token.isascii() or len(token) < 2
            else [token[i:i + 2] for i in range(len(token) - 1)])]

    def search(self, query, limit):
        tokens = [t for t in self.tokens(query) if t in self.index.vocab_dict]
        if not tokens:
            return []
        found, scores = self.index.retrieve([tokens], k=limit, show_progress=False)
        return [self.pages[i] for i, s in zip(found[0], scores[0]) if s > 0]


class Tantivy:
    """tantivy: stemmed words in English, Spanish and Portuguese, else words; pairs where words run
    on; folded to ASCII."""

    def __init__(self, language, pages):
        builder = tantivy.SchemaBuilder()
        builder.add_text_field("page", stored=True, tokenizer_name="raw")
        for field in ("title", "body"):
            builder.add_text_field(field, tokenizer_name="words")
        self.index = tantivy.Index(builder.build())
        if language in RUNNING:
            analyzer = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.ngram(1, 2, False))
        else:
            analyzer = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
        analyzer = analyzer.filter(tantivy.Filter.lowercase()).filter(tantivy.Filter.ascii_fold())
        if language in ("en", "es", "pt"):
            analyzer = analyzer.filter(tantivy.Filter.stemmer(STEMMERS[language]))
        self.index.register_tokenizer("words", analyzer.build())
        writer = self.index.writer(heap_size=20_000_000, num_threads=1)
        for page in pages:
            writer.add_document(tantivy.Document(
                page=page["page"], title=" \n ".join([page["title"], *page["synonyms"]]),
                body=" \n ".join(page["body"] + page["labels"])))
        writer.commit()
        self.index.reload()

    def search(self, query, limit):
        parsed, _ = self.index.parse_query_lenient(
            query, ["title", "body"], field_boosts={"title": 3.0, "body": 1.0})
        searcher = self.index.searcher()
        return [searcher.doc(address)["page"][0]
                for _, address in searcher.search(parsed, limit).hits]


class Xapian:
    """Xapian with stemmers where it has them, pairs of characters, and its own spelling."""

    def __init__(self, language, pages):
        self.stemmer = xapian.Stem(STEMMERS.get(language, "none"))
        self.database = xapian.WritableDatabase("", xapian.DB_BACKEND_INMEMORY)
        generator = xapian.TermGenerator()
        generator.set_stemmer(self.stemmer)
        generator.set_flags(xapian.TermGenerator.FLAG_CJK_NGRAM)
        for page in pages:
            document = xapian.Document()
            document.set_data(page["page"])
            generator.set_document(document)
            generator.index_text(folded(" \n ".join([page["title"], *page["synonyms"]])), 3)
            generator.index_text(folded(" \n ".join(page["body"] + page["labels"])))
            self.database.add_document(document)

    def search(self, query, limit):
        parser = xapian.QueryParser()
        parser.set_stemmer(self.stemmer)
        parser.set_database(self.database)
        parser.set_stemming_strategy(xapian.QueryParser.STEM_SOME)
        flags = xapian.QueryParser.FLAG_CJK_NGRAM | xapian.QueryParser.FLAG_PARTIAL
        enquire = xapian.Enquire(self.database)
        enquire.set_query(parser.parse_query(folded(query), flags))
        return [match.document.get_data().decode() for match in enquire.get_mset(0, limit)]


ENGINES = {"tantivy": Tantivy, "bm25s": BM25S, "xapian": Xapian}
