"""Work of translators, editors and operators that must never be lost without a word."""

import csv
import json
import os
import re
import shutil
import unittest

import product

LANGUAGES = ["en", "zh-Hans", "zh-Hant", "ko", "es", "pt", "vi", "th", "id", "fil", "ne"]


class NothingLost(unittest.TestCase):
    def setUp(self):
        self.workspace = product.Workspace()

    def tearDown(self):
        self.workspace.close()

    def read(self, path):
        return (self.workspace.path / path).read_text(encoding="utf-8")

    def write(self, path, text):
        file = self.workspace.path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def sync(self, *arguments):
        result = self.workspace.run("locale", "sync", *arguments)
        self.assertEqual(result.returncode, 0, result.stderr)
        return result

    def catalogues(self, name):
        """The bytes of one catalogue in every language."""
        root = self.workspace.path / "locales"
        return {tag: (root / tag / f"{name}.po").read_bytes() for tag in LANGUAGES}

    def assert_same(self, now, before):
        """The same files; tells only which differ."""
        self.assertEqual([name for name in before if now.get(name) != before[name]], [])

    def entry(self, path, id):
        """The lines of one entry of a PO file."""
        for block in self.read(path).split("\n\n"):
            if f'\nmsgctxt "{id}"\n' in f"\n{block}\n":
                return block
        self.fail(f"{path} has no {id}")


class Sync(NothingLost):
    ID = "lost-card.call-now.title"
    OLD = "title: まず電話で止める"

    def change(self, old, new):
        self.workspace.edit("content/guides/lost-card.yaml", old, new)

    def test_reverting_the_source_restores_every_catalogue(self):
        before = self.catalogues("lost-card")
        signed = self.workspace.run(
            "locale", "review", "--language", "th", "--reviewer", "nok", self.ID)
        self.assertEqual(signed.returncode, 0, signed.stderr)
        before["th"] = self.catalogues("lost-card")["th"]
        self.change(self.OLD, "title: すぐに電話で止める")
        self.sync()
        for tag in LANGUAGES:
            self.assertIn("#, fuzzy", self.entry(f"locales/{tag}/lost-card.po", self.ID))
        self.change("title: すぐに電話で止める", "title: 電話して止める")
        self.sync()
        self.change("title: 電話して止める", self.OLD)
        self.sync()
        self.assert_same(self.catalogues("lost-card"), before)

    def test_reverting_leaves_what_was_fuzzy_before(self):
        self.workspace.edit(
            "locales/vi/lost-card.po", f'msgctxt "{self.ID}"', f'#, fuzzy\nmsgctxt "{self.ID}"')
        self.change(self.OLD, "title: すぐに電話で止める")
        self.sync()
        self.change("title: すぐに電話で止める", self.OLD)
        self.sync()
        self.assertIn("#, fuzzy", self.entry("locales/vi/lost-card.po", self.ID))
        self.assertNotIn("#, fuzzy", self.entry("locales/ko/lost-card.po", self.ID))

    def test_minor_works_before_and_after_a_plain_sync_and_again(self):
        new = "title: まず、電話で止める"
        self.change(self.OLD, new)
        self.sync("--minor", self.ID)
        at_once = self.catalogues("lost-card")
        for tag in LANGUAGES:
            entry = self.entry(f"locales/{tag}/lost-card.po", self.ID)
            self.assertNotIn("fuzzy", entry)
            self.assertIn("まず、電話で止める", entry)
        self.sync("--minor", self.ID)
        self.sync()
        self.assert_same(self.catalogues("lost-card"), at_once)
        # The other way round, on a fresh copy.
        self.tearDown()
        self.setUp()
        self.change(self.OLD, new)
        self.sync()
        self.sync("--minor", self.ID)
        self.assert_same(self.catalogues("lost-card"), at_once)

    def test_a_minor_change_that_is_undone_leaves_no_trace(self):
        before = self.catalogues("lost-card")
        self.change(self.OLD, "title: まず、電話で止める")
        self.sync("--minor", self.ID)
        self.change("title: まず、電話で止める", self.OLD)
        self.sync()
        self.assert_same(self.catalogues("lost-card"), before)

    def test_an_unknown_message_is_an_error_that_changes_nothing(self):
        self.change(self.OLD, "title: まず、電話で止める")
        before = self.catalogues("lost-card")
        for ids in (["lost-card.call-now.titel"], [self.ID, "nothing.at.all"], ["lost-card"]):
            result = self.workspace.run("locale", "sync", "--minor", *ids)
            self.assertNotEqual(result.returncode, 0)
            self.assertIn(ids[-1], result.stderr)
        self.assert_same(self.catalogues("lost-card"), before)

    def test_old_english_stands_in_no_comment(self):
        self.change(self.OLD, "title: まず、窓口で止める")
        self.sync()
        once = self.catalogues("lost-card")
        self.sync()
        self.assert_same(self.catalogues("lost-card"), once)
        self.assertNotIn("English:", self.entry("locales/ne/lost-card.po", self.ID))

    def test_a_catalogue_with_a_mistake_is_not_written_back_without_it(self):
        path = "locales/es/lost-card.po"
        block = self.entry(path, self.ID)
        twice = self.read(path) + "\n" + re.sub(r'msgstr ".*"', 'msgstr "Otra cosa"', block) + "\n"
        self.write(path, twice)
        result = self.workspace.run("locale", "sync")
        self.assertEqual(result.returncode, 1, result.stderr)
        self.assertIn("duplicate-id", result.stderr)
        self.assertTrue(self.read(path) == twice)
        # Nor by any other command that writes catalogues.
        broken = self.read(path).replace(block + "\n", block.replace("msgid", "msgidd") + "\n", 1)
        self.write(path, broken)
        result = self.workspace.run(
            "locale", "review", "--language", "es", "--reviewer", "ana", "lost-card.guide.title")
        self.assertNotEqual(result.returncode, 0)
        self.assertTrue(self.read(path) == broken)


class Exchange(NothingLost):
    ID = "lost-card.call-now.text"
    NEPALI = "फोन गरेर कार्डको"

    def export(self, format, name, language="ne"):
        result = self.workspace.run(
            "locale", "export", "--language", language, "--format", format,
            "--catalogue", "lost-card", "--output", name)
        self.assertEqual(result.returncode, 0, result.stderr)
        return result

    def take(self, name, language="ne"):
        return self.workspace.run("locale", "import", name, "--language", language)

    def counts(self, result):
        found = re.search(
            r"taken (\d+) of (\d+), refused (\d+), same (\d+), unfinished (\d+)", result.stdout)
        self.assertTrue(found, result.stdout + result.stderr)
        taken, all, refused, same, unfinished = map(int, found.groups())
        self.assertEqual(all, taken + refused + same + unfinished)
        self.assertEqual(result.returncode, 1 if refused else 0, result.stderr)
        return {"taken": taken, "refused": refused, "same": same, "unfinished": unfinished}


