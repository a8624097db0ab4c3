// Pages for a time without network: one cache a language and edition, complete or not used at all.
//
// A page comes from the network while there is one. When there is none, or it does not answer in
// time, the saved page is shown with a note that says so.
"use strict";

const PATIENCE = 6000; // milliseconds a reader waits for the network when a saved page is there
const FRESH = 6 * 3600 * 1000; // milliseconds after which a pack is looked at again
const AT_ONCE = 4; // pages asked for at the same time

const saving = new Map();

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));

addEventListener("message", (event) => {
  const language = event.data?.save;
  if (!/^[A-Za-z-]{2,12}$/.test(language ?? "")) return;
  if (!saving.has(language)) {
    saving.set(language, save(language).finally(() => saving.delete(language)));
  }
  event.waitUntil(
    saving.get(language).then(
      (ready) => event.source.postMessage({ language, ready }),
      // Tried again at the next page; what was saved before stays.
      (problem) => console.warn(`not saved: ${problem.message}`)));
});

addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== location.origin) return;
  if (url.pathname.startsWith("/assets/")) {
    event.respondWith(asset(event.request));
  } else if (event.request.mode === "navigate" && !/^\/(desk|l10n|api|health|metrics)\b/.test(url.pathname)) {
    event.respondWith(page(event.request, url));
  } else if (url.pathname.endsWith("/ahead")) {
    event.respondWith(ahead(event.request, url));
  }
});

const listAddress = (language) => `/${language}/offline`;

// The newest complete pack of a language: its cache and its list; null when there is none.
async function pack(language) {
  const names = (await caches.keys()).filter((name) => name.startsWith(`${language} `));
  for (const name of names.reverse()) {
    const cache = await caches.open(name);
    const list = await cache.match(listAddress(language));
    if (list) return { name, cache, list: await list.json() };
  }
  return null;
}

async function save(language) {
  const known = await pack(language);
  if (known && Date.now() - known.list.at < FRESH) return known.list.ready;
  const answer = await fetch(listAddress(language), { cache: "no-cache" });
  if (!answer.ok) throw new Error(`the list answered ${answer.status}`);
  const list = await answer.json();
  const name = `${language} ${list.edition} ${Date.now()}`;
  const cache = await caches.open(name);
  try {
    for (let first = 0; first < list.pages.length; first += AT_ONCE) {
      await Promise.all(
        list.pages.slice(first, first + AT_ONCE).map((path) => keep(path, cache, list.edition)));
    }
  } catch (problem) {
    await caches.delete(name);
    throw problem;
  }
  // Written last: without it nothing of this cache is used.
  list.at = Date.now();
  await cache.put(listAddress(language), new Response(JSON.stringify(list)));
  for (const other of await caches.keys()) {
    if (other.startsWith(`${language} `) && other !== name) await caches.delete(other);
  }
  return list.ready;
}

async function keep(path, cache, edition) {
  const answer = await fetch(path, { cache: "no-cache" });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  // Pages of two editions never stand in one pack.
  if (answer.headers.get("Madoguchi-Edition") !== edition) throw new Error("a new edition has come");
  await cache.put(path, answer);
}

async function asset(request) {
  // Their names change with their bytes: a saved one is never old.
  return (await caches.match(request)) ?? fetch(request);
}

async function page(request, url) {
  const language = url.pathname.split("/")[1] || (await lastLanguage());
  const known = language ? await pack(language) : null;
  if (!known) return fetch(request);
  const answer = await fromNetwork(request);
  if (answer) return answer;
  if (url.pathname === "/") return Response.redirect(`/${language}/`);
  return saved(known, url);
}

// Nothing when the network fails, is too slow, or only the proxy before the server answers.
async function fromNetwork(request) {
  let timer;
  const late = new Promise((resolve) => { timer = setTimeout(resolve, PATIENCE); });
  try {
    const answer = await Promise.race([fetch(request), late]);
    return answer && ![502, 503, 504].includes(answer.status) ? answer : undefined;
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

async function saved({ cache, list }, url) {
  const found = (await cache.match(url.pathname + url.search))
    ?? (await cache.match(url.pathname));
  const text = found ? await found.text() : list.missing;
  const headers = new Headers({ "Content-Type": "text/html; charset=utf-8" });
  const policy = found?.headers.get("Content-Security-Policy");
  headers.set("Content-Security-Policy", policy ?? "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'");
  return new Response(
    text.replace(/<main[^>]*>/, (main) => main + list.notice),
    { status: found ? 200 : 503, headers });
}

async function ahead(request, url) {
  const answer = await fromNetwork(request);
  if (answer?.ok) return answer;
  const known = await pack(url.pathname.split("/")[1]);
  return (await known?.cache.match(url.pathname + url.search))
    ?? (await known?.cache.match(url.pathname)) ?? Response.error();
}

async function lastLanguage() {
  const names = (await caches.keys()).filter((name) => name.includes(" "));
  const newest = names.sort((a, b) => Number(b.split(" ")[2]) - Number(a.split(" ")[2]))[0];
  return newest?.split(" ")[0];
}
