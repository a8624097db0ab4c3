// Pages for a time without network: one pack a language and edition, with the pages that could be
// saved so far.
//
// A page comes from the network while there is one. When there is none, when it does not answer in
// time, or answers something else than Madoguchi, the saved page is shown with a note that says so.
// What a call page or a flow says is then looked up in what the server has worked out ahead.
// Times are seconds since 1970.
"use strict";

const PATIENCE = 6000; // milliseconds a reader waits for the network when a saved page is there
const IMPATIENCE = 1500; // the same, where the network did not answer a moment ago
const MOMENT = 60000; // milliseconds for which that is remembered
const LIMIT = 20000; // milliseconds for a whole answer to come, else
const FRESH = 6 * 3600; // seconds after which a pack is looked at again
const OLD = 90; // seconds by which a clock that is right may be behind the server's
const RETRY = 60; // seconds for which it holds that nothing is known
const AT_ONCE = 4; // pages asked for at the same time
const KIND = "saved"; // begins the names of packs; another one for packs that this file cannot read
// What changes a page and needs the server to do so.
const CHOICES = ["with", "q", "also", "asof", "furigana", "ids", "archive"];

// Of a page that has none of its own.
const POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'";

const STAFF = /^\/(desk|l10n|api|health|metrics)(\/|$)/;
const CALL = /^\/[^/]+\/call\/[^/]+$/;
const FLOW = /^(\/[^/]+\/flows\/[^/]+\/)([^/]+)$/;

const deviceTime = () => Date.now() / 1000;
const saving = new Map();
let silentAt = -Infinity; // when the network last did not answer in time, by performance.now()

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(takeOver()));

async function takeOver() {
  // Packs of earlier versions of this file.
  for (const name of await caches.keys()) if (!name.startsWith(`${KIND} `)) await caches.delete(name);
  await clients.claim();
}

addEventListener("message", (event) => {
  const language = event.data?.save;
  if (!/^[A-Za-z-]{2,12}$/.test(language ?? "")) return;
  if (!saving.has(language)) {
    saving.set(language, save(language).finally(() => saving.delete(language)));
  }
  event.waitUntil(
    saving.get(language).then(
      (ready) => { if (ready) event.source.postMessage({ language, ready }); },
      // Tried again at the next page; what was saved before stays.
      (problem) => console.warn(`not saved: ${problem.message}`)));
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  if (url.pathname.startsWith("/assets/")) {
    event.respondWith(asset(request));
  } else if (CALL.test(url.pathname) || (request.mode === "navigate" && !STAFF.test(url.pathname))) {
    event.respondWith(page(request, url));
  }
});

