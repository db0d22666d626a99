// What is proposed decides what is written: a new paragraph begins empty, a move needs a place and no words.
const WORDLESS = new Set(["delete", "move", "retain"]);

export default function proposalKind(form) {
  const words = form.elements.text;
  const wording = form.querySelector("[data-wording]");
  const other = form.querySelector("[data-other]");
  const { base } = form.dataset;
  const first = form.elements.partner?.selectedIndex;
  const joint = other ? `${base} ${other.textContent.trim()}` : base;

  // Words that nobody changed yet give way to those with which this kind begins.
  function begin(kind) {
    if (kind.startsWith("insert_")) words.value = "";
    else words.value = kind === "join" ? joint : base;
  }

  function fit() {
    const kind = form.elements.kind.value;
    const isUntouched = ["", base, joint].includes(words.value.trim());
    // Words that somebody wrote are never hidden, unless the paragraph is to go with them.
    wording.hidden = WORDLESS.has(kind) && (isUntouched || kind === "delete");
    for (const part of form.querySelectorAll("[data-for]")) part.hidden = part.dataset.for !== kind;
    if (isUntouched) begin(kind);
  }

  form.addEventListener("change", (event) => {
    if (event.target.name === "kind") fit();
    if (event.target.name === "partner" && other) other.hidden = event.target.selectedIndex !== first;
  });
  form.addEventListener("drafting:restored", fit);
  fit();
}
