// Accepting in part needs words: the field opens and begins from what the merge would give. Merging opens its choice.
export default function inPart(form) {
  const words = form.elements.words;
  const fold = words?.closest("details");
  const { begin } = form.dataset;

  form.addEventListener("change", (event) => {
    if (event.target.name !== "outcome") return;
    const into = form.querySelector(".decision__into");
    if (into && event.target.value === "merged") into.open = true;
    // A move or a wish to keep the text has no words to be written.
    if (!words) return;
    if (event.target.value === "accepted_in_part") {
      fold.open = true;
      if (words.value.trim() === "") words.value = begin;
      words.dispatchEvent(new Event("input", { bubbles: true }));
    } else if (words.value === begin) {
      // Untouched words would stand for a merge by hand: only what somebody wrote may do that.
      words.value = "";
    }
  });
}