class Pivot(Exchange):
    FORMATS = [("pivot", "ne.po"), ("po", "ne-ja.po"), ("csv", "ne.csv"), ("xliff", "ne.xlf")]
    OLD_ENGLISH = "Call and ask for"

    def change(self):
        self.workspace.edit("content/guides/lost-card.yaml", "をたのみます。", "をやめてもらいます。")

    def test_english_that_is_not_current_is_never_handed_out(self):
        self.change()
        for is_synced in (False, True):
            if is_synced:
                self.sync()
            for format, name in self.FORMATS:
                result = self.export(format, name)
                self.assertFalse(self.OLD_ENGLISH in self.read(name), format)
                if format == "pivot":
                    self.assertIn("1 left out", result.stderr)
                    self.assertIn(self.ID, result.stderr)

    def test_what_was_made_from_an_english_or_japanese_of_before_is_refused(self):
        for format, name in self.FORMATS:
            self.export(format, name)
            text = self.read(name)
            # A word put before the Nepali, wherever the format has it.
            self.assertEqual(text.count(self.NEPALI), 1, format)
            self.write(name, text.replace(self.NEPALI, "तुरुन्त " + self.NEPALI))
        self.change()
        for is_synced in (False, True):
            if is_synced:
                self.sync()
            for _, name in self.FORMATS:
                result = self.take(name)
                self.assertEqual(self.counts(result)["refused"], 1, name)
                self.assertRegex(result.stderr, re.escape(self.ID) + ".*Japanese.*changed")
                entry = self.entry("locales/ne/lost-card.po", self.ID)
                self.assertNotIn("तुरुन्त", entry)
                self.assertNotIn("origin=human", entry)

    def test_a_corrected_english_refuses_what_was_made_from_the_other(self):
        for format, name in self.FORMATS:
            self.export(format, name)
            self.write(name, self.read(name).replace(self.NEPALI, "तुरुन्त " + self.NEPALI))
        self.workspace.edit("locales/en/lost-card.po", 'msgstr "Call and ask for', 'msgstr "Phone and ask for')
        for format, name in self.FORMATS:
            result = self.take(name)
            self.assertEqual(self.counts(result)["refused"], 1, name)
            self.assertRegex(result.stderr, re.escape(self.ID) + ".*English.*changed")

    def test_good_work_is_taken_and_counted(self):
        for format, name in self.FORMATS:
            self.export(format, name)
            self.write(name, self.read(name).replace(self.NEPALI, "तुरुन्त " + self.NEPALI))
            result = self.take(name)
            counts = self.counts(result)
            self.assertEqual((counts["taken"], counts["refused"]), (1, 0), name)
            entry = self.entry("locales/ne/lost-card.po", self.ID)
            self.assertIn("origin=human", entry)
            self.assertIn("तुरुन्त", entry)
            again = self.counts(self.take(name))
            self.assertEqual((again["taken"], again["refused"]), (0, 0), name)
            # Back to the beginning.
            self.tearDown()
            self.setUp()

    def test_a_file_for_another_language_is_refused(self):
        for format, name in self.FORMATS:
            self.export(format, name, language="pt")
            before = self.catalogues("lost-card")
            result = self.take(name, language="es")
            self.assertNotEqual(result.returncode, 0, name)
            self.assertIn("pt", result.stderr)
            self.assert_same(self.catalogues("lost-card"), before)


class Tools(Exchange):
    """What other programs do to the files."""

    PATH = "locales/ne/lost-card.po"

    def xliff(self, old, new):
        self.export("xliff", "ne.xlf")
        text = self.read("ne.xlf")
        self.assertEqual(text.count(old), 1, old)
        self.write("ne.xlf", text.replace(old, new))
        return self.take("ne.xlf")

    def unit(self, target, more="", attributes=""):
        """The unit of ID with another target: what to replace, and by what."""
        self.export("xliff", "ne.xlf")
        for unit in re.findall(r"<trans-unit.*?</trans-unit>", self.read("ne.xlf"), re.S):
            if f'id="{self.ID}"' in unit:
                return unit, re.sub(
                    r"<target.*</target>", f"<target {attributes}>{target}</target>{more}", unit)
        self.fail("no unit")

    def test_a_suggestion_of_a_tool_is_not_the_target(self):
        old, new = self.unit(
            "तुरुन्त {label_suspension}",
            "<alt-trans match-quality='80'><source>x</source><target>Wrong</target></alt-trans>")
        result = self.xliff(old, new)
        self.assertEqual(self.counts(result)["taken"], 1)
        self.assertIn('msgstr "तुरुन्त {label_suspension}"', self.entry(self.PATH, self.ID))

    def test_cdata_is_text(self):
        result = self.xliff(*self.unit("<![CDATA[तुरुन्त ]]>{label_suspension}"))
        self.assertEqual(self.counts(result)["taken"], 1)
        self.assertIn('msgstr "तुरुन्त {label_suspension}"', self.entry(self.PATH, self.ID))

    def test_elements_in_a_target_are_refused_and_the_others_taken(self):
        old, new = self.unit('तुरुन्त <x id="1"/>{label_suspension}')
        title = self.entry(self.PATH, "lost-card.guide.title").split('msgstr "')[1][:-1]
        self.export("xliff", "ne.xlf")
        self.write("ne.xlf", self.read("ne.xlf").replace(old, new).replace(
            f">{title}</target>", f">\n  अब {title}\n  </target>"))
        result = self.take("ne.xlf")
        counts = self.counts(result)
        self.assertEqual((counts["taken"], counts["refused"]), (1, 1))
        self.assertRegex(result.stderr, self.ID + ".*<x>.*inline-element")
        self.assertIn(f'msgstr "अब {title}"', self.read(self.PATH))

    def test_what_a_machine_wrote_stays_a_machine_s(self):
        result = self.xliff(*self.unit(
            "तुरुन्त {label_suspension}", attributes='state-qualifier="mt-suggestion"'))
        self.assertEqual(self.counts(result)["taken"], 1)
        entry = self.entry(self.PATH, self.ID)
        self.assertIn("तुरुन्त", entry)
        self.assertIn("origin=machine", entry)

    def test_utf_16_without_a_mark_is_refused(self):
        self.export("xliff", "ne.xlf")
        text = '<!DOCTYPE x [<!ENTITY e "x">]>' + self.read("ne.xlf").split("\n", 1)[1]
        before = self.read(self.PATH)
        for encoding in ("utf-16-le", "utf-16-be", "utf-32-le"):
            (self.workspace.path / "ne.xlf").write_bytes(text.encode(encoding))
            result = self.take("ne.xlf")
            self.assertNotEqual(result.returncode, 0)
            self.assertIn("UTF-8", result.stderr)
        self.assertTrue(self.read(self.PATH) == before)

    def csv(self, change, newline="\r\n"):
        """The exported table as rows, changed, and saved with another separator."""
        # What a spreadsheet made of it is no longer an export, which is not written over.
        (self.workspace.path / "ne.csv").unlink(missing_ok=True)
        self.export("csv", "ne.csv")
        with (self.workspace.path / "ne.csv").open(encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file))
        separator = change(rows) or ","
        with (self.workspace.path / "ne.csv").open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file, delimiter=separator, lineterminator=newline).writerows(rows)
        return self.take("ne.csv")

    def row(self, rows):
        return next(row for row in rows if row[0] == self.ID)

    def test_an_empty_cell_overwrites_nothing(self):
        before = self.read(self.PATH)
        for blank in ("", " ", "\u00a0\u3000", "\u200b", "\u3164\u2800", "\u0301", "\n"):
            def clear(rows):
                self.row(rows)[3] = blank
            counts = self.counts(self.csv(clear))
            self.assertEqual((counts["taken"], counts["refused"], counts["unfinished"]), (0, 0, 1))
        self.assertTrue(self.read(self.PATH) == before)

    def test_a_table_saved_with_other_separators_is_read(self):
        for separator, word in ((";", "अहिले"), ("\t", "तुरुन्त")):
            def edit(rows):
                self.row(rows)[3] = f"{word} {{label_suspension}}; हो, हो"
                return separator
            result = self.csv(edit, newline="\n")
            self.assertEqual(self.counts(result)["taken"], 1, result.stderr)
            self.assertIn(word, self.entry(self.PATH, self.ID))

    def test_a_lost_column_is_named(self):
        def cut(rows):
            self.row(rows)[3] = "तुरुन्त {label_suspension}"
            for row in rows:
                del row[5]
        result = self.csv(cut)
        counts = self.counts(result)
        self.assertEqual((counts["taken"], counts["refused"]), (0, 1))
        self.assertRegex(result.stderr, self.ID + ".*column base")
        self.assertNotIn("changed here", result.stderr)

        def no_target(rows):
            for row in rows:
                del row[3]
        result = self.csv(no_target)
        self.assertNotEqual(result.returncode, 0)
        self.assertIn("target", result.stderr)

    def test_line_breaks_at_the_ends_and_split_letters_are_put_right(self):
        def edit(rows):
            self.row(rows)[3] = "\r\n  Gọi {label_suspension} ngay\n".replace("ọ", "o\u0323")
        self.NEPALI = "Hãy gọi"
        self.export("csv", "ne.csv", language="vi")
        path = self.workspace.path / "ne.csv"
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file))
        edit(rows)
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(rows)
        self.assertEqual(self.counts(self.take("ne.csv", language="vi"))["taken"], 1)
        self.assertIn(
            'msgstr "Gọi {label_suspension} ngay"', self.entry("locales/vi/lost-card.po", self.ID))

    def test_two_errors_in_one_text_are_one_refusal(self):
        def edit(rows):
            self.row(rows)[3] = "<b>0120-95-0178</b> カ"
        counts = self.counts(self.csv(edit))
        self.assertEqual((counts["taken"], counts["refused"]), (0, 1))


