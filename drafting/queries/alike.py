"""The proposals that wait on a paragraph, those that say the same or nearly the same together."""

from collections.abc import Sequence
from dataclasses import dataclass

from drafting.domain.vocabulary import AmendmentKind
from drafting.queries.compositions import is_composable
from drafting.queries.desk import DeskAmendment
from drafting.text.diff import Edit, diff
from drafting.text.near import is_near

BY_WORDS = {AmendmentKind.REPLACE, AmendmentKind.INSERT_AFTER, AmendmentKind.DELETE}
"""What is told apart by its words alone; others of the same words can ask for different things."""


@dataclass(frozen=True, slots=True)
class Member:
    """A proposal of a group, and how its words differ from those of the first."""

    proposal: DeskAmendment
    apart: tuple[Edit, ...] = ()
    """Nothing where it says the same."""


@dataclass(frozen=True, slots=True)
class Alike:
    """Proposals around the first of them: it, then those of its words, then those near to them."""

    members: tuple[Member, ...]

    @property
    def same_count(self) -> int:
        """How many say the same as the first, itself among them."""
        return sum(not one.apart for one in self.members)

    @property
    def to_compose(self) -> tuple[str, ...]:
        """Those that say the same, where they can be switched on together and decided at once."""
        same = [one.proposal.amendment for one in self.members if not one.apart]
        if len(same) == 1 or not all(is_composable(one) for one in same):
            return ()
        return tuple(one.id for one in same)

    @property
    def near_count(self) -> int:
        """How many say nearly the same."""
        return len(self.members) - self.same_count


def alike(now: str, waiting: Sequence[DeskAmendment], language: str = "en") -> tuple[Alike, ...]:
    """Each proposal once, with the first of which it says the same or nearly the same."""
    groups: list[list[DeskAmendment]] = []
    for one in waiting:
        found = next((group for group in groups if _belongs(now, group[0], one)), None)
        if found is None:
            groups.append([one])
        else:
            found.append(one)
    return tuple(_alike(group, language) for group in groups)


def _alike(group: Sequence[DeskAmendment], language: str) -> Alike:
    first = _words(group[0])
    members = [Member(one, _apart(first, _words(one), language)) for one in group]
    return Alike(tuple(sorted(members, key=lambda one: bool(one.apart))))


def _apart(first: str, words: str, language: str) -> tuple[Edit, ...]:
    return diff(first, words, language) if words != first else ()


def _belongs(now: str, first: DeskAmendment, one: DeskAmendment) -> bool:
    kind = first.amendment.kind
    if kind is not one.amendment.kind or kind not in BY_WORDS:
        return False
    base = "" if kind is AmendmentKind.INSERT_AFTER else now
    return is_near(base, _words(first), _words(one))


def _words(one: DeskAmendment) -> str:
    """The paragraph as it would read, or what was proposed where that cannot be told."""
    if one.amendment.kind is AmendmentKind.DELETE:
        return ""
    merged = one.preview.text if one.preview else None
    return merged if merged is not None else one.amendment.text
