// Keeps what a page says about numbers true: a call page, and the live line of a guide.
//
// The server is asked again when its answer has run out. Without network the answers that were
// worked out ahead are looked up by this device's clock; beyond them it is said that nobody knows.
// Times are seconds since 1970, so the device's time zone does not matter.
"use strict";
(() => {
  const CHECK = 15000; // milliseconds between looks at the clock
  const RETRY = 60; // seconds between two tries without network
  const OLD = 90; // seconds after which a page was not made just now

  let skew = 0; // seconds the server's clock is ahead of this device's
  const now = () => Date.now() / 1000 + skew;
  const japanTime = (time) => new Date((time + 9 * 3600) * 1000).toISOString().slice(11, 16).replace(/^0/, "");

  // What a call page says now: { parts, state, validUntil, asOf, note }, or null.
  async function fromServer(address) {
    let response;
    try {
      response = await fetch(address, { cache: "no-store" });
    } catch {
      return null; // no network: the answers ahead take over
    }
    if (!response.ok) return null;
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const state = page.getElementById("answer-state");
    if (!state) return null;
    skew = Number(state.dataset.rendered) - Date.now() / 1000;
    return {
      page, note: "", validUntil: Number(state.dataset.validUntil),
      asOf: page.getElementById("as-of").textContent,
    };
  }

  async function fromAhead(address) {
    let ahead;
    try {
      const response = await fetch(address);
      if (!response.ok) return null;
      ahead = await response.json();
    } catch {
      return null; // neither network nor a saved pack
    }
    const time = now();
    const text = (lines) => lines.map((line) => ahead.lines[line]).join("\n");
    const html = (lines) => new DOMParser().parseFromString(text(lines), "text/html");
    const index = ahead.moments.findLastIndex(([from]) => from <= time);
    if (index < 0 || time >= ahead.until) {
      return {
        page: html(ahead.beyond), note: ahead.cannot_know, asOf: null, validUntil: time + RETRY,
      };
    }
    const [, asOf, lines] = ahead.moments[index];
    return {
      page: html(lines), note: ahead.saved, asOf: text(asOf).replace("--:--", japanTime(time)),
      validUntil: Math.min(ahead.moments[index + 1]?.[0] ?? ahead.until, time + RETRY),
    };
  }

  const answer = async (address, ahead) => (await fromServer(address)) ?? (await fromAhead(ahead));

  function callPage(state) {
    let validUntil = Number(state.dataset.validUntil);
    let isAsking = false;

    function show(fresh) {
      const focused = document.activeElement?.closest("[data-part] a")?.getAttribute("href");
      let hasChanged = false;
      for (const part of document.querySelectorAll("[data-part]")) {
        const other = fresh.page.querySelector(`[data-part="${part.dataset.part}"]`);
        if (!other || other.innerHTML === part.innerHTML) continue;
        hasChanged ||= part.dataset.part === "numbers";
        part.replaceChildren(...other.childNodes);
      }
      if (focused) document.querySelector(`[data-part] a[href="${CSS.escape(focused)}"]`)?.focus();
      const asOf = document.getElementById("as-of");
      if (fresh.asOf) asOf.textContent = fresh.asOf;
      const changed = state.dataset.changed.replace("--:--", japanTime(now()));
      state.textContent = fresh.note || (hasChanged ? changed : "");
      validUntil = fresh.validUntil;
    }

    // Numbers stay, but nothing is called open any more.
    function admitIgnorance() {
      for (const line of document.querySelectorAll("[data-part] .state")) {
        line.className = "state unknown";
        line.replaceChildren(Object.assign(document.createElement("strong"), {
          textContent: state.dataset.unknown,
        }));
      }
      document.querySelector("[data-part] .own-language")?.remove();
      state.textContent = state.dataset.cannotKnow;
      validUntil = now() + RETRY;
    }

    async function check() {
      if (isAsking || now() < validUntil) return;
      isAsking = true;
      const fresh = await answer(location.href, state.dataset.ahead);
      isAsking = false;
      if (fresh) show(fresh); else admitIgnorance();
    }

    const again = () => { validUntil = 0; check(); };
    const age = Math.abs(Date.now() / 1000 - Number(state.dataset.rendered));
    // A saved page, one from the browser's memory, or a clock that is wrong.
    if (age > OLD) again();
    setInterval(check, CHECK);
    document.addEventListener("visibilitychange", () => { if (!document.hidden) check(); });
    addEventListener("pageshow", (event) => { if (event.persisted) again(); });
    addEventListener("online", again);
  }

  async function liveLine(link) {
    const address = link.getAttribute("href");
    const fresh = await answer(address, `${address}/ahead`);
    const first = fresh?.page.querySelector(".first");
    if (!first) return;
    const box = document.createElement("div");
    box.className = "live";
    for (const name of ["h2", ".dial", ".state", ".spoken"]) {
      const found = first.querySelector(name);
      if (found) box.append(found);
    }
    const title = box.querySelector("h2");
    if (title) title.replaceWith(Object.assign(document.createElement("p"), {
      className: "kind", textContent: link.dataset.live,
    }));
    link.before(box);
  }

  const state = document.getElementById("answer-state");
  if (state) callPage(state);
  const link = document.querySelector("[data-live]");
  if (link) liveLine(link);
})();