// An answer with its whole body; nothing when there is no network, or not in time.
async function ask(request, options, limit = LIMIT) {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), limit);
  try {
    const answer = await fetch(request, { ...options, signal: abort.signal });
    await answer.clone().arrayBuffer();
    return answer;
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

const isFailure = ({ status }) => status >= 500 || status === 429;

// Not what a proxy says in its place, nor the page of a network that wants a login first.
const isOurs = (answer) =>
  answer !== undefined && answer.headers.has("Madoguchi-Edition") && !isFailure(answer);

// What time it was for the server when an answer came; caches on the way tell how long they had it.
const timeOf = ({ headers }) =>
  Date.parse(headers.get("Date")) / 1000 + Number(headers.get("Age") ?? 0) || deviceTime();

// Whether a cache on the way has kept an answer about now for too long.
async function hasEnded(answer) {
  const until = /data-valid-until="(\d+)"/.exec(await answer.clone().text())?.[1];
  return until !== undefined && Number(until) <= timeOf(answer);
}

const listAddress = (language) => `/${language}/offline`;
const isRecent = (time) => Math.abs(deviceTime() - time) < FRESH; // clocks are set back, too

// The packs of a language, or of all, the newest first: { name, cache, list }.
async function packs(language = "") {
  const found = [];
  for (const name of await caches.keys()) {
    const [kind, tag] = name.split(" ");
    if (kind !== KIND || !(language === "" || tag === language)) continue;
    const cache = await caches.open(name);
    const list = await (await cache.match(listAddress(tag)))?.json();
    if (list) found.push({ name, cache, list });
  }
  return found.sort((one, other) => other.list.at - one.list.at);
}

const write = (cache, language, list) =>
  cache.put(listAddress(language), new Response(JSON.stringify(list)));

// Saves what is not there yet; returns the words for when all of it is.
async function save(language) {
  const [newest] = await packs(language);
  if (newest?.list.isWhole && isRecent(newest.list.at)) return readyWords(newest.list);
  const answer = await ask(listAddress(language), { cache: "no-cache" });
  if (!isOurs(answer) || !answer.ok) throw new Error(`no list came (${answer?.status ?? "no answer"})`);
  const list = await answer.json();
  const name = `${KIND} ${language} ${list.edition}`;
  const cache = await caches.open(name);
  const before = await (await cache.match(listAddress(language)))?.json();
  // A pack that was begun a short time ago is gone on with.
  const goesOn = before && !before.isWhole && isRecent(before.at);
  list.at = goesOn ? before.at : deviceTime();
  list.tag = language;
  list.days = { ...before?.days, ...list.days };
  await write(cache, language, list);
  const open = [...list.assets, ...list.pages];
  let isWhole = true;
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    for (let path = open.shift(); path; path = open.shift()) {
      if (goesOn && (await cache.match(path))?.headers.get("Madoguchi-Round") === `${list.at}`) continue;
      isWhole = await keep(path, cache, list) && isWhole;
    }
  }));
  if (!isWhole) return undefined;
  list.isWhole = true;
  list.savedAt = timeOf(answer);
  await write(cache, language, list);
  for (const pack of await packs(language)) if (pack.name !== name) await caches.delete(pack.name);
  return readyWords(list);
}

// Saves one page; returns whether it is there.
async function keep(path, cache, list) {
  const isBeside = list.beside?.pages.includes(path);
  const answer = await ask(isBeside ? `${path}?${list.beside.query}` : path, { cache: "no-cache" });
  if (!isOurs(answer) || !answer.ok) return false;
  // Pages of two editions never stand in one pack. The names of assets change with their bytes, so
  // it does not matter with which edition they first came through a cache on the way.
  const isAsset = list.assets.includes(path);
  if (!isAsset && answer.headers.get("Madoguchi-Edition") !== list.edition) return false;
  const headers = new Headers(answer.headers);
  headers.delete("Content-Encoding"); // what is kept is unpacked
  headers.set("Madoguchi-Saved", Math.floor(timeOf(answer)));
  headers.set("Madoguchi-Round", list.at);
  try {
    await cache.put(path, new Response(await answer.arrayBuffer(), { headers }));
    return true;
  } catch (problem) {
    console.warn(`${path} is not saved: ${problem.message}`); // the device has no room
    return false;
  }
}

// The texts of saved pages and the list they belong to: the newest pack that has all of them.
async function find(language, ...paths) {
  for (const { cache, list } of await packs(language)) {
    const answers = await Promise.all(paths.map((path) => cache.match(path)));
    if (answers.includes(undefined)) continue;
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    return { list, headers: answers[0].headers, texts };
  }
  return undefined;
}

async function asset(request) {
  // Their names change with their bytes: a saved one is never old.
  return (await caches.match(request)) ?? (await ask(request)) ?? Response.error();
}

async function page(request, url) {
  const isNavigation = request.mode === "navigate";
  const heard = ask(request, isNavigation ? { redirect: "follow", mode: "same-origin" } : {});
  const network = heard.then(
    async (answer) => (isOurs(answer) && !(await hasEnded(answer)) ? answer : undefined));
  const copy = await saved(url, Number(request.headers.get("Madoguchi-Time")) || deviceTime())
    .catch((problem) => console.warn(`the saved page cannot be read: ${problem.message}`));
  const answer = await (copy ? inTime(network) : network);
  if (!answer && copy) return copy;
  const other = answer ?? (await heard);
  if (other && isNavigation && other.redirected) return Response.redirect(other.url);
  // Without a saved page: also an error of ours, and a page to log in to the network.
  if (other && (other.headers.has("Madoguchi-Edition") || !isFailure(other))) return other;
  return (isNavigation && (await missingPage(url))) || (other ?? Response.error());
}

