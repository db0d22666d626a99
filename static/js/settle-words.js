// After a form was sent: when this page says that it was done, the copy kept on the device goes; otherwise it stays.
import { forget, recall, takeSent } from "./kept-words.js";

export default function settleWords(notices) {
  const key = takeSent();
  const done = notices.querySelector("[data-done]");
  if (!key || !done || !recall(key)) return;

  forget(key);
  const words = document.createElement("span");
  words.className = "notice__more";
  words.textContent = ` ${notices.dataset.settled ?? ""}`;
  done.append(words);
}
