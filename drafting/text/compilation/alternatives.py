"""When a proposal is so much another text that it is set beside the paragraph, and not into it."""

from collections import Counter
from functools import lru_cache

from drafting.text.tokens import keys, pieces

_LEAST = 5
"""Fewer words are always set into the paragraph: there is nothing to keep apart."""
_SHARED = 0.4
"""Of the words of both texts, what an alternative has in common with the paragraph at most."""


def stands_alone(base: str, text: str) -> bool:
    """Whether brackets in the paragraph would tear it to pieces: an alternative, as 5 alt is."""
    ours, theirs = _words(base), _words(text)
    if min(ours.total(), theirs.total()) < _LEAST:
        return False
    return 2 * (ours & theirs).total() < _SHARED * (ours.total() + theirs.total())


@lru_cache(maxsize=256)
def _words(text: str) -> Counter[str]:
    return Counter(key.casefold() for key in keys(pieces(text)[1::2]) if key[:1].isalnum())
