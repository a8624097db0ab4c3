// A sentence to show: the whole display, and no dimming while somebody reads it.
"use strict";
(() => {
  const button = document.getElementById("full-screen");
  const sentence = document.querySelector(".card-sentence");

  async function stayAwake() {
    if (document.hidden) return;
    try {
      await navigator.wakeLock?.request("screen");
    } catch {
      // A low battery may refuse; the sentence is there all the same.
    }
  }
  stayAwake();
  document.addEventListener("visibilitychange", stayAwake);

  if (!document.fullscreenEnabled) return;
  button.hidden = false;
  button.addEventListener("click", () => {
    if (document.fullscreenElement) document.exitFullscreen(); else sentence.parentElement.requestFullscreen();
  });
  document.addEventListener("fullscreenchange", () => {
    button.textContent = document.fullscreenElement ? button.dataset.normal : button.dataset.full;
  });
})();
