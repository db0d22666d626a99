// Composing while somebody looks: what is switched on goes to data-preview-url, the result into [data-preview-output].
const PAUSE = 250;

function sent(page) {
  const body = new FormData(page.querySelector("#switch"));
  const own = page.querySelector("#composition");
  for (const name of ["csrf_token", "words", "composed"]) {
    body.set(name, own?.elements[name]?.value ?? "");
  }
  return body;
}

async function ask(page, signal) {
  const body = sent(page);
  const response = await fetch(page.dataset.previewUrl, {
    method: "POST",
    body,
    headers: { "X-CSRFToken": body.get("csrf_token"), "HX-Request": "true" },
    credentials: "same-origin",
    redirect: "manual",
    signal,
  });
  return response.ok ? response.text() : null;
}

// The fields are drawn anew: whoever stood on one of them stands on it again.
function swap(output, content) {
  const { id } = document.activeElement ?? {};
  const stood = output.contains(document.activeElement);
  output.replaceChildren(content);
  if (stood && id) document.getElementById(id)?.focus();
  output.classList.remove("preview--waits");
  output.dispatchEvent(new CustomEvent("drafting:swapped", { bubbles: true }));
}

function show(page, answer, before) {
  const template = document.createElement("template");
  template.innerHTML = answer;
  const words = template.content.querySelector("[data-compose-words]")?.value ?? "";
  const field = page.querySelector("#words");
  // Words typed while the answer was on its way stay as they are.
  if (field && field.value === before && words && field.value.trim() !== words) {
    field.value = words;
    field.dispatchEvent(new CustomEvent("drafting:filled"));
  }
  page.querySelector("[data-preview-status]").textContent =
    template.content.querySelector("[data-preview-summary]")?.textContent.trim() ?? "";
  swap(page.querySelector("[data-preview-output]"), template.content);
}

function remember(page) {
  const asked = new URLSearchParams(new FormData(page.querySelector("#switch")));
  history.replaceState(history.state, "", `${location.pathname}?${asked}`);
}

export default function liveCompose(page) {
  let timer = 0;
  let asking = new AbortController();

  function wait(reason) {
    page.querySelector("[data-preview-output]").classList.add("preview--waits");
    page.querySelector("[data-preview-status]").textContent = page.dataset[reason] ?? "";
  }

  async function preview() {
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    const before = page.querySelector("#words")?.value ?? "";
    try {
      const answer = await ask(page, signal);
      if (signal.aborted) return;
      if (answer === null) return wait("previewRefused");
      show(page, answer, before);
      remember(page);
    } catch (error) {
      if (error.name !== "AbortError") wait("previewLost");
    }
  }

  function later() {
    clearTimeout(timer);
    timer = setTimeout(preview, PAUSE);
  }

  page.addEventListener("input", later);
  page.addEventListener("drafting:restored", later);
  window.addEventListener("online", later);
}
