// When a single key may be taken as a command: never while writing, never with a modifier, never if switched off.
const SWITCHED_OFF = "keys-switched-off";
const WRITING = "input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]";

export function keysAreOn() {
  try {
    return localStorage.getItem(SWITCHED_OFF) === null;
  } catch {
    return true;
  }
}

export function switchKeys(on) {
  try {
    if (on) localStorage.removeItem(SWITCHED_OFF);
    else localStorage.setItem(SWITCHED_OFF, "yes");
  } catch {
    // Without storage the choice holds for no longer than this page; the keys stay as they are.
  }
}

export function isCommand(event) {
  const modified = event.ctrlKey || event.metaKey || event.altKey || event.isComposing;
  const inDialog = document.querySelector("dialog[open]") !== null;
  return !modified && !inDialog && !event.target.closest(WRITING) && keysAreOn();
}
