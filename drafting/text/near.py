"""Whether two proposals on one text say nearly the same, by the words in which they differ."""

from functools import lru_cache

from rapidfuzz.distance import Indel

from drafting.text.tokens import tokens

SHARE = 4
"""Two are near if they differ in at most one in so many of the words that either changes.

A paragraph of a hundred words of which each changes one is not alike for the ninety-nine that
both leave: only what they change is weighed.
"""


def is_near(base: str, one: str, other: str) -> bool:
    """Whether two proposals on `base` are nearly the same; of the same words, they are."""
    if one == other:
        return True
    most = min(_changed(base, one), _changed(base, other)) // SHARE
    return Indel.distance(_tokens(one), _tokens(other), score_cutoff=most) <= most


@lru_cache(maxsize=2048)
def _tokens(text: str) -> tuple[str, ...]:
    return tuple(tokens(text))


@lru_cache(maxsize=2048)
def _changed(base: str, text: str) -> int:
    """How many words go and come from one text to the other."""
    return int(Indel.distance(_tokens(base), _tokens(text)))
