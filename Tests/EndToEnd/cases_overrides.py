"""An operator drops a file with other hours and publishes."""

import datetime
import json
import unittest

import product

STORM = """\
id: storm
kind: emergency
lines: [card-foreign, card-foreign-paid]
from: 2026-11-24T09:00+09:00
until: 2026-11-24T12:00+09:00
hours: off
notice: 台風のため、この番号は正午まで電話に出られません。
"""
AFTER_A_HOLIDAY = """\
id: after-a-holiday
kind: dated
services: [system-foreign]
from: {first}
until: {last}
hours: 10:00-16:00
notice: 祝日の後の二日間は、時間が変わります。
"""
QUERY = {"topic": "card-lost", "language": "ne", "network": "mobile"}


class Overrides(unittest.TestCase):
    def setUp(self):
        self.workspace = product.Workspace()
        (self.workspace.path / "content/overrides").mkdir(exist_ok=True)

    def tearDown(self):
        self.workspace.close()

    def drop(self, name, text):
        (self.workspace.path / f"content/overrides/{name}.yaml").write_text(text, encoding="utf-8")

    def route(self, at):
        line = json.dumps({**QUERY, "at": at}) + "\n"
        return json.loads(self.workspace.run("route", "--jsonl", stdin=line).stdout)

    def holiday_ahead(self):
        """Date and name of a holiday a week or more ahead: formats list no changes of the past."""
        soon = product.today() + datetime.timedelta(days=7)
        listed = self.workspace.run(
            "holidays", "--from", str(soon), "--to", str(soon + datetime.timedelta(days=180)),
            "--edition", "none")
        first = json.loads(listed.stdout.splitlines()[0])
        return datetime.date.fromisoformat(first["date"]), first["name"]

    def test_an_emergency_closure(self):
        self.drop("storm", STORM)
        published = self.workspace.publish()
        self.assertEqual(published.returncode, 0, published.stderr)
        checked = self.workspace.run("check")
        self.assertRegex(checked.stdout, r"overrides/storm\.yaml.*warning: nothing says who")
        before = self.route("2026-11-24T08:59:59+09:00")
        self.assertEqual(before["steps"][0]["state"], "open")
        self.assertEqual(before["valid_until"], "2026-11-24T09:00:00+09:00")
        during = self.route("2026-11-24T09:00:00+09:00")
        self.assertEqual(during["steps"][0]["spoken_language"], "ja")
        self.assertEqual(during["steps"][0]["state"], "open")
        closed = [step for step in during["steps"] if step["state"] == "closed"]
        self.assertEqual({step["number"] for step in closed}, {"0120-0178-27", "0570-064-738"})
        for step in closed:
            self.assertEqual(step["opens_at"], "2026-11-24T12:00:00+09:00")
        self.assertIn("hours-overridden", during["warnings"])
        told = [reason for reason in during["reasons"] if reason["rule"] == "override-hours"]
        self.assertEqual({reason["override"]["id"] for reason in told}, {"storm"})
        self.assertIn("台風", told[0]["override"]["notice"]["ja"])
        for reason in during["reasons"]:
            self.assertEqual(set(reason["text"]), {"ja", "en", "ne"})
        self.assertIn("0120-0178-27", told[0]["text"]["ne"])
        after = self.route("2026-11-24T12:00:00+09:00")
        self.assertEqual(after["steps"][0]["number"], "0120-0178-27")
        self.assertNotIn("hours-overridden", after["warnings"])

    def test_a_dated_change_reaches_desk_and_formats(self):
        holiday, name = self.holiday_ahead()
        first, last = (str(holiday + datetime.timedelta(days=days)) for days in (1, 2))
        self.drop("after-a-holiday", AFTER_A_HOLIDAY.format(first=first, last=last))
        self.assertEqual(self.workspace.publish().returncode, 0)
        server = product.Server(self.workspace, "--local-staff")
        try:
            eve = holiday - datetime.timedelta(days=1)
            html = server.get(
                f"/desk?language=en&topic=portal&at={eve}T18:30")[1].decode("utf-8")
            self.assertIn("祝日の後の二日間は、時間が変わります。", html)
            self.assertIn("10:00–16:00", html)
            self.assertIn(name, html)
            self.assertIn('<rect class="open" x="600" width="360"', html)
            points = server.json("/api/v1/contact-points")[1]["@graph"]
            dated = [hours for point in points if point["identifier"] == "system-foreign"
                     for hours in point["hoursAvailable"] if "validFrom" in hours]
            self.assertIn((first, last, "10:00", "16:00"), [
                (h["validFrom"], h["validThrough"], h["opens"], h["closes"]) for h in dated])
        finally:
            server.stop()

    def test_a_mistake_keeps_the_old_edition(self):
        self.assertEqual(self.workspace.publish().returncode, 0)
        before = self.workspace.edition.read_bytes()
        self.drop("storm", STORM.replace("lines: [card-foreign, card-foreign-paid]", "lines: [card]"))
        result = self.workspace.publish()
        self.assertEqual(result.returncode, 1)
        self.assertRegex(result.stderr, r"content/overrides/storm\.yaml:\d+.*no line \"card\"")
        self.assertEqual(self.workspace.edition.read_bytes(), before)


