"""An office with a clock of its own, and what `check` and `serve` say to those who write."""

import json
import unittest

import product


class Office(unittest.TestCase):
    def setUp(self):
        self.workspace = product.Workspace()
        self.addCleanup(self.workspace.close)

    def write(self, path, text):
        file = self.workspace.path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def read(self, path):
        return (self.workspace.path / path).read_text(encoding="utf-8")

    def test_an_office_on_another_clock(self):
        self.write("content/office.yaml", "time-zone: Asia/Kathmandu\n" + self.read("content/office.yaml"))
        published = self.workspace.publish()
        self.assertIn(published.returncode, (0, 2), published.stderr)
        server = product.Server(self.workspace)
        self.addCleanup(server.stop)
        route = "/api/v1/route?topic=card&language=ja&at="
        # 9:29 and 9:30 in Nepal, whatever offset the question has.
        for at, opens in (("2026-12-01T09:29:00%2B05:45", "2026-12-01T09:30:00+05:45"),
                          ("2026-12-01T03:44:00Z", "2026-12-01T09:30:00+05:45"),
                          ("2026-12-01T09:30:00%2B05:45", None)):
            step = server.json(route + at)[1]["steps"][0]
            self.assertEqual(step["opens_at"], opens, at)
            self.assertEqual(step["state"], "closed" if opens else "open", at)
        calendar = server.get("/api/v1/lines/card-foreign.ics")[1].decode()
        for text in ("TZID:Asia/Kathmandu", "TZOFFSETTO:+0545", "DTSTART;TZID=Asia/Kathmandu:"):
            self.assertIn(text, calendar)
        self.assertNotIn("Tokyo", calendar)
        self.assertNotIn("JST", calendar)
        page = server.get("/en/call/card")[1].decode()
        self.assertIn('data-offset="20700"', page)
        self.assertNotIn("Japan time", page)

    def test_a_zone_with_summer_time_is_refused(self):
        self.write("content/office.yaml", "time-zone: Europe/Berlin\n" + self.read("content/office.yaml"))
        checked = self.workspace.run("check", "--errors")
        self.assertEqual(checked.returncode, 1)
        self.assertRegex(checked.stdout, r"^content/office\.yaml:1:12: error: Europe/Berlin changes its clocks")
        self.assertEqual(checked.stdout.count("\n"), 1)

    def test_check_shows_what_was_asked_for(self):
        clean = self.workspace.run("check")
        self.assertEqual(clean.returncode, 0)
        self.assertNotIn(": info: ", clean.stdout)
        self.assertIn(": info: ", self.workspace.run("check", "--notes").stdout)
        self.assertEqual(self.workspace.run("check", "--errors").stdout, "")
        self.workspace.edit("content/guides/lost-card.yaml", "topic: card-lost", "topic: card-losst")
        for options, status, lines in (
                ((), 1, None), (("--errors",), 1, 1), (("--file", "content/guides/lost-card.yaml"), 1, 1),
                (("--file", "content/guides"), 1, 1), (("--file", "content/guides/pin-locked.yaml"), 0, 0),
                (("--language", "ne", "--errors"), 0, 0)):
            checked = self.workspace.run("check", *options)
            self.assertEqual(checked.returncode, status, (options, checked.stdout))
            if lines is not None:
                self.assertEqual(checked.stdout.count("\n"), lines, (options, checked.stdout))
        self.assertIn('did you mean "card-lost"?', self.workspace.run("check").stdout)
        only = self.workspace.run("check", "--language", "vi").stdout
        self.assertTrue(all(line.startswith("locales/vi/") for line in only.splitlines()), only)
        for path, why in (("content/guides/none.yaml", "is not there"), ("README.md", "nothing reads"),
                          ("/etc/passwd", "nothing reads")):
            refused = self.workspace.run("check", "--file", path)
            self.assertEqual(refused.returncode, 1, path)
            self.assertIn(why, refused.stderr, path)
        self.assertNotEqual(self.workspace.run("check", "--errors", "--notes").returncode, 0)

    def test_serving_begins_on_the_edition_of_before(self):
        text = self.read("content/faqs.yaml")
        self.write("content/faqs.yaml", text + "\n- id: [\n")
        refused = self.workspace.run("serve", "--watch", "--port", "0")
        self.assertNotEqual(refused.returncode, 0)
        self.assertIn("content/faqs.yaml", refused.stderr)
        self.assertIn("There is no edition", refused.stderr)
        self.write("content/faqs.yaml", text)
        self.assertIn(self.workspace.publish().returncode, (0, 2))
        self.write("content/faqs.yaml", text + "\n- id: [\n")
        server = product.Server(self.workspace, "--watch")
        self.addCleanup(server.stop)
        self.assertEqual(server.get("/en/faq")[0].status, 200)
        self.assertTrue(any("edition of before" in line for line in server.log), server.log)


if __name__ == "__main__":
    unittest.main()
