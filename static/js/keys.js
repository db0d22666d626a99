// The button in the foot, and the key "?", open the list of keys; there the keys can be switched off.
import { isCommand, keysAreOn, switchKeys } from "./keyboard.js";

export default function keys(button) {
  const dialog = document.getElementById(button.getAttribute("aria-controls"));
  const choice = dialog.querySelector("[data-keys-on]");
  choice.checked = keysAreOn();
  choice.addEventListener("change", () => switchKeys(choice.checked));

  button.hidden = false;
  button.addEventListener("click", () => dialog.showModal());
  document.addEventListener("keydown", (event) => {
    if (event.key !== "?" || !isCommand(event)) return;
    event.preventDefault();
    dialog.showModal();
  });
}
