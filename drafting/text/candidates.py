"""Which paragraphs of two texts are worth comparing: those that share words few others have."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest

from drafting.text.likeness import Likeness, Places, Word, Words

MOST_HOLDERS = 48
"""A word that more paragraphs have leads to none of them, so that the work grows with the text."""

_MOST_WORDS = 12
_MOST_KIN = 4
_MOST_PARTS = 3
_LEAST_PART = 0.5
"""How much of a part has to lie in the whole before a split or a join is considered."""
_LEAST_OF_BEST = 0.3


@dataclass(frozen=True, slots=True)
class Match:
    """Paragraphs that may be the same: one and one, one and its parts, parts and their whole."""

    ones: Places
    others: Places
    score: float

    @property
    def is_one_to_one(self) -> bool:
        """Whether neither side has parts."""
        return len(self.ones) == len(self.others) == 1


def related(likeness: Likeness) -> list[tuple[int, int]]:
    """For every paragraph of either text the few of the other that share most rare words."""
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for one, words in likeness.before.items():
        for word in words.counts:
            holders[word].append(one)
    chosen: set[tuple[int, int]] = set()
    returned: defaultdict[int, dict[int, float]] = defaultdict(dict)
    for other, words in likeness.after.items():
        shared = _shared(words, holders, likeness.weights)
        chosen.update((one, other) for one in _best(shared))
        for one, score in shared.items():
            returned[one][other] = score
    chosen.update((one, other) for one, scores in returned.items() for other in _best(scores))
    return sorted(chosen)


def matches(likeness: Likeness, pairs: Sequence[tuple[int, int]]) -> Iterator[Match]:
    """Each of the pairs as a match, and the splits and joins that it may be a part of."""
    seen: set[tuple[Places, Places]] = set()
    for one, other in pairs:
        match = Match((one,), (other,), likeness.of(one, other))
        for found in (match, *wider(likeness, match)):
            if (found.ones, found.others) not in seen:
                seen.add((found.ones, found.others))
                yield found


def wider(likeness: Likeness, match: Match) -> Iterator[Match]:
    """The match with a neighbour more, or two, where that makes both sides more alike."""
    if len(match.ones) == 1:
        yield from _splits(likeness, match)
    if len(match.others) == 1:
        yield from _joins(likeness, match)


def _splits(likeness: Likeness, match: Match) -> Iterator[Match]:
    (one,) = match.ones
    if any(likeness.share_after(one, other) < _LEAST_PART for other in match.others):
        return
    for part, others in _with_neighbour(match.others, likeness.after):
        if likeness.share_after(one, part) >= _LEAST_PART:
            least = max(match.score, likeness.of(one, part))
            yield from _if_parts(likeness, match.ones, others, least)


def _joins(likeness: Likeness, match: Match) -> Iterator[Match]:
    (other,) = match.others
    if any(likeness.share_before(one, other) < _LEAST_PART for one in match.ones):
        return
    for part, ones in _with_neighbour(match.ones, likeness.before):
        if likeness.share_before(part, other) >= _LEAST_PART:
            least = max(match.score, likeness.of(part, other))
            yield from _if_parts(likeness, ones, match.others, least)


def _if_parts(likeness: Likeness, ones: Places, others: Places, least: float) -> Iterator[Match]:
    """The match, if it is more alike than any part alone."""
    found = Match(ones, others, likeness.of_parts(ones, others, least))
    if found.score <= least:
        return
    yield found
    if len(ones) + len(others) <= _MOST_PARTS:
        yield from _splits(likeness, found) if len(ones) == 1 else _joins(likeness, found)


def _with_neighbour(places: Places, free: Mapping[int, Words]) -> Iterator[tuple[int, Places]]:
    if places[-1] + 1 in free:
        yield places[-1] + 1, (*places, places[-1] + 1)
    if places[0] - 1 in free:
        yield places[0] - 1, (places[0] - 1, *places)


def _shared(
    words: Words, holders: Mapping[str, list[int]], weights: Mapping[Word, float]
) -> dict[int, float]:
    """How much of its rarest words each paragraph of the other text shares."""
    known = [word for word in words.counts if 0 < len(holders.get(word, ())) <= MOST_HOLDERS]
    if len(known) > _MOST_WORDS:
        known = sorted(known, key=weights.__getitem__, reverse=True)[:_MOST_WORDS]
    scores: dict[int, float] = {}
    for word in known:
        weight = weights[word]
        for place in holders[word]:
            scores[place] = scores.get(place, 0.0) + weight
    return scores


def _best(scores: Mapping[int, float]) -> list[int]:
    """Those that share most, and not a small part of what the first of them shares."""
    if len(scores) < 2:
        return list(scores)
    best = nlargest(_MOST_KIN, scores, key=scores.__getitem__)
    return [place for place in best if scores[place] >= _LEAST_OF_BEST * scores[best[0]]]
