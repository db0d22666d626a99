"""What open amendments would become if a paragraph were given other words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from drafting.domain.vocabulary import AmendmentKind, Fate
from drafting.queries.amendment_row import AmendmentRow
from drafting.queries.compositions import is_composable, wish
from drafting.text import combination
from drafting.text.breaks import together
from drafting.text.combination import Wish, bring
from drafting.text.merge import Conflict, merge
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
    pairs = (*pairs, *excluding(waiting, now, language))
    both = {*pairs, *((other, one) for one, other in pairs)}
    order = [one.id for one in waiting]
    found = {one: tuple(other for other in order if (one, other) in both) for one in order}
    return {one: others for one, others in found.items() if others}


@lru_cache(maxsize=1024)
def _pairs(now: str, wishes: tuple[Wish, ...], language: str) -> tuple[tuple[str, str], ...]:
    """The same words meet in the same way for ever, so this is found out once."""
    brought = [bring(now, one, language=language) for one in wishes]
    return tuple(combination.together(now, brought, language=language).collisions)


def _meeting(amendment: AmendmentRow, typed: str, language: str) -> Meeting:
    if amendment.kind.is_insertion or amendment.kind is AmendmentKind.MOVE:
        return Meeting(amendment, Fate.APPLIES)
    if not amendment.kind.has_words:
        fate = Fate.APPLIES if typed == amendment.base_text else Fate.CONFLICT
        return Meeting(amendment, fate)
    is_join = amendment.kind is AmendmentKind.JOIN
    now = together(typed, amendment.target_text if is_join else "")
    carried = rebase(amendment.base_words, now, amendment.text, language)
    return Meeting(amendment, Fate(carried.fate), carried.conflicts)


def excluding(
    found: Sequence[AmendmentRow], text: str, language: str = "en"
) -> tuple[tuple[str, str], ...]:
    """The pairs of proposals on a paragraph that cannot both be had, by identity.

    Only pairs in which one does more than give it other words: words against words are composed.
    """
    standing, on = [one.as_it_stands for one in found], (text, language)
    if all(one.kind.is_rewording or one.kind.is_insertion for one in standing):
        return ()
    pairs = combinations(standing, 2)
    return tuple((one.id, other.id) for one, other in pairs if _collide(one, other, on))


def _collide(one: AmendmentRow, other: AmendmentRow, on: tuple[str, str]) -> bool:
    kinds = {one.kind, other.kind}
    if all(kind.is_rewording for kind in kinds) or any(kind.is_insertion for kind in kinds):
        return False
    if len(kinds) == 1 and not one.kind.has_words:
        return (one.target_id, one.side) != (other.target_id, other.side)
    if kinds & {AmendmentKind.RETAIN, AmendmentKind.DELETE}:
        return True
    if AmendmentKind.MOVE in kinds:
        return AmendmentKind.JOIN in kinds
    return _in_words(one, other, on)


def _in_words(one: AmendmentRow, other: AmendmentRow, on: tuple[str, str]) -> bool:
    """Whether two proposals touch the same words, or would divide and join the same paragraph."""
    kinds = {one.kind, other.kind}
    if AmendmentKind.JOIN in kinds and AmendmentKind.SPLIT in kinds:
        return True
    if len(kinds) == 1:
        return (one.text, one.target_id) != (other.text, other.target_id)
    text, language = on
    partner = next((row.target_text for row in (one, other) if row.kind is AmendmentKind.JOIN), "")
    first, second = (_wanted(row, text, partner, language) for row in (one, other))
    if first is None or second is None:
        return True
    return merge(together(text, partner), first, second, language).text is None


def _wanted(row: AmendmentRow, text: str, partner: str, language: str) -> str | None:
    """What a proposal makes of the text that stands, and of the one with which it is joined."""
    if row.kind is AmendmentKind.JOIN:
        return rebase(row.base_words, together(text, partner), row.text, language).text
    wanted = rebase(row.base_text, text, row.text, language).text
    return None if wanted is None else together(wanted, partner)
