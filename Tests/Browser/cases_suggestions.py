"""Suggestions while somebody types, as a combobox: by keyboard, finger and mouse."""

import base

ACTIVE = """() => {
    const field = document.getElementById("q");
    const item = document.getElementById(field.getAttribute("aria-activedescendant"));
    const chosen = [...document.querySelectorAll("[role=option][aria-selected=true]")];
    if (chosen.length > 1 || (item ?? undefined) !== chosen[0] || document.activeElement !== field)
        return "inconsistent";
    return item ? [...item.parentElement.children].indexOf(item) : null;
}"""


class Search(base.BrowserCase):
    def setUp(self):
        super().setUp()
        self.page = self.open(service_workers="block")
        self.page.goto(f"{self.origin}/en/")

    def field(self):
        return self.page.get_by_role("combobox", name="What do you want to know?")

    def options(self):
        return self.page.get_by_role("listbox", name="Suggestions").get_by_role("option")

    def offer(self, typed="card"):
        self.field().press_sequentially(typed)
        self.options().first.wait_for()
        return self.options().count()

    def chosen(self):
        return self.page.evaluate(ACTIVE)

    def test_the_keys_of_a_combobox(self):
        field = self.field()
        self.assertEqual(field.get_attribute("aria-expanded"), "false")
        self.assertEqual(field.get_attribute("aria-autocomplete"), "list")
        count = self.offer()
        self.assertGreater(count, 2)
        self.assertEqual(field.get_attribute("aria-expanded"), "true")
        self.assertEqual(field.get_attribute("aria-controls"), self.page.get_by_role("listbox").get_attribute("id"))
        self.assertEqual(self.page.get_by_role("search").get_by_role("status").inner_text(), f"Suggestions: {count}")
        self.assertEqual(self.violations(self.page), [])
        self.assertIsNone(self.chosen())
        # Behind the last option comes the field.
        for key, expected in [
                ("ArrowDown", 0), ("ArrowDown", 1), ("End", count - 1), ("ArrowDown", None), ("ArrowUp", count - 1),
                ("Home", 0), ("ArrowUp", None), ("ArrowDown", 0)]:
            field.press(key)
            self.assertEqual(self.chosen(), expected, key)
        self.assertEqual(self.violations(self.page), [])
        # The first Esc closes the list, and the words stay.
        field.press("Escape")
        self.assertEqual(field.get_attribute("aria-expanded"), "false")
        self.assertIsNone(self.chosen())
        self.assertFalse(self.page.locator("#q-found").is_visible())
        self.assertEqual(field.input_value(), "card")
        # An arrow opens it again.
        field.press("ArrowDown")
        self.assertEqual(self.chosen(), 0)
        field.press("ArrowDown")
        title = self.options().nth(1).inner_text()
        address = self.options().nth(1).get_attribute("data-href")
        field.press("Enter")
        self.page.wait_for_url(f"**{address}")
        self.assertNotIn("/search", self.page.url)
        self.assertIn(title.split()[0], self.page.locator("h1").inner_text())

    def test_home_and_end_move_in_the_field_while_no_option_is_chosen(self):
        self.offer()
        place = "document.getElementById('q').selectionStart"
        self.field().press("Home")
        self.assertEqual(self.page.evaluate(place), 0)
        self.field().press("End")
        self.assertEqual(self.page.evaluate(place), 4)
        self.assertIsNone(self.chosen())

    def test_enter_without_an_option_sends_the_form(self):
        self.offer()
        self.field().press("Enter")
        self.page.wait_for_url("**/en/search?q=card**")

    def test_leaving_the_field_closes_the_list_and_typing_takes_the_choice_back(self):
        self.offer()
        self.field().press("ArrowDown")
        self.field().press_sequentially("s")
        self.assertIsNone(self.chosen())
        self.field().press("Tab")
        self.assertFalse(self.page.locator("#q-found").is_visible())
        self.page.wait_for_timeout(600)
        self.assertEqual(self.page.locator("#q").get_attribute("aria-expanded"), "false")

    def test_what_is_not_found_opens_nothing_and_is_said(self):
        self.field().press_sequentially("qwzxvqq")
        self.page.get_by_role("search").get_by_text("Suggestions: 0").wait_for(state="attached")
        self.assertEqual(self.field().get_attribute("aria-expanded"), "false")
        self.field().press("ArrowDown")
        self.assertIsNone(self.chosen())

    def test_mouse_and_finger_reach_an_option_and_nothing_moves(self):
        for act in ("click", "tap"):
            page = self.page = self.open(service_workers="block", has_touch=True)
            page.goto(f"{self.origin}/ne/")
            page.evaluate("""() => { self.shifts = 0; new PerformanceObserver(list => {
                for (const entry of list.getEntries()) self.shifts += entry.value;
            }).observe({type: "layout-shift", buffered: false}); }""")
            page.locator("#q").press_sequentially("कार्ड")
            option = page.get_by_role("option").first
            option.wait_for()
            self.assertGreaterEqual(option.bounding_box()["height"], 44)
            self.assertLessEqual(self.width(page), 320)
            self.assertEqual(page.evaluate("self.shifts"), 0)
            address = option.get_attribute("data-href")
            self.assertTrue(address.startswith("/ne/"))
            getattr(option, act)()
            page.wait_for_url(f"**{address}")

    def test_without_scripts_there_is_a_form(self):
        page = self.open(java_script_enabled=False)
        page.goto(f"{self.origin}/en/")
        field = page.get_by_role("searchbox", name="What do you want to know?")
        field.fill("PIN")
        field.press("Enter")
        self.assertIn("/en/search?q=PIN", page.url)
