"""The disposition report in words, for a file that is read outside the room."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from drafting.domain.errors import NotFound
from drafting.domain.preparing import Told, unheard
from drafting.formats.dispositions_write import DisposedEntry, DispositionReport
from drafting.models import Declaration
from drafting.queries import reported
from drafting.queries.contributions import Manner
from drafting.queries.disposition_report import ReportLine, whole_report
from drafting.queries.releases import latest_release
from drafting.queries.reported import Asked, Order

WHOLE, GONE, CALL = "Whole text", "No longer in the text", "Consultations"


def report_in_words(
    session: Session, declaration: Declaration, asked: Asked, told: Told = unheard
) -> DispositionReport:
    """All of the report that was asked for, every value of a closed list in words."""
    latest = latest_release(session, declaration.id)
    entries: Sequence[DisposedEntry] = [
        _entry(one) for one in whole_report(session, declaration, asked, told)
    ]
    return DispositionReport(
        title=declaration.title,
        symbol=latest.symbol if latest else "",
        by="by" if asked.order is Order.STAKEHOLDER else "place",
        entries=entries,
    )


def asked_of(session: Session, declaration: Declaration, order: Order, name: str | None) -> Asked:
    """What a person asks for who names a stakeholder by its name, or nobody."""
    if name is None:
        return Asked(order)
    found = reported.speaker_named(session, reported.lines(declaration.id, ""), name)
    if found is None:
        raise NotFound(f"“{name}” neither proposed nor said anything on “{declaration.slug}”.")
    return Asked(order, found)


def _entry(one: ReportLine) -> DisposedEntry:
    return DisposedEntry(
        place=_place(one),
        by=one.by,
        what=f"{_called(one.manner)} {one.number}",
        said=one.said,
        outcome=_outcome(one),
        reason=one.reason,
        in_the_text=_taken(one),
    )


def _place(one: ReportLine) -> str:
    if one.manner is Manner.STATEMENT:
        return CALL
    return WHOLE if one.is_on_whole else one.place or GONE


def _outcome(one: ReportLine) -> str:
    into = f" into amendment {one.into_number}" if one.into_number else ""
    return _called(one.outcome or "no outcome yet") + into


def _taken(one: ReportLine) -> str:
    if one.taken is None:
        return ""
    return f"{one.taken.reference}, since release {one.taken.release_number}, {one.taken.symbol}"


def _called(value: str) -> str:
    return str(value).replace("_", " ").capitalize()
