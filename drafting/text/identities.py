"""Which paragraphs of two texts are surely the same: by their identity, or to the letter."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import product

from drafting.text.candidates import Match
from drafting.text.likeness import Likeness, Places, Words

Identity = str | None
_MOST_EQUALS = 36
_FOR_A_NEIGHBOUR = 0.02


class Texts:
    """The paragraphs of two texts, with what is known of their identities, if anything is."""

    def __init__(
        self,
        before: Sequence[str],
        after: Sequence[str],
        before_ids: Sequence[Identity] = (),
        after_ids: Sequence[Identity] = (),
    ) -> None:
        self.before, self.after = before, after
        self._read: dict[str, Words] = {}
        self._ids = before_ids or [None] * len(before)
        self._other_ids = after_ids or [None] * len(after)
        self.known = dict(_in_both(self._ids, self._other_ids)) if before_ids else {}
        """Which paragraph before is which after, by an identity that stands once in each text."""
        self._known_after = frozenset(self.known.values())

    def of(self, ones: Places, others: Places) -> "Texts":
        """These paragraphs alone."""
        some = Texts(
            [self.before[one] for one in ones],
            [self.after[other] for other in others],
            [self._ids[one] for one in ones],
            [self._other_ids[other] for other in others],
        )
        some._read = self._read
        return some

    def likeness(self, ones: Places, others: Places) -> Likeness:
        """The likeness of these paragraphs among each other."""
        old = {one: self.before[one] for one in ones}
        return Likeness(old, {other: self.after[other] for other in others}, self._read)

    def anchors(self) -> list[Match]:
        """What is surely the same: by identity, or because it stands once in each text.

        A paragraph of known identity that may have been split, or joined to another, is left out.
        """
        lone = _in_both(
            [None if one in self.known else text for one, text in enumerate(self.before)],
            [None if one in self._known_after else text for one, text in enumerate(self.after)],
        )
        found = [(one, other) for one, other in lone if self._may_be_one(one, other)]
        found += self.known.items()
        taken, other_taken = {one for one, _ in found}, {other for _, other in found}
        return [
            Match((one,), (other,), 1.0)
            for one, other in sorted(found)
            if one not in self.known
            or self.are_equal(one, other)
            or not self._has_free_neighbour(one, other, taken, other_taken)
        ]

    def free(self, found: Sequence[Match]) -> tuple[Places, Places]:
        """The places of the paragraphs that no match has."""
        taken = {one for match in found for one in match.ones}
        other_taken = {other for match in found for other in match.others}
        return (
            tuple(one for one in range(len(self.before)) if one not in taken),
            tuple(other for other in range(len(self.after)) if other not in other_taken),
        )

    def equals(self, ones: Places, others: Places) -> Iterator[Match]:
        """Equal paragraphs of which there are several, best between neighbours that are equal.

        Of very many the first may be the first, and the last the last.
        """
        places: defaultdict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
        for one in ones:
            places[self.before[one]][0].append(one)
        for other in others:
            places[self.after[other]][1].append(other)
        for old, new in places.values():
            few = len(old) * len(new) <= _MOST_EQUALS
            ends = {*zip(old, new, strict=False), *zip(old[::-1], new[::-1], strict=False)}
            for one, other in product(old, new) if few else sorted(ends):
                if self._may_be_one(one, other):
                    yield Match((one,), (other,), 1 + self._equal_neighbours(one, other))

    def are_equal(self, one: int, other: int) -> bool:
        """Whether a paragraph before and one after are the same to the letter."""
        return self.before[one] == self.after[other]

    def are_known(self, match: Match) -> bool:
        """Whether it holds one paragraph of which identity tells what it became, and no other."""
        known = {self.known[one] for one in match.ones if one in self.known}
        return len(known) == 1 and known == self._known_after.intersection(match.others)

    def allow(self, match: Match) -> bool:
        """Whether identities let these be the same.

        Two that both have an identity, and not the same, are never one and the same paragraph,
        though one may be a part of what became of the other.
        """
        if not (
            self.known.keys().isdisjoint(match.ones) and self._known_after.isdisjoint(match.others)
        ):
            return self.are_known(match)
        return not match.is_one_to_one or self._may_be_one(match.ones[0], match.others[0])

    def _may_be_one(self, one: int, other: int) -> bool:
        if one in self.known:
            return self.known[one] == other
        if other in self._known_after:
            return False
        return self._ids[one] is None or self._other_ids[other] is None

    def _has_free_neighbour(
        self, one: int, other: int, taken: set[int], other_taken: set[int]
    ) -> bool:
        return any(
            (0 <= one + step < len(self.before) and one + step not in taken)
            or (0 <= other + step < len(self.after) and other + step not in other_taken)
            for step in (-1, 1)
        )

    def _equal_neighbours(self, one: int, other: int) -> float:
        return sum(
            _FOR_A_NEIGHBOUR
            for step in (-1, 1)
            if 0 <= one + step < len(self.before)
            and 0 <= other + step < len(self.after)
            and self.are_equal(one + step, other + step)
        )


def _in_both(ones: Sequence[str | None], others: Sequence[str | None]) -> list[tuple[int, int]]:
    """The places of what stands once here and once there."""
    counts, other_counts = Counter(ones), Counter(others)
    places = {name: place for place, name in enumerate(others) if other_counts[name] == 1}
    return [
        (place, places[name])
        for place, name in enumerate(ones)
        if name is not None and name in places and counts[name] == 1
    ]
