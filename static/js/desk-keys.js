// The desk by keyboard: j and k walk through the proposals, a, p, m, d, n, o and x choose the decision on the
// one in focus. The other keys press what the page has marked with them, nearest to the proposal in focus.
import { isCommand } from "./keyboard.js";

const OUTCOMES = {
  a: "accepted", p: "accepted_in_part", m: "merged", d: "declined", n: "noted", o: "overtaken", x: "out_of_scope",
};
const MARKED = new Set(["c", "h", "l", "s", "u", "w"]);

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

  function unfold(inside) {
    for (let fold = inside.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  }

  function decide(outcome) {
    const proposal = focused() ?? marked();
    const radio = proposal?.querySelector(`.decision input[type=radio][value="${outcome}"]`);
    if (!radio || radio.disabled) return;
    unfold(radio);
    radio.focus();
    radio.click();
  }

  function press(key) {
    const named = `[data-key="${key}"]`;
    const target = (focused() ?? marked())?.querySelector(named) ?? desk.querySelector(named) ?? document.querySelector(named);
    if (!target) return false;
    unfold(target);
    if (target.matches("details")) target.querySelector("textarea")?.focus();
    else target.click();
    return true;
  }

  desk.addEventListener("focusin", (event) => {
    const proposal = event.target.closest("[data-proposal]");
    if (proposal) stand(proposal);
  });
  document.addEventListener("keydown", (event) => {
    if (!isCommand(event) || event.shiftKey) return;
    if (event.key === "j" || event.key === "k") walk(event.key === "j" ? 1 : -1);
    else if (Object.hasOwn(OUTCOMES, event.key)) decide(OUTCOMES[event.key]);
    else if (!MARKED.has(event.key) || !press(event.key)) return;
    event.preventDefault();
  });
}
