"""A new text from a Word file: styles, numbers and opening words tell what a paragraph is."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafting.domain.errors import UnreadableFile
from drafting.domain.vocabulary import ParagraphKind
from drafting.formats.doubts import Doubt, Reading, opening_words
from drafting.formats.marks import Mark, Style, looks_like_heading, split_mark
from drafting.formats.outline import Node, Outline, grow, labelled, labels
from drafting.formats.plain_blocks import Block, Piece
from drafting.formats.plain_head import take_head
from drafting.formats.plain_kinds import FRAME, NO_NUMBERS, Placed, Placing, has_numbers
from drafting.formats.plain_lines import Line
from drafting.formats.plain_read import EMPTY, NO_PARAGRAPH, NO_TITLE, NUMBER_ALONE
from drafting.formats.word_bounds import refuse_beyond
from drafting.formats.word_lists import BULLET, heading
from drafting.formats.word_marked import marked
from drafting.formats.word_named import identities
from drafting.formats.word_tracked import Paragraph, Tracked, everything, settle, words
from drafting.formats.word_wording import tidy

TRACKED = "The file has tracked changes; it was read as if all of them were accepted."
COMMENTED = "The file has comments; they are no part of the text and were left out."
TABLED = "The text has a table or a text box; each of its paragraphs was read by itself."
BULLETED = "The point has a sign instead of a number; it was read as a lettered one."
ABOVE_TITLE = "This stands above the title; it was left out of the text."
BY_STYLE = "The style of the paragraph says what it is, against what its words look like."

NO_KNOWN_NUMBER = "Word numbers this paragraph in a way that was not understood: {}"
LATEST_TITLE = 40
"""Paragraphs above which a title is looked for; one further down is another part's."""

