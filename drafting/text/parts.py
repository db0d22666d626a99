"""Telling which part of a text that was split holds the words that a proposal changes."""

from collections.abc import Iterator, Sequence

from drafting.text.compare import compare

REACH = 12
"""Characters on either side of a change that tell where it belongs: some two words."""

Stretch = tuple[int, int]


def holder(base: str, proposed: str, parts: Sequence[str], language: str = "en") -> int | None:
    """The part in which the words stand that `proposed` changes in `base`; None: not one alone.

    A part holds a change if it kept more than half of what stands around it, and twice as much as
    any other part; all changes have to be held by the same.
    """
    kept = [list(_kept(base, part, language)) for part in parts]
    found = {
        _holder((max(start - REACH, 0), min(end + REACH, len(base))), kept)
        for start, end, _, _ in compare(base, proposed, language)
    }
    return found.pop() if len(found) == 1 else None


def _holder(place: Stretch, kept: Sequence[Sequence[Stretch]]) -> int | None:
    shares = [_share(place, stretches) for stretches in kept]
    best = max(shares, default=0)
    near = [number for number, share in enumerate(shares) if 2 * share > best]
    return near[0] if len(near) == 1 and 2 * best > place[1] - place[0] else None


def _kept(base: str, part: str, language: str) -> Iterator[Stretch]:
    """The stretches of the base that a part still has."""
    place = 0
    for start, end, _, _ in compare(base, part, language):
        yield place, start
        place = end
    yield place, len(base)


def _share(place: Stretch, kept: Sequence[Stretch]) -> int:
    """How many of the characters around a place were kept."""
    return sum(max(min(place[1], end) - max(place[0], start), 0) for start, end in kept)
