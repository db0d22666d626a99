"""How much of a text comes from whom, counted in words."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence

from drafting.text.provenance import Span
from drafting.text.tokens import has_meaning, pieces


def words_by_origin(spans: Sequence[Span]) -> Mapping[str, int]:
    """The words of each origin; a word is of the origin in which it begins."""
    runs = [span for span in spans if span.text]
    begin = _beginnings("".join([span.text for span in runs]))
    found: Counter[str] = Counter()
    place = counted = 0
    for span in runs:
        place += len(span.text)
        until = bisect_left(begin, place, counted)
        found[span.origin] += until - counted
        counted = until
    return found


def percentages(words: Mapping[str, int]) -> Mapping[str, int]:
    """Whole hundredths that add up to a hundred: what is left over goes to the largest rests."""
    total = sum(words.values())
    if not total:
        return dict.fromkeys(words, 0)
    exact = {origin: 100 * count / total for origin, count in words.items()}
    found = {origin: int(share) for origin, share in exact.items()}
    rests = sorted(exact, key=lambda origin: (found[origin] - exact[origin], origin))
    for origin in rests[: 100 - sum(found.values())]:
        found[origin] += 1
    return found


def _beginnings(text: str) -> list[int]:
    """The places at which its words begin, in order; a sign is no word."""
    found, place = [], 0
    parts = pieces(text)
    for space, token in zip(parts[::2], parts[1::2], strict=False):
        place += len(space)
        if token[0].isalnum() or has_meaning(token):
            found.append(place)
        place += len(token)
    return found
