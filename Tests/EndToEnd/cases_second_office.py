"""Any office, any language: what the second office's readers, callers and programs are given."""

import re
import unittest

import product
import second_office
from second_office import FOREIGN, LANGUAGES

ANSWERS = (
    "/api/v1/route?topic=shelter&language=uk", "/api/v1/route?topic=garbage&language=ar",
    "/api/v1/search?q=110&language=uk", "/api/v1/lines/advice.ics", "/api/v1/lines/garbage.ics", "/api/v1/lines/fire.vcf",
    "/api/v1/guides/go-to-shelter?language=uk",
    "/robots.txt", "/sitemap.xml")
STAFF = ("/desk", "/desk?topic=shelter&language=uk", "/desk?topic=garbage&language=ar&ui=en", "/l10n", "/l10n/uk/cards")


class SecondOffice(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.office = second_office.SecondOffice()
        cls.addClassCleanup(cls.office.close)
        cls.server = product.Server(cls.office, "--local-staff")
        cls.addClassCleanup(cls.server.stop)
        cls.pages = second_office.pages(cls.server)

    def text(self, path):
        response, body = self.server.get(path, {"Host": f"localhost:{self.server.port}"})
        self.assertEqual(response.status, 200, path)
        return body.decode("utf-8")

    def test_it_is_published_without_an_error_or_a_warning(self):
        self.assertNotRegex(self.office.findings, "error:|warning:")
        for language in LANGUAGES:
            for page in ("", "guides/go-to-shelter", "call/shelter", "flows/where-to-throw/burns", "faq"):
                self.assertIn(f"/{language}/{page}", self.pages)

    def test_nothing_of_the_first_office_is_anywhere(self):
        assets = set()
        described = [path for path, kinds in self.server.json("/api/openapi.json")[1]["paths"].items()
                     if "get" in kinds and "{" not in path and not path.startswith(("/api/v1/route", "/api/v1/search"))]
        self.assertGreater(len(described), 3)
        for path in (*self.pages, *described, *ANSWERS, *STAFF):
            with self.subTest(path):
                text = self.text(path)
                self.assertIsNone(FOREIGN.search(text))
                assets |= set(re.findall(r'(?:href|src)="(/assets/[^"]+|/[^"]*manifest[^"]*|/sw\.js)"', text))
        self.assertGreater(len(assets), 3)
        for path in sorted(assets):
            with self.subTest(path):
                self.assertIsNone(FOREIGN.search(self.text(path)))

    def test_no_page_is_empty_and_each_says_its_language_and_direction(self):
        for path in self.pages:
            with self.subTest(path):
                text = self.text(path)
                root = re.search(r"<html[^>]*>", text).group()
                # The page that offers the languages is in none of the readers'.
                tag = path.split("/")[1].replace("ja-simple", "ja") or "ja"
                self.assertIn(f'lang="{tag}"', root)
                self.assertEqual('dir="rtl"' in root, LANGUAGES[tag] == "rtl")
                main = re.search(r"<main.*?</main>", text, re.DOTALL).group()
                self.assertRegex(main, r"<h1[^>]*>(<[^>]*>)*[^<]+")
                self.assertGreater(len(re.sub(r"<[^>]*>|\s", "", main)), 20)

    def test_numbers_of_every_kind_are_dialled_as_they_are(self):
        short = ["tel:119", "tel:110", "tel:%237119"]
        # Whoever has a line in their own language is not sent to one in another.
        for language, numbers in (
                ("ja", short), ("en", short[::2]), ("uk", short[:1]), ("ar-XB", short[::2])):
            page = self.text(f"/{language}/call/shelter")
            called = re.findall(r'href="(tel:[^"]*)"', page)
            self.assertEqual(sorted(set(called)), sorted(numbers), language)
        answer = self.server.json("/api/v1/route?topic=shelter&language=uk")[1]
        self.assertEqual([step["tel"] for step in answer["steps"]], ["119"])
        self.assertEqual(answer["warnings"], [])

    def test_nth_weekdays_and_months_are_worked_out(self):
        # The second and the third Sunday of June; a weekday of June and one of July.
        for topic, at, state in (
                ("garbage", "2027-06-13T10:00:00", "open"), ("garbage", "2027-06-20T10:00:00", "closed"),
                ("school", "2027-06-14T15:00:00", "open"), ("school", "2027-07-12T15:00:00", "closed")):
            answer = self.server.json(f"/api/v1/route?topic={topic}&language=ja&at={at}%2B09:00")[1]
            self.assertEqual(answer["steps"][0]["state"], state, (topic, at))

    def test_the_office_speaks_of_its_own_language_and_country(self):
        self.office.run("init", "other", "--name", "Riverton", "--languages", "en,ar,pt-BR")
        place = product.Workspace.__new__(product.Workspace)
        place.path = self.office.path / "other"
        office = place.path / "content" / "office.yaml"
        text = office.read_text(encoding="utf-8")
        self.assertIn("# country: JP\n# time-zone: Asia/Tokyo", text)
        office.write_text(text.replace(
            "# country: JP\n# time-zone: Asia/Tokyo", "country: NP\ntime-zone: Asia/Kathmandu"), encoding="utf-8")
        published = place.run("publish")
        self.assertEqual(published.returncode, 0, published.stderr)
        server = product.Server(place, "--local-staff")
        self.addCleanup(server.stop)
        staff = {"Host": f"localhost:{server.port}"}
        for path in (*second_office.pages(server), "/en/search?q=zz", "/ar/search?q=zz", "/pt-BR/search?q=zz",
                     "/en/accessibility", "/desk?topic=general&language=ar"):
            body = server.get(path, staff)[1].decode("utf-8")
            # Callers may speak any language.
            body = re.sub("<option .*?</option>", "", body)
            self.assertNotRegex(body, "日本|Japan|Japão|japonês|Tokyo", path)
        self.assertIn("Mostrar também o inglês", server.get("/pt-BR/guides/first-visit")[1].decode("utf-8"))
        self.assertIn("Show English beside it", server.get("/ar/guides/first-visit")[1].decode("utf-8"))
        page = self.text("/en/guides/sort-garbage")
        self.assertIn("Show Japanese beside it", page)


if __name__ == "__main__":
    unittest.main()
