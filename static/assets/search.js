// Offers pages while somebody types. Without it, or without network, the form is sent as it is.
"use strict";
(() => {
  const WAIT = 200; // milliseconds without a key before the server is asked
  const MOST = 5;
  const LIMIT = 8000; // milliseconds for a whole answer to come
  const field = document.getElementById("q");
  const root = field.form.getAttribute("action").split("/")[1];
  const list = document.createElement("ul");
  list.className = "found";
  field.form.append(list);
  let asked = 0;
  let timer;

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

  async function offer() {
    const mine = ++asked;
    const typed = field.value.trim();
    const hits = typed ? await found(typed) : [];
    if (mine !== asked) return; // more was typed meanwhile
    list.replaceChildren(...hits.map((hit) => {
      const item = document.createElement("li");
      item.append(Object.assign(document.createElement("a"), {
        href: hit.url.replace(/^\/[^/]+/, `/${root}`), textContent: hit.title, lang: hit.language ?? "",
      }));
      return item;
    }));
  }

  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(offer, WAIT);
  });
})();
