// Shows the difference while somebody writes: the form goes to data-preview-url, the answer into [data-preview-output].
const PAUSE = 350;

function show(form, answer) {
  const template = document.createElement("template");
  template.innerHTML = answer;
  const summary = template.content.querySelector("[data-preview-summary]");
  const output = form.querySelector("[data-preview-output]");
  const status = form.querySelector("[data-preview-status]");
  if (status) status.textContent = summary?.textContent.trim() ?? "";
  summary?.remove();
  for (const part of template.content.querySelectorAll("[data-preview-part]")) {
    form.querySelector(`[data-preview-part="${part.dataset.previewPart}"]`)?.replaceWith(part);
  }
  output.replaceChildren(template.content);
  output.classList.remove("preview--waits");
  output.dispatchEvent(new CustomEvent("drafting:swapped", { bubbles: true }));
}

function wait(form, reason) {
  const status = form.querySelector("[data-preview-status]");
  form.querySelector("[data-preview-output]").classList.add("preview--waits");
  if (status) status.textContent = form.dataset[reason] ?? "";
}

async function ask(form, signal) {
  const response = await fetch(form.dataset.previewUrl, {
    method: "POST",
    body: new FormData(form),
    headers: { "X-CSRFToken": form.elements.csrf_token?.value ?? "", "HX-Request": "true" },
    credentials: "same-origin",
    redirect: "manual",
    signal,
  });
  const readable = response.ok || response.status === 422;
  return readable ? response.text() : null;
}

// The preview never touches the field, so the caret and the focus stay where they are.
export default function liveDiff(form) {
  let timer = 0;
  let asking = new AbortController();

  async function preview() {
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    try {
      const answer = await ask(form, signal);
      if (signal.aborted) return;
      if (answer === null) wait(form, "previewRefused");
      else show(form, answer);
    } catch (error) {
      if (error.name !== "AbortError") wait(form, "previewLost");
    }
  }

  function later() {
    clearTimeout(timer);
    timer = setTimeout(preview, PAUSE);
  }

  form.addEventListener("input", later);
  form.addEventListener("drafting:restored", later);
  window.addEventListener("online", later);
}
