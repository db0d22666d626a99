"""What stays of a text in another: the runs of words that both have, typography aside."""

from collections.abc import Iterator, Sequence
from itertools import accumulate

from drafting.text.changes import changes
from drafting.text.compare import compare
from drafting.text.spans import Range
from drafting.text.tokens import keys, pieces


def kept(before: str, after: str, language: str = "en") -> list[Range]:
    """The runs of words in both texts, in order, begun and ended at borders of words.

    A run is the same in both to the letter; or it is one token whose typography alone changed,
    such as a quotation mark. White space that changed lies between runs.
    """
    runs: list[Range] = []
    place = other = 0
    for start, end, first, last in compare(before, after, language):
        if start > place:
            runs.append((place, start, other, first))
        if start < end and first < last:
            runs.extend(_alike(before[start:end], after[first:last], start, first))
        place, other = end, last
    if place < len(before):
        runs.append((place, len(before), other, len(after)))
    return runs


def _alike(gone: str, new: str, place: int, other: int) -> Iterator[Range]:
    """The tokens within a change that are the same but for their typography."""
    if gone.isascii() and new.isascii():
        return
    old, more = pieces(gone), pieces(new)
    starts = list(accumulate(map(len, old), initial=place))
    other_starts = list(accumulate(map(len, more), initial=other))
    pairs = _equal(keys(old[1::2]), keys(more[1::2]))
    for one, two in ((2 * one + 1, 2 * two + 1) for one, two in pairs):
        if old[one] != more[two]:
            yield starts[one], starts[one + 1], other_starts[two], other_starts[two + 1]


def _equal(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The places of the tokens that stay."""
    end = last = 0
    for start, stop, first, until in [*changes(old, new), (len(old), 0, len(new), 0)]:
        yield from zip(range(end, start), range(last, first), strict=True)
        end, last = stop, until
