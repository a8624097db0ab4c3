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
