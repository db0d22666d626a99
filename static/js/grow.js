// Lets a field grow with its words where the browser does not do so by itself.
export default function grow(field) {
  if (CSS.supports("field-sizing", "content")) return;

  function fit() {
    field.style.blockSize = "auto";
    field.style.blockSize = `${field.scrollHeight + 2}px`;
  }

  field.addEventListener("input", fit);
  field.form?.addEventListener("drafting:restored", fit);
  fit();
}