class Blank(NothingLost):
    """Texts in which there is nothing to see are missing, whatever they are made of."""

    BLANKS = [
        " ", "\u00a0", "\u200b", "\u3000\u2003", "\u2060\u200d", "\u00ad", "\u034f", "\u115f\u1160",
        "\u3164", "\u2800", "\u0301", "\ufe0f", "\u180e", "\uffa0", "\u2063 \u2064"]

    def test_blank_translations_are_missing_in_every_catalogue(self):
        ids = [
            "office.name", "lost-card.guide.title", "lines.topic-card-lost.name", "screens.home-visit.title",
            "cards.call-for-me.sentence", "faq.number-seen.question", "terms.suspension.meaning",
            "flow-what-to-bring.flow.title", "lost-card.call-now.title",
            "office.description", "lost-card.abroad.title", "ui.screen.varies", "cards.renew.moment",
            "lines.topic-card-lost.summary"]
        known = [id for id in ids if f'msgctxt "{id}"' in self.read(self.path(id))]
        self.assertGreater(len(known), 9)
        for id, blank in zip(known, self.BLANKS * 2):
            entry = self.entry(self.path(id), id)
            changed = re.sub(r'msgstr "[^"]*"', f'msgstr "{blank}"', entry)
            self.write(self.path(id), self.read(self.path(id)).replace(entry, changed))
        checked = self.workspace.run("check", "--format", "json")
        errors = {
            finding["message"].split(":")[0] for finding in json.loads(checked.stdout)
            if finding["severity"] == "error" and finding["code"] == "blank-text"}
        self.assertEqual(errors, set(known))
        self.assertEqual(self.workspace.publish().returncode, 2)
        states = json.loads(self.workspace.run("status", "--format", "json").stdout)["languages"]
        vi = next(row for row in states if row["language"] == "vi")
        self.assertEqual(vi["states"]["missing"], len(known))
        server = product.Server(self.workspace)
        try:
            page = server.get("/vi/guides/lost-card")[1].decode("utf-8")
            self.assertNotRegex(page, r"<(h1|h2|h3|title)[^>]*>[\s\u00a0\u200b\u3000\u115f\u3164]*</")
            self.assertIn("If your card is lost or stolen", page)
        finally:
            server.stop()

    def path(self, id):
        return f"locales/vi/{id.split('.')[0]}.po"

    def test_blank_texts_in_the_content_are_errors(self):
        edits = [
            ("content/guides/lost-card.yaml", "title: まず電話で止める", 'title: "\u00a0"'),
            ("content/guides/register-at-reader.yaml", 'text: "{label_card}"', 'text: "\u200b"'),
            ("content/topics.yaml", re.search("name: .*", self.read("content/topics.yaml")).group(), "name: '\u3164'"),
            ("content/lines/general.yaml", re.search("name: .*", self.read("content/lines/general.yaml")).group(), 'name: "  "'),
            ("content/cards/renew.yaml", re.search("sentence: .*", self.read("content/cards/renew.yaml")).group(), 'sentence: "\u2800"'),
            ("content/search.yaml", re.search(r"\[[^\]]*\]", self.read("content/search.yaml")).group(), '["\u00ad"]'),
            ("content/simple/ui.yaml", re.search("(?m)^[a-z.]+: .*$", self.read("content/simple/ui.yaml")).group(), "nav.skip: '\u2063'"),
            ("texts/desk.yaml", re.search("(?m)^title: .*$", self.read("texts/desk.yaml")).group(), "title: ''"),
            ("content/faqs.yaml", re.search("question: .*", self.read("content/faqs.yaml")).group(), 'question: "\u0301"'),
            ("content/terms.yaml", re.search("reading: .*", self.read("content/terms.yaml")).group(), 'reading: "\u2003"'),
            ("content/facts.yaml", re.search("label: .*", self.read("content/facts.yaml")).group(), 'label: "\ufe0f"'),
            ("content/glossary.yaml", re.search("ja: .*", self.read("content/glossary.yaml")).group(), 'ja: "\u1160"'),
        ]
        for file, old, new in edits:
            self.workspace.edit(file, old, new)
        self.write("content/overrides/storm.yaml", (
            "id: storm\nkind: emergency\nlines: [general]\nfrom: 2031-09-08\nhours: off\n"
            "notice: '\u3000\u200b'\n"))
        checked = self.workspace.run("check", "--format", "json")
        found = {
            finding["file"] for finding in json.loads(checked.stdout)
            if finding["severity"] == "error" and finding["code"] in ("blank-text", "missing-key", "hidden-character")}
        self.assertEqual({file for file, _, _ in edits} - found, set())
        self.assertIn("content/overrides/storm.yaml", found)
        self.workspace.edit("content/office.yaml", "name: まどぐち", 'name: "\u3000"')
        checked = self.workspace.run("check", "--format", "json")
        self.assertIn(
            ("content/office.yaml", "blank-text"),
            {(finding["file"], finding["code"]) for finding in json.loads(checked.stdout)})

    def test_split_letters_are_warned_of(self):
        self.workspace.edit("locales/vi/lost-card.po", "điện", "điê\u0323n")
        self.workspace.edit("content/guides/lost-card.yaml", "で止める", "て\u3099止める")
        found = {
            (finding["file"], finding["severity"])
            for finding in json.loads(self.workspace.run("check", "--format", "json").stdout)
            if finding["code"] == "not-composed"}
        self.assertEqual(found, {
            ("locales/vi/lost-card.po", "warning"), ("content/guides/lost-card.yaml", "warning")})


