"""Which paragraph of one text became which of another: kept, changed, moved, split, joined."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from drafting.text.candidates import Match
from drafting.text.identities import Identity, Texts
from drafting.text.increasing import longest_increasing
from drafting.text.likeness import Places
from drafting.text.pairing import paired

Fate = Literal["same", "changed", "moved", "split", "joined", "inserted", "deleted"]


@dataclass(frozen=True, slots=True)
class Pair:
    """What became of paragraphs: their places in the text before and in the text after."""

    change: Fate
    before: Places
    after: Places


def align(before: Sequence[str], after: Sequence[str]) -> tuple[Pair, ...]:
    """Every paragraph of both texts in exactly one pair, in the order of the text after.

    What was deleted stands behind the paragraph it followed. A moved paragraph may have changed
    too; of paragraphs that changed places, as few as possible are called moved. A paragraph may be
    split in two or three that follow each other, and as many joined; each part may have changed.
    """
    return _aligned(Texts(before, after))


def align_known(
    before: Sequence[str],
    after: Sequence[str],
    before_ids: Sequence[Identity],
    after_ids: Sequence[Identity],
) -> tuple[Pair, ...]:
    """The same where identities are known, of all paragraphs or of some (None: not known).

    An identity that stands once in each text decides, whatever the words; paragraphs of different
    identities are never taken for one another, but found as parts of a split or a join.
    """
    if len(before) != len(before_ids) or len(after) != len(after_ids):
        raise ValueError("Every paragraph has an identity, or None in its place.")
    return _aligned(Texts(before, after, before_ids, after_ids))


def _aligned(texts: Texts) -> tuple[Pair, ...]:
    pairs = _named(paired(texts), texts)
    return _in_reading_order(pairs, len(texts.before), len(texts.after))


def _named(found: Sequence[Match], texts: Texts) -> list[Pair]:
    found = sorted(found, key=lambda match: match.ones)
    kept = set(longest_increasing([match.others[0] for match in found]))
    return [
        Pair(_fate(match, texts, kept=place in kept), match.ones, match.others)
        for place, match in enumerate(found)
    ]


def _fate(match: Match, texts: Texts, *, kept: bool) -> Fate:
    if len(match.others) > 1:
        return "split"
    if len(match.ones) > 1:
        return "joined"
    if not kept:
        return "moved"
    return "same" if texts.are_equal(match.ones[0], match.others[0]) else "changed"


def _in_reading_order(pairs: list[Pair], length: int, other_length: int) -> tuple[Pair, ...]:
    by_before = {place: pair for pair in pairs for place in pair.before}
    by_after = {place: pair for pair in pairs for place in pair.after}
    ordered: dict[Pair, None] = {}
    followers: dict[int, list[Pair]] = {}
    for place in range(length):
        if place not in by_before:
            followers.setdefault(_leader(place, by_before), []).append(
                Pair("deleted", (place,), ())
            )
    ordered.update(dict.fromkeys(followers.get(-1, [])))
    for place in range(other_length):
        pair = by_after.get(place) or Pair("inserted", (), (place,))
        ordered[pair] = None
        for one in pair.before:
            ordered.update(dict.fromkeys(followers.get(one, [])))
    return tuple(ordered)


def _leader(place: int, by_before: dict[int, Pair]) -> int:
    while place >= 0 and place not in by_before:
        place -= 1
    return place
