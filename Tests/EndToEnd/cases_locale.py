"""Translators with their own tools, and files that would harm."""

import csv
import json
import os
import re
import unittest

import product


class Locale(unittest.TestCase):
    def setUp(self):
        self.workspace = product.Workspace()

    def tearDown(self):
        self.workspace.close()

    def read(self, path):
        return (self.workspace.path / path).read_text(encoding="utf-8")

    def test_out_to_a_spreadsheet_and_back(self):
        self.workspace.run("locale", "export", "--language", "ne", "--format", "csv",
                           "--catalogue", "lost-card", "--output", "ne.csv")
        path = self.workspace.path / "ne.csv"
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        self.assertGreater(len(rows), 10)
        by_id = {row["id"]: row for row in rows}
        by_id["lost-card.abroad.title"]["target"] = "विदेशमा हुनुहुन्छ भने यो पढ्नुहोस्"
        by_id["lost-card.call-now.foreign"]["target"] = "0120-95-01780"  # a mistyped number
        by_id["lost-card.keep-apart.text"]["target"] = "मेरो"
        # Meanwhile somebody else changes one of them.
        self.workspace.edit(
            "locales/ne/lost-card.po",
            by_id["lost-card.keep-apart.text"]["source"] + '"\nmsgstr "',
            by_id["lost-card.keep-apart.text"]["source"] + '"\nmsgstr "ध्यान: ')
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, rows[0].keys())
            writer.writeheader()
            writer.writerows(rows)
        result = self.workspace.run("locale", "import", "ne.csv", "--language", "ne")
        self.assertEqual(result.returncode, 1)
        self.assertIn("conflict", result.stderr)
        self.assertIn("literal-phone", result.stderr)
        text = self.read("locales/ne/lost-card.po")
        self.assertIn("विदेशमा हुनुहुन्छ भने यो पढ्नुहोस्", text)
        self.assertIn("origin=human", text)
        self.assertNotIn("01780", text)
        self.assertNotIn('msgstr "मेरो"', text)
        # Everything else keeps its bytes.
        changed = self.workspace.run("locale", "sync", "--check")
        self.assertEqual(changed.returncode, 0, changed.stdout)

    def test_every_format_goes_out_and_in_unchanged(self):
        before = self.read("locales/th/ui.po")
        for format, name in (("xliff", "a.xlf"), ("csv", "a.csv"), ("pivot", "a.po")):
            out = self.workspace.run(
                "locale", "export", "--language", "th", "--format", format, "--output", name)
            self.assertEqual(out.returncode, 0, out.stderr)
            back = self.workspace.run("locale", "import", name, "--language", "th")
            self.assertEqual(back.returncode, 0, back.stderr)
            self.assertRegex(back.stdout, r"taken 0 of \d{3,}, refused 0")
        self.assertEqual(self.read("locales/th/ui.po"), before)

    def test_a_review_holds_until_the_text_changes(self):
        signed = self.workspace.run(
            "locale", "review", "--language", "vi", "--reviewer", "hoa", "office.group-clinic")
        self.assertEqual(signed.returncode, 0, signed.stderr)
        status = self.workspace.run("status", "--format", "json").stdout
        self.assertIn('"reviewed":1', status)
        entry = re.search(r'reviewer=hoa.*?msgstr "([^"]*)"', self.read("locales/vi/office.po"), re.S)
        self.workspace.edit("locales/vi/office.po", f'msgstr "{entry.group(1)}"', 'msgstr "Gọi"')
        # The correction is shown: the review is taken back, and that is no mistake.
        checked = self.workspace.run("check", "--notes")
        self.assertEqual(checked.returncode, 0, checked.stdout)
        self.assertRegex(checked.stdout, r"locales/vi/office\.po:\d+: info: office\.group-clinic: .*hoa")
        states = {
            row["language"]: row["states"]
            for row in json.loads(self.workspace.run("status", "--format", "json").stdout)["languages"]}
        self.assertEqual((states["vi"]["reviewed"], states["vi"]["edited"]), (0, 1))
        self.assertEqual(states["th"]["edited"], 0)
        self.assertEqual(self.workspace.publish().returncode, 0)
        server = product.Server(self.workspace)
        try:
            page = server.get("/vi/")[1].decode("utf-8")
            self.assertIn(">Gọi<", page)
        finally:
            server.stop()
        again = self.workspace.run(
            "locale", "review", "--language", "vi", "--reviewer", "hoa", "office.group-clinic")
        self.assertEqual(again.returncode, 0, again.stderr)
        self.assertNotIn("hoa signed", self.workspace.run("check").stdout)

    def test_a_changed_source_withdraws_or_keeps(self):
        self.workspace.edit("texts/ui.yaml", "flow.next: 次へ", "flow.next: つぎへ")
        self.workspace.edit("texts/ui.yaml", "nav.words: ことば", "nav.words: 言葉")
        self.workspace.run("locale", "sync", "--program", "--minor", "ui.nav.words")
        text = self.read("texts/ko/ui.po")
        self.assertRegex(text, r'#, fuzzy\n#\| msgctxt "ui.flow.next"|#, fuzzy\n#\| msgid "次へ"')
        self.assertNotIn('#| msgid "ことば"', text)

    def test_github_annotations_and_pseudo_texts(self):
        self.workspace.edit("locales/es/office.po", 'msgstr "Madoguchi"', 'msgstr "カ Madoguchi"')
        notes = self.workspace.run("check", "--format", "github")
        errors = [line for line in notes.stdout.splitlines() if line.startswith("::error")]
        self.assertEqual(len(errors), 1, errors)
        self.assertRegex(
            errors[0], r"::error file=locales/es/office\.po,line=\d+,title=kana-in-translation::")
        made = self.workspace.run("locale", "pseudo", "--language", "en", "--output", "pseudo")
        self.assertEqual(made.returncode, 0, made.stderr)
        published = self.workspace.run("publish", "--quiet", "--locales", "pseudo", "--output", "p.sqlite")
        self.assertIn(published.returncode, (0, 2), published.stderr)
        self.assertTrue((self.workspace.path / "p.sqlite").exists())

    def test_a_name_that_must_not_be_used(self):
        self.workspace.edit("locales/ko/office.po", 'msgstr "Madoguchi"', 'msgstr "마이너보험증 Madoguchi"')
        checked = self.workspace.run("check")
        self.assertEqual(checked.returncode, 1)
        self.assertRegex(checked.stdout, r"locales/ko/office\.po:\d+: error: .*forbidden-term")

    def test_harmful_files_cost_only_themselves(self):
        locales = self.workspace.path / "locales"
        (locales / "ne" / "loop.po").symlink_to(locales / "ne" / "loop.po")
        os.mkfifo(locales / "ko" / "pipe.po")
        (locales / "vi" / "cards.po").write_bytes(b'msgid ""\nmsgstr ""\n\n\xff\xfe broken')
        big = locales / "th" / "lost-card.po"
        big.write_text(
            big.read_text(encoding="utf-8").replace('msgstr "', 'msgstr "' + "ก" * 17_000_000, 1),
            encoding="utf-8")
        self.workspace.edit("locales/id/office.po", 'msgstr "Madoguchi"', 'msgstr "<script>alert(1)</script>"')
        result = self.workspace.publish()
        self.assertEqual(result.returncode, 2, result.stderr)
        for place in ("locales/ne/loop.po", "locales/ko/pipe.po", "locales/vi/cards.po",
                      "locales/th/lost-card.po", "locales/id/office.po"):
            self.assertIn(place, result.stderr)
        server = product.Server(self.workspace)
        try:
            for language in ("ne", "ko", "vi", "th", "id"):
                response, body = server.get(f"/{language}/guides/lost-card")
                self.assertEqual(response.status, 200)
                self.assertNotIn(b"<script>alert", body)
        finally:
            server.stop()

    def test_the_board_is_for_staff_alone(self):
        self.assertEqual(self.workspace.publish().returncode, 0)
        server = product.Server(self.workspace, "--local-staff")
        try:
            for path in ("/l10n", "/l10n/ne", "/l10n/ne/lost-card", "/l10n/facts/lost-card"):
                response, _ = server.get(path)
                self.assertEqual(response.status, 200, path)
                self.assertEqual(response.getheader("Cache-Control"), "no-store")
                proxied, _ = server.get(path, {"X-Forwarded-For": "192.0.2.1"})
                self.assertEqual(proxied.status, 403, path)
                self.assertEqual(server.get(path + "/")[0].status, 404, path)
        finally:
            server.stop()
        opened = product.Server(self.workspace, "--open-board")
        try:
            self.assertEqual(opened.get("/l10n", {"X-Forwarded-For": "192.0.2.1"})[0].status, 200)
        finally:
            opened.stop()
