// Keeps true what a page says of now: a call page that stays open, the live line of a guide, and
// with desk.js the desk. It knows what time it is, asks within a limit, and asks again before
// anything that is shown may be wrong.
"use strict";
const live = (() => {
  const LIMIT = 8; // seconds for a whole answer to come
  const RETRY = 20; // most seconds between two tries without an answer
  const SAVED = 60; // seconds until the network is tried again where a saved answer is shown
  const OLD = 90; // seconds after which a page was not made just now
  const JUMP = 5; // seconds between two clocks that show that one was set, or the device slept

  // Two clocks: the device's, which people set, and one that nobody sets but that may stand still
  // while the device sleeps. Since the server told the time, as much has passed as by the clock that
  // went further. Times are seconds since 1970, so the device's time zone does not matter.
  const wall = () => Date.now() / 1000;
  const steady = () => performance.now() / 1000;
  let base;
  const setTime = (time, isServers) => {
    base = { time, isServers, wall: wall(), steady: steady(), drift: 0 };
  };
  const now = () => base.time + Math.max(wall() - base.wall, steady() - base.steady);

  // Whether the device's clock was set, or the device slept, since the last look.
  function hasJumped() {
    const drift = wall() - base.wall - (steady() - base.steady);
    if (Math.abs(drift - base.drift) < JUMP) return false;
    if (base.isServers) base.drift = drift; else setTime(wall(), false);
    return true;
  }

  // The office's clock is `offset` seconds ahead of UTC.
  const clockTime = (time, offset) => new Date((time + Number(offset)) * 1000).toISOString().slice(11, 16).replace(/^0/, "");

  // From when until when what a page says holds.
  const times = ({ dataset }) => ({
    from: Number(dataset.rendered), until: Number(dataset.validUntil || Infinity),
  });

  // The page at an address: { page, state, from, until, isSaved }, or only its status when it does
  // not say what is open now; null when nothing came in time.
  async function get(address) {
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), LIMIT * 1000);
    const sent = steady();
    try {
      const response = await fetch(address, {
        cache: "no-store", signal: abort.signal, headers: { "Madoguchi-Time": Math.round(now()) },
      });
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      const state = page.getElementById("answer-state");
      const { headers, status } = response;
      if (status !== 200 || !state || !headers.has("Madoguchi-Edition")) return { status };
      const isSaved = headers.has("Madoguchi-Saved");
      if (!isSaved) {
        // Caches on the way may have kept it: the page itself says when it was made, not what time
        // it is. The field is a whole second, and half of the time on the way has passed since.
        const told = Date.parse(headers.get("Date")) / 1000 + Number(headers.get("Age") ?? 0);
        setTime((told || times(state).from) + 1 + (steady() - sent) / 2, true);
      }
      return { page, state, isSaved, ...times(state) };
    } catch {
      return null; // no network, or not in time
    } finally {
      clearTimeout(timer);
    }
  }

  // Keeps a view true. It has
  // address(): the page to ask;
  // shown: the element that says from when until when what is there already holds, if anything is;
  // every: seconds after which it is asked again in any case, if it is;
  // show(answer); doubt(): what is shown may be wrong from here on;
  // fail(holds, status): no answer came, and whether what is shown still holds.
  // Returns a function that asks at once.
  function keep(view) {
    let { from, until } = view.shown ? times(view.shown) : { from: 0, until: 0 };
    let next = view.every ? from + view.every : until;
    let [asked, failures, wait, isDoubted] = [0, 0, 0, !view.shown];
    const holds = () => from - JUMP <= now() && now() < until;

    async function ask() {
      const mine = ++asked;
      wait = Infinity; // the limit ends it
      const answer = await get(view.address());
      if (mine !== asked) return; // asked again meanwhile
      if (!answer?.page || answer.until <= now()) {
        wait = steady() + Math.min(RETRY, 2 ** ++failures);
        doubtWhatEnded();
        return view.fail(holds(), answer?.status);
      }
      ({ from, until } = answer);
      next = Math.min(until, now() + (view.every ?? (answer.isSaved ? SAVED : Infinity)));
      [failures, wait, isDoubted] = [0, 0, false];
      view.show(answer);
    }

    function doubtWhatEnded() {
      if (isDoubted || holds()) return;
      isDoubted = true;
      view.doubt();
    }

    function look(isForced) {
      const isMoved = hasJumped();
      doubtWhatEnded();
      const isDue = !holds() || ((failures > 0 || now() >= next) && !document.hidden);
      if (isForced || isMoved || (isDue && steady() >= wait)) ask();
    }

    // The server made the page just now or before: the time is not before that, whatever the device
    // says. One that is older is saved, from the browser's memory, or the clock is wrong.
    const isServers = view.shown && !view.shown.dataset.saved;
    const isOld = Math.abs(wall() - from) > OLD;
    setTime(Math.max(wall(), from), isServers && (!isOld || from > wall()));
    look(!isServers || isOld);
    setInterval(look, 1000);
    document.addEventListener("visibilitychange", () => look());
    addEventListener("pageshow", (event) => { if (event.persisted) look(true); });
    addEventListener("online", () => look(true));
    return () => look(true);
  }

  // The parts of the page that change with time, as they came.
  const parts = (page) => [...page.querySelectorAll("[data-part]")].map((part) => [part.dataset.part, part]);
  const came = new Map(parts(document).map(([name, part]) => [name, part.innerHTML]));
  let isTouched = false;

  // Puts in what has changed; returns the names of those parts.
  function swap(page) {
    const fresh = new Map(parts(page));
    const changed = [];
    for (const [name, part] of parts(document)) {
      const html = fresh.get(name)?.innerHTML ?? "";
      const isNew = html !== came.get(name);
      if (isNew) changed.push(name);
      if (isNew || isTouched) replace(part, fresh.get(name)?.childNodes ?? []);
      came.set(name, html);
    }
    isTouched = false;
    return changed;
  }

  // Where somebody stands and has scrolled to stays.
  function replace(part, nodes) {
    const named = (element) => element?.getAttribute("aria-label") ?? element?.textContent;
    const focused = part.contains(document.activeElement) ? named(document.activeElement) : null;
    const scrolled = [...part.querySelectorAll(".scroll")].map((box) => box.scrollLeft);
    part.replaceChildren(...nodes);
    part.querySelectorAll(".scroll").forEach((box, index) => { box.scrollLeft = scrolled[index] ?? 0; });
    if (focused === null) return;
    [...part.querySelectorAll("a, button")].find((element) => named(element) === focused)?.focus();
  }

  // Numbers stay, but none of them is called open or closed.
  function deny(root, words) {
    isTouched = true;
    for (const line of root.querySelectorAll(".state")) {
      line.className = "state unknown";
      line.replaceChildren(Object.assign(document.createElement("strong"), { textContent: words }));
    }
    for (const line of root.querySelectorAll(".decide")) line.remove();
  }

  function callPage(state) {
    keep({
      address: () => location.href,
      shown: state,
      show(answer) {
        const hasChanged = swap(answer.page).includes("numbers");
        const changed = state.dataset.changed.replace("--:--", clockTime(now(), state.dataset.offset));
        state.textContent = answer.state.textContent || (hasChanged ? changed : "");
      },
      doubt: () => deny(document, state.dataset.unknown),
      fail(holds) { if (!holds) state.textContent = state.dataset.cannotKnow; },
    });
  }

  function liveLine(link) {
    let box; // what is shown, once there is an answer
    let words; // for when there is none any more
    keep({
      address: () => link.getAttribute("href"),
      show(answer) {
        const fresh = boxOf(answer);
        words = answer.state.dataset;
        if (box?.outerHTML === fresh?.outerHTML) return;
        const isFocused = box?.contains(document.activeElement);
        box?.remove();
        if (fresh) (link.closest("p") ?? link).before(fresh);
        box = fresh;
        if (isFocused) box?.querySelector("a")?.focus();
      },
      doubt() { if (box) deny(box, words.unknown); },
      fail() {},
    });

    // The first number of an answer with its state; nothing where no line is to be called.
    function boxOf({ page, state }) {
      const first = page.querySelector(".first");
      if (!first) return undefined;
      const title = Object.assign(document.createElement("p"), {
        className: "kind", textContent: link.dataset.live,
      });
      const box = Object.assign(document.createElement("div"), { className: "live" });
      // On the call page the number is a heading; here it stands under one of the guide's.
      const number = Object.assign(document.createElement("p"), { className: "dial" });
      number.append(...first.querySelector(".dial").childNodes);
      box.append(title, number, ...first.querySelectorAll(".answers"));
      if (state.textContent) {
        box.append(Object.assign(document.createElement("p"), {
          className: "note", textContent: state.textContent,
        }));
      }
      return box;
    }
  }

  const state = document.getElementById("answer-state");
  if (state?.dataset.changed) callPage(state);
  const link = document.querySelector("[data-live]");
  if (link) liveLine(link);

  return { keep, swap, deny };
})();