class Plurals(NothingLost):
    """A choice by number is formatted, or refused where nothing can be counted; never shown as typed."""

    COUNT = "{number_pin_tries, plural, =0 {なし} other {#回}}"

    def put(self, file, key, suffix=" "):
        """A choice before the first text of this key."""
        text = self.read(file)
        found = re.search(rf'(?m)^([ -]*{key}: )"?([^"\n]*)"?$', text)
        self.assertTrue(found, (file, key))
        # Easy Japanese has no kanji without its reading.
        count = self.COUNT.replace("回", "かい") if file.startswith("content/simple/") else self.COUNT
        self.write(file, text.replace(
            found.group(0), f'{found.group(1)}"{count}{suffix}{found.group(2)}"', 1))

    def translate(self, path, old, new):
        """Another wording in the first translation that has the old one."""
        lines = self.read(path).split("\n")
        place = next(i for i, line in enumerate(lines) if line.startswith("msgstr") and old in line)
        lines[place] = lines[place].replace(old, new, 1)
        self.write(path, "\n".join(lines))

    def pages(self, server):
        paths = [line for line in self.read("content/addresses.txt").splitlines() if line.startswith("/")]
        more = ["", "/faq", "/words", "/labels", "/call", "/archive", "/search?q=PIN", "/accessibility",
                "/guides/lost-card/print", "/call/card-lost/print"]
        for language in ("ja", "ja-simple", "en"):
            for path in paths + more:
                response, body = server.get(f"/{language}{path}")
                if response.status == 200:
                    yield f"/{language}{path}", body.decode("utf-8")
        for path in ("/desk?topic=card-lost&language=ne", "/api/v1/contact-points", "/api/v1/hsds/services",
                     "/api/v1/lines/general.vcf", "/api/v1/lines/general.ics",
                     "/api/v1/route?topic=card-lost&language=ne", "/api/v1/search?language=en&q=PIN"):
            yield path, server.get(path)[1].decode("utf-8")

    def test_choices_by_number_are_formatted_on_every_kind_of_page(self):
        for file, key in (
                ("content/guides/lost-card.yaml", "title"), ("content/guides/lost-card.yaml", "summary"),
                ("content/guides/lost-card.yaml", "    text"), ("content/faqs.yaml", "  question"),
                ("content/terms.yaml", "  meaning"), ("content/topics.yaml", "  name"),
                ("content/topics.yaml", "  summary"), ("content/lines/general.yaml", "name"),
                ("content/screens/home-visit.yaml", "title"), ("content/cards/call-for-me.yaml", "sentence"),
                ("content/cards/call-for-me.yaml", "moment"), ("content/flows/what-to-bring.yaml", "title"),
                ("content/flows/what-to-bring.yaml", "  - id: .*\\n    text"),
                ("content/archive/points-2020.yaml", "title"), ("content/archive/points-2020.yaml", "  reason"),
                ("texts/ui.yaml", "home.title"), ("texts/desk.yaml", "title"),
                ("content/simple/lost-card.yaml", "guide.title")):
            self.put(file, key)
        self.workspace.run("locale", "sync")
        checked = self.workspace.run("check", "--format", "json")
        errors = [
            f for f in json.loads(checked.stdout)
            if f["severity"] == "error" and f["file"].startswith("content/")]
        self.assertEqual(errors, [])
        # The translations lack the number now, and are fuzzy.
        self.assertEqual(self.workspace.publish().returncode, 2)
        server = product.Server(self.workspace)
        try:
            counted = 0
            for path, text in self.pages(server):
                self.assertFalse("plural" in text, path)
                self.assertFalse("{number" in text, path)
                counted += "3回" in text or "3かい" in text
            self.assertGreater(counted, 100)
        finally:
            server.stop()

    def test_translated_choices_are_formatted_by_their_language(self):
        for path, old, new in (
                ("locales/en/lost-card.po", "{number_pin_tries} wrong tries",
                 "{number_pin_tries, plural, one {# wrong try} other {# wrong ’tries’ '{'so'}'}}"),
                ("locales/es/lost-card.po", "{number_pin_tries}",
                 "{number_pin_tries, selectordinal, other {# ¡así!}}")):
            self.translate(path, old, new)
        self.assertEqual(self.workspace.run("check").returncode, 0)
        self.assertEqual(self.workspace.publish().returncode, 0)
        server = product.Server(self.workspace)
        try:
            self.assertIn("3 wrong ’tries’ {so} in a row", server.get("/en/guides/lost-card")[1].decode("utf-8"))
            self.assertIn("3 ¡así!", server.get("/es/guides/lost-card")[1].decode("utf-8"))
        finally:
            server.stop()

    def test_what_cannot_be_counted_is_refused_with_its_place(self):
        cases = [
            ("locales/en/lost-card.po", "Foreign languages: {phone_card_foreign}",
             "Foreign languages: {phone_card_foreign, plural, one {#} other {#}}"),
            ("locales/es/lost-card.po", "{number_pin_tries}", "{number_pin_tries, select, other {x}}"),
            ("locales/pt/lost-card.po", "{number_pin_tries}", "{number_pin_tries, number}"),
            ("locales/fil/health-insurance.po", "{percent_share_common}",
             "{percent_share_common, plural, one {#} other {#}}"),
            ("texts/en/ui.po", "{date}", "{date, date, short}"),
            ("texts/pt/ui.po", "{time}", "{time, plural, one {#} other {#}}"),
            ("texts/id/ui.po", "{languages}", "{languages, list}"),
        ]
        for path, old, new in cases:
            self.translate(path, old, new)
        checked = self.workspace.run("check", "--format", "json")
        found = {f["file"] for f in json.loads(checked.stdout) if f["severity"] == "error" and f["line"] and f["fix"]}
        self.assertEqual({path for path, _, _ in cases} - found, set())
        self.assertEqual(self.workspace.publish().returncode, 2)
        self.workspace.edit("texts/ui.yaml", 'call.until: "{time}まで"', 'call.until: "{time, plural, other {#}}まで"')
        self.workspace.edit("content/guides/lost-card.yaml", "{phone_general}", "{phone_general, plural, other {#}}")
        found = {
            f["file"] for f in json.loads(self.workspace.run("check", "--format", "json").stdout)
            if f["severity"] == "error" and f["line"] and f["fix"]}
        self.assertLessEqual({"texts/ui.yaml", "content/guides/lost-card.yaml"}, found)

    def test_braces_in_what_is_shown_as_it_stands_are_errors(self):
        edits = [
            ("content/terms.yaml", re.search("text: .*", self.read("content/terms.yaml")).group(), "text: '{number_pin_tries}'"),
            ("content/facts.yaml", re.search("label: .*", self.read("content/facts.yaml")).group(), "label: '{n, plural, other {#}}'"),
            ("content/screens/home-visit.yaml", re.search("text: .*", self.read("content/screens/home-visit.yaml")).group(), "text: 'a {b'"),
            ("content/sources.yaml", re.search("title: .*", self.read("content/sources.yaml")).group(), "title: '{x}'"),
        ]
        for file, old, new in edits:
            self.workspace.edit(file, old, new)
        found = {
            f["file"] for f in json.loads(self.workspace.run("check", "--format", "json").stdout)
            if f["code"] == "braces" and f["severity"] == "error"}
        self.assertEqual(found, {file for file, _, _ in edits})


