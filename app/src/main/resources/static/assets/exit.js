// Leaves a public page in a hurry. Loaded before the page is drawn, so that it works while the rest still loads.
(() => {
  "use strict";
  const root = document.documentElement;
  const NEUTRAL = "Loading";
  const PRESSES = 3;
  const WITHIN = 5000;

  let left = false;

  // Everything the page said goes at once, in this very turn: no network, no animation, no timer.
  function blank() {
    left = true;
    root.classList.add("rowan-blank");
    document.title = NEUTRAL;
    document.body?.replaceChildren();
    document.querySelector("link[rel=icon]")?.remove();
  }

  function leave(target) {
    if (left) return;
    blank();
    try {
      history.replaceState(null, "", target); // so that Stop and Reload lead away as well
    } catch {
      // another site: its address cannot be shown before it is there
    }
    location.replace(target);
  }

  function target() {
    return document.querySelector("[data-rowan=exit][data-target]")?.dataset.target ?? "/leave";
  }

  document.addEventListener(
    "click",
    (event) => {
      const link = event.target instanceof Element && event.target.closest("[data-rowan=exit]");
      if (!link || event.defaultPrevented) return;
      event.preventDefault();
      leave(link.dataset.target ?? link.getAttribute("href"));
    },
    true,
  );

  // A page the browser kept never shows itself again: it is emptied, and start.js asks for it anew.
  addEventListener("pageshow", (event) => {
    if (event.persisted) blank();
  });

  // Shift alone, three times. A Shift that helped to type a capital letter does not count.
  let presses = 0;
  let alone = false;
  let clock = 0;

  function say(which) {
    const said = document.querySelector("[data-rowan=exit-said]");
    if (said) said.textContent = which ? said.dataset[which] : "";
    for (const dots of document.querySelectorAll(".rowan-exit__dots")) {
      dots.hidden = presses === 0;
      [...dots.children].forEach((dot, at) => dot.classList.toggle("rowan-exit__dot--on", at < presses));
    }
  }

  function forget(which) {
    clearTimeout(clock);
    presses = 0;
    say(which);
  }

  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key === "Shift") {
        if (!event.repeat) alone = !event.ctrlKey && !event.altKey && !event.metaKey;
        return;
      }
      alone = false;
      if (presses > 0) forget("");
    },
    true,
  );

  document.addEventListener(
    "keyup",
    (event) => {
      if (event.key !== "Shift" || !alone || left) return;
      alone = false;
      presses += 1;
      if (presses === PRESSES) return leave(target());
      if (presses === 1) clock = setTimeout(() => forget("none"), WITHIN);
      say(presses === 1 ? "two" : "one");
    },
    true,
  );
})();
