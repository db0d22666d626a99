"""Where two runs of words differ: the fewest words taken out and put in.

diff-match-patch finds the shortest edit. It compares characters, so each distinct word stands as
one character of a private alphabet; thus no word is ever split.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, pairwise

from diff_match_patch import diff_match_patch

from drafting.text.increasing import longest_increasing
from drafting.text.slides import Change, room, slid
from drafting.text.tokens import has_meaning

LARGEST_SQUARE = 2_000_000
"""Words times words compared at once; beyond it, sure words are held fast."""

_Words = tuple[str, ...]

_FIRST_LETTER = 0x100
_SURROGATES = range(0xD800, 0xE000)
_DEEPEST = 8
_LONGEST_ISLAND = 3
_LEAST_NEIGHBOUR = 2
_CLAUSE_ENDS = frozenset(
    ".,;:!?"
    "\N{HORIZONTAL ELLIPSIS}\N{IDEOGRAPHIC FULL STOP}\N{IDEOGRAPHIC COMMA}"
    "\N{FULLWIDTH COMMA}\N{FULLWIDTH SEMICOLON}\N{FULLWIDTH COLON}"
    "\N{ARABIC COMMA}\N{ARABIC SEMICOLON}\N{ARABIC QUESTION MARK}"
)


def changes(before: Sequence[str], after: Sequence[str]) -> tuple[Change, ...]:
    """The fewest changes that make `after` of `before`, in order, each where it reads best.

    The answer depends on the words alone, never on the clock: of two long texts with hardly a
    word in common the one is given as replaced by the other.
    """
    old = tuple(before)
    return _placed(tuple(_shortest(old, tuple(after), _DEEPEST)), old)


def readable(found: Sequence[Change], before: Sequence[str]) -> tuple[Change, ...]:
    """The same changes without the lone signs and spaces that stood between two of them."""
    joined: list[Change] = []
    for change in found:
        if joined and _is_island(joined[-1], change, before):
            last = joined.pop()
            words = (*last.words, *before[last.end : change.start], *change.words)
            joined.append(Change(last.start, change.end, words))
        else:
            joined.append(change)
    return tuple(joined)


def _is_island(left: Change, right: Change, before: Sequence[str]) -> bool:
    between = before[left.end : right.start]
    return (
        len(between) <= _LONGEST_ISLAND
        and min(left.size, right.size) >= _LEAST_NEIGHBOUR
        and not any(map(has_meaning, between))
    )


def _shortest(before: _Words, after: _Words, depth: int) -> Iterator[Change]:
    head, tail = _common_ends(before, after)
    old, new = before[head : len(before) - tail], after[head : len(after) - tail]
    if len(old) * len(new) <= LARGEST_SQUARE:
        found = _compare(old, new)
    elif depth:
        found = _between_anchors(old, new, depth)
    else:
        found = iter([Change(0, len(old), new)])
    return (_further(change, head) for change in found)


def _common_ends(before: _Words, after: _Words) -> tuple[int, int]:
    shorter = min(len(before), len(after))
    head = 0
    while head < shorter and before[head] == after[head]:
        head += 1
    tail = 0
    while tail < shorter - head and before[-1 - tail] == after[-1 - tail]:
        tail += 1
    return head, tail


def _compare(before: _Words, after: _Words) -> Iterator[Change]:
    engine = diff_match_patch()
    engine.Diff_Timeout = 0
    alphabet: dict[str, str] = {}
    old, new = _spelled(before, alphabet), _spelled(after, alphabet)
    start = old_place = first = new_place = 0
    for kind, letters in chain(engine.diff_main(old, new, checklines=False), [(0, "")]):
        if kind == 0:
            if (start, first) != (old_place, new_place):
                yield Change(start, old_place, after[first:new_place])
            start, first = old_place + len(letters), new_place + len(letters)
        old_place += len(letters) if kind <= 0 else 0
        new_place += len(letters) if kind >= 0 else 0


def _spelled(words: _Words, alphabet: dict[str, str]) -> str:
    return "".join(alphabet.setdefault(word, _letter(len(alphabet))) for word in words)


def _letter(number: int) -> str:
    point = _FIRST_LETTER + number
    return chr(point if point < _SURROGATES.start else point + len(_SURROGATES))


def _between_anchors(before: _Words, after: _Words, depth: int) -> Iterator[Change]:
    anchors = _anchors(before, after)
    if not anchors:
        yield Change(0, len(before), after)
        return
    fixed = [(-1, -1), *anchors, (len(before), len(after))]
    for (old, new), (next_old, next_new) in pairwise(fixed):
        found = _shortest(before[old + 1 : next_old], after[new + 1 : next_new], depth - 1)
        yield from (_further(change, old + 1) for change in found)


def _anchors(before: _Words, after: _Words) -> list[tuple[int, int]]:
    """Words held fast, by their places in both texts: in the same order, and as many as can be.

    Words that stand once in both are the surest; where there are none, words that stand equally
    often in both answer to each other in turn.
    """
    counts, new_counts = Counter(before), Counter(after)
    even = {word for word, count in counts.items() if new_counts[word] == count}
    lone = {word for word in even if counts[word] == 1}
    old, new = _places(before, lone or even), _places(after, lone or even)
    pairs = [(place, new[word]) for word, place in old.items()]
    return [pairs[kept] for kept in longest_increasing([place for _, place in pairs])]


def _places(words: _Words, chosen: set[str]) -> dict[tuple[str, int], int]:
    """Where the first, second … of each of the chosen words stands."""
    counts: Counter[str] = Counter()
    places = {}
    for place, word in enumerate(words):
        if word in chosen:
            places[word, counts[word]] = place
            counts[word] += 1
    return places


def _further(change: Change, steps: int) -> Change:
    return replace(change, start=change.start + steps, end=change.end + steps)


def _placed(found: tuple[Change, ...], before: _Words) -> tuple[Change, ...]:
    """The same changes, each slid to where a reader would have made it: after a clause."""
    placed: list[Change] = []
    for index, change in enumerate(found):
        low = placed[-1].end + 1 if placed else 0
        high = found[index + 1].start - 1 if index + 1 < len(found) else len(before)
        left, right = room(change, before, low, high)
        steps = range(-left, right + 1)
        best = max(steps, key=lambda step: (_opens_a_clause(change.start + step, before), step))
        placed.append(slid(change, before, best))
    return tuple(placed)


def _opens_a_clause(place: int, before: _Words) -> bool:
    if place < 2:
        return place == 0
    return before[place - 1].isspace() and before[place - 2] in _CLAUSE_ENDS
