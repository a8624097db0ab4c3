// Offers pages while somebody types: a combobox with a list below it, as the ARIA practices have it
// (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). Without it, or without network, the form is
// sent as it is.
"use strict";
(() => {
  const WAIT = 200; // milliseconds without a key before the server is asked
  const MOST = 5;
  const LIMIT = 8000; // milliseconds for a whole answer to come
  const field = document.getElementById("q");
  const { form } = field;
  const root = form.getAttribute("action").split("/")[1];
  const words = form.dataset.suggestions;
  const list = Object.assign(document.createElement("ul"), { className: "found", id: "q-found", hidden: true });
  const count = Object.assign(document.createElement("p"), { className: "unseen" });
  let asked = 0;
  let timer;
  let chosen = -1; // which option the keys are on; none while they are in the field

  const set = (element, attributes) => {
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  };
  set(field, {
    role: "combobox", "aria-expanded": "false", "aria-controls": list.id, "aria-autocomplete": "list",
    "aria-haspopup": "listbox",
  });
  set(list, { role: "listbox", "aria-label": words });
  set(count, { role: "status" });
  form.append(list, count);

  const options = () => [...list.children];

  async function found(typed) {
    const language = document.documentElement.lang;
    const query = new URLSearchParams({ language, q: typed, limit: MOST });
    try {
      const response = await fetch(`/api/v1/search?${query}`, { signal: AbortSignal.timeout?.(LIMIT) });
      return response.ok ? (await response.json()).results : [];
    } catch {
      return []; // no network, or not in time: the button tells
    }
  }

  function option(hit, index) {
    const item = Object.assign(document.createElement("li"), {
      id: `q-found-${index}`, textContent: hit.title, lang: hit.language ?? "", dir: "auto",
    });
    item.dataset.href = hit.url.replace(/^\/[^/]+/, `/${root}`);
    set(item, { role: "option", "aria-selected": "false" });
    return item;
  }

  async function offer() {
    const mine = ++asked;
    const typed = field.value.trim();
    const hits = typed ? await found(typed) : [];
    if (mine !== asked) return; // more was typed meanwhile
    choose(-1);
    list.replaceChildren(...hits.map(option));
    count.textContent = typed ? `${words}: ${hits.length}` : "";
    show(hits.length > 0 && document.activeElement === field);
  }

  function show(isOpen) {
    list.hidden = !isOpen;
    field.setAttribute("aria-expanded", isOpen);
    if (!isOpen) choose(-1);
  }

  // The keys stay in the field; which option they are on is said by its id.
  function choose(index) {
    chosen = index;
    options().forEach((item, at) => item.setAttribute("aria-selected", at === index));
    const item = options()[index];
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

  // Behind the last comes the field, then the first.
  function move(step) {
    if (!list.children.length) return false;
    if (list.hidden) show(true);
    const places = list.children.length + 1;
    choose(((chosen + 1 + step + places) % places) - 1);
    return true;
  }

  // Of a key that the field itself has a use for, too, where no option is chosen.
  const withChosen = (act) => () => {
    if (chosen < 0) return false;
    act();
    return true;
  };

  // Each says whether it had a use for the key.
  const keys = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Home: withChosen(() => choose(0)),
    End: withChosen(() => choose(list.children.length - 1)),
    Enter: withChosen(() => location.assign(options()[chosen].dataset.href)),
    Escape() {
      if (list.hidden) return false;
      close();
      return true;
    },
  };

  field.addEventListener("keydown", (event) => {
    // While a word is being composed its keys belong to the keyboard.
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (Object.hasOwn(keys, event.key) && keys[event.key]()) event.preventDefault();
  });
  field.addEventListener("input", () => {
    choose(-1);
    clearTimeout(timer);
    timer = setTimeout(offer, WAIT);
  });
  field.addEventListener("blur", close);
  form.addEventListener("submit", close);
  // The field keeps the focus, so that the list is there when the finger or the button goes up.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const item = event.target.closest("[role=option]");
    if (item) location.assign(item.dataset.href);
  });
})();
