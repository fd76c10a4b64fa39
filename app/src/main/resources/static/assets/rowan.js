// What a page gains where scripts work. Every page does its work without.
import { initAll } from "./govuk-frontend.js";

const root = document.documentElement;
const body = document.body;
const all = (name, within = document) => [...within.querySelectorAll(`[data-rowan="${name}"]`)];
const one = (name) => all(name)[0];

// Asks for this page anew, and never sends a form a second time as reload() may.
const anew = () => location.replace(location.pathname + location.search);

initAll();

// The error summary leads to the first field of a group, where the group itself cannot be typed in.
document.addEventListener("click", (event) => {
  const link = event.target instanceof Element && event.target.closest(".govuk-error-summary a[href^='#']");
  if (!link) return;
  const field = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  const wrong = field?.querySelector(".govuk-input--error, input, select, textarea");
  if (wrong) wrong.focus({ preventScroll: true });
});

// A form of many pages at one address stays one entry in the history: it is sent from here and the next page takes this
// one's place. When the network gives up, everything typed is still here; sent again, it arrives once.
document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (form.dataset.rowan !== "one-entry" || event.defaultPrevented) return;
  event.preventDefault();
  if (form.dataset.sent === "yes") return;
  form.dataset.sent = "yes";
  const button = event.submitter;
  const fields = new URLSearchParams(new FormData(form));
  if (button?.name) fields.append(button.name, button.value);
  button?.setAttribute("aria-disabled", "true");
  try {
    const answer = await fetch(form.action, { method: "POST", body: fields, redirect: "manual", cache: "no-store" });
    if (answer.type === "opaqueredirect") return location.replace(form.action);
    form.dataset.rowan = "";
    unsend(form);
    form.requestSubmit(button);
  } catch {
    unsend(form);
    const said = form.querySelector("[data-rowan=unsent]");
    if (said) said.textContent = said.dataset.words;
  }
});

// A form is sent once, however often its button is pressed.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent === "yes") return event.preventDefault();
  if (event.defaultPrevented || form.getAttribute("method") !== "post") return;
  form.dataset.sent = "yes";
  event.submitter?.setAttribute("aria-disabled", "true");
  setTimeout(unsend, 8000, form); // the page is still here: a download, or a network that gave up
});
function unsend(form) {
  delete form.dataset.sent;
  form.querySelectorAll("[aria-disabled=true]").forEach((button) => button.removeAttribute("aria-disabled"));
}

// What is pinned to an edge of the window never hides what has the focus.
const pinned = [...document.querySelectorAll(".rowan-identity, .rowan-identity__main, .rowan-exit, .rowan-idle")];
function leaveRoom() {
  const room = { top: 0, bottom: 0 };
  for (const part of pinned) {
    const { position } = getComputedStyle(part);
    if (part.hidden || !["sticky", "fixed"].includes(position)) continue;
    const edge = position === "fixed" ? "bottom" : "top";
    room[edge] = Math.max(room[edge], part.offsetHeight);
  }
  root.style.setProperty("--rowan-room-top", `${room.top}px`);
  root.style.setProperty("--rowan-room-bottom", `${room.bottom}px`);
}
const resized = new ResizeObserver(leaveRoom);
pinned.forEach((part) => resized.observe(part));
addEventListener("resize", leaveRoom);
leaveRoom();

// A table wider than the window is scrolled by keyboard too.
const scrolls = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    const wide = target.scrollWidth > target.clientWidth;
    const caption = target.querySelector("caption");
    if (wide && caption) {
      target.tabIndex = 0;
      target.setAttribute("role", "region");
      target.setAttribute("aria-label", caption.textContent.trim());
    } else {
      target.removeAttribute("tabindex");
      target.removeAttribute("role");
      target.removeAttribute("aria-label");
    }
  }
});
all("scroll").forEach((table) => scrolls.observe(table));

if (body.classList.contains("rowan-staff")) staff();

function staff() {
  const search = document.getElementById("rowan-search");
  const sheet = one("cover-sheet");
  const uncover = sheet.querySelector("button");
  const rest = () => [...body.children].filter((part) => part !== sheet && part.tagName !== "SCRIPT");
  let before = null;

  function cover(on) {
    if (on === root.classList.contains("rowan-covered")) return;
    if (on) before = document.activeElement;
    root.classList.toggle("rowan-covered", on);
    sheet.hidden = !on;
    rest().forEach((part) => (part.inert = on));
    if (on) uncover.focus();
    else before?.focus?.({ preventScroll: true });
  }
  uncover.addEventListener("click", () => cover(false));
  all("cover").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => cover(true));
  });

  let escaped = -Infinity;
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.repeat) {
      const twice = event.timeStamp - escaped < 1000;
      escaped = twice ? -Infinity : event.timeStamp;
      if (twice) cover(!root.classList.contains("rowan-covered"));
      return;
    }
    const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
    if (event.key === "/" && search && !typing && !sheet.matches(":not([hidden])")) {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      search.focus();
      search.select();
    }
  });

  const idle = one("idle");
  if (idle && body.dataset.idleSeconds) session(idle, Number(body.dataset.idleSeconds) * 1000);
}

// The session ends when nobody is there. Five minutes before, the page says so, and one press keeps it.
function session(bar, length) {
  const WARNING = 5 * 60 * 1000;
  const words = bar.querySelector("[role=status]");
  const others = new BroadcastChannel("rowan-session");
  let ends = 0;
  let said = 0;
  let cameFrom = null;
  bar.addEventListener("focusin", (event) => (cameFrom = event.relatedTarget));

  function begin() {
    ends = Date.now() + length;
    said = 0;
    bar.hidden = true;
    words.textContent = "";
    leaveRoom();
  }

  function tick() {
    const rest = ends - Date.now();
    if (rest <= 0) {
      root.classList.add("rowan-blank");
      return anew();
    }
    const minutes = Math.ceil(rest / 60000);
    if (rest > WARNING || said === minutes) return;
    bar.hidden = false;
    leaveRoom();
    if (said === 0 || minutes <= 2) {
      said = minutes;
      const time = minutes === 1 ? "1 minute" : `${minutes} minutes`;
      words.textContent = `You will be signed out in ${time}. What you have typed and not saved would be lost.`;
    }
  }

  async function extend() {
    try {
      const answer = await fetch("/session/extend", {
        method: "POST",
        headers: { "X-CSRF-TOKEN": bar.dataset.csrf },
        redirect: "error",
        cache: "no-store",
      });
      return answer.ok;
    } catch {
      return false;
    }
  }

  bar.querySelector("button").addEventListener("click", async () => {
    if (await extend()) {
      others.postMessage("extended");
      begin();
      cameFrom?.focus({ preventScroll: true });
    } else {
      words.textContent = "That did not work. Save what you have typed, then sign in again.";
    }
  });

  // Another window of the same session keeps this one alive.
  others.onmessage = begin;
  others.postMessage("opened");

  // A page the browser kept is shown only to the session it was made for, with what was typed still there.
  addEventListener("pageshow", async (event) => {
    if (!event.persisted) return;
    if (!(await extend())) return anew();
    begin();
    [...document.forms].forEach(unsend);
    root.classList.remove("rowan-blank");
  });

  begin();
  setInterval(tick, 1000);
  document.addEventListener("visibilitychange", tick);
}
