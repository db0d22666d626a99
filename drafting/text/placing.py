"""A change that could stand in several places stands where a drafter would have made it."""

from collections.abc import Sequence

from drafting.text.changes import Stretch

_SENTENCE_ENDS = frozenset(
    ".;:!?\N{HORIZONTAL ELLIPSIS}\N{IDEOGRAPHIC FULL STOP}\N{FULLWIDTH SEMICOLON}"
    "\N{FULLWIDTH COLON}\N{FULLWIDTH EXCLAMATION MARK}\N{FULLWIDTH QUESTION MARK}"
    "\N{ARABIC SEMICOLON}\N{ARABIC QUESTION MARK}"
)
_CLAUSE_ENDS = frozenset(
    ",\N{IDEOGRAPHIC COMMA}\N{FULLWIDTH COMMA}\N{ARABIC COMMA}\N{EN DASH}\N{EM DASH}"
)


def placed(found: list[Stretch], old: Sequence[str], new: Sequence[str]) -> list[Stretch]:
    """The same changes, each slid to the beginning of a sentence or a clause where it can."""
    for start, end, first, last in found:
        if start == end:
            moving, begin, until = new, first, last
        elif first == last:
            moving, begin, until = old, start, end
        else:
            continue
        # The quick look spares most changes the long one.
        if moving[until - 1] in old[start - 1 : start] or moving[begin] in old[end : end + 1]:
            return _slid(found, old, new)
    return found


def _slid(found: list[Stretch], old: Sequence[str], new: Sequence[str]) -> list[Stretch]:
    settled: list[Stretch] = []
    for index, change in enumerate(found):
        low = settled[-1][1] + 1 if settled else 0
        high = found[index + 1][0] - 1 if index + 1 < len(found) else len(old)
        settled.append(_settled(change, (old, new), (low, high)))
    return settled


def ends_a_clause(word: str) -> bool:
    """Whether a sentence or a clause ends with this word."""
    return word[-1:] in _SENTENCE_ENDS or word[-1:] in _CLAUSE_ENDS


def room(
    change: Stretch, old: Sequence[str], new: Sequence[str], within: tuple[int, int]
) -> tuple[int, int]:
    """How many tokens to the left and to the right a change can slide with the same result.

    It stays within these tokens of the text before. A replacement cannot slide.
    """
    start, end, first, last = change
    if (start < end) == (first < last):
        return 0, 0
    moving = new[first:last] if first < last else old[start:end]
    low, high = within
    left, right, size = 0, 0, len(moving)
    while start - left > low and old[start - left - 1] == moving[-1 - left % size]:
        left += 1
    while end + right < high and old[end + right] == moving[right % size]:
        right += 1
    return left, right


def _settled(
    change: Stretch, texts: tuple[Sequence[str], Sequence[str]], within: tuple[int, int]
) -> Stretch:
    old, new = texts
    left, right = room(change, old, new, within)
    if not left and not right:
        return change
    start, end, first, last = change
    text, place = (new, first) if first < last else (old, start)
    step = max(range(-left, right + 1), key=lambda step: (_rank(text, place + step), step))
    return start + step, end + step, first + step, last + step


def _rank(text: Sequence[str], place: int) -> int:
    """How well a change may begin at a place: behind a sentence best, then behind a clause."""
    if place == 0 or text[place - 1] in _SENTENCE_ENDS:
        return 2
    return 1 if text[place - 1] in _CLAUSE_ENDS else 0
