"""How much of a text comes from whom, counted in words."""

from bisect import bisect
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import accumulate

from drafting.text.provenance import Span
from drafting.text.tokens import has_meaning, pieces


def words_by_origin(spans: Sequence[Span]) -> Mapping[str, int]:
    """The words of each origin; a word is of the origin in which it begins."""
    runs = [span for span in spans if span.text]
    ends = list(accumulate(len(span.text) for span in runs))
    found: Counter[str] = Counter({span.origin: 0 for span in runs})
    place = 0
    for number, piece in enumerate(pieces("".join(span.text for span in runs))):
        if number % 2 and has_meaning(piece):
            found[runs[bisect(ends, place)].origin] += 1
        place += len(piece)
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
