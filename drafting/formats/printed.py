"""The outline with the numbers that its file prints, for whoever checks how it is numbered."""

from collections.abc import Iterator
from dataclasses import replace

from drafting.domain.vocabulary import ParagraphKind
from drafting.formats.doubts import Reading
from drafting.formats.marks import Style, split_mark
from drafting.formats.outline import Node, Outline, grow, labels, walk
from drafting.formats.plain_kinds import NO_NUMBER

_STYLES = {
    ParagraphKind.ARTICLE: {Style.ARTICLE},
    ParagraphKind.OPERATIVE: {Style.NUMBER},
    ParagraphKind.PARAGRAPH: {Style.NUMBER},
    ParagraphKind.SUBPARAGRAPH: {Style.LETTER, Style.NUMBER},
}
"""Which numbers may stand before which kind of paragraph."""


def as_printed(reading: Reading) -> Outline:
    """The outline of a file with each label as it was printed, and none where none was.

    A file that prints no numbers, or none that are kept, has its computed labels.
    """
    if not reading.numbers:
        return reading.outline
    return replace(reading.outline, nodes=grow(_printed(reading)))


def _printed(reading: Reading) -> Iterator[tuple[int, Node]]:
    nodes = reading.outline.nodes
    bare = {doubt.place for doubt in reading.doubts if doubt.sentence == NO_NUMBER}
    left = list(reversed(reading.numbers))
    for (depth, node), label in zip(walk(nodes), labels(nodes), strict=True):
        has_number = left and label.reference not in bare and _fits(node.kind, left[-1])
        yield depth, replace(node, label=left.pop() if has_number else "", children=())


def _fits(kind: str, printed: str) -> bool:
    mark, _ = split_mark(printed)
    return mark is not None and mark.style in _STYLES.get(ParagraphKind(kind), set())
