"""Cataloguing: a file is taken into the directory, as its report said and a person agreed."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.errors import StaleVersion
from drafting.domain.permissions import Permission, require
from drafting.domain.vocabulary import Act
from drafting.formats.directory_csv import Sheet
from drafting.models import Stakeholder
from drafting.queries.directory_report import Line, Report, Standing, report
from drafting.record import journal, stakeholders

STALE = (
    "The directory has changed since this report was made, so nothing was stored. "
    "This is what the file would do now: look at it and confirm again."
)


@dataclass(frozen=True, slots=True)
class Consent:
    """What somebody agreed to: a report, and the doubtful rows that are right all the same."""

    digest: str
    taken: frozenset[int] = frozenset()


def take_in(session: Session, actor: Actor, sheet: Sheet, consent: Consent) -> Report:
    """Store what is new and what is changed; what is doubtful only if somebody vouches for it."""
    require(actor, Permission.STAKEHOLDER_MANAGE)
    found = report(session, actor, sheet)
    if found.digest != consent.digest:
        raise StaleVersion(STALE, field="sheet")
    for line in found.lines:
        vouched = line.may_be_taken and line.number in consent.taken
        if line.standing is Standing.NEW or vouched:
            _enter(session, actor, line)
        elif line.standing is Standing.CHANGED:
            _change(session, actor, line)
    return found


def _enter(session: Session, actor: Actor, line: Line) -> None:
    if line.profile:
        stakeholders.entered(session, actor, line.profile)


def _change(session: Session, actor: Actor, line: Line) -> None:
    one = session.get_one(Stakeholder, line.stakeholder_id)
    if line.profile:
        facts = {name: [before, after] for name, before, after in line.changes}
        stakeholders.put_down(one, line.profile)
        one.revision_number += 1
        journal.append(session, actor, Act.STAKEHOLDER_CHANGED, one.id, facts)
