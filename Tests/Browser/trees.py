"""What a screen reader is given of a page, as a text that stays the same from day to day."""

import difflib
import os
import pathlib
import re

KEPT = pathlib.Path(__file__).resolve().parent / "trees"

# Language of the page, and languages of its parts, are not in the tree of Chromium's that Playwright
# gives: headings and links in another language than the page's get a mark.
LANGUAGES = """() => [...document.querySelectorAll("main :is(h1, h2, h3, h4, legend, a, button, summary)")]
    .filter(one => one.checkVisibility())
    .map(one => {
        const inner = one.querySelector(":scope > [lang]:only-child") ?? one;
        return [inner.closest("[lang]").lang, one.innerText.trim().split("\\n")[0]];
    })
    .filter(([lang, text]) => text && lang !== document.documentElement.lang)"""


def of(page):
    """The tree of a page as lines of role and name, indented."""
    tree = page.locator("body").aria_snapshot()
    others = "".join(f"{lang}: {text}\n" for lang, text in page.evaluate(LANGUAGES))
    head = f"lang: {page.locator('html').get_attribute('lang')}\ntitle: {page.title()}\n"
    return head + steady(tree) + "\n" + (f"\nin other languages\n{others}" if others else "")


def steady(tree):
    """Without what is another in each edition, and without the languages, which are the same on every page."""
    tree = re.sub(r"\b[0-9a-f]{12}\b", "EDITION", tree)
    return re.sub(r"(#languages.*?)(\n- navigation [^\n]*)\n  - list:(\n    [^\n]*)+", r"\1\2", tree, flags=re.S)


# What has a name that tells it from others, as the browser computes it.
NAMED = {"link", "image", "DisclosureTriangle", "navigation", "search", "region", "button"}


def nodes(page):
    """(role, name, address) of all that a screen reader can list, with everything unfolded."""
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    found = []
    for node in tree:
        role, name = node.get("role", {}).get("value"), node.get("name", {}).get("value", "")
        properties = {one["name"]: one["value"].get("value") for one in node.get("properties", [])}
        if not node["ignored"] and role in NAMED | {"heading"}:
            found.append((role, name, properties.get("url", ""), properties.get("level")))
    return found


def faults(page):
    """What makes a page hard to find one's way in without seeing it."""
    found, faults = nodes(page), []
    levels = [level for role, _, _, level in found if role == "heading"]
    faults += [f"a heading of level {now} behind one of level {before}"
               for before, now in zip([0] + levels, levels) if now > before + 1]
    if levels.count(1) != 1:
        faults.append(f"{levels.count(1)} headings of level 1")
    faults += [f"{role} without a name" for role, name, _, _ in found if not name.strip()]
    led = {}
    for role, name, address, _ in found:
        target = address.split("#")[0] if role == "link" else None
        other = led.setdefault((role, name), target)
        if role == "link" and other != target:
            faults.append(f"link {name!r} leads to {other} and to {target}")
    for role in NAMED - {"link", "button"}:
        names = [name for one, name, _, _ in found if one == role]
        faults += [f"{role} {name!r} is there {names.count(name)} times" for name in sorted(set(names))
                   if names.count(name) > 1]
    faults += [f"the id {one} is there more than once" for one in page.evaluate("""() => {
        const ids = [...document.querySelectorAll('[id]')].map(one => one.id);
        return [...new Set(ids.filter((one, at) => ids.indexOf(one) !== at))];
    }""")]
    faults += [f"aria-… names the id {one}, which is not there" for one in page.evaluate("""() =>
        ['aria-labelledby', 'aria-describedby', 'aria-controls'].flatMap(name =>
            [...document.querySelectorAll(`[${name}]`)].flatMap(one => one.getAttribute(name).split(' ')))
            .filter(id => !document.getElementById(id))""")]
    return faults + [f"the Japanese copy {text!r} is a heading" for text in page.eval_on_selector_all(
        ".japanese :is(h1, h2, h3, h4)", "all => all.map(one => one.innerText)")]


def difference(name, tree):
    """What is another than in the file that is kept; nothing when it is the same. With
    MADOGUCHI_TREES=write the file is written instead."""
    file = KEPT / f"{name}.txt"
    if os.environ.get("MADOGUCHI_TREES") == "write":
        KEPT.mkdir(exist_ok=True)
        file.write_text(tree, encoding="utf-8")
        return ""
    kept = file.read_text(encoding="utf-8") if file.exists() else ""
    return "\n".join(difflib.unified_diff(kept.splitlines(), tree.splitlines(), "kept", "now", lineterm=""))
