// What is proposed decides what is written: a new paragraph begins empty, a deletion needs no words.
export default function proposalKind(form) {
  const words = form.elements.text;
  const wording = form.querySelector("[data-wording]");
  const { base } = form.dataset;

  function fit() {
    const kind = form.elements.kind.value;
    wording.hidden = kind === "delete";
    if (kind === "insert_after" && words.value === base) words.value = "";
    if (kind === "replace" && words.value.trim() === "") words.value = base;
  }

  form.addEventListener("change", (event) => {
    if (event.target.name === "kind") fit();
  });
  form.addEventListener("drafting:restored", fit);
  fit();
}
