"""What open amendments would become if a paragraph were given other words."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

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
    wishes = tuple(wish(one) for one in waiting if is_composable(one))
    return _colliding(now, wishes, language) if len(wishes) > 1 else frozenset()


@lru_cache(maxsize=1024)
def _colliding(now: str, wishes: tuple[Wish, ...], language: str) -> frozenset[str]:
    """The same words meet in the same way for ever, so this is found out once."""
    brought = [bring(now, one, language=language) for one in wishes]
    return frozenset(chain(*together(now, brought, language=language).collisions))


def _meeting(amendment: AmendmentRow, typed: str, language: str) -> Meeting:
    if amendment.kind is AmendmentKind.INSERT_AFTER:
        return Meeting(amendment, Fate.APPLIES)
    if amendment.kind is AmendmentKind.DELETE:
        fate = Fate.APPLIES if typed == amendment.base_text else Fate.CONFLICT
        return Meeting(amendment, fate)
    carried = rebase(amendment.base_text, typed, amendment.text, language)
    return Meeting(amendment, Fate(carried.fate), carried.conflicts)
