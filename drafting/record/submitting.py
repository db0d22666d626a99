"""Putting a draft on the record: what it must be by then, and how its words are frozen."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy import update
from sqlalchemy.orm import Session

from drafting.domain import clock
from drafting.domain.actors import Actor
from drafting.domain.errors import StaleVersion, WrongState
from drafting.domain.vocabulary import Act, AmendmentKind, AmendmentState
from drafting.models import Amendment, Declaration, Paragraph
from drafting.queries.releases import latest_release, released_row
from drafting.record import amended, journal
from drafting.record.aims import aim_at, checked_aim
from drafting.record.claims import claims_one
from drafting.record.consultations import Admitted
from drafting.record.entrance import is_public_at_once
from drafting.record.proposals import freeze_groups, keep_submission, said
from drafting.record.publication import tell_everybody


def refuse_incomplete(session: Session, amendment: Amendment) -> None:
    """A draft is submitted on the words of the latest release, and on those it would change."""
    if amendment.state is not AmendmentState.DRAFT:
        raise WrongState("This amendment was withdrawn. Write a new one instead.")
    paragraph = session.get_one(Paragraph, amendment.paragraph_id)
    release = latest_release(session, amendment.declaration_id)
    row = released_row(session, release.id, paragraph.id) if release else None
    if row is None:
        raise WrongState(
            "This paragraph is not in the latest release any more; your draft is kept. "
            "Open the latest release and propose your words there."
        )
    if row.version_id != amendment.base_id:
        raise StaleVersion(
            "A new release changed this paragraph after you wrote your draft. "
            "Compare, bring the draft up to date and submit again."
        )
    _aim_anew(session, amendment, paragraph)
    if amendment.amends_id is not None:
        other = session.get_one(Amendment, amendment.amends_id, populate_existing=True)
        amended.refuse_closed(session, other)
        amended.refuse_revised(other, amendment.amends_number)


def _aim_anew(session: Session, amendment: Amendment, paragraph: Paragraph) -> None:
    """The other paragraph of which it speaks must be in the latest release as well."""
    aim = said(amendment).aim
    now = checked_aim(session, paragraph, amendment.kind, aim)
    if amendment.kind is AmendmentKind.JOIN and now != aim:
        raise StaleVersion(
            "A new release changed the paragraph with which yours is to be joined. "
            "Compare, bring the draft up to date and submit again."
        )
    aim_at(amendment, now)


@dataclass(frozen=True, slots=True)
class Terms:
    """On what terms a draft goes on the record."""

    members: dict[str, list[str]]
    """Those of each group for which it speaks."""
    place: Admitted
    more: Mapping[str, journal.Fact] = field(default_factory=dict)
    """What else the journal tells, such as the submission in which it came."""


def put_on_record(session: Session, actor: Actor, amendment: Amendment, terms: Terms) -> None:
    """Freeze the words of a draft; with its number, once everybody reads it, views change.

    A draft that was gathered in a submission and leaves without it leaves it for good.
    """
    declaration = session.get_one(Declaration, amendment.declaration_id)
    place, members = terms.place, terms.members
    is_public = is_public_at_once(amendment, place)
    number = declaration.amendment_count + 1 if is_public else None
    facts = {"number": number, "groups": sorted(members), **_facts(amendment), **terms.more}
    facts |= place.facts()
    seq = journal.append(session, actor, Act.AMENDMENT_SUBMITTED, amendment.id, facts)
    keep_submission(session, amendment.id, 1, said(amendment), seq)
    freeze_groups(session, amendment.id, members)
    after: dict[str, object] = {"number": number, "submission_number": 1}
    after |= {"submitted_at": clock.now(), "state": AmendmentState.SUBMITTED}
    after |= {"consultation_id": place.consultation_id, "is_late": place.is_late}
    after["submission_id"] = terms.more.get("submission")
    pass_on(session, amendment, AmendmentState.DRAFT, after)
    declaration.amendment_count = number or declaration.amendment_count
    tell_everybody(declaration, seq, is_public=is_public)
    session.flush()


def pass_on(
    session: Session, amendment: Amendment, before: AmendmentState, after: Mapping[str, object]
) -> None:
    """Change the state only from the state seen: of two at once, one is refused."""
    statement = (
        update(Amendment)
        .where(Amendment.id == amendment.id, Amendment.state == before)
        .values(**after)
    )
    if not claims_one(session, statement):
        raise WrongState("Somebody of your delegation was quicker. Look at the amendment again.")
    session.refresh(amendment)


def _facts(amendment: Amendment) -> dict[str, journal.Fact]:
    facts: dict[str, journal.Fact] = {"paragraph": amendment.paragraph_id}
    if amendment.amends_id is not None:
        facts |= {"amends": amendment.amends_id, "amends_text": amendment.amends_number}
    return facts | said(amendment).facts()
