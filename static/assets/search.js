// Offers pages while somebody types. Without it, or without network, the form is sent as it is.
"use strict";
(() => {
  const WAIT = 200; // milliseconds without a key before the server is asked
  const MOST = 5;
  const LIMIT = 8000; // milliseconds for a whole answer to come
  const field = document.getElementById("q");
  const { form } = field;
  const root = form.getAttribute("action").split("/")[1];
  const words = form.dataset.suggestions;
  const count = Object.assign(document.createElement("p"), { className: "unseen" });
  count.setAttribute("role", "status");

  async function found(text) {
    if (text === "") return [];
    const language = document.documentElement.lang;
    const query = new URLSearchParams({ language, q: text, limit: MOST });
    try {
      const response = await fetch(`/api/v1/search?${query}`, { signal: AbortSignal.timeout?.(LIMIT) });
      return response.ok ? (await response.json()).results : [];
    } catch {
      return []; // no network, or not in time: the button tells
    }
  }

  combobox(field, {
    name: words,
    wait: WAIT,
    find: async (text) => (await found(text)).map(({ title, language, url }) => ({
      words: title, language, href: url.replace(/^\/[^/]+/, `/${root}`),
    })),
    choose: ({ href }) => location.assign(href),
    place: (list) => form.append(list, count),
    counted: (number, text) => { count.textContent = text ? `${words}: ${number}` : ""; },
  });
})();
