// Copies words to the clipboard; where the browser does not allow that, the words are marked to be copied by hand.
export default function copy(part) {
  const button = part.querySelector("[data-copy]");
  const words = part.querySelector("[data-copy-words]");
  const status = part.querySelector("[data-copy-status]");

  async function copied() {
    try {
      await navigator.clipboard.writeText(words.textContent.trim());
      return true;
    } catch {
      window.getSelection().selectAllChildren(words);
      return false;
    }
  }

  button.hidden = false;
  button.addEventListener("click", async () => {
    status.textContent = (await copied()) ? status.dataset.copied : status.dataset.marked;
  });
}
