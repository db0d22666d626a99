// Words of a paragraph are chosen by mouse, touch or keyboard and put into the form of a comment.
const UNREAD = ".unseen, .said__by";

function isRead(node) {
  return !node.parentElement.closest(UNREAD);
}

// How many characters of the paragraph, as it is read, stand before a point in it.
function charactersBefore(words, container, offset) {
  const walker = document.createTreeWalker(words, NodeFilter.SHOW_TEXT);
  const until = document.createRange();
  until.setStart(container, offset);
  let count = 0;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!isRead(node)) continue;
    if (node === container) return count + [...node.data.slice(0, offset)].length;
    if (until.comparePoint(node, 0) > 0) return count;
    count += [...node.data].length;
  }
  return count;
}

function readText(words, start, end) {
  const walker = document.createTreeWalker(words, NodeFilter.SHOW_TEXT);
  let text = "";
  while (walker.nextNode()) if (isRead(walker.currentNode)) text += walker.currentNode.data;
  return [...text].slice(start, end).join("");
}

export default function pointWords(section) {
  const words = section.querySelector("[data-words]");
  const button = section.querySelector("[data-point]");
  const form = document.querySelector("#comment-form");
  const place = form?.querySelector("[data-words-place]");
  if (!words || !button || !place) return;
  let chosen = null;

  function look() {
    const selection = document.getSelection();
    const range = selection.rangeCount ? selection.getRangeAt(0) : null;
    const isInside = range && !range.collapsed && words.contains(range.commonAncestorContainer);
    if (!isInside) {
      if (document.activeElement !== button) button.hidden = true;
      return;
    }
    const start = charactersBefore(words, range.startContainer, range.startOffset);
    const end = charactersBefore(words, range.endContainer, range.endOffset);
    chosen = { start, end, text: readText(words, start, end) };
    button.hidden = chosen.text.trim() === "";
  }

  // With the keyboard: arrows move from word to word, with Shift they choose.
  function step(event) {
    if (!["ArrowLeft", "ArrowRight"].includes(event.key) || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    const selection = document.getSelection();
    if (!words.contains(selection.anchorNode)) selection.collapse(words, 0);
    const way = event.key === "ArrowLeft" ? "left" : "right";
    selection.modify(event.shiftKey ? "extend" : "move", way, "word");
  }

  function take() {
    if (!chosen) return;
    form.elements.quote.value = chosen.text.trim();
    place.value = `${chosen.start}-${chosen.end}`;
    button.hidden = true;
    form.elements.text.focus();
  }

  words.tabIndex = 0;
  words.addEventListener("keydown", step);
  document.addEventListener("selectionchange", look);
  button.addEventListener("click", take);
  form.elements.quote.addEventListener("input", () => { place.value = ""; });
  look();
}
