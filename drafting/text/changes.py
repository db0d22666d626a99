"""Where two runs of tokens differ: the fewest taken out and put in, as a reader marks them."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from rapidfuzz.distance import Indel

from drafting.text.function_words import carries_meaning
from drafting.text.increasing import longest_increasing

Stretch = tuple[int, int, int, int]
"""Tokens `start` to `end` of the text before give way to `first` to `last` of the text after."""

LARGEST_TABLE = 2**29
"""Tokens times tokens compared at once, 64 MiB of bits; beyond it, sure tokens are held fast."""

_DEEPEST = 8
_LONGEST_ISLAND = 3
_LEAST_NEIGHBOUR = 2


def changes(before: Sequence[str], after: Sequence[str]) -> list[Stretch]:
    """The fewest changes that make `after` of `before`, in order.

    The answer depends on the tokens alone, never on the clock: of two very long texts with hardly
    a token in common the one is given as replaced by the other.
    """
    if len(before) * len(after) > LARGEST_TABLE:
        return list(_trimmed(before, after, _DEEPEST))
    found = []
    end = last = 0
    # The library compares hashes; should two tokens ever share one, `ranges` still sees both.
    for start, first, size in Indel.editops(before, after).as_matching_blocks():
        if start != end or first != last:
            found.append((end, start, last, first))
        end, last = start + size, first + size
    return found


def readable(found: list[Stretch], before: Sequence[str], language: str = "en") -> list[Stretch]:
    """The same changes without the lone signs and small words that stood between two of them."""
    if len(found) < 2:
        return found
    joined = found[:1]
    for change in found[1:]:
        last = joined[-1]
        if change[0] - last[1] <= _LONGEST_ISLAND and _is_island(last, change, before, language):
            joined[-1] = (last[0], change[1], last[2], change[3])
        else:
            joined.append(change)
    return joined


def _is_island(left: Stretch, right: Stretch, before: Sequence[str], language: str) -> bool:
    if min(_size(left), _size(right)) < _LEAST_NEIGHBOUR:
        return False
    between = before[left[1] : right[0]]
    return not any(carries_meaning(token, language) for token in between)


def _size(change: Stretch) -> int:
    start, end, first, last = change
    return end - start + last - first


def _trimmed(before: Sequence[str], after: Sequence[str], depth: int) -> Iterator[Stretch]:
    head = _common(before, after)
    room = min(len(before), len(after)) - head
    tail = min(_common(before[::-1], after[::-1]), room)
    old, new = before[head : len(before) - tail], after[head : len(after) - tail]
    if len(old) * len(new) <= LARGEST_TABLE:
        found = changes(old, new)
    else:
        found = list(_between_anchors(old, new, depth)) if depth else [(0, len(old), 0, len(new))]
    yield from ((a + head, b + head, c + head, d + head) for a, b, c, d in found)


def _common(before: Sequence[str], after: Sequence[str]) -> int:
    size = 0
    for one, other in zip(before, after, strict=False):
        if one != other:
            break
        size += 1
    return size


def _between_anchors(before: Sequence[str], after: Sequence[str], depth: int) -> Iterator[Stretch]:
    anchors = _anchors(before, after)
    if not anchors:
        yield 0, len(before), 0, len(after)
        return
    fixed = [(-1, -1), *anchors, (len(before), len(after))]
    for (old, new), (next_old, next_new) in pairwise(fixed):
        found = _trimmed(before[old + 1 : next_old], after[new + 1 : next_new], depth - 1)
        yield from ((a + old + 1, b + old + 1, c + new + 1, d + new + 1) for a, b, c, d in found)


def _anchors(before: Sequence[str], after: Sequence[str]) -> list[tuple[int, int]]:
    """Tokens held fast, by their places in both texts: in the same order, and as many as can be.

    Tokens that stand once in both are the surest; where there are none, tokens that stand equally
    often in both answer to each other in turn.
    """
    counts, new_counts = Counter(before), Counter(after)
    even = {word for word, count in counts.items() if new_counts[word] == count}
    lone = {word for word in even if counts[word] == 1}
    old, new = _places(before, lone or even), _places(after, lone or even)
    pairs = [(place, new[word]) for word, place in old.items()]
    return [pairs[kept] for kept in longest_increasing([place for _, place in pairs])]


def _places(words: Sequence[str], chosen: set[str]) -> dict[tuple[str, int], int]:
    """Where the first, second … of each of the chosen words stands."""
    counts: Counter[str] = Counter()
    places = {}
    for place, word in enumerate(words):
        if word in chosen:
            places[word, counts[word]] = place
            counts[word] += 1
    return places