class Unread(NothingLost):
    """Every file and folder under content/ and locales/ that nothing reads is an error."""

    STORM = (
        "id: typhoon\nkind: emergency\nlines: [general]\nfrom: 2031-09-08\nhours: off\n"
        "notice: 台風です。\n")

    def findings(self):
        checked = self.workspace.run("check", "--format", "json")
        return {
            f["file"]: f for f in json.loads(checked.stdout)
            if f["code"] in ("unread-file", "not-a-file", "unreadable", "unknown-language", "not-a-folder")}

    def test_files_that_nothing_reads(self):
        wrong = {
            "content/overrides/typhoon.yml": "typhoon.yaml", "content/overrides/storm.YAML": "storm.yaml",
            "content/overrides/flood.Yml": "flood.yaml", "content/overrides/snow.yaml.txt": "snow.yaml",
            "content/override/typhoon.yaml": "overrides", "content/Overrides/typhoon.yaml": "overrides",
            "content/overrides/2031/typhoon.yaml": "overrides", "content/guides/old.yaml~": "backup",
            "content/guides/old.yaml.bak": "backup", "content/lines/x.yaml.orig": "backup",
            "content/Thumbs.db": "", "content/notes.docx": "", "content/typhoon.yaml": "",
            "content/facts.yml": "facts.yaml", "content/holidays/2028.csv": "", "content/ui.json": "",
            "content/guides/.typhoon.yaml": "dot", "content/ｆacts.yaml": "", "content/overrides/noext": "noext.yaml",
            "locales/vi/ui.po~": "backup", "locales/vi/ui.mo": "", "locales/vi/lost-crad.po": "lost-card.po",
            "locales/vi/lost-card.PO": "lost-card.po", "locales/vi/sub/ui.po": "", "locales/vi/desk.po": "en",
            "locales/vi/search.yml": "search.yaml", "locales/gone.pot": "", "locales/notes.txt": "",
            "locales/tlh/ui.po": "", "locales/zh-CN/ui.po": "zh-Hans", "locales/VI/ui.po": "vi",
            "locales/vi/lqa.CSV": "lqa.csv",
        }
        for path in wrong:
            self.write(path, self.STORM if "content" in path else "")
        (self.workspace.path / "content/empty").mkdir()
        found = self.findings()
        tops = {path: found.get(path) or next(
            (f for name, f in found.items() if path.startswith(name + "/")), None) for path in wrong}
        self.assertEqual([path for path, f in tops.items() if f is None], [])
        self.assertIn("content/empty", found)
        for path, hint in wrong.items():
            self.assertEqual(tops[path]["severity"], "error", path)
            self.assertIn(hint, tops[path]["message"] + " " + (tops[path]["fix"] or ""), path)
        published = self.workspace.publish()
        self.assertEqual(published.returncode, 1)
        self.assertIn("content/overrides/typhoon.yml", published.stderr)

    def test_what_editors_leave_and_readmes_may_stay(self):
        before = self.workspace.run("check").stdout
        for path in (
                "content/README.md", "content/overrides/README.md", "locales/README.md", "locales/vi/README.md",
                "content/.DS_Store", "content/guides/.lost-card.yaml.swp", "content/._facts.yaml",
                "content/.gitkeep", "locales/.gitattributes", "locales/vi/.directory",
                "content/lines/.~lock.general.yaml#"):
            self.write(path, "x")
        (self.workspace.path / "content/guides/.#lost-card.yaml").symlink_to("somebody@somewhere")
        (self.workspace.path / "content/overrides").mkdir(exist_ok=True)
        self.assertEqual(self.workspace.run("check").stdout, before)

    def test_links_pipes_and_folders_are_told_and_never_hang(self):
        root = self.workspace.path
        (root / "content/overrides").mkdir(exist_ok=True)
        for path, target in (
                ("content/overrides/outside.yaml", "/etc/passwd"), ("content/overrides/loop.yaml", "loop.yaml"),
                ("content/overrides/dangling.yaml", "nowhere"), ("content/more", "/"),
                ("locales/vi/search.yaml", "nowhere"), ("locales/link.pot", "ui.pot")):
            if (root / path).exists():
                (root / path).unlink()
            (root / path).symlink_to(target)
        os.mkfifo(root / "content/pipe.yaml")
        os.mkfifo(root / "content/overrides/pipe.yaml")
        os.mkfifo(root / "locales/vi/pipe")
        os.mkfifo(root / "locales/tube.pot")
        (root / "content/overrides/folder.yaml").mkdir()
        (root / "content/glossary.yaml").unlink()
        (root / "content/glossary.yaml").symlink_to("nowhere")
        found = self.findings()
        for path in ("content/overrides/outside.yaml", "content/overrides/loop.yaml",
                     "content/overrides/dangling.yaml", "content/more", "locales/vi/search.yaml",
                     "locales/link.pot", "content/pipe.yaml", "content/overrides/pipe.yaml",
                     "locales/vi/pipe", "locales/tube.pot", "content/overrides/folder.yaml",
                     "content/glossary.yaml"):
            self.assertIn(path, found)
            self.assertEqual(found[path]["severity"], "error")

    def test_a_name_that_is_not_the_id_is_an_error(self):
        self.write("content/overrides/storm.yaml", self.STORM)
        checked = self.workspace.run("check")
        self.assertEqual(checked.returncode, 1)
        self.assertRegex(checked.stdout, r"content/overrides/storm\.yaml:1.*typhoon.*storm")
        self.write("content/overrides/typhoon.yaml", self.STORM)
        (self.workspace.path / "content/overrides/storm.yaml").unlink()
        self.workspace.run("locale", "sync")
        self.assertEqual(self.workspace.run("check").returncode, 0)
        # An override that is taken away again leaves catalogues, which are no mistake.
        (self.workspace.path / "content/overrides/typhoon.yaml").unlink()
        self.workspace.run("locale", "sync")
        checked = self.workspace.run("check")
        self.assertEqual(checked.returncode, 0, checked.stdout)


