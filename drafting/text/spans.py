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
    place = other = 0
    at = to = begin
    for change in found:
        start, end, first, last = _with_spaces(old, new, change)
        kept = "".join(old[place:start])
        if kept != "".join(new[other:first]):
            return _all_ranges(old, new, found, begin)
        at, to = at + len(kept), to + len(kept)
        gone, come = at + len("".join(old[start:end])), to + len("".join(new[first:last]))
        closed.append((at, gone, to, come))
        place, other, at, to = end, last, gone, come
    if old[place:] != new[other:]:
        return _all_ranges(old, new, found, begin)
    return closed


def _all_ranges(
    old: Sequence[str], new: Sequence[str], found: list[Stretch], begin: int
) -> list[Range]:
    """The changes found, and those that a comparison of tokens cannot see; one where they meet."""
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
    seen: list[Stretch] = []
    place = other = 0
    for change in found:
        start, end, _, last = change
        if start:
            seen += _unseen(old, new, (place, 2 * start, other))
        seen.append(_with_spaces(old, new, change))
        place, other = 2 * end + 1, 2 * last + 1
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
    start, end, first, last = change
    leads = old[2 * start] == new[2 * first]
    trails = old[2 * end] == new[2 * last]
    less = not trails or (leads and (start == end or first == last))
    return 2 * start + leads, 2 * end + less, 2 * first + leads, 2 * last + less