class HolidayImport(unittest.TestCase):
    HEAD = "国民の祝日・休日月日,国民の祝日・休日名称\r\n"

    def setUp(self):
        self.workspace = product.Workspace()
        self.target = self.workspace.path / "content/holidays/official.csv"
        self.path = self.workspace.path / "syukujitsu.csv"
        rows = [line.split(",") for line in self.target.read_text(encoding="utf-8").splitlines()
                if not line.startswith("#")]
        self.rows = [self.row(date, name) for date, name in rows]
        # The year after the list, as the law has it.
        last = int(rows[-1][0][:4])
        law = self.workspace.run(
            "holidays", "--from", f"{last + 1}-01-01", "--to", f"{last + 1}-12-31", "--edition", "none")
        self.next = [self.row(day["date"], day["name"]) for day in map(json.loads, law.stdout.splitlines())]
        self.year = last + 1

    def tearDown(self):
        self.workspace.close()

    def row(self, date, name):
        return "/".join(str(int(part)) for part in date.split("-")) + f",{name}\r\n"

    def take(self, data, *arguments):
        self.path.write_bytes(data if isinstance(data, bytes) else data.encode("cp932"))
        return self.workspace.run("holidays", "import", "syukujitsu.csv", *arguments)

    def test_the_official_file(self):
        text = self.HEAD + "".join(self.rows + self.next)
        for data in (text.encode("cp932"), text.encode("utf-8-sig"), text.rstrip().encode("cp932"),
                     text.replace("\r\n", "\n").encode("cp932")):
            result = self.take(data)
            self.assertEqual(result.returncode, 0, result.stderr)
            self.assertIn(f"official through {self.year}-12-31", result.stderr)
        self.assertEqual(self.workspace.run("check").returncode, 0)
        again = self.workspace.run(
            "holidays", "--from", f"{self.year}-01-01", "--to", f"{self.year}-01-02", "--edition", "none")
        self.assertIn('"official":true', again.stdout)
        old = self.take(self.HEAD + "".join(self.rows))
        self.assertNotEqual(old.returncode, 0)
        self.assertIn("is it an old file?", old.stderr)

    def test_a_file_that_is_not_whole_leaves_the_list_alone(self):
        before = self.target.read_bytes()
        rows = self.rows + self.next
        text = self.HEAD + "".join(rows)
        raw = text.encode("cp932")
        whole_years = [row for row in rows if not row.startswith("1990/")]
        cases = {
            "cut in its last year": self.HEAD + "".join(rows[:-6]),
            "without its last day": self.HEAD + "".join(rows[:-1]),
            "one day of its last year": self.HEAD + "".join(self.rows + self.next[:1]),
            "cut within a line": raw[:-12],
            "cut within a letter": raw[:-3],
            "cut within a name": raw[:-4],
            "cut within a date": raw[:-18],
            "a day missing in between": self.HEAD + "".join(rows[:400] + rows[401:]),
            "a year missing": self.HEAD + "".join(whole_years),
            "its beginning missing": self.HEAD + "".join(rows[3:]),
            "its first years missing": self.HEAD + "".join(row for row in rows if row >= "1990"),
            "no heading": "".join(rows),
            "a day twice": self.HEAD + "".join(rows[:50] + rows[49:]),
            "out of order": self.HEAD + "".join(rows[:50] + [rows[51], rows[50]] + rows[52:]),
            "another encoding": text.encode("euc-jp"),
            "UTF-16": text.encode("utf-16"),
            "half of it UTF-8": raw[:2000] + text.encode("utf-8")[2000:],
            "a web page": "<!DOCTYPE html><html><title>404 Not Found</title>祝日,</html>",
            "nothing": b"",
            "a heading alone": self.HEAD,
            "zeros": b"\0" * 4096,
            "a name lost": self.HEAD + "".join(rows[:-1]) + rows[-1].split(",")[0] + ",\r\n",
            "a typing slip in a year": text.replace(f"{self.year}/11/23", f"{self.year + 70}/11/23"),
        }
        for name, data in cases.items():
            with self.subTest(name):
                result = self.take(data)
                self.assertNotEqual(result.returncode, 0, result.stderr)
                self.assertRegex(result.stderr, r"syukujitsu\.csv(:\d+:)?")
                self.assertNotIn("official through", result.stderr)
                self.assertTrue(self.target.read_bytes() == before)

    def test_a_day_that_a_new_law_moved_is_named(self):
        moved = [row for row in self.next if ",海の日" not in row]
        text = self.HEAD + "".join(self.rows + moved)
        date = next(row for row in self.next if ",海の日" in row).split(",")[0]
        year, month, day = map(int, date.split("/"))
        date = f"{year}-{month:02}-{day:02}"
        refused = self.take(text)
        self.assertNotEqual(refused.returncode, 0)
        self.assertIn(f"--without {date}", refused.stderr)
        self.assertEqual(self.take(text, "--without", date).returncode, 0)
        self.assertEqual(self.workspace.run("check").returncode, 0)
        self.assertNotEqual(self.take(text, "--without", "soon").returncode, 0)

    def test_a_list_in_the_content_that_is_cut_off_is_an_error(self):
        lines = self.target.read_text(encoding="utf-8").splitlines(keepends=True)
        for kept in (lines[:-2], lines[:500] + lines[501:], lines[:3] + lines[20:]):
            self.target.write_text("".join(kept), encoding="utf-8")
            checked = self.workspace.run("check")
            self.assertEqual(checked.returncode, 1)
            self.assertRegex(checked.stdout, r"content/holidays/official\.csv.*holiday-missing")
            self.assertEqual(self.workspace.publish().returncode, 1)
        self.target.write_text("".join(lines).replace("\n", "\r\n"), encoding="utf-8", newline="")
        self.assertEqual(self.workspace.run("check").returncode, 0)
        self.target.write_text("nonsense", encoding="utf-8")
        listed = self.workspace.run(
            "holidays", "--from", "2026-01-01", "--to", "2026-01-02", "--edition", "none")
        self.assertNotEqual(listed.returncode, 0)
        self.assertIn("official.csv:1", listed.stderr)
