"""An operator closes a line in one step, and opens it again."""

import datetime
import json
import unittest

import product


class OverrideCommand(unittest.TestCase):
    def setUp(self):
        self.workspace = product.Workspace()
        self.addCleanup(self.workspace.close)
        published = self.workspace.publish()
        self.assertEqual(published.returncode, 0, published.stderr)
        self.overrides = self.workspace.path / "content/overrides"

    def override(self, *arguments):
        return self.workspace.run("override", *arguments)

    def add(self, *arguments):
        return self.override(
            "add", "--lines", "general", "--hours", "off", "--notice-ja", "台風のため、電話に出られません。", *arguments)

    def state(self):
        question = json.dumps({"topic": "card-lost", "language": "ja"}) + "\n"
        route = json.loads(self.workspace.run("route", "--jsonl", stdin=question).stdout)
        return [step["state"] for step in route["steps"] if step["number"] == "0120-95-0178"]

    def files(self):
        return {path.relative_to(self.workspace.path): path.read_bytes()
                for folder in ("content", "locales") for path in (self.workspace.path / folder).rglob("*")
                if path.is_file()}

    def test_a_line_is_closed_and_opened_again(self):
        self.assertEqual(self.state(), ["open"])
        added = self.add("--notice-en", "Closed because of a typhoon.", "--notice-ne=आँधीका कारण फोन बन्द छ।")
        self.assertEqual(added.returncode, 0, added.stderr)
        self.assertIn("0120-95-0178", added.stdout)
        self.assertRegex(added.stdout, r"readers of ja: 台風のため")
        self.assertRegex(added.stdout, r"readers of en, .*: Closed because")
        self.assertRegex(added.stdout, r"readers of ne: आँधीका")
        self.assertEqual(self.state(), ["closed"])
        listed = self.override("list")
        name = next(self.overrides.glob("*.yaml")).stem
        self.assertIn(f"{name} (now)", listed.stdout)
        checked = self.workspace.run("check")
        self.assertEqual(checked.returncode, 0, checked.stdout)
        ended = self.override("end", name)
        self.assertEqual(ended.returncode, 0, ended.stderr)
        self.assertEqual(self.state(), ["open"])
        self.assertEqual(self.override("end", name).returncode, 1)

    def test_what_cannot_be_published_leaves_nothing_behind(self):
        before, edition = self.files(), self.workspace.edition.read_bytes()
        for arguments, words in (
                (("--lines", "genral", "--hours", "off", "--notice-ja", "台風"), 'did you mean "general"'),
                (("--lines", "general", "--hours", "Mo 99", "--notice-ja", "台風"), "a time is written as"),
                (("--lines", "general", "--hours", "off", "--until", "2020-01-01", "--notice-ja", "台風"), "is over by then"),
                (("--lines", "general", "--hours", "off", "--until", "25:00", "--notice-ja", "台風"), "is no time"),
                (("--lines", "general", "--hours", "off", "--notice-xx", "a"), "the office writes no xx"),
                (("--lines", "general", "--hours", "off", "--notice-en", "Closed."), "--notice-ja"),
                (("--lines", "general", "--hours", "off", "--notice-ja"), "write the notice behind it"),
                (("--hours", "off", "--notice-ja", "台風"), "--lines or --services"),
                (("--lines", "general", "--hours", "off", "--notice-ja", " "), "is empty"),
                (("--lines", "general", "--hours", "off", "--notice-ja", "台風", "--id", "../a"), "small letters"),
                (("--lines", "general", "--hours", "off", "--notice-ja", "台風", "--wrong", "a"), "no option")):
            with self.subTest(arguments):
                added = self.override("add", *arguments)
                self.assertEqual(added.returncode, 1, added.stdout)
                self.assertIn(words, added.stderr)
                self.assertEqual(self.files(), before)
                self.assertEqual(self.workspace.edition.read_bytes(), edition)

    def test_one_to_come_is_taken_away(self):
        first = product.today() + datetime.timedelta(days=30)
        after = first + datetime.timedelta(days=3)
        added = self.add("--from", str(first), "--until", str(after - datetime.timedelta(days=1)), "--kind", "dated", "--id", "works")
        self.assertEqual(added.returncode, 0, added.stderr)
        self.assertEqual(self.add("--id", "works").returncode, 1)
        self.assertIn("works (to come)", self.override("list").stdout)
        self.assertIn(f"until {after}T00:00:00+09:00", self.override("list").stdout)
        self.assertEqual(self.override("end", "works").returncode, 0)
        self.assertFalse((self.overrides / "works.yaml").exists())
        self.assertIn("There is none", self.override("list").stdout)
        self.assertEqual(self.override("end", "works").returncode, 1)

    def test_a_notice_that_a_check_refuses_does_not_keep_a_line_open(self):
        added = self.add("--notice-en", "Call 03-1234-5678 instead.")
        self.assertIn("--notice-en", added.stderr)
        self.assertEqual(added.returncode, 0, added.stderr)
        self.assertEqual(self.state(), ["closed"])
        self.assertNotIn("03-1234-5678", self.override("list").stdout)


if __name__ == "__main__":
    unittest.main()