class Siblings(NothingLost):
    """Other places where what somebody wrote was dropped in silence."""

    SOURCES = "sources: [leaflet-foreign-residents-2025]"

    def add(self, path, text):
        file = self.workspace.path / path
        self.write(path, (file.read_text(encoding="utf-8") if file.exists() else "") + text)

    def check(self):
        """What is found, as (severity, code, file)."""
        return {
            (f["severity"], f["code"], f["file"])
            for f in json.loads(self.workspace.run("check", "--format", "json").stdout)}

    def test_parts_that_are_empty_or_show_nothing(self):
        self.write("content/lines/none.yaml", (
            f"id: none\nnumber: 03-1234-5678\nname: 電話\ncost: free\n{self.SOURCES}\n"))
        self.write("content/guides/none.yaml", (
            "id: none\ntitle: 題\nsummary: 文\ngroup: know\nchecked: 2026-11-21\n"))
        self.write("content/screens/none.yaml", f"id: none\ntitle: 題\n{self.SOURCES}\n")
        self.write("content/screens/bare.yaml", f"id: bare\ntitle: 題\n{self.SOURCES}\nframes: [{{id: a}}]\n")
        self.workspace.edit("content/guides/lost-card.yaml", "blocks:\n", (
            f"blocks:\n  - {{id: none, kind: paragraph, {self.SOURCES}}}\n"))
        self.workspace.edit("content/guides/pin-locked.yaml", "blocks:\n", (
            f"blocks:\n  - {{id: none, kind: card, text: 文, {self.SOURCES}}}\n"))
        self.add("content/guides/renew-card.yaml", "? [a, b]\n: x\n")
        found = self.check()
        for code, file in (
                ("missing-key", "lines/none"), ("missing-key", "guides/none"), ("missing-key", "screens/none"),
                ("missing-key", "screens/bare"), ("empty-block", "guides/lost-card"),
                ("missing-key", "guides/pin-locked"), ("unknown-key", "guides/renew-card")):
            self.assertIn(("error", code, f"content/{file}.yaml"), found)

    def test_lists_saved_on_windows_lose_nothing(self):
        before = self.check()
        for path in ("content/addresses.txt", "content/checklist.tsv", "content/ui.yaml",
                     "content/holidays/official.csv", "locales/vi/ui.po", "locales/vi/search.yaml"):
            file = self.workspace.path / path
            file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
        self.assertEqual(self.check() - before, set())
        self.add("content/addresses.txt", "/guides/gone\r\n")
        self.assertIn(("error", "address-gone", "content/addresses.txt"), self.check())

    def test_lines_that_are_no_entries(self):
        self.add("content/addresses.txt", "guides/x\n")
        text = self.read("content/checklist.tsv").split("\n")
        self.write("content/checklist.tsv", "\n".join(text[1:] + [text[5]]))
        term = re.search(r"- id: (\S+)", self.read("content/glossary.yaml")).group(1)
        self.add("content/glossary.yaml", f"- id: {term}\n  ja: 再び\n")
        found = self.check()
        self.assertIn(("error", "invalid-address", "content/addresses.txt"), found)
        self.assertIn(("error", "invalid-checklist", "content/checklist.tsv"), found)
        self.assertIn(("error", "duplicate-id", "content/checklist.tsv"), found)
        self.assertIn(("error", "duplicate-id", "content/glossary.yaml"), found)

    def test_what_can_never_have_an_effect(self):
        self.write("content/redirects.yaml", (
            "/guides/never-was: /guides/lost-card\n/guides/pin-locked: /guides/lost-card\n"))
        self.write("content/overrides/far.yaml", (
            "id: far\nkind: emergency\nlines: [general]\nfrom: 2091-09-08\nhours: off\nnotice: 台風です。\n"
            f"{self.SOURCES}\n"))
        self.write("content/holidays/names.yaml", "new-years-day: 元旦\n")
        self.add("content/facts.yaml", f"- id: number_unused\n  number: 4\n  {self.SOURCES}\n")
        self.write("static/templates/unused.mustache", "x")
        self.write("static/assets/more/site.css", "x")
        found = self.check()
        self.assertIn(("error", "unread-redirect", "content/redirects.yaml"), found)
        self.assertIn(("warning", "unread-redirect", "content/redirects.yaml"), found)
        self.assertIn(("error", "override-year", "content/overrides/far.yaml"), found)
        self.assertIn(("warning", "holiday-name", "content/holidays/names.yaml"), found)
        self.assertIn(("info", "unused-fact", "content/facts.yaml"), found)
        self.assertIn(("warning", "unread-template", "static/templates/unused.mustache"), found)
        self.assertIn(("error", "duplicate-asset", "static/assets/site.css"), found)

    def test_options_are_not_ignored(self):
        for arguments in (
                ["locale", "export", "--language", "vi", "--format", "tbx", "--catalogue", "ui"],
                ["locale", "export", "--language", "vi", "--format", "csv", "--catalogue", "nothing"],
                ["locale", "review", "--language", "vi", "--reviewer", "x", "--catalogue", "ui", "ui.nav.call"],
                ["locale", "suggest", "--language", "vi", "--threshold", "500"],
                ["locale", "sync", "--static", "nowhere"],
                ["locale", "export", "--language", "vi", "--format", "csv", "--static", "nowhere"]):
            self.assertNotEqual(self.workspace.run(*arguments).returncode, 0, arguments)

    def test_a_folder_that_is_a_whole_disk_is_refused_at_once(self):
        for option, expected in (
                ("--content", "guides, lines and facts"), ("--locales", "translations"),
                ("--static", "templates, styles and pictures")):
            for command in (["check"], ["publish"], ["status"], ["serve", "--watch", "--port", "0"]):
                result = self.workspace.run(*command, option, "/")
                self.assertEqual(result.returncode, 1, command)
                said = result.stdout + result.stderr
                self.assertIn("/: error: the folder has more than", said)
                self.assertIn(f"; {expected} were expected", said)

    def test_no_exchange_with_content_that_is_not_all_known(self):
        self.workspace.run("locale", "export", "--language", "vi", "--format", "csv", "--output", "vi.csv")
        self.workspace.edit("content/guides/lost-card.yaml", "summary:", "sumary:")
        for arguments in (["export", "--language", "vi", "--format", "csv"], ["import", "vi.csv", "--language", "vi"]):
            result = self.workspace.run("locale", *arguments)
            self.assertNotEqual(result.returncode, 0)
            self.assertIn("lost-card.yaml", result.stderr)


if __name__ == "__main__":
    unittest.main()


class Gone(NothingLost):
    """Files of translations that are not there any more, or not whole."""

    def findings(self):
        result = self.workspace.run("check", "--format", "json")
        return [f for f in json.loads(result.stdout) if f["code"] in (
            "catalogue-missing", "entries-missing", "missing-file")]

    def remove(self, path):
        file = self.workspace.path / path
        shutil.rmtree(file) if file.is_dir() else file.unlink()

    def test_nothing_is_said_of_what_is_whole(self):
        self.assertEqual(self.findings(), [])

    def test_a_language_or_a_catalogue_that_is_gone_is_warned_of_once(self):
        for path in ("locales/ne", "locales/th/ui.po", "locales/en/desk.po", "locales/vi/faq.po"):
            self.remove(path)
        found = {f["file"]: f for f in self.findings()}
        self.assertEqual(sorted(found), [
            "locales/en/desk.po", "locales/ne", "locales/th/ui.po", "locales/vi/faq.po"])
        for path, finding in found.items():
            self.assertEqual(finding["severity"], "warning")
            self.assertRegex(finding["message"], rf"^{path} is missing: \d+ texts are shown in ")
        self.assertIn("Japanese", found["locales/en/desk.po"]["message"])
        published = self.workspace.run("publish")
        self.assertIn("locales/ne is missing", published.stderr)
        self.assertEqual(published.returncode, 0)

    def test_a_folder_without_catalogues_is_warned_of(self):
        for file in (self.workspace.path / "locales/ko").glob("*.po"):
            file.unlink()
        self.assertEqual([f["file"] for f in self.findings()], ["locales/ko"])

    def test_entries_that_are_cut_off_are_counted(self):
        for tag, name, left in (("ne", "screens", 10), ("es", "lost-card", 1), ("pt", "faq", -1)):
            path = f"locales/{tag}/{name}.po"
            blocks = self.read(path).strip("\n").split("\n\n")
            self.write(path, "\n\n".join(blocks[:left]) + "\n")
            kept = len(blocks[:left]) - 1
            lost = len([b for b in blocks if "#~" not in b]) - 1 - kept
            found = {f["file"]: f["message"] for f in self.findings()}
            self.assertIn(f"{lost} of {lost + kept} texts have no entry in {path}", found[path])

    def test_lists_whose_absence_takes_something_away(self):
        paths = ["content/glossary.yaml", "content/search.yaml",
                 "locales/fil/search.yaml"]
        for path in paths:
            self.remove(path)
        found = self.findings()
        self.assertEqual(sorted(f["file"] for f in found), paths)
        for finding in found:
            self.assertRegex(finding["message"], r"is missing: \w+")


