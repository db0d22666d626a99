"""Keeping a new draft of a delegation, alone or tied to what it belongs to."""

from dataclasses import asdict, dataclass

from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.identity import new_id
from drafting.domain.vocabulary import Act, AmendmentState
from drafting.models import Amendment, Paragraph
from drafting.record import journal
from drafting.record.adopted import refuse_adopted
from drafting.record.proposals import Said


@dataclass(frozen=True, slots=True)
class Ties:
    """For whom a draft speaks, in which submission it is, and which amendment it would change."""

    delegation_id: str | None
    submission_id: str | None = None
    amends_id: str | None = None
    amends_number: int | None = None


def keep(
    session: Session, actor: Actor, paragraph: Paragraph, what: Said, ties: Ties | None = None
) -> Amendment:
    """Keep what a delegation may propose one day; without ties it is the actor's delegation."""
    refuse_adopted(paragraph.declaration)
    tied = ties or Ties(actor.delegation_id)
    amendment_id = new_id()
    seq = journal.append(session, actor, Act.AMENDMENT_DRAFTED, amendment_id, {})
    amendment = Amendment(
        id=amendment_id,
        declaration_id=paragraph.declaration_id,
        kind=what.kind,
        state=AmendmentState.DRAFT,
        paragraph_id=paragraph.id,
        base_id=what.base_id,
        delegation_id=tied.delegation_id,
        author_id=actor.user_id,
        text=what.text,
        reasons=what.reasons,
        **asdict(what.aim),
        revision_number=1,
        submission_id=tied.submission_id,
        amends_id=tied.amends_id,
        amends_number=tied.amends_number,
        journal_seq=seq,
    )
    session.add(amendment)
    session.flush()
    return amendment
