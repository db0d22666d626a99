"""Where a sentence ends, so that two changes in one sentence are looked at together."""

from collections.abc import Iterator, Sequence

_ENDS_WITHOUT_SPACE = frozenset(
    "\N{IDEOGRAPHIC FULL STOP}\N{FULLWIDTH EXCLAMATION MARK}\N{FULLWIDTH QUESTION MARK}"
)
_ENDS = _ENDS_WITHOUT_SPACE | frozenset(
    ".!?\N{HORIZONTAL ELLIPSIS}\N{ARABIC QUESTION MARK}\N{ARABIC FULL STOP}\N{DEVANAGARI DANDA}"
)
_CLOSERS = frozenset(
    "\"')]\N{RIGHT DOUBLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}"
    "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}\N{RIGHT CORNER BRACKET}"
    "\N{RIGHT WHITE CORNER BRACKET}\N{FULLWIDTH RIGHT PARENTHESIS}"
)


def sentence_starts(words: Sequence[str]) -> tuple[int, ...]:
    """The places at which sentences begin, from 0 to the number of words, both included.

    The white space between two sentences belongs to the second; so does a line break.
    """
    return tuple(sorted({0, len(words), *_inner_starts(words)}))


def ends_a_sentence(words: Sequence[str]) -> bool:
    """Whether a sentence ends somewhere in these words."""
    return any(word in _ENDS for word in words)


def _inner_starts(words: Sequence[str]) -> Iterator[int]:
    index = 0
    while index < len(words):
        word = words[index]
        after = _after_closers(words, index + 1) if word in _ENDS else index + 1
        if word.isspace() and "\n" in word:
            yield index
        elif word in _ENDS and _begins_another(words, after, word):
            yield after
        index = after


def _after_closers(words: Sequence[str], index: int) -> int:
    while index < len(words) and (words[index] in _CLOSERS or words[index] in _ENDS):
        index += 1
    return index


def _begins_another(words: Sequence[str], index: int, end: str) -> bool:
    """Whether what follows an end opens a sentence: after a space, and not with a small letter."""
    if end in _ENDS_WITHOUT_SPACE:
        return True
    if index + 1 >= len(words) or not words[index].isspace():
        return False
    return not words[index + 1][0].islower()
