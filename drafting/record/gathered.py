"""The submission that a delegation gathers, and the number it gets when it is sent."""

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.errors import NotFound
from drafting.domain.identity import new_id
from drafting.domain.vocabulary import Act
from drafting.models import Amendment, Declaration, Submission
from drafting.record import journal
from drafting.record.consultations import Admitted
from drafting.record.structure import lock


def held(session: Session, declaration_id: str) -> Declaration:
    """A declaration that was released, held until the transaction ends, or `NotFound`."""
    known = session.get(Declaration, declaration_id)
    if known is None or known.release_count == 0:
        raise NotFound
    return lock(session, declaration_id)


def unsent(session: Session, declaration_id: str, delegation_id: str | None) -> Submission | None:
    """What a delegation gathers on a declaration now, if it does; read anew under the lock."""
    query = select(Submission).where(
        Submission.declaration_id == declaration_id,
        Submission.delegation_id == delegation_id,
        Submission.number.is_(None),
    )
    return session.scalar(query.execution_options(populate_existing=True))


def begun(session: Session, actor: Actor, declaration: Declaration) -> Submission:
    """The submission the actor's delegation gathers, begun if there is none; it is held."""
    known = unsent(session, declaration.id, actor.delegation_id)
    if known is not None:
        return known
    submission_id = new_id()
    seq = journal.append(session, actor, Act.SUBMISSION_BEGUN, submission_id, {})
    submission = Submission(
        id=submission_id,
        declaration_id=declaration.id,
        delegation_id=actor.delegation_id,
        author_id=actor.user_id,
        remarks="",
        received="",
        revision_number=1,
        journal_seq=seq,
    )
    session.add(submission)
    session.flush()
    return submission


def gathered(session: Session, submission: Submission) -> list[Amendment]:
    """The drafts in it, in the order in which they were begun; read anew under the lock."""
    query = select(Amendment).where(Amendment.submission_id == submission.id)
    query = query.order_by(Amendment.created_at, Amendment.id)
    return list(session.scalars(query.execution_options(populate_existing=True)))


def number_for(
    session: Session, declaration: Declaration, drafts: Sequence[Amendment], place: Admitted
) -> int:
    """The number with which it is sent: below zero while nobody else may read any of it."""
    is_hidden = bool(drafts) and all(one.is_confidential for one in drafts)
    if not (place.is_sealed or is_hidden):
        return next_number(session, declaration)
    lowest = select(func.min(Submission.number)).where(Submission.declaration_id == declaration.id)
    return min(session.scalar(lowest) or 0, 0) - 1


def next_number(session: Session, declaration: Declaration) -> int:
    """The number of the next submission on this declaration, which is held."""
    newest = select(func.max(Submission.number)).where(Submission.declaration_id == declaration.id)
    return max(session.scalar(newest) or 0, 0) + 1
