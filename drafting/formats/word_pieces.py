"""A paragraph in pieces that are set alike, and what one wording changes in another's pieces."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal, NamedTuple

from drafting.text.diff import Edit, diff
from drafting.text.markup import Run, parse, plain
from drafting.text.openings import opening

Manner = Literal["words", "opening", "emphasis", "link", "footnote", "break"]
Fate = Literal["equal", "insert", "delete", "format"]

_SIGNS = 0xF0000
"""Private characters, each standing for a link or a footnote mark while words are compared."""


class Look(NamedTuple):
    """How a piece is set, and where it leads if it is a link."""

    manner: Manner = "words"
    target: str = ""

    @property
    def is_whole(self) -> bool:
        """Whether the piece is never taken apart: a link, a footnote mark, a paragraph's end."""
        return self.manner in {"link", "footnote", "break"}


class Piece(NamedTuple):
    """Words that are set alike."""

    text: str
    look: Look = Look()


BREAK = Piece("", Look("break"))
"""Where one paragraph ends and the next begins, for comparing two with one."""


class Segment(NamedTuple):
    """A piece that stays, comes, goes, or is set in another manner than before."""

    fate: Fate
    piece: Piece
    old: Look = Look()


def pieces(text: str, kind: str) -> tuple[Piece, ...]:
    """The paragraph in pieces; its opening words are set apart, emphasis in them stays."""
    left = opening(plain(text), kind)
    found: list[Piece] = []
    for run in parse(text):
        found.extend(_cut(run, min(left, len(run.text)) if run.kind == "words" else 0))
        left -= 0 if run.kind == "footnote" else min(left, len(run.text))
    return tuple(found)


def compared(
    before: Sequence[Piece], after: Sequence[Piece], language: str = "en"
) -> tuple[Segment, ...]:
    """What becomes of the pieces, within a change first what goes, then what comes.

    What is only set in another manner is no other word; a link is compared as a whole.
    """
    signs = Signs(before, after)
    old, new = signs.spelled(before), signs.spelled(after)
    return tuple(_segments(diff(old.letters, new.letters, language), old, new, signs))


@dataclass(frozen=True, slots=True)
class Spelled:
    """A paragraph as characters to compare, and how each of them is set."""

    letters: str
    looks: tuple[Look, ...]


class Signs:
    """One private character for each different link, footnote mark and paragraph's end."""

    def __init__(self, *texts: Sequence[Piece]) -> None:
        taken = {letter for text in texts for piece in text for letter in piece.text}
        wholes = dict.fromkeys(piece for text in texts for piece in text if piece.look.is_whole)
        free = (chr(_SIGNS + step) for step in range(len(wholes) + len(taken)))
        self._signs = dict(zip(wholes, (one for one in free if one not in taken), strict=False))
        self.wholes = {sign: piece for piece, sign in self._signs.items()}

    def spelled(self, text: Sequence[Piece]) -> Spelled:
        """The pieces as characters."""
        letters = [self._signs.get(piece, piece.text) for piece in text]
        looks = [piece.look for piece, spelled in zip(text, letters, strict=True) for _ in spelled]
        return Spelled("".join(letters), tuple(looks))

    def apart(self, letters: str, looks: Sequence[Look]) -> Iterator[Piece]:
        """Characters as pieces again, each link and mark by itself."""
        found = enumerate(zip(letters, looks, strict=True))
        for (look, _), run in groupby(found, lambda one: (one[1][1], _alone(one))):
            spelled = "".join(letter for _, (letter, _) in run)
            yield self.wholes[spelled] if look.is_whole else Piece(spelled, look)


def _alone(one: tuple[int, tuple[str, Look]]) -> int:
    """Another number for each character that stands alone, so that it is put with no other."""
    place, (_, look) = one
    return place if look.is_whole else -1


def _segments(
    edits: Sequence[Edit], old: Spelled, new: Spelled, signs: Signs
) -> Iterator[Segment]:
    here = there = 0
    for edit in edits:
        size = len(edit.text)
        was = old.looks[here : here + size]
        becomes = new.looks[there : there + size]
        if edit.kind == "equal":
            for piece, former in _both(signs, edit.text, was, becomes):
                fate: Fate = "equal" if piece.look == former else "format"
                yield Segment(fate, piece, former)
        else:
            looks = was if edit.kind == "delete" else becomes
            for piece in signs.apart(edit.text, looks):
                yield Segment(edit.kind, piece, piece.look)
        here += size if edit.kind != "insert" else 0
        there += size if edit.kind != "delete" else 0


def _both(
    signs: Signs, text: str, was: Sequence[Look], becomes: Sequence[Look]
) -> Iterator[tuple[Piece, Look]]:
    """The pieces of words that stay, cut where either setting of them changes."""
    place = 0
    for former, run in groupby(was):
        size = len(list(run))
        part = slice(place, place + size)
        for piece in signs.apart(text[part], becomes[part]):
            yield piece, former
        place += size


def _cut(run: Run, cut: int) -> Iterator[Piece]:
    if cut:
        yield Piece(run.text[:cut], Look("opening"))
    if cut < len(run.text):
        yield Piece(run.text[cut:], Look(run.kind, run.target))
