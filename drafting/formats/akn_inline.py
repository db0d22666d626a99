"""The words of an Akoma Ntoso block as the room writes them: emphasis, links, footnote marks."""

from collections.abc import Iterator

from lxml.etree import _Element as Element

from drafting.formats.akn_tree import name
from drafting.formats.plain_lines import one_line
from drafting.text.invisible import composed
from drafting.text.markup import Run, parse, write

EMPHASIS = frozenset({"i", "em", "u"})
LINKS = frozenset({"a", "ref", "rref"})
LEFT_OUT = frozenset({"del", "remark", "authorialNote"})
"""What is not among the words: a deletion, an editor's note, a footnote's own text."""
BLOCKS = frozenset({"p", "block", "td", "th", "tr", "caption", "li", "item", "num", "heading",
                    "subheading", "content", "intro", "wrapUp", "listIntroduction", "listWrapUp",
                    "tocItem", "from", "speech", "quotedStructure", "subFlow",
                    "foreign"})  # fmt: skip
"""What stands on lines of its own: the words in it do not run into those around it."""


def wording(element: Element) -> str:
    """The words in an element, on one line, with their marks."""
    return one_line(composed(write(_runs(element))))


def _runs(element: Element) -> Iterator[Run]:
    if element.text:
        yield _words(element.text)
    for child in element:
        yield from _inside(child)
        if child.tail:
            yield _words(child.tail)


def _inside(child: Element) -> Iterator[Run]:
    tag, text = name(child), one_line("".join(map(str, child.itertext())))
    if tag in LEFT_OUT:
        return
    if tag == "noteRef":
        yield from _marked("footnote", child.get("marker") or text)
    elif tag in EMPHASIS and len(child) == 0:
        yield from _marked("emphasis", text)
    elif tag in LINKS and (child.get("href") or "").startswith(("http://", "https://")):
        yield from _marked("link", text, child.get("href") or "")
    elif tag in {"br", "eol"}:
        yield _words(" ")
    elif tag in BLOCKS:
        yield _words(" ")
        yield from _runs(child)
        yield _words(" ")
    else:
        yield from _runs(child)


def _marked(kind: str, text: str, target: str = "") -> Iterator[Run]:
    """A run of this kind, or plain words where the room could not read it back as such."""
    source = {"footnote": f"[^{text}]", "emphasis": f"*{text}*", "link": f"[{text}]({target})"}
    found = parse(source[kind])
    if len(found) == 1 and found[0].kind == kind:
        yield found[0]
    else:
        yield _words(text)


def _words(text: str) -> Run:
    return Run("words", text, text)
