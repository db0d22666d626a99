// What is proposed decides what is written: a new paragraph begins empty, a move needs a place and no words.
const WORDLESS = new Set(["delete", "move", "retain"]);

export default function proposalKind(form) {
  const words = form.elements.text;
  const wording = form.querySelector("[data-wording]");
  const other = form.querySelector("[data-other]");
  const { base } = form.dataset;
  let joint = other ? `${base} ${other.textContent.trim()}` : base;

  // Words that nobody changed yet give way to those with which this kind begins.
  function begin(kind) {
    if (kind.startsWith("insert_")) words.value = "";
    else words.value = kind === "join" ? joint : base;
  }

  // Another partner brings its own words, unless somebody wrote others already.
  function pair(partner) {
    const said = form.querySelector(`template[data-words-of="${partner}"]`).content.textContent.trim();
    const isUntouched = words.value.trim() === joint;
    other.textContent = said;
    joint = `${base} ${said}`;
    if (!isUntouched) return;
    words.value = joint;
    words.dispatchEvent(new Event("input", { bubbles: true }));
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
    if (event.target.name === "partner" && other) pair(event.target.value);
  });
  form.addEventListener("drafting:restored", fit);
  fit();
}
