"""What stays of a text in another: the runs of words that both have, typography aside."""

from collections.abc import Iterator

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
    old, more = pieces(gone), pieces(new)
    if len(old) != len(more) or keys(old[1::2]) != keys(more[1::2]):
        return
    for number, (one, two) in enumerate(zip(old, more, strict=True)):
        if number % 2:
            yield place, place + len(one), other, other + len(two)
        place, other = place + len(one), other + len(two)
