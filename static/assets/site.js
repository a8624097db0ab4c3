// Keeps the guides of this page's language for a time without network. sw.js does the saving.
"use strict";
(() => {
  const language = location.pathname.split("/")[1];
  // Whoever asks for little data is not sent a whole language unasked.
  if (!("serviceWorker" in navigator) || navigator.connection?.saveData) return;
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
