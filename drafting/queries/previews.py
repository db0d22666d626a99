"""What an amendment would do to the text as it stands now, before anybody decides."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import assert_never

from drafting.domain.vocabulary import AmendmentKind
from drafting.queries.amendment_row import AmendmentRow
from drafting.queries.moving import place_of, stands_at
from drafting.queries.text_rows import TextRow, find, joinable_with
from drafting.text.breaks import broken, rejoined, together
from drafting.text.diff import Edit, diff
from drafting.text.invisible import clean
from drafting.text.merge import Conflict, merge
from drafting.text.yielding import yielding


class Fit(StrEnum):
    """How an amendment fits the words that stand now."""

    APPLIES = "applies"
    SAME_SENTENCE = "applies, same sentence"
    CONFLICT = "conflict"
    ALREADY = "already in the text"
    THERE = "stands there already"
    CHANGED = "changed since"
    GONE = "its place is gone"
    ALONE = "the other paragraph is gone"


@dataclass(frozen=True, slots=True)
class Preview:
    """The paragraph as it would read, and what stands against it."""

    fit: Fit
    text: str | None
    edits: tuple[Edit, ...]
    conflicts: tuple[Conflict, ...] = ()
    adjacent: tuple[str, ...] = ()
    begin: str = ""
    """Words to begin from in a conflict: those that stand, with what of the amendment merges."""


def proposed_edits(amendment: AmendmentRow) -> tuple[Edit, ...]:
    """The words as proposed against the words they were written on."""
    return edits_of(amendment.kind, amendment.base_words, amendment.text)


def edits_of(kind: AmendmentKind, base: str, text: str) -> tuple[Edit, ...]:
    """What a proposal of this kind changes in the words it is written on."""
    if kind.is_insertion:
        return (Edit("insert", text),) if text else ()
    if kind is AmendmentKind.DELETE:
        return (Edit("delete", base),)
    return diff(base, text) if kind.has_words else (Edit("equal", base),)


def as_kept(kind: AmendmentKind, text: str) -> str:
    """Words as they would be kept: several paragraphs where one is split."""
    return rejoined(broken(text)) if kind is AmendmentKind.SPLIT else clean(text)


def words_now(amendment: AmendmentRow, current: TextRow, rows: Sequence[TextRow]) -> str:
    """The words on which it would act now: those of both where it joins two paragraphs."""
    other = find(rows, amendment.target_id or "")
    is_join = amendment.kind is AmendmentKind.JOIN
    return together(current.text, other.text if is_join and other else "")


def preview(
    amendment: AmendmentRow, current: TextRow | None, rows: Sequence[TextRow] = ()
) -> Preview:
    """What accepting an amendment would make of the working text, which holds these rows."""
    if current is None:
        return Preview(Fit.GONE, None, ())
    if amendment.kind.is_insertion:
        return Preview(Fit.APPLIES, amendment.text, (Edit("insert", amendment.text),))
    if amendment.kind.is_rewording:
        return _merged(amendment, current.text)
    return _reshaped(amendment, current, rows)


def _reshaped(amendment: AmendmentRow, current: TextRow, rows: Sequence[TextRow]) -> Preview:
    match amendment.kind:
        case AmendmentKind.DELETE:
            fit = Fit.APPLIES if current.text == amendment.base_text else Fit.CONFLICT
            shown = Preview(fit, "", (Edit("delete", current.text),))
        case AmendmentKind.RETAIN:
            is_same = current.text == amendment.base_text
            shown = _as_it_is(Fit.APPLIES if is_same else Fit.CHANGED, current)
        case AmendmentKind.MOVE:
            shown = _as_it_is(_moved(amendment, current, rows), current)
        case AmendmentKind.SPLIT:
            shown = _merged(amendment, current.text)
        case AmendmentKind.JOIN:
            shown = _joined(amendment, current, rows)
        case (
            AmendmentKind.REPLACE
            | AmendmentKind.TITLE
            | AmendmentKind.INSERT_BEFORE
            | AmendmentKind.INSERT_AFTER
            | AmendmentKind.INSERT_UNDER
        ):
            raise ValueError(amendment.kind)
        case _:
            assert_never(amendment.kind)
    return shown


def _as_it_is(fit: Fit, current: TextRow) -> Preview:
    return Preview(fit, "", (Edit("equal", current.text),))


def _moved(amendment: AmendmentRow, current: TextRow, rows: Sequence[TextRow]) -> Fit:
    target = find(rows, amendment.target_id or "")
    if target is None or amendment.side is None:
        return Fit.ALONE
    is_there = stands_at(rows, current, place_of(rows, target, amendment.side))
    return Fit.THERE if is_there else Fit.APPLIES


def _joined(amendment: AmendmentRow, current: TextRow, rows: Sequence[TextRow]) -> Preview:
    able = joinable_with(rows, current.paragraph_id)
    if find(able, amendment.target_id or "") is None:
        return Preview(Fit.ALONE, None, ())
    shown = _merged(amendment, words_now(amendment, current, rows))
    # The words of both may read so already, and still stand in two paragraphs.
    return replace(shown, fit=Fit.APPLIES) if shown.fit is Fit.ALREADY else shown


def _merged(amendment: AmendmentRow, now: str) -> Preview:
    merged = merge(amendment.base_words, now, amendment.text)
    if merged.text is None:
        begin = yielding(amendment.base_words, now, amendment.text)
        return Preview(Fit.CONFLICT, None, (), merged.conflicts, begin=begin)
    fit = Fit.SAME_SENTENCE if merged.adjacent else Fit.APPLIES
    if merged.text == now:
        fit = Fit.ALREADY
    edits = diff(now, merged.text)
    return Preview(fit, merged.text, edits, adjacent=merged.adjacent)
