"""The words of a change and their formats, looked at apart: what is read, and how it is set.

Marks are compared beside the words. An asterisk that sets a word in italics is no character of
the text, so it is neither struck nor inserted; the word is said to be set otherwise. An asterisk
that closes nothing is a character like any other.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal, NamedTuple

from drafting.text.diff import Edit, Nature
from drafting.text.invisible import cells
from drafting.text.markup import RunKind, parse

_LEADS: dict[RunKind, int] = {"words": 0, "emphasis": 1, "link": 1, "footnote": 2}
"""Mark characters before the words of a run."""


class Format(NamedTuple):
    """How words are set, and where a link leads."""

    kind: RunKind
    target: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of words that stays, comes or goes, set in one manner before and in one after."""

    kind: Literal["equal", "insert", "delete"]
    text: str
    """The words as they are shown: what must not hide is a visible code point."""
    before: Format | None
    after: Format | None
    nature: Nature = "words"

    @property
    def is_reformatted(self) -> bool:
        """Whether the words stay and their format does not."""
        return self.kind == "equal" and self.before != self.after


def pieces(edits: Iterable[Edit]) -> tuple[Piece, ...]:
    """The edits as the words a reader sees, each stretch with its format in both texts."""
    edits = tuple(edits)
    before = _Reader.of(edit.text for edit in edits if edit.kind != "insert")
    after = _Reader.of(edit.text for edit in edits if edit.kind != "delete")
    read = [(edit, list(_read(edit, before, after))) for edit in edits]
    return tuple(_united(read))


@dataclass(slots=True)
class _Reader:
    """One of the two texts, read from its beginning; mark characters have no format."""

    shown: Sequence[str]
    stretches: list[tuple[int, Format | None]]
    """Where each stretch of one format ends."""
    place: int = 0
    at: int = 0

    @classmethod
    def of(cls, texts: Iterable[str]) -> "_Reader":
        text = "".join(texts)
        return cls(cells(text), list(_stretches(text)))

    def reach(self) -> int:
        """How many characters are left of the present stretch."""
        return self.stretches[self.at][0] - self.place

    def take(self, length: int) -> tuple[str, Format | None]:
        """The next characters of the present stretch as they are shown, and their format."""
        end, set_in = self.stretches[self.at]
        words = "".join(self.shown[self.place : self.place + length])
        self.place += length
        self.at += self.place == end
        return words, set_in


def _stretches(text: str) -> Iterator[tuple[int, Format | None]]:
    end = 0
    for run in parse(text):
        lead = _LEADS[run.kind]
        set_in = Format(run.kind, run.target)
        ends = (end, end + lead, end + lead + len(run.text), end + len(run.source))
        for (start, stop), found in zip(pairwise(ends), (None, set_in, None), strict=True):
            if stop > start:
                yield stop, found
        end = ends[-1]


def _read(edit: Edit, before: _Reader, after: _Reader) -> Iterator[Piece]:
    readers = [
        *([before] if edit.kind != "insert" else []),
        *([after] if edit.kind != "delete" else []),
    ]
    left = len(edit.text)
    while left:
        length = min(left, *(reader.reach() for reader in readers))
        yield from _piece(edit, [reader.take(length) for reader in readers])
        left -= length


def _piece(edit: Edit, taken: Sequence[tuple[str, Format | None]]) -> Iterator[Piece]:
    """What is seen of one stretch; a mark in one text only is a character of the other."""
    (old, old_format), (new, new_format) = taken[0], taken[-1]
    if edit.kind == "equal" and old_format and new_format:
        yield Piece("equal", new, old_format, new_format, edit.nature)
    elif edit.kind != "insert" and old_format:
        yield Piece("delete", old, old_format, None, edit.nature)
    elif edit.kind != "delete" and new_format:
        yield Piece("insert", new, None, new_format, edit.nature)


def _united(read: Sequence[tuple[Edit, list[Piece]]]) -> Iterator[Piece]:
    """The pieces in order; words that go and come back at once stay, in another format."""
    at = 0
    while at < len(read):
        (edit, gone), (other, come) = read[at], read[at + 1] if at + 1 < len(read) else read[at]
        if (edit.kind, other.kind) == ("delete", "insert") and _words(gone) == _words(come):
            yield from _paired(gone, come)
            at += 2
        else:
            yield from gone
            at += 1


def _words(found: Iterable[Piece]) -> str:
    return "".join(piece.text for piece in found)


def _paired(gone: Sequence[Piece], come: Sequence[Piece]) -> Iterator[Piece]:
    """The same words twice, as words that stay, cut wherever either format changes."""
    ahead = list(reversed(come))
    for old in gone:
        text = old.text
        while text:
            new = ahead.pop()
            length = min(len(text), len(new.text))
            yield Piece("equal", text[:length], old.before, new.after, "format")
            if length < len(new.text):
                ahead.append(replace(new, text=new.text[length:]))
            text = text[length:]
