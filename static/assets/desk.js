// The desk answers while an agent chooses, keeps its answer true, and copies what is to be passed on.
"use strict";
(() => {
  const form = document.querySelector("form.ask");
  const state = document.getElementById("answer-state");
  const result = document.getElementById("result");
  let address = location.pathname + location.search;
  let isOther = false; // whether something else was chosen than what is shown

  const ask = live.keep({
    address: () => address,
    shown: state,
    every: 60,
    show({ page }) {
      live.swap(page);
      state.textContent = "";
      result.hidden = document.querySelector("[data-part=matrix]").hidden = isOther = false;
      history.replaceState(null, "", address);
      showButtons();
    },
    doubt() {
      live.deny(result, state.dataset.unknown);
      document.querySelector("[data-part=matrix]").hidden = true;
    },
    fail(holds, status) {
      if (status === 401) return location.assign(address); // the browser asks for the token
      // Nobody is to read the answer to the question before.
      result.hidden = isOther;
      state.textContent = isOther ? state.dataset.noAnswer : state.dataset.lost;
    },
  });

  form.addEventListener("change", () => {
    const query = new URLSearchParams(new FormData(form));
    if (!query.get("language") || !query.get("topic")) return;
    address = `/desk?${query}`;
    isOther = true;
    ask();
  });

  function showButtons() {
    for (const button of result.querySelectorAll("button[hidden]")) button.hidden = false;
  }

  result.addEventListener("click", async (event) => {
    const button = event.target.closest("button");
    if (button?.id === "print") return window.print();
    if (button?.dataset.copy === undefined) return;
    await navigator.clipboard.writeText(button.dataset.copy || location.href);
    button.textContent = button.dataset.done;
  });
  showButtons();
})();
