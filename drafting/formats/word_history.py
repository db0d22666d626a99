"""Who did what to a stretch of a Word file: its elements of tracking as revisions."""

from typing import Final

from lxml import etree

from drafting.formats.word_parts import W, value
from drafting.formats.word_tracked import Kind, Revision

ACTS: Final[dict[str, Kind]] = {
    "ins": "inserted",
    "del": "deleted",
    "moveFrom": "moved_from",
    "moveTo": "moved_to",
}
CELL_ACTS: Final[dict[str, Kind]] = {"cellIns": "inserted", "cellDel": "deleted"}
LONGEST_NAME = 200
"""Characters of an author's name that are kept."""


class Moves:
    """The ranges of moves that are open at a point of the file.

    Revision numbers repeat in real files, so a move is known by its name alone.
    """

    def __init__(self) -> None:
        self._open: dict[str, dict[str, str]] = {"moveFrom": {}, "moveTo": {}}

    def see(self, tag: str, element: etree._Element) -> None:
        """Take note of the start or the end of a range, if it is one."""
        act, _, end = tag.partition("Range")
        if act in self._open and end == "Start":
            self._open[act][value(element, "id")] = value(element, "name")
        elif act in self._open and end == "End":
            self._open[act].pop(value(element, "id"), None)

    def name(self, act: str) -> str:
        """The name of the innermost open range of this side of a move."""
        return next(reversed(self._open.get(act, {}).values()), "")


def revision(tag: str, element: etree._Element, moves: Moves) -> Revision:
    """The act that an element of tracking stands for."""
    kind = ACTS.get(tag) or CELL_ACTS[tag]
    author = " ".join(value(element, "author").split())[:LONGEST_NAME]
    return Revision(kind, author, value(element, "date")[:40], moves.name(tag))


def acts_in(
    properties: etree._Element | None, moves: Moves, acts: dict[str, Kind] = ACTS
) -> tuple[Revision, ...]:
    """The acts named among the properties of a paragraph's end, of a row or of a cell."""
    if properties is None:
        return ()
    tags = ((str(one.tag).removeprefix(W), one) for one in properties)
    return tuple(revision(tag, one, moves) for tag, one in tags if tag in acts)
