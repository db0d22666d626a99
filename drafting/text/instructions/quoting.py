"""Words that a mail quotes, in the marks of any language."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

_LOW, _LEFT, _RIGHT = "\u201e", "\u201c", "\u201d"
_LOW_SINGLE, _LEFT_SINGLE, _RIGHT_SINGLE = "\u201a", "\u2018", "\u2019"
_CLOSING = {
    _LEFT: _RIGHT,
    _RIGHT: _RIGHT,
    _LOW: _LEFT + _RIGHT,
    _LEFT_SINGLE: _RIGHT_SINGLE,
    _LOW_SINGLE: _LEFT_SINGLE + _RIGHT_SINGLE,
    "\u00ab": "\u00bb",
    "\u00bb": "\u00ab",
    "\u2039": "\u203a",
    "\u300c": "\u300d",
    "\u300e": "\u300f",
    "\u300a": "\u300b",
    '"': '"',
    "'": "'",
}
"""Each mark that opens a quotation, and those that close it: English, French, German, Chinese."""

_MIXED = {_LEFT: '"', '"': _RIGHT, "'": _RIGHT_SINGLE, _LEFT_SINGLE: "'"}
"""Pairs that a keyboard makes of them, where the right one is missing."""

_WITH_SPACES = "\u00ab"
_ALSO_APOSTROPHES = f"'{_RIGHT_SINGLE}"
_ALONE = frozenset("\u300c\u300e\u300a")
_LONGEST = 20_000
"""Signs in a quotation; a mark that nothing closes so far on opened none."""

_MOST_UNCLOSED = 20
"""After so many marks without an end, a text is not read for quotations any further."""


class Quotation(NamedTuple):
    """Quoted words: from the opening mark to behind the closing one."""

    start: int
    end: int
    words: str


def quotations(text: str) -> Iterator[Quotation]:
    """The quotations of a text, in order; a mark that nothing closes is an ordinary sign.

    Marks of the same kind can stand in each other, where opening and closing ones differ.
    """
    place = unclosed = 0
    while place < len(text) and unclosed < _MOST_UNCLOSED:
        opens = _opens(text, place)
        end = (_end(text, place, _CLOSING) or _end(text, place, _MIXED)) if opens else None
        if end is None:
            place += 1
            unclosed += opens
            continue
        words = text[place + 1 : end]
        yield Quotation(place, end + 1, words.strip() if text[place] == _WITH_SPACES else words)
        place = end + 1


def unquoted(text: str) -> str:
    """The text without its quotation marks, if it is one quotation and nothing else."""
    whole = next(quotations(text), None)
    return whole.words if whole and (whole.start, whole.end) == (0, len(text)) else text


def opens_without_end(text: str) -> bool:
    """Whether a quotation is opened and not closed."""
    closed = [False] * len(text)
    for one in quotations(text):
        closed[one.start : one.end] = [True] * (one.end - one.start)
    return any(
        sign in _CLOSING and not inside and _opens(text, place) and sign not in f"\u00bb{_RIGHT}"
        for place, (sign, inside) in enumerate(zip(text, closed, strict=True))
    )


def _opens(text: str, place: int) -> bool:
    sign = text[place]
    if sign not in _CLOSING or text[place + 1 : place + 2].strip("\n") == "":
        return False
    return sign in _ALONE or place == 0 or not text[place - 1].isalnum()


def _end(text: str, start: int, marks: Mapping[str, str]) -> int | None:
    opening = text[start]
    closing = marks.get(opening, "")
    depth = 0
    for place in range(start + 1, min(start + _LONGEST, len(text))):
        sign = text[place]
        if sign in closing and _closes(text, place, start):
            if depth == 0:
                return place
            depth -= 1
        elif sign == opening and opening not in closing:
            depth += 1
    return None


def _closes(text: str, place: int, start: int) -> bool:
    is_apostrophe = text[place] in _ALSO_APOSTROPHES and text[place + 1 : place + 2].isalnum()
    return place > start and not is_apostrophe
