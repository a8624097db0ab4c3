"""What an agent does at the desk."""


def take(page, label, typed):
    """Types into a field and takes the option that stands first; returns how many keys that were."""
    page.get_by_role("combobox", name=label, exact=True).focus()
    return press(page, typed)


def press(page, typed):
    """Types where the focus is, then Enter."""
    page.keyboard.type(typed)
    page.keyboard.press("Enter")
    return len(typed) + 1


def find(page, words, value):
    """Types where the focus is until the option with a value stands first, then Enter; returns how many
    keys that takes. Kana are two keys each, and one more that ends composing them."""
    field = page.evaluate("document.activeElement.id").removesuffix("-field")
    wanted = page.locator(f"#{field} option[value='{value}']").text_content()
    is_kana = not words.isascii()
    for count, letter in enumerate(words, start=1):
        page.keyboard.insert_text(letter) if is_kana else page.keyboard.type(letter)
        page.wait_for_timeout(20)
        if page.evaluate(FIRST) == wanted:
            page.keyboard.press("Enter")
            return 2 * count + 2 if is_kana else count + 1
    raise AssertionError(f"{words!r} does not find {wanted}")


FIRST = """() => document.getElementById(
    document.activeElement.getAttribute("aria-activedescendant"))?.textContent"""
