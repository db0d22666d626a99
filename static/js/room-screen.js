// The screen of a room asks every two seconds what is before the room, and at once when it comes into view.
const EVERY = 2000;

export default function roomScreen(screen) {
  const lost = screen.querySelector("[data-lost]");
  let timer = 0;
  let asking = false;

  function show(answer) {
    const template = document.createElement("template");
    template.innerHTML = answer;
    const now = template.content.querySelector("[data-room]");
    const shown = screen.querySelector("[data-room]");
    if (!now || now.outerHTML === shown.outerHTML) return;
    document.title = now.dataset.title;
    shown.replaceWith(now);
  }

  async function ask() {
    if (asking || document.hidden) return;
    asking = true;
    try {
      const response = await fetch(screen.dataset.now, { credentials: "same-origin" });
      if (response.ok) show(await response.text());
      lost.hidden = response.ok;
    } catch {
      lost.hidden = false;
    }
    asking = false;
  }

  async function goOn() {
    clearTimeout(timer);
    await ask();
    timer = setTimeout(goOn, EVERY);
  }

  document.addEventListener("visibilitychange", goOn);
  timer = setTimeout(goOn, EVERY);
}
