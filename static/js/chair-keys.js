// The chair's table by keyboard: a key presses, chooses or enters what the page has marked with it.
import { isCommand } from "./keyboard.js";

export default function chairKeys(table) {
  document.addEventListener("keydown", (event) => {
    if (!isCommand(event) || event.shiftKey) return;
    const name = CSS.escape(event.key);
    const target = event.key === "n" ? table.querySelector("#note") : table.querySelector(`[data-key="${name}"]`);
    if (!target) return;
    event.preventDefault();
    target.focus();
    if (!target.matches("textarea")) target.click();
  });
}
