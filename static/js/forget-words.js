// Signing out on purpose removes what this person left unsent on the device, which others may use next.
import { forgetPerson } from "./kept-words.js";

export default function forgetWords(form) {
  form.addEventListener("submit", () => forgetPerson(form.dataset.person ?? ""));
}
