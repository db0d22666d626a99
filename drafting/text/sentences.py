"""Where sentences begin and end, so that two changes in one sentence are looked at together."""

from bisect import bisect_right
from itertools import pairwise

import regex

_ABBREVIATIONS = (
    "art arts cf chap e.g i.e inter lit mr mrs ms dr no nos p para paras pp sect st vol"
)
_CLOSERS = "[\"')\\]\u201d\u2019\u00bb\u300d\u300f\uff09]*"
_END = regex.compile(
    rf"[.!?\u2026\u061f\u06d4\u0964]+{_CLOSERS}(?=\s+[^\s\p{{Ll}}])"
    rf"|[\u3002\uff01\uff1f]+{_CLOSERS}"  # Chinese writes no space behind a sentence
    r"|(?<=\S)(?=\s*\n)"
)
_SHORTENED = regex.compile(
    rf"(?<![\p{{L}}.])(?:{'|'.join(map(regex.escape, _ABBREVIATIONS.split()))})$", regex.IGNORECASE
)
_LONGEST_ABBREVIATION = 8


def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """The sentences, as ranges of characters that join to the text.

    The white space between two sentences belongs to the second; so does a line break.
    """
    ends = [found.end() for found in _END.finditer(text) if not _is_abbreviated(text, found)]
    borders = sorted({0, len(text), *ends})
    return tuple(pairwise(borders))


def sentence_at(found: tuple[tuple[int, int], ...], place: int) -> int:
    """The number of the sentence in which the character at a place stands."""
    return max(bisect_right(found, place, key=lambda one: one[0]) - 1, 0)


def _is_abbreviated(text: str, end: regex.Match[str]) -> bool:
    start = max(end.start() - _LONGEST_ABBREVIATION, 0)
    return end.group() == "." and _SHORTENED.search(text[start : end.start()]) is not None
