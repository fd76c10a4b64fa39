// What the questions about risk gain where scripts work: one key answers, and what is said is kept as one goes.
const form = document.getElementById("conversation");
const one = (name, within = document) => within.querySelector(`[data-rowan="${name}"]`);
const questions = [...form.querySelectorAll('[data-rowan="question"]')];
const saved = one("risk-saved");
const WAIT = 1500;
let timer = 0;
let changes = 0;
let kept = 0;
let sending = false;
let stopped = false;

one("risk-keys").hidden = false;

const radios = (question) => [...question.querySelectorAll("input[type=radio]")];
const typing = (target) => target.matches("textarea, select, input:not([type=radio])");

form.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || typing(event.target)) return;
  const question = event.target.closest('[data-rowan="question"]');
  const answer = question && radios(question).find((radio) => radio.dataset.key === event.key.toLowerCase());
  if (!answer) return;
  event.preventDefault();
  if (!answer.checked) {
    answer.checked = true;
    answer.dispatchEvent(new Event("change", { bubbles: true }));
  }
  const next = questions[questions.indexOf(question) + 1];
  const to = next
    ? next.querySelector("textarea:not(details *)") ?? radios(next).find((radio) => radio.checked) ?? radios(next)[0]
    : form.querySelector("button[value=judge]");
  to.focus();
});

// Keeps what was said. It stops at the first thing that needs a person: the buttons then tell what it is.
async function keep() {
  clearTimeout(timer);
  if (sending || stopped || kept === changes) return;
  sending = true;
  const upTo = changes;
  const body = new URLSearchParams(new FormData(form));
  body.set("_once", crypto.randomUUID());
  body.set("to", "");
  try {
    const answer = await fetch(form.action, { method: "POST", body, cache: "no-store" });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const version = one("risk-version", page);
    if (!answer.ok || !version || one("question", page) === null) throw new Error();
    one("risk-version").value = version.value;
    one("risk-progress").querySelector(".govuk-tag").replaceWith(one("risk-progress", page).querySelector(".govuk-tag"));
    kept = upTo;
    saved.textContent = kept === changes ? "Kept" : "";
  } catch {
    stopped = true;
    saved.textContent = "Not kept. Press Save to see why.";
  } finally {
    sending = false;
  }
  if (kept !== changes) soon();
}
function soon() {
  clearTimeout(timer);
  timer = setTimeout(keep, WAIT);
}
function changed() {
  changes++;
  if (!stopped) saved.textContent = "";
  soon();
}
form.addEventListener("change", changed);
form.addEventListener("input", (event) => typing(event.target) && changed());
form.addEventListener("submit", () => {
  stopped = true;
  clearTimeout(timer);
});

// A link to one question opens it for the keys.
const asked = document.getElementById(decodeURIComponent(location.hash.slice(1)));
asked?.querySelector("input:checked, input, textarea")?.focus();
