"""What becomes of each kind of amendment where its paragraph stands in a new release."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import assert_never

from drafting.domain.vocabulary import AmendmentKind, Whereabouts
from drafting.queries.carried import Standing
from drafting.queries.moving import objection_to_move, place_of, stands_at
from drafting.queries.text_rows import TextRow, find, joinable_with
from drafting.text.breaks import broken, rejoined, together
from drafting.text.merge import Conflict
from drafting.text.rebase import Rebased, rebase

VOID = Rebased("void", None)
NEEDS_ANOTHER_PLACE = Rebased("conflict", None)
"""A move to a place that is gone: nothing was said against it, and nobody can confirm it."""


@dataclass(frozen=True, slots=True)
class Found:
    """Where a release has the paragraph of an amendment, if it still has it."""

    whereabouts: Whereabouts
    row: TextRow | None = None
    parts: tuple[TextRow, ...] = ()
    """All of them, in their order, where the paragraph was split."""
    target: TextRow | None = None
    """The other paragraph of which the amendment speaks, if the release has it."""


@dataclass(frozen=True, slots=True)
class _Case:
    """An amendment beside what the release made of its paragraph."""

    standing: Standing
    row: TextRow
    found: Found
    rows: Sequence[TextRow]
    language: str

    def against(self, now: str, wanted: str) -> Rebased:
        """A conflict of all the words: those that stand now, and those that are wanted."""
        return Rebased("conflict", None, (Conflict(self.standing.base_words, now, wanted, 0),))


def carried_words(
    kind: AmendmentKind,
    standing: Standing,
    found: Found,
    rows: Sequence[TextRow],
    language: str,
) -> Rebased:
    """What becomes of an amendment where its paragraph now reads as it was found."""
    if found.row is None:
        return VOID
    case = _Case(standing, found.row, found, rows, language)
    if kind.is_insertion:
        return _inserted(case)
    if kind.is_rewording:
        return rebase(standing.base.text, case.row.text, standing.text, language)
    return _reshaped(kind, case)


def _reshaped(kind: AmendmentKind, case: _Case) -> Rebased:
    match kind:
        case AmendmentKind.DELETE:
            rebased = _whole(case, "")
        case AmendmentKind.RETAIN:
            rebased = _whole(case, case.standing.base.text)
        case AmendmentKind.MOVE:
            rebased = _moved(case)
        case AmendmentKind.SPLIT:
            rebased = _split(case)
        case AmendmentKind.JOIN:
            rebased = _joined(case)
        case (
            AmendmentKind.REPLACE
            | AmendmentKind.TITLE
            | AmendmentKind.INSERT_BEFORE
            | AmendmentKind.INSERT_AFTER
            | AmendmentKind.INSERT_UNDER
        ):
            raise ValueError(kind)
        case _:
            assert_never(kind)
    return rebased


def _inserted(case: _Case) -> Rebased:
    is_there = any(one.text == case.standing.text for one in case.rows)
    return Rebased("overtaken" if is_there else "applies", case.standing.text)


def _whole(case: _Case, wanted: str) -> Rebased:
    """A deletion and a wish to keep the text hold as long as its words are the same."""
    if case.row.text == case.standing.base.text:
        return Rebased("applies", "")
    return case.against(case.row.text, wanted)


def _moved(case: _Case) -> Rebased:
    standing, side = case.standing, case.standing.side
    target = find(case.rows, standing.target.paragraph_id) if standing.target else None
    if target is None or side is None:
        return NEEDS_ANOTHER_PLACE
    if case.found.parts or case.found.whereabouts is not Whereabouts.SAME:
        return case.against(case.row.text, standing.base.text)
    if stands_at(case.rows, case.row, place_of(case.rows, target, side)):
        return Rebased("overtaken", "")
    if objection_to_move(case.rows, case.row, target, side):
        return NEEDS_ANOTHER_PLACE
    return Rebased("applies", "")


def _split(case: _Case) -> Rebased:
    standing = case.standing
    if case.found.parts:
        now = rejoined([one.text for one in case.found.parts])
        if now == standing.text:
            return Rebased("overtaken", now)
        return case.against(now, standing.text)
    rebased = rebase(standing.base.text, case.row.text, standing.text, case.language)
    if rebased.text is not None and len(broken(rebased.text)) < 2:
        return case.against(case.row.text, standing.text)
    return rebased


def _joined(case: _Case) -> Rebased:
    standing, row = case.standing, case.row
    if row.text == standing.text:
        return Rebased("overtaken", row.text)
    able = joinable_with(case.rows, row.paragraph_id)
    partner = find(able, standing.target.paragraph_id) if standing.target else None
    if partner is None or case.found.parts:
        return case.against(row.text, standing.text)
    now = together(row.text, partner.text)
    rebased = rebase(standing.base_words, now, standing.text, case.language)
    # The words of both may read so already, and still stand in two paragraphs.
    return replace(rebased, fate="rebased") if rebased.fate == "overtaken" else rebased
