"""Finding quoted words in a paragraph: to the letter first, then as a reader would."""

from collections.abc import Sequence

import regex

Stretch = tuple[int, int]

_DOUBLE = '"\u201c\u201d\u201e\u00ab\u00bb'
_SINGLE = "'\u2018\u2019\u201a\u02bc"
_DASHES = "-\u2010\u2011\u2012\u2013\u2014"
_SPACES = r"[\s\u00a0]+"
_ITALICS = r"\**"
_REST = regex.compile(r"\s*(?:\N{HORIZONTAL ELLIPSIS}|\.\.\.)\s*")
_PIECE = regex.compile(rf"[{_DOUBLE}]|[{_SINGLE}]|[{_DASHES}]|\s+|.", regex.DOTALL)


def occurrences(sought: str, text: str) -> list[Stretch]:
    """Where these words stand in the text, as whole words.

    If they stand nowhere to the letter, quotation marks, dashes, spaces and capitals count less;
    "…" within them stands for whatever lies between.
    """
    exact = _found(regex.escape(sought), text, 0) if sought else []
    return exact or _found(_tolerant(sought), text, regex.IGNORECASE) if sought.strip() else []


def pieces(sought: str) -> list[str]:
    """The words between what is left out."""
    return _REST.split(sought)


def in_turn(sought: Sequence[str], text: str) -> list[Stretch] | None:
    """Where these pieces stand, one behind the other, if there is exactly one way to read them."""
    found, place = [], 0
    for piece in sought:
        here = [one for one in occurrences(piece, text) if one[0] >= place]
        if len(here) != 1:
            return None
        found.append(here[0])
        place = here[0][1]
    return found


def _found(pattern: str, text: str, flags: int) -> list[Stretch]:
    found = regex.finditer(pattern, text, flags | regex.DOTALL, overlapped=True)
    spans = [_with_italics(text, *one.span()) for one in found]
    return [span for span in dict.fromkeys(spans) if _is_whole(text, *span)]


def _with_italics(text: str, start: int, end: int) -> Stretch:
    """The stretch with the mark that opens or closes its italics, if it holds only the other."""
    if text.count("*", start, end) % 2 == 0:
        return start, end
    if text[:start].endswith("*"):
        return start - 1, end
    return start, end + text[end:].startswith("*")


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether no word is cut at either end."""
    cuts = [place for place in (start, end) if 0 < place < len(text)]
    return start < end and not any(
        text[place - 1].isalnum() and text[place].isalnum() and not _is_han(text[place])
        for place in cuts
    )


def _is_han(sign: str) -> bool:
    return bool(regex.match(r"\p{Han}", sign))


def _tolerant(sought: str) -> str:
    parts = [part.strip() for part in _REST.split(sought.strip())]
    return ".*?".join(_ITALICS.join(map(_sign, _PIECE.findall(part))) for part in parts)


def _sign(piece: str) -> str:
    if piece.isspace():
        return _SPACES
    for signs in (_DOUBLE, _SINGLE, _DASHES):
        if piece in signs:
            return f"[{regex.escape(signs)}]"
    return regex.escape(piece)
