"""Anchors on words of a document, and whether a place found for them later is the right one."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from drafting.cli.demo.dice import Dice
from tests.text.generators.revisions import Paragraph, Revision
from tests.text.generators.walking import Place
from tests.text.generators.wording import is_sign

Fate = Literal["right", "wrong", "lost", "shown though gone"]


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place in a document, the numbers of its words, and those of their neighbours."""

    place: Place
    words: frozenset[int]
    neighbours: frozenset[int]


def anchors(revision: Revision, count: int, seed: int = 1) -> Iterator[Anchor]:
    """So many anchors on up to twelve words each, anywhere; none begins or ends at a sign."""
    dice = Dice(seed)
    for _ in range(count):
        place = dice.below(len(revision.paragraphs))
        paragraph = revision.paragraphs[place]
        standing = [at for at, word in enumerate(paragraph.words) if not is_sign(word.text)]
        first = dice.below(len(standing))
        start = standing[first]
        end = 1 + standing[min(len(standing) - 1, first + dice.below(12))]
        offsets = paragraph.offsets()
        numbers = [word.number for word in paragraph.words]
        chosen = frozenset(numbers[start:end])
        yield Anchor(
            Place(place, offsets[start][0], offsets[end - 1][1]),
            chosen,
            frozenset(numbers) - chosen,
        )


def fate(anchor: Anchor, later: Revision, found: Place | None) -> Fate:
    """Whether the place found has all that is left of the words, and none of their neighbours.

    After a split, the words of one of the two paragraphs are enough.
    """
    homes = [
        place
        for place, paragraph in enumerate(later.paragraphs)
        if any(word.number in anchor.words for word in paragraph.words)
    ]
    if found is None:
        return "lost" if homes else "right"
    if not homes:
        return "shown though gone"
    return "right" if found.paragraph in homes and _covers(anchor, later, found) else "wrong"


def _covers(anchor: Anchor, later: Revision, found: Place) -> bool:
    paragraph = later.paragraphs[found.paragraph]
    left = anchor.words & {word.number for word in paragraph.words}
    shown = _numbers_in(paragraph, found)
    return left <= shown and not shown & anchor.neighbours


def _numbers_in(paragraph: Paragraph, found: Place) -> set[int]:
    return {
        word.number
        for word, (start, end) in zip(paragraph.words, paragraph.offsets(), strict=True)
        if start < found.end and found.start < end
    }