// What the network answers before the reader's patience ends. A network that hangs costs the reader
// that patience once, not for each page.
async function inTime(network) {
  const patience = performance.now() - silentAt < MOMENT ? IMPATIENCE : PATIENCE;
  const late = new Promise((resolve) => {
    setTimeout(() => { silentAt = performance.now(); resolve(undefined); }, patience);
  });
  network.then((answer) => { if (answer) silentAt = -Infinity; });
  return Promise.race([network, late]);
}

// The saved page for an address, made for a moment; nothing when there is none.
async function saved(url, time) {
  const { pathname } = url;
  const language = pathname.split("/")[1];
  if (language === "") return redirectHome();
  if (pathname === `/${language}`) return (await packs(language))[0] && Response.redirect(`/${language}/`);
  if (CALL.test(pathname)) return savedCall(url, language, time);
  if (FLOW.test(pathname)) return savedFlow(url, language);
  const found = await find(language, pathname);
  return found && shown(found, url, found.texts[0]);
}

async function redirectHome() {
  const [newest] = await packs();
  return newest && Response.redirect(`/${newest.list.tag}/`);
}

async function savedCall(url, language, time) {
  const found = await find(language, url.pathname, `${url.pathname}/ahead`);
  if (!found) return undefined;
  const ahead = JSON.parse(found.texts[1]);
  const network = url.searchParams.get("network") ?? "";
  if (!Object.hasOwn(ahead.networks, network)) return undefined; // never those for another network
  const html = withNetwork(found.texts[0], url.pathname, network);
  return shown(found, url, withAnswer(html, ahead, ahead.networks[network], time, found.headers));
}

// The page's own links go on with the network that was chosen.
function withNetwork(html, path, network) {
  if (network === "") return html;
  const topic = path.slice(path.indexOf("/call/"));
  const start = html.indexOf('<nav class="networks"');
  const end = html.indexOf("</nav>", start);
  const chosen = `${topic}?network=${network}"`;
  // Abroad, the country's own link is not the current one; its kinds of phones are folded away.
  const [here, folded] = network === "overseas" ? [' aria-current="true"', "<details>"] : ["", "<details open>"];
  const choices = html.slice(start, end)
    .replace(`"${path}"${here}`, `"${path}"`)
    .replace(chosen, `${chosen} aria-current="true"`)
    .replace("<details>", folded);
  const kept = (part) => part.replaceAll(`${topic}"`, chosen);
  return kept(html.slice(0, start)) + choices + kept(html.slice(end));
}

function withAnswer(html, ahead, { moments, beyond }, time, headers) {
  const index = moments.findLastIndex(([from]) => from <= time);
  // A clock that is behind the time at which the server was last heard of is wrong.
  const isKnown = index >= 0 && time < ahead.until && time > Number(headers.get("Madoguchi-Saved")) - OLD;
  const texts = (isKnown ? moments[index].slice(1) : beyond)
    .map((text) => textOf(ahead, text).replace("--:--", clockTime(time, ahead)));
  const until = isKnown ? moments[index + 1]?.[0] ?? ahead.until : time + RETRY;
  return ["numbers", "notes", "reasons"]
    .reduce((page, name, index) => withPart(page, name, texts[index]), html)
    .replace(
      /data-rendered="\d+" data-valid-until="\d+"([^>]*>)/,
      (_, rest) => `data-saved="1" data-rendered="${Math.floor(time)}" data-valid-until="${Math.floor(until)}"${rest}`
        + escaped(isKnown ? ahead.saved : ahead.cannot_know));
}

