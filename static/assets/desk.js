// The desk: fields that find what an agent types, an answer that is kept true, what is said and sent
// copied with one key, and the next caller. Without it the page is a form.
"use strict";
(() => {
  const $ = (id) => document.getElementById(id);
  const [form, state, result, said, recent] = ["ask", "answer-state", "result", "said", "recent"].map($);
  const MOST = 60; // options shown at once
  const PAUSE = 150; // milliseconds without a key before the words are looked for
  const make = (name, values = {}) => Object.assign(document.createElement(name), values);

  // --- The answer

  let address = location.pathname + location.search;
  let asked = address;
  let isOther = false; // whether something else was chosen than what is shown

  const ask = live.keep({
    address: () => (asked = address),
    shown: state,
    every: 60,
    show({ page }) {
      if (asked !== address) return; // the answer for the caller before
      live.swap(page);
      state.textContent = "";
      result.hidden = part("matrix").hidden = false;
      history.replaceState(null, "", address);
      showButtons();
      if (isOther) remember();
      if (isOther) announce();
      isOther = false;
    },
    doubt() {
      live.deny(result, state.dataset.unknown);
      part("matrix").hidden = true;
    },
    fail(holds, status) {
      if (status === 401) return location.assign(address); // the browser asks for the token
      // Nobody is to read the answer to the question before.
      result.hidden = isOther;
      state.textContent = isOther ? state.dataset.noAnswer : state.dataset.lost;
    },
  });

  function part(name) { return document.querySelector(`[data-part=${name}]`); }

  function question() {
    const values = [...new FormData(form)].filter(([, value]) => value !== "");
    return `/desk?${new URLSearchParams(values)}`;
  }

  // Asks once both are known.
  function answer() {
    if (!form.elements.language.value || !form.elements.topic.value) return;
    const next = question();
    if (next === address && !isOther) return;
    address = next;
    isOther = true;
    ask();
  }

  function announce() {
    const first = result.querySelector(".route li, .instead");
    const texts = first?.querySelectorAll(".dial, .state, .spoken") ?? [];
    said.textContent = texts.length > 0
      ? [...texts].map((text) => text.textContent).join(" ")
      : first?.querySelector(".said")?.textContent ?? "";
  }

  // --- Another time: by its link, or one later or earlier by key

  function goTo(link) {
    form.elements.at.value = new URL(link.href).searchParams.get("at") ?? "";
    answer();
  }

  function step(by) {
    const links = [...result.querySelectorAll(".times a")];
    const current = links.findIndex((link) => link.hasAttribute("aria-current"));
    // From a time of no link, to where the answer changes next, or back to now.
    const link = current < 0 ? links.at(by > 0 ? -1 : 0) : links[current + by];
    if (link) goTo(link);
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    answer();
  });
  form.addEventListener("change", (event) => { if (event.target.name) answer(); });

  // --- Finding an option by any of its names

  // Letters without case, width, accents over Latin ones, and the difference of the two kana.
  function fold(text) {
    return text.normalize("NFKC").toLowerCase()
      .replace(/[ァ-ヶ]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0x60))
      .normalize("NFD").replace(/(?<=\p{Script=Latin})\p{Mn}+/gu, "").normalize("NFC")
      .replace(/[\s・_-]+/g, " ").trim();
  }

  // How well names fit; 9 when they do not.
  function distance(names, typed) {
    const words = typed.split(" ");
    return Math.min(...names.map((name) => {
      if (name === typed) return 0;
      if (name.startsWith(typed)) return 1;
      if (name.includes(` ${typed}`)) return 2;
      if (typed.length > 1 && name.includes(typed)) return 3;
      return words.length > 1 && words.every((word) => name.includes(word)) ? 4 : 9;
    }));
  }

  const optionsOf = (select) => [...select.options].map((option) => ({
    value: option.value, words: option.text,
    names: [option.text, ...(option.dataset.names ?? "").split("|")].filter(Boolean).map(fold),
  }));

  function find(options, text) {
    const typed = fold(text);
    if (typed === "") return options;
    return options.map((option) => ({ option, far: distance(option.names, typed) }))
      .filter(({ far }) => far < 9).sort((a, b) => a.far - b.far).map(({ option }) => option);
  }

  // --- Fields that find: see combobox.js

  function finding(input, label, options) {
    const box = make("span", { className: "combo" });
    input.replaceWith(box);
    combobox(input, {
      name: label.textContent, isStrict: true, ...options,
      find: async (text) => (await options.find(text)).slice(0, MOST),
      place: (list) => box.append(input, list),
      counted: (count, text) => { said.textContent = count === 0 && text ? form.dataset.none : ""; },
      leave() {
        options.reset();
        if (document.activeElement === input) input.select();
      },
    });
    input.addEventListener("focus", () => input.select());
  }

  const fields = [];

  // Puts a combobox over a select, which keeps the value.
  function enhance(select, next) {
    const options = optionsOf(select).filter(({ value }) => value !== "" || select.id === "network");
    const input = make("input", { id: `${select.id}-field`, type: "text", autocomplete: "off" });
    input.spellcheck = false;
    const label = form.querySelector(`label[for=${select.id}]`);
    label.htmlFor = input.id;
    select.hidden = true;
    select.required = false;
    select.after(input);
    const reset = () => {
      input.value = select.value === "" ? "" : select.selectedOptions[0].text;
    };
    reset();
    const goOn = () => {
      next();
      answer();
    };
    finding(input, label, {
      reset, next: goOn,
      find: (text) => find(options, text),
      choose({ value }) {
        select.value = value;
        reset();
        goOn();
      },
    });
    fields.push({ input, reset });
    return input;
  }

  // --- Further languages of the caller, as chips

  const also = $("also");
  const chips = make("span", { className: "chips" });
  const alsoField = make("input", { id: "also-field", type: "text", autocomplete: "off" });
  const languages = optionsOf(form.elements.language).filter(({ value }) => value !== "");
  const tags = () => also.value.split(/[\s,]+/).filter(Boolean);

  function showChips() {
    chips.replaceChildren(...tags().map((tag) => {
      const words = languages.find(({ value }) => value === tag)?.words ?? tag;
      const chip = make("button", { type: "button", className: "chip", textContent: `${words} ×` });
      chip.setAttribute("aria-label", `${words} × ${form.dataset.remove}`);
      chip.addEventListener("click", () => setTags(tags().filter((other) => other !== tag)));
      return chip;
    }));
  }

  function setTags(values) {
    also.value = [...new Set(values)].join(",");
    showChips();
    alsoField.focus();
    answer();
  }

  function enhanceAlso() {
    const label = form.querySelector("label[for=also]");
    label.htmlFor = alsoField.id;
    also.type = "hidden";
    also.after(alsoField);
    const reset = () => { alsoField.value = ""; };
    finding(alsoField, label, {
      reset, next: answer,
      find: (text) => find(languages, text).filter(({ value }) => !tags().includes(value)),
      choose({ value }) {
        reset();
        setTags([...tags(), value]);
      },
    });
    alsoField.addEventListener("keydown", (event) => {
      if (event.key === "Backspace" && alsoField.value === "" && tags().length > 0) setTags(tags().slice(0, -1));
    });
    alsoField.parentElement.before(chips);
    showChips();
  }

  // --- The caller's own words: guides and topics

  function enhanceWords() {
    const input = $("words");
    $("words-field").hidden = false;
    const reset = () => { input.value = ""; };
    finding(input, form.querySelector("label[for=words]"), {
      reset, wait: PAUSE,
      find: (text) => (text === "" ? [] : searched(text)),
      choose({ topic, href }) {
        if (!topic) return void window.open(href, "_blank", "noopener");
        form.elements.topic.value = topic;
        for (const field of fields) field.reset();
        reset();
        (form.elements.language.value ? inputs.network : inputs.language).focus();
        answer();
      },
    });
  }

  async function searched(text) {
    const query = new URLSearchParams({ language: $("words").dataset.language, q: text, limit: 20 });
    try {
      const response = await fetch(`/api/v1/search?${query}`, { signal: AbortSignal.timeout(8000) });
      if (!response.ok) throw new Error(response.status);
      const { results } = await response.json();
      return results.filter(({ kind }) => kind === "call" || kind === "guide").map(({ kind, id, title, url }) => ({
        topic: kind === "call" ? id : undefined, href: inCallersLanguage(url),
        words: kind === "call" ? `☎ ${title}` : title,
      }));
    } catch {
      said.textContent = state.textContent = state.dataset.lost;
      return [];
    }
  }

  // The page of a guide as the caller reads it, where the office writes their language.
  function inCallersLanguage(url) {
    const link = result.querySelector("aside .code a")?.getAttribute("href");
    const language = link?.split("/")[1];
    return language ? url.replace(/^\/[^/]+/, `/${language}`) : url;
  }

  // --- Copying

  function showButtons() {
    for (const button of result.querySelectorAll("button[hidden]")) button.hidden = false;
  }

  async function copy(button) {
    const text = button.dataset.copy || location.href;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      return select(button);
    }
    for (const other of result.querySelectorAll(".is-copied")) other.classList.remove("is-copied");
    button.classList.add("is-copied");
    said.textContent = "";
    requestAnimationFrame(() => { said.textContent = `${said.dataset.copied}: ${text}`; });
  }

  // Without a clipboard, as over plain HTTP: what the agent can copy is selected.
  function select(button) {
    const shown = button.parentElement.querySelector(".said, .dial a, code") ?? button.parentElement;
    getSelection().selectAllChildren(shown);
    said.textContent = said.dataset.selected;
  }

  result.addEventListener("click", (event) => {
    const link = event.target.closest(".times a, .not-now a");
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      goTo(link);
    }
    const button = event.target.closest("button");
    if (button?.id === "print") return window.print();
    if (button?.dataset.copy !== undefined) copy(button);
  });

  // --- Keys for the whole page

  // In a field where nothing was typed a digit is no text: no option begins with one.
  function isTyping({ target }) {
    if (!target.matches("input, textarea, select")) return false;
    const isChoice = target.getAttribute("role") === "combobox" && target.id !== "words";
    return !isChoice || "typed" in target.dataset;
  }

  document.addEventListener("keydown", (event) => {
    if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "Escape") return nextCaller();
    if (isTyping(event) || !isCommand(event.key)) return;
    event.preventDefault();
    command(event.key);
  });

  const isCommand = (key) => /^[1-9+/-]$/.test(key);

  function command(key) {
    if (key === "/") return $("words").focus();
    if (result.hidden) return;
    if (key === "+" || key === "-") return step(key === "+" ? 1 : -1);
    const button = result.querySelector(`[data-key="${key}"]`);
    if (button) copy(button);
  }

  // While Japanese is typed, the same keys come as text that is being composed.
  const COMPOSED = { "ー": "-", "・": "/" };
  form.addEventListener("input", (event) => {
    const { target } = event;
    const key = COMPOSED[event.data] ?? event.data?.normalize("NFKC") ?? "";
    if (!event.isComposing || isTyping(event) || !isCommand(key)) return;
    event.stopPropagation();
    target.blur(); // ends composing; the field has again what it had
    target.focus();
    command(key);
  }, true);

  function nextCaller() {
    for (const name of ["language", "topic", "network", "also", "at"]) form.elements[name].value = "";
    for (const { input, reset } of fields) {
      delete input.dataset.typed;
      reset();
    }
    $("words").value = "";
    showChips();
    state.textContent = said.textContent = "";
    address = question();
    isOther = true;
    result.hidden = true;
    history.replaceState(null, "", address);
    showRecent();
    inputs.language.focus();
  }

  // --- What was asked today, in this browser alone

  const STORE = "madoguchi-desk";
  const MOST_RECENT = 6;

  function stored() {
    try {
      const { day, questions } = JSON.parse(localStorage.getItem(STORE)) ?? {};
      if (day === recent.dataset.day) return questions;
      localStorage.removeItem(STORE); // of another day
    } catch {
      // A browser that keeps nothing, or what somebody else wrote there.
    }
    return [];
  }

  function remember() {
    const [language, topic, network] = ["language", "topic", "network"].map((name) => form.elements[name]);
    if (!language.value || !topic.value) return;
    const query = new URLSearchParams({ language: language.value, topic: topic.value });
    if (network.value) query.set("network", network.value);
    if (also.value) query.set("also", also.value);
    const words = [language, topic].map((field) => field.selectedOptions[0]?.text ?? field.value).join(" · ");
    const others = stored().filter((one) => one.query !== String(query));
    const questions = [{ query: String(query), words }, ...others].slice(0, MOST_RECENT);
    try {
      localStorage.setItem(STORE, JSON.stringify({ day: recent.dataset.day, questions }));
    } catch {
      return; // a browser that keeps nothing
    }
    showRecent();
  }

  function showRecent() {
    const ui = form.elements.ui?.value;
    const links = stored().map(({ query, words }) => make("a", {
      href: `/desk?${ui ? `ui=${encodeURIComponent(ui)}&` : ""}${query}`, textContent: words,
    }));
    const list = make("ul", { className: "choices" });
    list.append(...links.map((link) => {
      const item = make("li");
      item.append(link);
      return item;
    }));
    recent.replaceChildren(list);
    recent.hidden = links.length === 0;
  }

  // --- Tabs as the ARIA Authoring Practices describe them

  function enhanceTabs() {
    const box = $("tabs");
    const list = make("div", { className: "tab-list" });
    list.setAttribute("role", "tablist");
    const panels = [...box.querySelectorAll(":scope > section")];
    const tabs = panels.map((panel, index) => {
      const heading = panel.querySelector("h2");
      const tab = make("button", { type: "button", id: `tab-${heading.id}`, textContent: heading.textContent });
      tab.setAttribute("role", "tab");
      panel.id = `panel-${heading.id}`;
      tab.setAttribute("aria-controls", panel.id);
      panel.setAttribute("role", "tabpanel");
      panel.setAttribute("aria-labelledby", tab.id);
      panel.tabIndex = 0;
      heading.hidden = true;
      tab.addEventListener("click", () => show(index));
      return tab;
    });
    function show(index) {
      tabs.forEach((tab, other) => {
        tab.setAttribute("aria-selected", String(other === index));
        tab.tabIndex = other === index ? 0 : -1;
        panels[other].hidden = other !== index;
      });
    }
    list.addEventListener("keydown", (event) => {
      const from = tabs.indexOf(document.activeElement);
      const to = { ArrowRight: from + 1, ArrowLeft: from - 1, Home: 0, End: tabs.length - 1 }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      const index = (to + tabs.length) % tabs.length;
      show(index);
      tabs[index].focus();
    });
    list.append(...tabs);
    box.prepend(list);
    const named = panels.findIndex((panel) => panel.querySelector("h2").id === location.hash.slice(1));
    show(Math.max(named, 0));
  }

  const inputs = {};
  inputs.network = enhance(form.elements.network, () => {});
  inputs.topic = enhance(form.elements.topic, () => {
    (form.elements.language.value ? inputs.network : inputs.language).focus();
  });
  inputs.language = enhance(form.elements.language, () => inputs.topic.focus());
  enhanceAlso();
  enhanceWords();
  enhanceTabs();
  showRecent();
  $("keys").hidden = false;
  $("send").hidden = true; // every choice asks
  showButtons();
  if (location.search.includes("topic=") && form.elements.topic.value) remember();
  inputs.language.focus();
})();
