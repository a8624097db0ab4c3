"""An operator drops a file with other hours and publishes."""

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
MAY = """\
id: long-weekend
kind: dated
services: [system-foreign]
from: 2026-11-24
until: 2026-11-25
hours: 10:00-16:00
notice: 11月の二日間は、時間が変わります。
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
        self.drop("long-weekend", MAY)
        self.assertEqual(self.workspace.publish().returncode, 0)
        server = product.Server(self.workspace, "--local-staff")
        try:
            html = server.get(
                "/desk?language=en&topic=portal&at=2026-11-22T18:30")[1].decode("utf-8")
            self.assertIn("11月の二日間は、時間が変わります。", html)
            self.assertIn("10:00–16:00", html)
            self.assertIn("勤労感謝の日", html)
            self.assertIn('<rect class="open" x="600" width="360"', html)
            points = server.json("/api/v1/contact-points")[1]["@graph"]
            dated = [hours for point in points if point["identifier"] == "system-foreign"
                     for hours in point["hoursAvailable"] if "validFrom" in hours]
            self.assertIn(("2026-11-24", "2026-11-25", "10:00", "16:00"), [
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
    def setUp(self):
        self.workspace = product.Workspace()

    def tearDown(self):
        self.workspace.close()

    def test_the_official_file(self):
        own = (self.workspace.path / "content/holidays/official.csv").read_text(encoding="utf-8")
        rows = [line.split(",") for line in own.splitlines() if not line.startswith("#")]
        head = "国民の祝日・休日月日,国民の祝日・休日名称\r\n"
        body = "".join(
            "/".join(str(int(part)) for part in date.split("-")) + f",{name}\r\n"
            for date, name in rows)
        path = self.workspace.path / "syukujitsu.csv"
        path.write_bytes((head + body + "2028/1/1,元日\r\n").encode("cp932"))
        result = self.workspace.run("holidays", "import", "syukujitsu.csv")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual(result.stdout, "+ 2028-01-01 元日\n")
        self.assertIn("official through 2028-12-31", result.stderr)
        # A year with one holiday only cannot be the whole of it, and is told.
        self.assertIn("2028-05-03 follows from the law but is not in the file", result.stderr)
        again = self.workspace.run(
            "holidays", "--from", "2028-01-01", "--to", "2028-01-02", "--edition", "none")
        self.assertIn('"official":true', again.stdout)
        path.write_bytes((head + "2020/1/1,元日\r\n").encode("cp932"))
        old = self.workspace.run("holidays", "import", "syukujitsu.csv")
        self.assertNotEqual(old.returncode, 0)
        self.assertIn("is it an old file?", old.stderr)
