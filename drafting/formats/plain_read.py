"""Reading a declaration from plain text, as it comes out of a word processor."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace

from drafting.domain.errors import UnreadableFile
from drafting.formats.doubts import Doubt, Reading, opening_words
from drafting.formats.marks import Style
from drafting.formats.outline import Node, Outline, grow, labelled, labels
from drafting.formats.plain_blocks import Block, gather
from drafting.formats.plain_head import HeadRemark, take_head
from drafting.formats.plain_kinds import FRAME, NO_NUMBERS, Placed, Placing, has_numbers
from drafting.formats.plain_lines import lines_of, width_of
from drafting.formats.plain_mending import Remark, breaks, breaks_at_the_end, whole

EMPTY = "The file holds no words. Choose the file that holds the text of the declaration."
NO_PARAGRAPH = (
    "No paragraph was found in the file. A declaration needs at least one paragraph "
    "besides its title and headings."
)
NUMBER_ALONE = "A number stands here without any words; it was left out."
NO_TITLE = "No title was found before the first paragraph."
SEVERAL_LINES = "This stood on several lines and was read as one."


@dataclass(frozen=True, slots=True)
class _Found:
    """The blocks of a text with the kind, the words and the remarks of each."""

    blocks: tuple[Block, ...]
    placed: tuple[Placed, ...]
    texts: tuple[str, ...]
    remarks: tuple[tuple[Remark, ...], ...]


def read_plain(text: str) -> Reading:
    """The outline of a plain text, each sentence whole, with every doubt and every word left out.

    Numbers are taken from their lines and computed anew; a text without any is read by its
    opening words. Refuses a text that holds no paragraph.
    """
    lines, head = take_head(lines_of(unicodedata.normalize("NFC", text.lstrip("\ufeff"))))
    if not lines and not head:
        raise UnreadableFile(EMPTY)
    every = gather(lines)
    blocks = tuple(block for block in every if _has_place(block))
    idle = tuple(block for block in every if not _has_place(block))
    found = _find(blocks, width_of(lines))
    outline = _outline(found)
    return Reading(
        outline=outline,
        doubts=tuple(sorted(_doubts(found, outline, idle, head), key=lambda doubt: doubt.line)),
        unplaced=(*(remark.words for remark in head), *(_printed(block) for block in idle)),
        numbers=tuple(_printed(block) for block in blocks if block.mark),
    )


def _has_place(block: Block) -> bool:
    is_bare = block.mark is not None and not block.pieces
    return not (is_bare and block.mark and block.mark.style is not Style.ARTICLE)


def _printed(block: Block) -> str:
    return block.mark.printed if block.mark else ""


def _find(blocks: tuple[Block, ...], width: int) -> _Found:
    texts = tuple(whole(block) for block in blocks)
    placed = Placing(blocks, texts).all()
    remarks = [list(breaks(block, width)) for block in blocks]
    for index, remark in breaks_at_the_end(blocks):
        remarks[index].append(remark)
    for index, place in enumerate(placed):
        if place.kind in FRAME:
            remarks[index] = [replace(r, sentence=SEVERAL_LINES) for r in remarks[index]]
    return _Found(blocks, placed, texts, tuple(tuple(some) for some in remarks))


def _outline(found: _Found) -> Outline:
    if all(place.kind in FRAME for place in found.placed):
        raise UnreadableFile(NO_PARAGRAPH)
    nodes = grow(
        (place.depth, Node(place.kind, text))
        for place, text in zip(found.placed, found.texts, strict=True)
    )
    return labelled(Outline(nodes))


def _doubts(
    found: _Found, outline: Outline, idle: tuple[Block, ...], head: tuple[HeadRemark, ...]
) -> Iterator[Doubt]:
    for remark in filter(lambda remark: remark.sentence, head):
        yield Doubt(remark.line, remark.place, remark.sentence, opening_words(remark.excerpt))
    for block in idle:
        yield Doubt(block.first.number, "", NUMBER_ALONE, _printed(block))
    if not outline.title:
        yield Doubt(found.blocks[0].first.number, "", NO_TITLE, opening_words(found.texts[0]))
    if not has_numbers(found.blocks):
        yield Doubt(found.blocks[0].first.number, "", NO_NUMBERS, "")
    yield from _doubts_in_place(found, outline)


def _doubts_in_place(found: _Found, outline: Outline) -> Iterator[Doubt]:
    for index, label in enumerate(labels(outline.nodes)):
        place = label.reference or found.placed[index].kind.value
        first = found.blocks[index].first.number
        for sentence in found.placed[index].remarks:
            yield Doubt(first, place, sentence, opening_words(found.texts[index]))
        for remark in found.remarks[index]:
            yield Doubt(remark.line, place, remark.sentence, remark.excerpt)
