"""Other words in the place of some that stand in a text: once, whole, and outside of its marks."""

from collections import Counter
from collections.abc import Iterator
from itertools import accumulate

from drafting.text.markup import parse
from drafting.text.tokens import pieces, tokens


def exchanged(old: str, new: str, text: str) -> str | None:
    """The text with these words in the place of those; None where they do not stand in it once.

    A word is never cut, and neither is a link, a footnote's mark or the mark of an emphasis.
    """
    places = list(_places(tokens(old), pieces(text)))
    if len(places) != 1:
        return None
    ((start, end),) = places
    found = text[:start] + new + text[end:]
    return found if _marks(found) == _marks(text) - _marks(old) + _marks(new) else None


def _places(wanted: list[str], found: list[str]) -> Iterator[tuple[int, int]]:
    """Where these tokens follow one another, as characters of the text."""
    ends, here, size = list(accumulate(map(len, found))), found[1::2], len(wanted)
    for at in range(len(here) - size + 1 if wanted else 0):
        if here[at] == wanted[0] and here[at : at + size] == wanted:
            yield ends[2 * at], ends[2 * (at + size) - 1]


def _marks(text: str) -> Counter[tuple[str, str]]:
    """Its marks of each kind, a link with where it leads, a footnote with its sign."""
    return Counter(
        (one.kind, one.text if one.kind == "footnote" else one.target)
        for one in parse(text)
        if one.kind != "words"
    )
