"""Which mark ends a paragraph, by its kind and by where it stands."""

from dataclasses import dataclass

from drafting.text.editorial.manuscript import Manuscript
from drafting.text.masthead import masthead_line
from drafting.text.sentences import sentences


@dataclass(frozen=True, slots=True)
class Ending:
    """The mark that a position asks for; `others` will do as well, and `may_join` lets "; and" do.

    `whose` begins the sentence that tells it. No mark at all is an ending too.
    """

    mark: str
    whose: str
    others: str = ""
    may_join: bool = False


_BARE = {"title": "A title", "heading": "A heading", "article": "The heading of an article"}
_FIXED = {
    "formula": Ending(",", "An opening formula", ":"),
    "preambular": Ending(",", "A preambular paragraph"),
    "paragraph": Ending(".", "A numbered paragraph"),
}


def ending(text: Manuscript, index: int) -> Ending | None:
    """How a paragraph has to end; None where its kind is not known."""
    kind = text.passages[index].kind
    if kind in _BARE:
        return Ending("", _BARE[kind])
    if kind == "formula" and masthead_line(text.passages[index].text):
        return Ending("", "A line of the masthead")
    if any(text.passages[one].kind == "subparagraph" for one in text.children(index)):
        return Ending(":", "A paragraph that opens a list")
    return _in_list(text, index) if kind == "subparagraph" else _of_whole(text, index)


def _of_whole(text: Manuscript, index: int) -> Ending | None:
    kind = text.passages[index].kind
    if kind != "operative":
        return _FIXED.get(kind)
    if index == text.of_kind("operative")[-1]:
        return Ending(".", "The last operative paragraph")
    return Ending(";", "An operative paragraph before another one")


def _in_list(text: Manuscript, index: int) -> Ending:
    """An entry of a list ends with a semicolon, the last one as the whole paragraph would."""
    root = text.root(index)
    last = index + 1 == len(text.passages) or text.root(index + 1) != root
    whole = _of_whole(text, root)
    if last and whole:
        return Ending(whole.mark, "The last entry of this list")
    others = "," if whole and whole.mark == "," else ""
    if any(_has_sentences(text, one) for one in text.children(text.parents[index])):
        others += "."
    return Ending(";", "An entry of a list before another one", others, may_join=True)


def _has_sentences(text: Manuscript, index: int) -> bool:
    return len(sentences(text.readable[index])) > 1
