// Puts a fix of the editorial checks into the field at once, without sending the form.
function same(one, other) {
  const plain = (words) => words.normalize("NFC").replace(/\s+/g, " ").trim();
  return plain(one) === plain(other);
}

// Where the words have changed since they were checked, the form is sent and the server finds the fix anew.
export default function mend(form) {
  form.addEventListener("click", (event) => {
    const button = event.target.closest("button[name=mend]");
    const field = form.elements.text;
    const checked = button?.closest("[data-preview-findings]").dataset.checked;
    if (!button || !same(field.value, checked)) return;
    event.preventDefault();
    field.value = button.dataset.mended;
    field.focus();
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
}
