// The desk by keyboard: j and k walk through the proposals, a, p, d and n choose the decision on the one in focus.
import { isCommand } from "./keyboard.js";

const OUTCOMES = { a: "accepted", p: "accepted_in_part", d: "declined", n: "noted" };

export default function deskKeys(desk) {
  const proposals = () => [...desk.querySelectorAll("[data-proposal]")];

  const focused = () => document.activeElement?.closest("[data-proposal]");
  const marked = () => desk.querySelector("[data-proposal].is-current");

  function stand(proposal) {
    proposals().forEach((each) => each.classList.toggle("is-current", each === proposal));
  }

  function walk(step) {
    const all = proposals();
    const from = all.indexOf(focused());
    const beside = all[Math.min(Math.max(from + step, 0), all.length - 1)];
    const to = from === -1 ? marked() ?? all[0] : beside;
    if (!to) return;
    stand(to);
    to.tabIndex = -1;
    to.focus();
  }

  function decide(outcome) {
    const radio = (focused() ?? marked())?.querySelector(`input[type=radio][value="${outcome}"]`);
    if (!radio || radio.disabled) return;
    radio.focus();
    radio.click();
  }

  desk.addEventListener("focusin", (event) => {
    const proposal = event.target.closest("[data-proposal]");
    if (proposal) stand(proposal);
  });
  document.addEventListener("keydown", (event) => {
    if (!isCommand(event) || event.shiftKey) return;
    if (event.key === "j" || event.key === "k") walk(event.key === "j" ? 1 : -1);
    else if (Object.hasOwn(OUTCOMES, event.key)) decide(OUTCOMES[event.key]);
    else return;
    event.preventDefault();
  });
}
