// The desk answers while an agent chooses, and copies what is to be passed on.
"use strict";
(() => {
  const form = document.querySelector("form.ask");
  let asked = 0;

  async function ask() {
    const mine = ++asked;
    const query = new URLSearchParams(new FormData(form));
    if (!query.get("language") || !query.get("topic")) return;
    const address = `/desk?${query}`;
    let response;
    try {
      response = await fetch(address, { cache: "no-store" });
    } catch {
      return form.submit(); // the browser tells what is wrong with the network
    }
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    if (mine !== asked) return; // another choice was made meanwhile
    const fresh = page.getElementById("result");
    if (!response.ok || !fresh) return form.submit();
    document.getElementById("result").replaceChildren(...fresh.childNodes);
    history.replaceState(null, "", address);
    addButtons();
  }

  function addButtons() {
    for (const button of document.querySelectorAll("#result button[data-copy]")) {
      button.hidden = false;
      button.addEventListener("click", async () => {
        await navigator.clipboard.writeText(button.dataset.copy || location.href);
        button.textContent = button.dataset.done;
      });
    }
    const print = document.getElementById("print");
    if (print) {
      print.hidden = false;
      print.addEventListener("click", () => window.print());
    }
  }

  form.addEventListener("change", ask);
  addButtons();
})();
