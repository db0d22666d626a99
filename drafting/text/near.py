"""Whether two proposals on one text say nearly the same, by the words in which they differ."""

from rapidfuzz.distance import Indel

from drafting.text.tokens import tokens

SHARE = 4
"""Two are near if they differ in at most one in so many of the words that either changes.

A paragraph of a hundred words of which each changes one is not alike for the ninety-nine that
both leave: only what they change is weighed.
"""


def is_near(base: str, one: str, other: str) -> bool:
    """Whether two proposals on `base` are nearly the same; of the same words, they are."""
    found, first, second = tokens(base), tokens(one), tokens(other)
    apart = Indel.distance(first, second)
    changed = min(Indel.distance(found, first), Indel.distance(found, second))
    return bool(apart * SHARE <= changed) if apart else True
