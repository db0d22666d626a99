// How far a file is: asked every second, brought in where it changed, and said aloud where its state changed.
const EVERY = 1000;

export default function standing(place) {
  const lost = place.querySelector("[data-lost]");
  const say = place.querySelector("[data-say]");
  let etag = "";

  function show(answer) {
    const template = document.createElement("template");
    template.innerHTML = answer;
    const now = template.content.querySelector("[data-standing]");
    const shown = place.querySelector("[data-standing]");
    if (!now) return;
    if (now.dataset.said !== shown.dataset.said) say.textContent = now.dataset.said;
    shown.replaceWith(now);
    document.dispatchEvent(new CustomEvent("drafting:swapped"));
  }

  async function ask() {
    const headers = etag ? { "If-None-Match": etag } : {};
    const response = await fetch(place.dataset.now, { credentials: "same-origin", headers });
    lost.hidden = true;
    // Nothing is new, or the job is gone: cancelled in another window, or its reader signed out.
    if (response.status === 304) return;
    if (response.status >= 500) throw new Error(response.statusText);
    if (!response.ok) { location.reload(); return; }
    etag = response.headers.get("ETag");
    show(await response.text());
  }

  // A file that is ready is not asked for in vain: there is nothing to cancel any more.
  function end(state) {
    if (state === "done") place.querySelector("[data-cancel]")?.remove();
    else location.reload();
  }

  async function goOn() {
    try {
      if (!document.hidden) await ask();
    } catch {
      lost.hidden = false;
    }
    const { state } = place.querySelector("[data-standing]").dataset;
    if (["waiting", "running"].includes(state)) setTimeout(goOn, EVERY);
    else end(state);
  }

  setTimeout(goOn, EVERY);
}
