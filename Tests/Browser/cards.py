"""The cards of a call page: as a browser shows them, and as the answer of the API has them."""


def shown(page):
    """[number, states, fallbacks] of each card, in the order of the page."""
    return page.eval_on_selector_all(
        "[data-part=numbers] .dial a",
        """links => links.map(link => {
            const card = link.closest("section, li");
            const states = [...card.querySelectorAll(".state")].map(one => one.className.slice(6));
            const fallbacks = [...card.querySelectorAll(".fallback a")];
            return [link.getAttribute("href"), states, fallbacks.map(one => one.getAttribute("href"))];
        })""")


def expected(route):
    """The same of a route: a fallback in the same state stands in the card of its number, and a number
    that somebody answers is not called closed."""
    numbers = route["numbers"]
    states = {number["number"]: [one["state"] for one in number["languages"]] for number in numbers}

    def is_beside_primary(number):
        return states.get(number["fallback_of"]) == states[number["number"]]

    def words(number):
        found = states[number["number"]]
        return ["later" if "open" in found and state == "closed" else state for state in found]

    return [
        [number["tel_uri"], words(number),
         [other["tel_uri"] for other in numbers
          if is_beside_primary(other) and other["fallback_of"] == number["number"]]]
        for number in numbers if not is_beside_primary(number)]
