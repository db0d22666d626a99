// Keeps what is typed in a form on this device, and offers it again after a lost session or connection.
import { forget, keep, keyOf, recall, sent } from "./kept-words.js";
import { locale } from "./locale.js";

const PAUSE = 400;
const LEFT_OUT = new Set(["hidden", "password", "file", "submit", "button"]);

function wordsOf(form) {
  const fields = {};
  for (const control of form.elements) {
    if (!control.name || LEFT_OUT.has(control.type)) continue;
    if (control.type === "radio" || control.type === "checkbox") {
      if (control.checked) (fields[control.name] ??= []).push(control.value);
    } else {
      (fields[control.name] ??= []).push(control.value);
    }
  }
  return fields;
}

function putBack(form, fields) {
  const left = structuredClone(fields);
  for (const control of form.elements) {
    if (!control.name || LEFT_OUT.has(control.type)) continue;
    if (control.type === "radio" || control.type === "checkbox") {
      control.checked = fields[control.name]?.includes(control.value) ?? false;
    } else if (left[control.name]?.length) {
      control.value = left[control.name].shift();
    }
  }
  form.dispatchEvent(new Event("drafting:restored", { bubbles: true }));
}

function same(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}

function offer(form, kept, key) {
  const notice = form.querySelector("[data-kept-restore]")?.closest("[data-kept]");
  const first = form.querySelector("textarea, input:not([type=hidden])");
  if (!notice) return;
  const at = notice.querySelector("[data-kept-at]");
  if (at) at.textContent = new Date(kept.at).toLocaleString(locale(), { dateStyle: "medium", timeStyle: "short" });
  notice.hidden = false;
  notice.querySelector("[data-kept-restore]").addEventListener("click", () => {
    putBack(form, kept.fields);
    notice.hidden = true;
    first?.focus();
  });
  notice.querySelector("[data-kept-forget]").addEventListener("click", () => {
    forget(key);
    notice.hidden = true;
    first?.focus();
  });
}

// Says once that the words are safe here; a voice that repeats it at every pause would be noise.
function announcer(form) {
  const status = form.querySelector("[data-kept-status]") ?? document.querySelector("[data-kept-status]");
  let saidWhenOnline = null;
  return () => {
    if (!status || saidWhenOnline === navigator.onLine) return;
    saidWhenOnline = navigator.onLine;
    status.textContent = navigator.onLine ? status.dataset.kept : status.dataset.keptOffline;
    status.classList.toggle("saved--lost", !navigator.onLine);
  };
}

export default function keepWords(form) {
  const key = keyOf(form);
  const kept = recall(key);
  const say = announcer(form);
  const first = wordsOf(form);
  let timer = 0;

  function store() {
    clearTimeout(timer);
    keep(key, wordsOf(form));
    say();
  }

  if (kept && !same(kept.fields, wordsOf(form))) offer(form, kept, key);
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(store, PAUSE);
  });
  form.addEventListener("submit", () => {
    store();
    sent(key);
  });
  // What was kept earlier and not yet put back is not overwritten by a form nobody has touched.
  window.addEventListener("offline", () => (same(first, wordsOf(form)) ? say() : store()));
}
