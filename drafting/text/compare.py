"""Where two texts differ, in characters at the borders of words; all comparing stands on it."""

from collections.abc import Iterator

import regex
from rapidfuzz.distance import Postfix, Prefix

from drafting.text.changes import changes, readable
from drafting.text.placing import ends_a_clause, placed
from drafting.text.spans import Range, ranges
from drafting.text.tokens import UNSPACED, keys, pieces

_LONGEST_WORD = 48
"""Beyond this a border of words is looked for among scripts that write no spaces."""

_LONG = 4_000
_SHORTEST_LINE = 12
_UNSPACED = regex.compile(rf"[{UNSPACED}]")
_BEGINS = regex.compile(r"[^\p{M}]")


def compare(before: str, after: str, language: str = "en") -> list[Range]:
    """The ranges of characters that differ, in order; what lies between them is the same.

    No word is split, whatever its script. `language` (a BCP 47 tag) says which small words may
    be shown as changed together with their neighbours.
    """
    if before == after:
        return []
    head, tail = _common_ends(before, after)
    if head + tail >= len(before) or head + tail >= len(after):
        head = _with_room_to_slide(before, after, head, tail)
    old, new = before[head : len(before) - tail], after[head : len(after) - tail]
    if not old or not new:
        return [(head, head + len(old), head, head + len(new))]
    if len(old) > _LONG and "\n" in old:
        return list(_by_lines(old, new, head, language))
    return _by_words(old, new, head, language)


def _common_ends(before: str, after: str) -> tuple[int, int]:
    """How many characters are the same at the beginning and at the end, whole words only."""
    size = len(before)
    same = Prefix.similarity(before, after)
    head = before.rfind(" ", 0, same) + 1
    if same - head > _LONGEST_WORD:
        places = range(same, head, -1)
        head = next((one for one in places if _is_border(before, after, one, one)), head)
    same = min(Postfix.similarity(before, after), size - same, len(after) - same)
    start = size - same
    if before[start - 1 : start] != " " or after[-same - 1 : -same] != " ":
        start = before.find(" ", start)
    start = size if start < 0 else start
    if start - size + same > _LONGEST_WORD:
        places, more = range(size - same, start), len(after) - size
        start = next((one for one in places if _is_border(before, after, one, one + more)), start)
    return head, size - start


def _with_room_to_slide(before: str, after: str, head: int, tail: int) -> int:
    """A shorter head where words put in or taken out might begin a clause further to the front."""
    longer = max(before, after, key=len)
    moving = longer[head : len(longer) - tail]
    led = before[max(head - _LONGEST_WORD, 0) : head].split()[-1:]
    if not led or led != moving.split()[-1:] or ends_a_clause(led[0]):
        return head
    return before.rfind(" ", 0, max(head - len(moving), 0)) + 1


def _is_border(before: str, after: str, place: int, other: int) -> bool:
    """Whether a word ends here in both texts, in a script that writes no spaces between words."""
    return bool(
        0 < place < len(before)
        and other < len(after)
        and _UNSPACED.match(before, place - 1, place)
        and _BEGINS.match(before, place)
        and _BEGINS.match(after, other)
    )


def _by_words(before: str, after: str, begin: int, language: str) -> list[Range]:
    old, new = pieces(before), pieces(after)
    old_keys, new_keys = old[1::2], new[1::2]
    if not (before.isascii() and after.isascii()):
        old_keys, new_keys = keys(old_keys), keys(new_keys)
    found = changes(old_keys, new_keys)
    if len(found) > 1:
        found = readable(found, old_keys, language)
    return ranges(old, new, placed(found, old_keys, new_keys), begin)


def _by_lines(before: str, after: str, begin: int, language: str) -> Iterator[Range]:
    """Lines that stand in both texts are held fast, and words compared between them."""
    kept = list(_kept_lines(before, after))
    if not kept:
        yield from _by_words(before, after, begin, language)
        return
    place = other = 0
    for start, first, size in [*kept, (len(before), len(after), 0)]:
        old, new = before[place:start], after[other:first]
        if old != new:
            at, to = begin + place, begin + other
            for a, b, c, d in compare(old, new, language):
                yield a + at, b + at, c + to, d + to
        place, other = start + size, first + size


def _kept_lines(before: str, after: str) -> Iterator[tuple[int, int, int]]:
    old, new = _lines(before), _lines(after)
    end = last = 0
    for start, stop, first, until in [
        *changes([line for _, line in old], [line for _, line in new]),
        (len(old), 0, len(new), 0),
    ]:
        for (place, line), (other, _) in zip(old[end:start], new[last:first], strict=True):
            yield place, other, len(line)
        end, last = stop, until


def _lines(text: str) -> list[tuple[int, str]]:
    """The lines that are long enough to be told apart, with the places where they begin."""
    found, place = [], 0
    for line in text.split("\n"):
        if len(line) >= _SHORTEST_LINE:
            found.append((place, line))
        place += len(line) + 1
    return found