class Spoilt(Exchange):
    """Files that came back damaged, exchanged or half done."""

    PATH = "locales/ne/lost-card.po"

    def rows(self, language="ne"):
        self.export("csv", "x.csv", language)
        with (self.workspace.path / "x.csv").open(encoding="utf-8", newline="") as file:
            return list(csv.reader(file))

    def give_back(self, rows, language="ne"):
        with (self.workspace.path / "x.csv").open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(rows)
        return self.take("x.csv", language)

    def review(self, *ids, language="ne"):
        result = self.workspace.run(
            "locale", "review", "--language", language, "--reviewer", "asha", *ids)
        self.assertEqual(result.returncode, 0, result.stderr)

    def set_text(self, path, id, text):
        entry = self.entry(path, id)
        self.write(path, self.read(path).replace(
            entry, re.sub(r'msgstr (".*"\n?)+', f'msgstr "{text}"', entry)))

    def test_letters_that_a_program_could_not_save_are_refused(self):
        for language, codec in (("ne", "cp1252"), ("th", "ascii"), ("vi", "cp1252"), ("zh-Hans", "latin-1")):
            path = f"locales/{language}/lost-card.po"
            before = self.read(path)
            rows = self.rows(language)
            for row in rows[1:]:
                row[3] = row[3].encode(codec, "replace").decode(codec)
            changed = len([row for row in rows[1:] if "?" in row[3]])
            result = self.give_back(rows, language)
            self.assertGreater(changed, 10)
            self.assertEqual(self.counts(result)["taken"], 0, result.stdout)
            self.assertIn("lost-characters", result.stderr)
            self.assertTrue(self.read(path) == before)

    def test_check_reports_letters_that_are_lost(self):
        texts = {
            "vi": "G?i ngay", "es": "\u00bfQu\ufffd pasa?", "pt": "N?o perca", "en": "Don?t wait",
            "th": "???? ??????", "ne": "??? \u0939\u094b", "id": "Hubungi ?? sekarang", "fil": "Tumawag ka? ngayon"}
        for tag, text in texts.items():
            self.set_text(f"locales/{tag}/lost-card.po", "lost-card.guide.title", text)
        result = self.workspace.run("check", "--format", "json")
        found = {f["file"].split("/")[1] for f in json.loads(result.stdout)
                 if f["code"] == "lost-characters" and f["severity"] == "error"}
        self.assertEqual(found, set(texts))

    def test_questions_are_no_lost_letters(self):
        texts = {
            "es": "\u00bfHa perdido la tarjeta? \u00bfSe la robaron?", "en": "Lost? Stolen? (Really?) \u201cWhat?\u201d Call.",
            "ne": "\u0915\u0947 \u0939\u0930\u093e\u092f\u094b ? \u0905\u092c?", "vi": "M\u1ea5t th\u1ebb? H\u00e3y g\u1ecdi!",
            "zh-Hans": "\u5361\u7247\u4e22\u4e86\uff1f\u8bf7\u6253\u7535\u8bdd?"}
        for tag, text in texts.items():
            self.set_text(f"locales/{tag}/lost-card.po", "lost-card.guide.title", text)
        result = self.workspace.run("check", "--format", "json")
        self.assertEqual(
            [f for f in json.loads(result.stdout) if f["code"] == "lost-characters"], [])

    def test_exchanged_columns_are_refused_as_a_whole(self):
        before = self.read(self.PATH)
        rows = self.rows()
        rows[0] = [{"english": "target", "target": "english"}.get(name, name) for name in rows[0]]
        result = self.give_back(rows)
        self.assertEqual(result.returncode, 1)
        self.assertRegex(result.stderr, r"\d+ of \d+ texts are the English itself; nothing was taken")
        self.assertTrue(self.read(self.PATH) == before)

    def test_a_few_english_texts_are_counted_and_named(self):
        rows = self.rows()
        ids = []
        for row in rows[1:5]:
            row[3] = row[2]
            ids.append(row[0])
        result = self.give_back(rows)
        self.assertEqual(self.counts(result)["taken"], 4, result.stderr)
        self.assertIn("4 texts are the same as the English: " + " ".join(sorted(ids)), result.stdout)

    def test_a_file_of_a_few_texts_may_be_english(self):
        rows = self.rows()[:5]
        for row in rows[1:]:
            row[3] = row[2]
        self.assertEqual(self.counts(self.give_back(rows))["taken"], 4)

    def test_reviews_that_end_are_counted_and_named(self):
        ids = ["lost-card.abroad.title", "lost-card.guide.title", self.ID]
        self.review(*ids)
        rows = self.rows()
        for row in rows:
            if row[0] in ids[:2]:
                row[3] += "\u0964"
        result = self.give_back(rows)
        self.assertEqual(self.counts(result)["taken"], 2, result.stderr)
        self.assertIn("2 reviews end: " + " ".join(ids[:2]), result.stdout)

    def xliff(self, change):
        self.export("xliff", "x.xlf")
        text = self.read("x.xlf")
        self.write("x.xlf", re.sub(r"<trans-unit.*?</trans-unit>", lambda m: change(m[0]), text, flags=re.S))
        return self.take("x.xlf")

    def unit(self, target, attributes="", on_unit=""):
        """Changes the unit of ID alone."""
        def change(unit):
            if f'id="{self.ID}"' not in unit:
                return unit
            unit = unit.replace("<trans-unit", f"<trans-unit {on_unit}", 1)
            return re.sub(r"<target.*</target>", f"<target {attributes}>{target}</target>", unit)
        return change

    NEW = "\u0924\u0941\u0930\u0941\u0928\u094d\u0924 {label_suspension}"

    def test_what_nobody_has_approved_replaces_no_reviewed_text(self):
        self.review(self.ID)
        before = self.read(self.PATH)
        for attributes, on_unit in (
                ('state-qualifier="mt-suggestion"', ""), ('state="needs-review-translation"', ""),
                ('state="needs-l10n"', ""), ('state="translated"', 'approved="no"'),
                ('state-qualifier="fuzzy-match"', 'approved="yes"')):
            result = self.xliff(self.unit(self.NEW, attributes, on_unit))
            self.assertEqual(self.counts(result)["refused"], 1, (attributes, on_unit))
            self.assertIn("reviewed", result.stderr)
            self.assertTrue(self.read(self.PATH) == before)
        rows = self.rows()
        for row in rows:
            if row[0] == self.ID:
                row[3] = self.NEW
        self.give_back(rows[:1])
        with (self.workspace.path / "x.csv").open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(rows)
        result = self.workspace.run("locale", "import", "x.csv", "--language", "ne", "--origin", "machine")
        self.assertEqual(self.counts(result)["refused"], 1)
        self.assertEqual(self.counts(self.take("x.csv"))["taken"], 1)

    def test_what_is_rejected_or_not_to_be_translated_is_never_taken(self):
        before = self.read(self.PATH)
        for attributes, on_unit in (
                ('state="x-rejected"', ""), ('state="final" state-qualifier="rejected-grammar"', 'approved="yes"'),
                ('state="translated"', 'translate="no"')):
            result = self.xliff(self.unit(self.NEW, attributes, on_unit))
            counts = self.counts(result)
            self.assertEqual((counts["taken"], counts["unfinished"]), (0, 1), (attributes, on_unit))
        self.export("xliff", "x.xlf")
        changed = self.unit(self.NEW)
        text = re.sub(r"<trans-unit.*?</trans-unit>", lambda m: changed(m[0]), self.read("x.xlf"), flags=re.S)
        self.write("x.xlf", text.replace("<body>", '<body><group translate="no"><group>')
                   .replace("</body>", "</group></group></body>"))
        self.assertEqual(self.counts(self.take("x.xlf"))["taken"], 0)
        self.assertTrue(self.read(self.PATH) == before)

    def test_confirmations_that_change_nothing_are_counted(self):
        before = self.read(self.PATH)
        same = self.xliff(lambda unit: unit)
        self.assertNotIn("confirmed", same.stdout)
        for attributes, on_unit in (('state="final"', ""), ('state="signed-off"', ""), ("", 'approved="yes"')):
            result = self.xliff(lambda unit: re.sub(
                "<target[^>]*>", f"<target {attributes}>", unit).replace(
                    "<trans-unit", f"<trans-unit {on_unit}", 1) if "lost-card.a" in unit else unit)
            self.assertRegex(result.stdout, r"confirmed without a change .*locale review.*: lost-card\.a")
            self.assertEqual(self.counts(result)["taken"], 0)
        self.assertTrue(self.read(self.PATH) == before)
        self.export("po", "x.po")
        self.assertNotIn("confirmed", self.take("x.po").stdout)

    def test_a_quotation_that_is_not_closed_names_its_line(self):
        rows = [[row[0], row[3].replace("\n", " "), row[4], row[5]] for row in self.rows()]
        before = self.read(self.PATH)
        for place in (1, 3, len(rows) - 1):
            quoted = [['"' + field.replace('"', '""') + '"' for field in row] for row in rows]
            quoted[place][1] = '"' + rows[place][1]
            self.write("x.csv", "\n".join(",".join(row) for row in quoted))
            result = self.take("x.csv")
            self.assertEqual(result.returncode, 1)
            self.assertRegex(
                result.stderr, rf"x\.csv:{place + 1}: the quotation mark that opens here is not closed")
            self.assertTrue(self.read(self.PATH) == before)

    def test_reviews_that_a_minor_change_ends_are_counted(self):
        self.review("lost-card.call-now.title", language="th")
        self.review("lost-card.call-now.title")
        self.workspace.edit("content/guides/lost-card.yaml", "title: まず電話で止める", "title: まず、電話で止める")
        result = self.sync("--minor", "lost-card.call-now.title")
        for tag in ("ne", "th"):
            self.assertRegex(result.stderr, rf"{tag}: 1 review ends.*: lost-card\.call-now\.title")
        self.assertNotIn("vi:", result.stderr)
        self.assertNotIn("ends", self.sync("--minor", "lost-card.call-now.title").stderr)

    def test_merging_loses_neither_a_deletion_nor_a_change(self):
        text = self.read(self.PATH)
        entry = self.entry(self.PATH, self.ID)
        deleted = text.replace(entry + "\n\n", "")
        changed = text.replace(entry, re.sub(r'msgstr ".*"', 'msgstr "' + self.NEW + '"', entry))
        for ours, theirs in ((deleted, changed), (changed, deleted)):
            for name, version in (("base", text), ("ours", ours), ("theirs", theirs)):
                self.write(f"{name}.po", version)
            result = self.workspace.run("locale", "merge", "base.po", "ours.po", "theirs.po")
            self.assertEqual(result.returncode, 1)
            self.assertRegex(result.stderr, self.ID + ".*deleted")
            self.assertIn(self.NEW, self.entry("ours.po", self.ID))
        twice = text + "\n" + entry + "\n"
        for ours, theirs in ((twice, text), (text, twice)):
            self.write("ours.po", ours)
            self.write("theirs.po", theirs)
            result = self.workspace.run("locale", "merge", "base.po", "ours.po", "theirs.po")
            self.assertEqual(result.returncode, 1)
            self.assertRegex(result.stderr, self.ID + r" stands twice, in lines \d+ and \d+")
            self.assertTrue(self.read("ours.po") == ours)

    def test_a_reviewer_has_a_name(self):
        for name in ("", " ", "\u200b", "\u00a0\u3000"):
            result = self.workspace.run(
                "locale", "review", "--language", "ne", "--reviewer", name, self.ID)
            self.assertNotEqual(result.returncode, 0)
            self.assertIn("--reviewer", result.stderr)

    def test_nothing_but_the_like_is_written_over(self):
        for path in ("content/facts.yaml", "locales/ne/lost-card.po"):
            before = self.read(path)
            for arguments in (
                    ("publish", "--quiet", "--output", path),
                    *(("locale", "export", "--language", "ne", "--format", format, "--output", path)
                      for format in ("csv", "po", "pivot", "xliff", "tbx"))):
                result = self.workspace.run(*arguments)
                self.assertEqual(result.returncode, 1, arguments)
                self.assertIn(path, result.stderr)
                self.assertTrue(self.read(path) == before)
        for format in ("csv", "po", "xliff"):
            for _ in range(2):
                self.export(format, "again")
            (self.workspace.path / "again").unlink()
        self.assertEqual([self.workspace.publish().returncode for _ in range(2)], [0, 0])

    def test_a_list_of_second_readings_that_is_damaged_is_an_error(self):
        self.write("locales/ne/lqa.csv", self.read("locales/ne/lqa.csv").replace("id,category", "category", 1))
        self.write("locales/vi/lqa.csv", self.read("locales/vi/lqa.csv") + "ui.nav.call,accuracy\n")
        self.write("locales/th/lqa.csv", self.read("locales/th/lqa.csv") + 'ui.nav.call,a,b,"c,fixed\n')
        self.write("locales/ko/lqa.csv", "")
        result = self.workspace.run("check", "--format", "json")
        found = {f["file"] for f in json.loads(result.stdout) if f["code"] == "lqa-csv"}
        self.assertEqual(found, {f"locales/{tag}/lqa.csv" for tag in ("ne", "vi", "th", "ko")})

    def test_a_name_that_is_not_utf_8_is_told_as_that(self):
        for folder in ("locales/ne", "content/guides", "content"):
            name = os.fsencode(self.workspace.path / folder) + b"/caf\xe9.po"
            with open(name, "wb") as file:
                file.write(b"x")
            result = self.workspace.run("check")
            self.assertIn("the name of the file is not UTF-8", result.stdout + result.stderr)
            os.unlink(name)
