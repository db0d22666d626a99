"""From tokens back to characters: what exactly goes and comes, white space included."""

from collections.abc import Iterator, Sequence

from drafting.text.changes import Stretch

Range = tuple[int, int, int, int]
"""Characters `start` to `end` of the text before give way to `first` to `last` of that after."""


def ranges(
    old: Sequence[str], new: Sequence[str], found: list[Stretch], begin: int = 0
) -> list[Range]:
    """The changes in characters; what lies between two of them is the same in both texts.

    `old` and `new` are the pieces of two texts, `found` the changes among their tokens; places are
    counted from `begin`. Tokens that only compare as alike, and white space that differs, are
    changes of their own.
    """
    closed: list[Range] = []
    place = 0
    at = to = begin
    for start, end, first, last in _with_unseen(old, new, found):
        same = len("".join(old[place:start]))
        at, to = at + same, to + same
        gone, come = len("".join(old[start:end])), len("".join(new[first:last]))
        if closed and same == 0:
            earlier = closed.pop()
            closed.append((earlier[0], at + gone, earlier[2], to + come))
        else:
            closed.append((at, at + gone, to, to + come))
        place, at, to = end, at + gone, to + come
    return closed


def _with_unseen(old: Sequence[str], new: Sequence[str], found: list[Stretch]) -> list[Stretch]:
    """The changes in pieces: those found, and those that a comparison of tokens cannot see."""
    seen: list[Stretch] = []
    place = other = 0
    for start, end, first, last in found:
        if start and old[place : 2 * start] != new[other : 2 * first]:
            seen += _unseen(old, new, (place, 2 * start, other))
        seen.append(_with_spaces(old, new, (start, end, first, last)))
        place, other = 2 * end + 1, 2 * last + 1
    if old[place:] != new[other:]:
        seen += _unseen(old, new, (place, len(old), other))
    return seen


def _unseen(
    old: Sequence[str], new: Sequence[str], run: tuple[int, int, int]
) -> Iterator[Stretch]:
    """The pieces of an equal run that differ nevertheless: quotation marks, kinds of spaces."""
    place, end, other = run
    for step in range(end - place):
        if old[place + step] != new[other + step]:
            yield place + step, place + step + 1, other + step, other + step + 1


def _with_spaces(old: Sequence[str], new: Sequence[str], change: Stretch) -> Stretch:
    """The pieces of a change, with the white space that belongs to it.

    Words put in bring the space that follows them, or the one before where only that is new;
    the same for words taken out.
    """
    start, end, first, last = 2 * change[0], 2 * change[1], 2 * change[2], 2 * change[3]
    leads = old[start] == new[first]
    trails = old[end] == new[last]
    if start < end and first < last:
        return start + leads, end + (not trails), first + leads, last + (not trails)
    if leads:
        return start + 1, end + 1, first + 1, last + 1
    if trails:
        return start, end, first, last
    return start, end + 1, first, last + 1
