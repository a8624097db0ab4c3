// A text field with a list of what it finds, as the ARIA practices have it: the keys stay in the field,
// and which option they are on is said by its id (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/).
"use strict";
// - name: what the list is called.
// - find(text): the options for what was typed, each { words, language?, href? }; may be a promise.
// - choose(option): one was chosen by key, mouse or finger.
// - place(list): puts the list into the page.
// - counted(count, text): says how many there are.
// - wait: milliseconds without a key before anything is looked for.
// - isStrict: the field holds nothing but an option. The first is chosen at once, Enter and Tab take
//   it, the arrows open the whole list, `next()` follows an Enter that changes nothing, and `leave()`
//   puts back what the field held.
function combobox(field, {
  name, find, choose, place, counted = () => {}, wait = 0, isStrict = false, next = () => {}, leave = () => {},
}) {
  const list = Object.assign(document.createElement("ul"), { id: `${field.id}-found`, className: "found", hidden: true });
  let options = [];
  let asked = 0;
  let timer;
  let active = -1; // none while the keys are in the field

  const set = (element, attributes) => {
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  };
  set(field, {
    role: "combobox", "aria-expanded": "false", "aria-controls": list.id, "aria-autocomplete": "list",
    "aria-haspopup": "listbox",
  });
  set(list, { role: "listbox", "aria-label": name });
  place(list);

  // Whether the field holds what somebody types, not what it held before.
  const isTyped = () => "typed" in field.dataset;

  function itemOf({ words, language, href }, index) {
    const item = Object.assign(document.createElement("li"), {
      id: `${list.id}-${index}`, textContent: words, lang: language ?? "", dir: "auto",
    });
    if (href) item.dataset.href = href;
    set(item, { role: "option", "aria-selected": "false" });
    return item;
  }

  async function offer() {
    clearTimeout(timer);
    const mine = ++asked;
    const text = isTyped() ? field.value.trim() : "";
    const found = await find(text);
    if (mine !== asked) return; // more was typed meanwhile, or the field was left
    options = found;
    list.replaceChildren(...found.map(itemOf));
    counted(found.length, text);
    show(found.length > 0 && document.activeElement === field);
    if (isStrict && !list.hidden) activate(0);
  }

  function show(isOpen) {
    list.hidden = !isOpen;
    field.setAttribute("aria-expanded", isOpen);
    activate(-1);
  }

  function activate(index) {
    active = index;
    [...list.children].forEach((item, at) => item.setAttribute("aria-selected", at === index));
    const item = list.children[index];
    if (!item) return field.removeAttribute("aria-activedescendant");
    field.setAttribute("aria-activedescendant", item.id);
    item.scrollIntoView({ block: "nearest" });
  }

  // Whatever is still on its way belongs to what is no longer asked.
  function close() {
    clearTimeout(timer);
    asked++;
    show(false);
  }

  function putBack() {
    delete field.dataset.typed;
    leave();
  }

  function take(option) {
    close();
    if (isStrict) delete field.dataset.typed;
    choose(option);
  }

  // Behind the last comes the field, then the first.
  function move(step) {
    if (list.hidden && isStrict) {
      offer();
      return true;
    }
    if (options.length === 0) return false;
    const from = list.hidden ? -1 : active;
    if (list.hidden) show(true);
    const places = options.length + 1;
    activate(((from + 1 + step + places) % places) - 1);
    return true;
  }

  async function enter() {
    if (isTyped() && list.hidden) await offer(); // what was typed last was not yet looked for
    if (active >= 0) take(options[active]);
    else if (!isTyped()) next();
  }

  // Of a key that the field itself has a use for, too, where no option is chosen.
  const withActive = (act) => () => {
    if (active < 0) return false;
    act();
    return true;
  };

  // Each says whether it had a use for the key.
  const keys = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Home: withActive(() => activate(0)),
    End: withActive(() => activate(options.length - 1)),
    Enter() {
      if (!isStrict && active < 0) return false;
      enter();
      return true;
    },
    Tab() {
      if (isStrict && isTyped() && active >= 0) take(options[active]);
      return false; // the focus goes on
    },
    Escape() {
      if (list.hidden) return false;
      close();
      if (isStrict) putBack();
      return true;
    },
  };

  field.addEventListener("keydown", (event) => {
    // While a word is being composed its keys belong to the keyboard.
    if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.shiftKey && event.key !== "Tab") return;
    if (!Object.hasOwn(keys, event.key) || !keys[event.key]()) return;
    event.preventDefault();
    event.stopPropagation();
  });
  field.addEventListener("input", () => {
    field.dataset.typed = "";
    activate(-1);
    clearTimeout(timer);
    if (wait > 0) timer = setTimeout(offer, wait);
    else offer();
  });
  field.addEventListener("blur", () => {
    close();
    if (isStrict) putBack();
  });
  field.form?.addEventListener("submit", close);
  // The field keeps the focus, so that the list is there when the finger or the button goes up.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const item = event.target.closest("[role=option]");
    if (item) take(options[[...list.children].indexOf(item)]);
  });
}
