// What every page does beyond showing itself: it remembers its language on the device, keeps that
// language's pages for a time without network (sw.js does the saving), reads itself aloud, and sends
// its address.
"use strict";
const language = location.pathname.split("/")[1];

// Devices may forbid to remember anything; the chooser is there all the same.
function remembered(value) {
  try {
    if (value) localStorage.setItem("language", value);
    return localStorage.getItem("language");
  } catch {
    return null;
  }
}

(() => {
  if (language) return remembered(language);
  // The chooser. Who comes from a page of ours, or asks with ?choose, wants to choose.
  const known = remembered();
  const isFromHere = document.referrer.startsWith(`${location.origin}/`);
  if (/^[A-Za-z-]{2,35}$/.test(known ?? "") && !location.search && !isFromHere) location.replace(`/${known}/`);
})();

(() => {
  // Whoever asks for little data is not sent a whole language unasked.
  if (!language || !("serviceWorker" in navigator) || navigator.connection?.saveData) return;
  navigator.serviceWorker.addEventListener("message", (event) => {
    if (event.data.language === language) {
      document.getElementById("offline").textContent = event.data.ready;
    }
  });
  addEventListener("load", async () => {
    try {
      await navigator.serviceWorker.register("/sw.js");
    } catch (problem) {
      return console.warn(`nothing is saved: ${problem.message}`); // no network, or not in time
    }
    const registration = await navigator.serviceWorker.ready;
    registration.active.postMessage({ save: language });
  });
})();

// Each part in the voice of its own language; what no voice speaks is left out. The button is there
// once the device has a voice for the language of the page.
(() => {
  const button = document.getElementById("read-aloud");
  const speech = window.speechSynthesis;
  if (!button || !speech) return;
  const start = button.textContent;
  const primary = (tag) => tag.toLowerCase().split(/[-_]/)[0].replace("fil", "tl");
  // The letters of Chinese are told apart by the region.
  const wanted = (tag) => ({ "zh-hans": "zh-cn", "zh-hant": "zh-tw" })[tag.toLowerCase()] ?? tag.toLowerCase();

  function voiceFor(tag) {
    const all = speech.getVoices().filter((voice) => primary(voice.lang) === primary(tag));
    return all.find((voice) => voice.lang.toLowerCase().replace("_", "-").startsWith(wanted(tag))) ?? all[0];
  }

  function show(isReading) {
    button.textContent = isReading ? button.dataset.stop : start;
  }

  // The smallest parts that are shown, in their order.
  function parts() {
    const blocks = "h1, h2, h3, p, li, dt, dd, legend, label, summary, figcaption";
    return [...document.querySelectorAll(`main :is(${blocks})`)]
      .filter((part) => !part.querySelector(blocks) && part.checkVisibility?.() !== false && part.innerText.trim());
  }

  function read() {
    const texts = parts().map((part) => ({
      text: part.innerText, tag: (part.querySelector(":scope > [lang]:only-child") ?? part).closest("[lang]").lang,
    }));
    const spoken = texts.map(({ text, tag }) => {
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.voice = voiceFor(tag) ?? null;
      utterance.lang = utterance.voice?.lang ?? tag;
      return utterance;
    }).filter(({ voice }) => voice);
    if (!spoken.length) return;
    spoken.at(-1).addEventListener("end", () => show(false));
    spoken.forEach((utterance) => speech.speak(utterance));
    show(true);
  }

  const offer = () => { button.hidden = !voiceFor(document.documentElement.lang); };
  button.addEventListener("click", () => {
    const isReading = speech.speaking || speech.pending;
    speech.cancel();
    show(false);
    if (!isReading) read();
  });
  addEventListener("pagehide", () => speech.cancel());
  speech.addEventListener?.("voiceschanged", offer);
  offer();
})();

// Without a network nobody else looks through the labels.
(() => {
  const plain = (text) => text.normalize("NFKC").toLowerCase();
  const query = new URLSearchParams(location.search).get("q")?.trim();
  if (!query || !location.pathname.endsWith("/labels") || !document.querySelector("p.saved")) return;
  const labels = [...document.querySelectorAll(".terms dt")];
  const fits = (label) => plain(`${label.textContent} ${label.nextElementSibling.textContent}`).includes(plain(query));
  document.getElementById("label").value = query;
  if (!labels.some(fits)) return;
  for (const label of labels) label.hidden = label.nextElementSibling.hidden = !fits(label);
  for (const list of document.querySelectorAll(".terms")) {
    if (list.querySelector("dt:not([hidden])")) list.closest("details").open = true;
    else list.hidden = list.previousElementSibling.hidden = true;
  }
})();

(() => {
  const button = document.getElementById("share");
  if (!button || !navigator.share) return;
  button.hidden = false;
  // Whoever thinks better of it has sent nothing.
  button.addEventListener("click", () => navigator.share({ url: button.dataset.address }).catch(() => {}));
})();
