"""What open amendments would become if a paragraph were given other words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from drafting.domain.vocabulary import AmendmentKind, Fate
from drafting.queries.amendment_row import AmendmentRow
from drafting.queries.compositions import is_composable, wish
from drafting.text.combination import Wish, bring, together
from drafting.text.merge import Conflict
from drafting.text.rebase import rebase


@dataclass(frozen=True, slots=True)
class Meeting:
    """An open amendment, and its fate against words that are being typed."""

    amendment: AmendmentRow
    fate: Fate
    conflicts: tuple[Conflict, ...] = ()


def meetings(
    waiting: Sequence[AmendmentRow], typed: str, language: str = "en"
) -> tuple[Meeting, ...]:
    """Every open amendment of a paragraph against these words, those that collide first."""
    found = [_meeting(one.as_it_stands, typed, language) for one in waiting]
    return tuple(sorted(found, key=lambda one: one.fate is not Fate.CONFLICT))


def colliding(now: str, waiting: Sequence[AmendmentRow], language: str = "en") -> frozenset[str]:
    """Those of the open amendments of a paragraph that touch words which another one touches."""
    return frozenset(touching(now, waiting, language))


def touching(
    now: str, waiting: Sequence[AmendmentRow], language: str = "en"
) -> Mapping[str, tuple[str, ...]]:
    """The open amendments of a paragraph that touch others, in their order, with all of those."""
    wishes = tuple(wish(one) for one in waiting if is_composable(one))
    pairs = _pairs(now, wishes, language) if len(wishes) > 1 else ()
    both = {*pairs, *((other, one) for one, other in pairs)}
    order = [one.name for one in wishes]
    found = {one: tuple(other for other in order if (one, other) in both) for one in order}
    return {one: others for one, others in found.items() if others}


@lru_cache(maxsize=1024)
def _pairs(now: str, wishes: tuple[Wish, ...], language: str) -> tuple[tuple[str, str], ...]:
    """The same words meet in the same way for ever, so this is found out once."""
    brought = [bring(now, one, language=language) for one in wishes]
    return tuple(together(now, brought, language=language).collisions)


def _meeting(amendment: AmendmentRow, typed: str, language: str) -> Meeting:
    if amendment.kind is AmendmentKind.INSERT_AFTER:
        return Meeting(amendment, Fate.APPLIES)
    if amendment.kind is AmendmentKind.DELETE:
        fate = Fate.APPLIES if typed == amendment.base_text else Fate.CONFLICT
        return Meeting(amendment, fate)
    carried = rebase(amendment.base_text, typed, amendment.text, language)
    return Meeting(amendment, Fate(carried.fate), carried.conflicts)
