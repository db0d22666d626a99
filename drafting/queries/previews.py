"""What an amendment would do to the text as it stands now, before anybody decides."""

from dataclasses import dataclass
from enum import StrEnum

from drafting.domain.vocabulary import AmendmentKind
from drafting.queries.amendment_row import AmendmentRow
from drafting.queries.text_rows import TextRow
from drafting.text.diff import Edit, diff
from drafting.text.merge import Conflict, merge


class Fit(StrEnum):
    """How an amendment fits the words that stand now."""

    APPLIES = "applies"
    SAME_SENTENCE = "applies, same sentence"
    CONFLICT = "conflict"
    ALREADY = "already in the text"
    GONE = "its place is gone"


@dataclass(frozen=True, slots=True)
class Preview:
    """The paragraph as it would read, and what stands against it."""

    fit: Fit
    text: str | None
    edits: tuple[Edit, ...]
    conflicts: tuple[Conflict, ...] = ()
    adjacent: tuple[str, ...] = ()


def proposed_edits(amendment: AmendmentRow) -> tuple[Edit, ...]:
    """The words as proposed against the words they were written on."""
    return edits_of(amendment.kind, amendment.base_text, amendment.text)


def edits_of(kind: AmendmentKind, base: str, text: str) -> tuple[Edit, ...]:
    """What a proposal of this kind changes in the words it is written on."""
    if kind is AmendmentKind.INSERT_AFTER:
        return (Edit("insert", text),) if text else ()
    if kind is AmendmentKind.DELETE:
        return (Edit("delete", base),)
    return diff(base, text)


def preview(amendment: AmendmentRow, current: TextRow | None) -> Preview:
    """What accepting an amendment would make of the working text."""
    if current is None:
        return Preview(Fit.GONE, None, ())
    if amendment.kind is AmendmentKind.INSERT_AFTER:
        return Preview(Fit.APPLIES, amendment.text, (Edit("insert", amendment.text),))
    if amendment.kind is AmendmentKind.DELETE:
        fit = Fit.APPLIES if current.text == amendment.base_text else Fit.CONFLICT
        return Preview(fit, "", (Edit("delete", current.text),))
    return _merged(amendment, current)


def _merged(amendment: AmendmentRow, current: TextRow) -> Preview:
    merged = merge(amendment.base_text, current.text, amendment.text)
    if merged.text is None:
        return Preview(Fit.CONFLICT, None, (), merged.conflicts)
    fit = Fit.SAME_SENTENCE if merged.adjacent else Fit.APPLIES
    if merged.text == current.text:
        fit = Fit.ALREADY
    edits = diff(current.text, merged.text)
    return Preview(fit, merged.text, edits, adjacent=merged.adjacent)