async function savedFlow(url, language) {
  const [, flow, node] = FLOW.exec(url.pathname);
  const states = await find(language, `${flow}ahead`);
  if (!states) return undefined;
  const ahead = JSON.parse(states.texts[0]);
  const first = flow + ahead.states[""][0];
  const stateOf = (given) => (Object.hasOwn(ahead.states, given) ? ahead.states[given] : []);
  const given = url.searchParams.get("a") ?? "";
  const [at, text] = stateOf(given);
  if (at !== node) return Response.redirect(first);
  const choice = url.searchParams.get("choice");
  if (choice) {
    const answers = given ? `${given},${choice}` : choice;
    const [next] = stateOf(answers);
    return Response.redirect(next ? `${flow}${next}?a=${encodeURIComponent(answers)}` : first);
  }
  const found = await find(language, first, `${flow}ahead`);
  return found && shown(found, url, withPart(found.texts[0], "flow", textOf(ahead, text)));
}

const textOf = ({ lines, texts }, number) => texts[number].map((line) => lines[line]).join("\n");

// A page with a part that changes put in.
function withPart(html, name, text) {
  const opening = `<div data-part="${name}">`;
  const start = html.indexOf(opening) + opening.length;
  const end = html.indexOf(`</div><!--/${name}-->`, start);
  return html.slice(0, start) + text + html.slice(end);
}

// A saved page as it is shown: with the note when it was saved, and whether something was left out.
function shown({ list, headers }, url, html) {
  const isBeside = list.beside?.pages.includes(url.pathname);
  // What the page itself does without the server.
  const own = isBeside ? "with" : url.pathname.endsWith("/labels") ? "q" : "";
  const isLess = CHOICES.some((name) => name !== own && url.searchParams.get(name));
  if (isBeside && !url.searchParams.get("with")) html = withoutSource(html, url.pathname, list.beside);
  const notes = wordsOf(list, Number(headers.get("Madoguchi-Saved"))).notice + (isLess ? list.choice : "");
  return new Response(html.replace(/<main[^>]*>/, (main) => main + notes), { headers });
}

// The page without the source beside it, which is there to be shown.
function withoutSource(html, path, { query, show, hide }) {
  return html
    .replace("<html ", '<html data-beside="off" ')
    .replace(`<a href="${path}">${hide}</a>`, `<a href="${path}?${query}">${show}</a>`);
}

// That this page is not saved, in a language that is; to who asks for another one, also in that, which
// ones are.
async function missingPage(url) {
  const tag = url.pathname.split("/")[1];
  const own = await packs(tag);
  const known = own.length ? own : await packs();
  if (!known.length) return undefined;
  const links = own.length ? "" : await elsewhere(url.pathname, tag, known);
  return new Response(known[0].list.missing.replace("</h1>", (end) => end + links), {
    status: 503,
    headers: { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": POLICY },
  });
}

// A link to each language that is saved: to the same page where that is, else to the first.
async function elsewhere(pathname, tag, all) {
  const links = [];
  for (const { cache, list } of all) {
    const words = list.elsewhere ?? {}; // older lists have none
    const language = Object.keys(words).find((one) => one.toLowerCase() === tag.toLowerCase());
    const path = pathname.replace(/^\/[^/]+/, `/${list.tag}`);
    const href = (await cache.match(path)) ? path : `/${list.tag}/`;
    if (language) links.push(`<p lang="${language}" dir="auto"><a href="${href}">${words[language]}</a></p>`);
  }
  return [...new Set(links)].join("");
}

const escaped = (text) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt()};`);
// On the office's clock, as what was saved says; before it said so, offices were in Japan.
const local = (time, { offset = 9 * 3600 }) => new Date((time + offset) * 1000).toISOString();
const clockTime = (time, saved) => local(time, saved).slice(11, 16).replace(/^0/, "");
const readyWords = (list) => wordsOf(list, list.savedAt).ready;

// The words about what was saved at a time: those of its day, with the time put in.
function wordsOf(list, time) {
  const day = local(time, list).slice(0, 10);
  const words = list.days[day] ?? list.days[""];
  const put = (text) => text.replace("----", day).replace("--:--", clockTime(time, list));
  return { notice: put(words.notice), ready: put(words.ready) };
}
