"""The command line and its JSON contract, on the real lines."""

import json
import unittest

import product

ROUTE_FIELDS = [
    "as_of", "as_of_jst", "requested", "language", "steps", "numbers", "unreachable",
    "next_in_own_language", "referral", "warnings", "holiday", "reasons", "valid_until",
    "valid_for_seconds", "edition",
]
STEP_FIELDS = [
    "service", "line", "number", "tel", "e164", "tel_uri", "state", "spoken_language",
    "other_languages", "reach", "cost", "menu", "opens_at", "opens_in_seconds", "closes_at",
    "closes_in_seconds", "hours_text", "condition", "certainty", "warnings", "sources",
]


class CommandLine(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.workspace = product.Workspace()
        cls.published = cls.workspace.publish()

    @classmethod
    def tearDownClass(cls):
        cls.workspace.close()

    def route(self, topic, language, network, at):
        result = self.workspace.run(
            "route", "--topic", topic, "--language", language, "--network", network, "--at", at,
            "--format", "json")
        self.assertEqual(result.returncode, 0, result.stderr)
        return json.loads(result.stdout)

    def test_publishing_succeeds_and_tells_its_stages(self):
        self.assertEqual(self.published.returncode, 0, self.published.stderr)
        self.assertIn("Published edition", self.published.stderr)
        self.assertTrue(self.workspace.edition.exists())

    def test_the_same_files_give_the_same_edition(self):
        again = self.workspace.publish()
        name = self.published.stderr.split("Published edition ")[1].split()[0]
        self.assertIn(name, again.stderr)

    def test_nepali_lost_card_at_night(self):
        route = self.route("card-lost", "ne", "mobile", "2026-11-21T23:40:00+09:00")
        self.assertEqual(list(route), ROUTE_FIELDS)
        for step in route["steps"]:
            self.assertEqual(list(step), STEP_FIELDS)
        first = route["steps"][0]
        self.assertEqual(first["number"], "0120-0178-27")
        self.assertEqual(first["tel"], "0120017827")
        self.assertEqual((first["state"], first["spoken_language"]), ("open", "en"))
        self.assertIn("zh", first["other_languages"])
        self.assertEqual(route["steps"][1]["number"], "0570-064-738")
        japanese = [s for s in route["steps"] if s["spoken_language"] == "ja"]
        self.assertEqual([s["number"] for s in japanese], ["0120-95-0178"])
        self.assertEqual(japanese[0]["state"], "open")
        self.assertEqual(route["next_in_own_language"], "2026-11-22T09:00:00+09:00")
        self.assertEqual(route["valid_until"], "2026-11-22T09:00:00+09:00")

    def test_english_portal_on_a_citizens_holiday(self):
        route = self.route("portal", "en", "mobile", "2026-09-22T18:00:00+09:00")
        self.assertEqual(route["holiday"]["date"], "2026-09-22")
        self.assertEqual([s["number"] for s in route["steps"]], ["0120-0178-26"])
        self.assertEqual(route["steps"][0]["state"], "closed")
        self.assertEqual(route["steps"][0]["opens_at"], "2026-09-23T09:30:00+09:00")

    def test_japanese_registration_over_new_year_from_an_ip_phone(self):
        route = self.route("insurance-registration", "ja", "ip-phone", "2026-12-30T10:00:00+09:00")
        self.assertEqual(
            [s["number"] for s in route["steps"]], ["0120-95-0178", "050-3816-9405"])
        for step in route["steps"]:
            self.assertEqual(step["state"], "closed")
            self.assertEqual(step["opens_at"], "2027-01-04T09:30:00+09:00")
        menu = route["steps"][0]["menu"]
        self.assertIsNone(menu["digits"])
        self.assertEqual([r["digits"] for r in menu["reported"]], ["5", "4-2"])
        self.assertIn("year-end-days-unconfirmed", route["warnings"])

    def test_lost_card_abroad(self):
        route = self.route("card-lost", "es", "overseas", "2026-11-21T23:40:00+09:00")
        self.assertEqual([s["number"] for s in route["steps"]], ["03-6734-0170"])
        self.assertIsNone(route["steps"][0]["spoken_language"])
        self.assertIn("language-not-stated", route["warnings"])
        self.assertTrue(route["unreachable"])
        self.assertNotIn("03-6734-0170", [u["number"] for u in route["unreachable"]])

    def test_the_overseas_line_is_not_for_callers_in_japan(self):
        for network in ("mobile", "landline", "ip-phone"):
            route = self.route("card-lost", "ja", network, "2026-11-21T12:00:00+09:00")
            self.assertNotIn("03-6734-0170", [s["number"] for s in route["steps"]])

    def test_referrals(self):
        for topic, to in (("eligibility", "insurer"), ("municipal", "municipality")):
            route = self.route(topic, "vi", "mobile", "2026-11-21T12:00:00+09:00")
            self.assertEqual((route["steps"], route["referral"]["to"]), ([], to))

    def test_json_lines_keep_order_and_answer_bad_lines(self):
        lines = [
            '{"topic": "portal", "language": "en", "at": "2026-11-21T10:00:00+09:00"}',
            "nonsense",
            '{"topic": "weather", "language": "en", "at": "2026-11-21T10:00:00+09:00"}',
            '{"topic": "portal", "language": "en", "at": "2026-11-21T10:00:00"}',
            '{"topic": "card-lost", "language": "tl", "network": "landline", "at": '
            '"2026-11-21T01:00:00Z", "also": ["en"]}',
        ]
        result = self.workspace.run("route", "--jsonl", stdin="\n".join(lines) + "\n")
        self.assertEqual(result.returncode, 0, result.stderr)
        answers = [json.loads(line) for line in result.stdout.splitlines()]
        self.assertEqual(len(answers), len(lines))
        self.assertEqual(answers[0]["requested"]["topic"], "portal")
        self.assertEqual(
            [a["error"]["code"] for a in answers[1:4]],
            ["invalid-json", "unknown-topic", "missing-offset"])
        self.assertEqual(answers[4]["language"], {"spoken": "fil", "written": "fil"})
        self.assertEqual(answers[4]["as_of_jst"], "2026-11-21T10:00:00+09:00")

    def test_hours_as_json_lines(self):
        lines = [
            '{"hours": "Mo-Fr 09:30-20:00; Sa-Su,PH 09:30-17:30; Dec 29-Jan 3 off", '
            '"at": "2026-12-28T20:00:00+09:00"}',
            '{"hours": "24/7", "at": "2026-12-28T20:00:00+09:00"}',
            '{"hours": "Mo-Fr 22:00-02:00", "at": "2026-12-28T20:00:00+09:00"}',
        ]
        result = self.workspace.run("hours", "--jsonl", stdin="\n".join(lines) + "\n")
        answers = [json.loads(line) for line in result.stdout.splitlines()]
        self.assertEqual(
            answers[0], {"state": "closed", "next_change": "2027-01-04T09:30:00+09:00"})
        self.assertEqual(answers[1], {"state": "open", "next_change": None})
        self.assertEqual(answers[2]["error"]["code"], "invalid-hours")
        self.assertIsInstance(answers[2]["error"]["position"], int)
        self.assertIn("Mo 22:00-24:00", answers[2]["error"]["message"])

    def test_holidays(self):
        result = self.workspace.run("holidays", "--from", "2026-09-20", "--to", "2026-09-23")
        days = [json.loads(line) for line in result.stdout.splitlines()]
        self.assertEqual([d["date"][-2:] for d in days], ["21", "22", "23"])
        self.assertTrue(all(d["official"] for d in days))

    def test_match(self):
        lines = [
            '{"accept": "tl, en;q=0.5"}', '{"accept": "my"}', '{"accept": "en;q=0.5, ne;q=0.9"}']
        result = self.workspace.run("match", "--jsonl", stdin="\n".join(lines) + "\n")
        answers = [json.loads(line) for line in result.stdout.splitlines()]
        self.assertEqual([a["language"] for a in answers], ["fil", None, "ne"])
        self.assertIsNone(answers[1]["quality"])

    def test_status_counts_every_language(self):
        result = self.workspace.run("status", "--format", "json")
        languages = json.loads(result.stdout)["languages"]
        self.assertEqual(len(languages), 11)
        for language in languages:
            self.assertEqual(language["messages"], sum(language["states"].values()))
            self.assertEqual(language["states"]["reviewed"], 0)

    def test_check_finds_nothing_wrong(self):
        result = self.workspace.run("check", "--format", "json")
        errors = [f for f in json.loads(result.stdout) if f["severity"] == "error"]
        self.assertEqual((result.returncode, errors), (0, []))