_OURS = re.compile(r"Declaration ?(?P<kind>[A-Z][a-z]+?) ?(?P<level>\d?)")
_FRAME_OF_OURS = re.compile(
    r"Masthead ?(?:Line|Detail)|Sample ?Notice|Page ?(?:Head|Foot)|End ?of ?Text", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Entry:
    """A paragraph of the file that has words, with its place for whoever looks it up."""

    line: Line
    first: Paragraph
    mark: Mark | None
    words: str

    @property
    def is_idle(self) -> bool:
        """Whether it is a number without words; an article may stand without a heading."""
        return not self.words and not (self.mark and self.mark.style is Style.ARTICLE)


def read_outline(tracked: Tracked) -> Reading:
    """The outline of a Word file, with every doubt, and all that was left out of it."""
    refuse_beyond(tracked)
    entries = tuple(_entries(tracked))
    if not entries:
        raise UnreadableFile(EMPTY)
    above, entries = _without_head(entries)
    idle = tuple(one for one in entries if one.is_idle)
    entries = tuple(one for one in entries if not one.is_idle)
    blocks = [_block(one) for one in entries]
    placed = tuple(_placed(entries, blocks))
    if all(one.kind in FRAME for one in placed) or not placed:
        raise UnreadableFile(NO_PARAGRAPH)
    named = zip(placed, entries, identities([one.first for one in entries]), strict=True)
    nodes = grow((place.depth, Node(place.kind, one.words, whose)) for place, one, whose in named)
    outline = labelled(Outline(nodes))
    return Reading(
        outline,
        (
            *_doubts_of_file(tracked, entries, blocks, outline),
            *(_left_out(one, ABOVE_TITLE) for one in above),
            *(_left_out(one, NUMBER_ALONE) for one in idle),
            *_doubts_in_place(outline, placed, entries),
        ),
        (*(one.line.words for one in (*above, *idle)), *_notes(tracked)),
        tuple(one.mark.printed for one in entries if one.mark),
    )


def _entries(tracked: Tracked) -> Iterator[_Entry]:
    letters = 0
    for number, settled in enumerate(settle(tracked.paragraphs, everything), start=1):
        text = tidy(marked(tracked.paragraphs, settled, everything))
        if not text:
            continue
        first = _first(tracked, settled.sources)
        letters = letters + 1 if first.number == BULLET else 0
        mark, rest = _mark(first, text, letters)
        line = Line(number, text, is_indented=False, blanks_before=1, blanks_after=1)
        yield _Entry(line, first, mark, rest)


def _first(tracked: Tracked, sources: Sequence[int]) -> Paragraph:
    """The paragraph of the file whose words come first, for its style and its number."""
    own = (one for one in sources if words(tracked.paragraphs[one], everything).strip())
    return tracked.paragraphs[next(own, sources[0])]


def _mark(first: Paragraph, text: str, letters: int) -> tuple[Mark | None, str]:
    """The number before the words: the one that Word computes, or one that was typed."""
    if first.number == BULLET:
        return _lettered(letters), text
    computed, _ = split_mark(f"{first.number} ") if first.number else (None, "")
    return (computed, text) if computed else split_mark(text)


def _lettered(place: int) -> Mark:
    letter = chr(ord("a") + (place - 1) % 26)
    return Mark(Style.LETTER, BULLET, letter * (1 + (place - 1) // 26 % 2))


def _without_head(
    entries: tuple[_Entry, ...],
) -> tuple[tuple[_Entry, ...], tuple[_Entry, ...]]:
    """What stands above the title and around the text, and the text."""
    kinds = [_kind(one) for one in entries[:LATEST_TITLE]]
    title = kinds.index(ParagraphKind.TITLE) if ParagraphKind.TITLE in kinds else 0
    kept, _ = take_head([one.line for one in entries])
    numbers = {line.number for line in kept}
    above = {
        at
        for at, one in enumerate(entries)
        if at < title
        or one.line.number not in numbers
        or _FRAME_OF_OURS.fullmatch(one.first.style_name)
    }
    inside = tuple(one for at, one in enumerate(entries) if at not in above)
    return tuple(one for at, one in enumerate(entries) if at in above), inside


def _block(entry: _Entry) -> Block:
    pieces = (Piece(entry.line, entry.words),) if entry.words else ()
    return Block(entry.line, entry.mark, pieces)


def _kind(entry: _Entry) -> str:
    """The kind that the style names, if it names one."""
    name = entry.first.style_name
    ours = _OURS.fullmatch(name)
    if ours and ours["kind"].lower() in set(ParagraphKind):
        return ours["kind"].lower()
    if name.casefold() == "title":
        return ParagraphKind.TITLE
    is_article = entry.mark is not None and entry.mark.style is Style.ARTICLE
    return ParagraphKind.HEADING if heading(name) and not is_article else ""


def _placed(entries: Sequence[_Entry], blocks: Sequence[Block]) -> Iterator[Placed]:
    """What each paragraph is by its number and its words, or by its style where that tells."""
    if any(_OURS.fullmatch(one.first.style_name) for one in entries):
        yield from _by_our_styles(entries)
        return
    title_is_open = True
    for entry, placed in zip(
        entries, Placing(blocks, [e.words for e in entries]).all(), strict=True
    ):
        kind = _kind(entry)
        if kind == ParagraphKind.TITLE and not title_is_open:
            kind = ParagraphKind.HEADING
        title_is_open = title_is_open and ParagraphKind.TITLE not in {kind, placed.kind}
        if not kind or kind == placed.kind:
            yield placed
        else:
            remarks = (
                () if placed.kind in FRAME or looks_like_heading(entry.words) else (BY_STYLE,)
            )
            yield Placed(ParagraphKind(kind), 0, remarks)


def _by_our_styles(entries: Sequence[_Entry]) -> Iterator[Placed]:
    """The kinds of a file that the room wrote: each style names one, and a point its level."""
    is_in_article, base = False, 0
    for entry in entries:
        ours = _OURS.fullmatch(entry.first.style_name)
        kind = ParagraphKind(_kind(entry) or ParagraphKind.PARAGRAPH)
        if kind is ParagraphKind.SUBPARAGRAPH:
            level = int(ours["level"] or 1) if ours else 1
            yield Placed(kind, base + level)
            continue
        if kind in {ParagraphKind.ARTICLE, ParagraphKind.HEADING, ParagraphKind.FORMULA}:
            is_in_article = kind is ParagraphKind.ARTICLE
        base = int(is_in_article and kind is ParagraphKind.PARAGRAPH)
        yield Placed(kind, base)


def _doubts_of_file(
    tracked: Tracked, entries: Sequence[_Entry], blocks: Sequence[Block], outline: Outline
) -> Iterator[Doubt]:
    first = entries[0].line.number
    if tracked.authors():
        yield Doubt(first, "", TRACKED, ", ".join(filter(None, tracked.authors()))[:90])
    if tracked.comments:
        yield Doubt(first, "", COMMENTED, opening_words(tracked.comments[0].text))
    if not outline.title:
        yield Doubt(first, "", NO_TITLE, opening_words(entries[0].words))
    if not has_numbers(tuple(blocks)):
        yield Doubt(first, "", NO_NUMBERS, "")
    boxed = next((one for one in entries if one.first.is_kept), None)
    if boxed:
        yield Doubt(boxed.line.number, "", TABLED, opening_words(boxed.words))


def _left_out(entry: _Entry, sentence: str) -> Doubt:
    return Doubt(entry.line.number, "", sentence, opening_words(entry.line.words))


def _doubts_in_place(
    outline: Outline, placed: Sequence[Placed], entries: Sequence[_Entry]
) -> Iterator[Doubt]:
    for label, place, entry in zip(labels(outline.nodes), placed, entries, strict=True):
        for sentence in _remarks(place, entry):
            where = label.reference or place.kind.value
            yield Doubt(entry.line.number, where, sentence, opening_words(entry.words))


def _remarks(place: Placed, entry: _Entry) -> Iterator[str]:
    if entry.mark and entry.mark.printed == BULLET:
        yield BULLETED
        return
    yield from place.remarks
    if entry.first.number and not entry.mark:
        yield NO_KNOWN_NUMBER.format(entry.first.number)


def _notes(tracked: Tracked) -> Iterator[str]:
    """The words of notes, which the outline has no place for."""
    for note in tracked.notes:
        if note.accepted:
            yield f"{note.name}: {note.accepted}"
