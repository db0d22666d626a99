"""Collecting: a list of sources is taken into the library, as somebody saw that it would be."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.errors import Invalid, NotFound, StaleVersion
from drafting.domain.permissions import Permission, require
from drafting.domain.sources import Reference, Verdict, checked
from drafting.formats.reference_list import Entry, ReferenceList
from drafting.models import Declaration
from drafting.queries.source_report import Report, ReportRow, source_report
from drafting.record import receipts
from drafting.record.sources import enter_source, revise_source, standing_source
from drafting.record.structure import lock

CHANGED = (
    "The library changed while you were looking. What the list would change now is shown below: "
    "look at it and confirm it again."
)


@dataclass(frozen=True, slots=True)
class Collection:
    """A list, the report that somebody saw of it, and which doubtful entries to take in."""

    listed: ReferenceList
    seen: str = ""
    """The digest of the report; empty where nobody looks."""
    taken: frozenset[int] = frozenset()
    """The places of doubtful entries in the list, counted from 0."""
    form_key: str = ""


@dataclass(frozen=True, slots=True)
class Collected:
    """How many sources came in, how many were revised, and what was found before."""

    added: int
    revised: int
    report: Report


def take_in(session: Session, actor: Actor, declaration_id: str, wish: Collection) -> Collected:
    """Enter what is new and revise what changed; of what is doubtful, only what was chosen."""
    require(actor, Permission.SOURCE_MANAGE)
    if session.get(Declaration, declaration_id) is None:
        raise NotFound
    listed = ReferenceList(tuple(_checked(wish.listed)), wish.listed.doubts)
    sent_before = receipts.made_before(session, actor, wish.form_key, Declaration)
    declaration = lock(session, declaration_id)
    report = source_report(session, declaration_id, listed)
    if sent_before is not None:
        return Collected(0, 0, report)
    if wish.seen and wish.seen != report.digest:
        raise StaleVersion(CHANGED)
    wished = [_wish(row, wish) for row in report.rows]
    acts = [_take(session, actor, declaration_id, one) for one in wished if one]
    declaration.public_seq = max((seq for seq, _ in acts), default=declaration.public_seq)
    receipts.keep(session, actor, wish.form_key, declaration.id)
    session.flush()
    added = sum(is_new for _, is_new in acts)
    return Collected(added, len(acts) - added, report)


def _checked(listed: ReferenceList) -> Iterator[Entry]:
    """The entries as the library would keep them, whatever a form brought."""
    for entry in listed.entries:
        try:
            wish = checked(entry.reference) if entry.reference else None
            yield replace(entry, reference=wish)
        except Invalid as refusal:
            yield replace(entry, reference=None, doubts=(*entry.doubts, str(refusal)))


def _wish(row: ReportRow, wish: Collection) -> Reference | None:
    """What shall be kept of an entry, if anything."""
    if row.verdict is Verdict.SAME or row.reference is None:
        return None
    is_wanted = row.verdict is not Verdict.DOUBTFUL or row.at in wish.taken
    return row.reference if is_wanted else None


def _take(
    session: Session, actor: Actor, declaration_id: str, reference: Reference
) -> tuple[int, bool]:
    """Enter or revise one source; gives the act that did it, and whether the source is new."""
    there = standing_source(session, declaration_id, reference)
    if there is None:
        return enter_source(session, actor, declaration_id, reference).journal_seq, True
    return revise_source(session, actor, there, there.revision_number, reference), False
