"""Publishing what waited in a consultation: it gets its number when everybody may read it."""

from collections.abc import Sequence

from sqlalchemy import Select, exists, func, or_, select
from sqlalchemy.orm import Session

from drafting.domain.actors import ANYONE, Actor
from drafting.domain.consultations import ConsultationState, Publication
from drafting.domain.vocabulary import Act, AmendmentState
from drafting.models import Amendment, Comment, Consultation, Declaration, Statement, Submission
from drafting.queries import moments
from drafting.record import journal
from drafting.record.publicity import show
from drafting.record.structure import lock


def publish_due(session: Session, declaration_id: str) -> int:
    """Publish what a consultation promised to publish at its closing; gives how much it was.

    Time itself writes nothing: the first act after the closing does, whoever it is by.
    """
    held = _waiting().where(Consultation.declaration_id == declaration_id).with_for_update()
    return sum(publish_sealed(session, ANYONE, one) for one in _due(session, held))


def _due(session: Session, waiting: Select[Consultation]) -> list[Consultation]:
    """Those of them that have closed, by the database's clock."""
    found = session.scalars(waiting.execution_options(populate_existing=True)).all()
    now = moments.now(session) if found else None
    return [one for one in found if now and one.period.state_at(now) is ConsultationState.CLOSED]


def due_declarations(session: Session) -> list[str]:
    """Where a consultation has closed that publishes at its closing, and something waits."""
    return sorted({one.declaration_id for one in _due(session, _waiting())})


def publish_sealed(session: Session, actor: Actor, consultation: Consultation) -> int:
    """Give everything that waits in a consultation its public number, in the order it came."""
    declaration = lock(session, consultation.declaration_id)
    amendments = session.scalars(_sealed_amendments(consultation.id)).all()
    comments = session.scalars(_sealed_comments(consultation.id)).all()
    _number_amendments(session, actor, declaration, amendments)
    _unseal_comments(session, actor, declaration, comments)
    statements = session.scalars(_sealed_statements(consultation.id)).all()
    _number_statements(session, actor, consultation, statements)
    _number_submissions(session, actor, declaration, consultation)
    session.flush()
    return len(amendments) + len(comments) + len(statements)


def tell_everybody(declaration: Declaration, seq: int, *, is_public: bool) -> None:
    """Let pages that were kept be made anew, if what happened is for everybody."""
    if is_public:
        declaration.public_seq = seq


def _number_amendments(
    session: Session, actor: Actor, declaration: Declaration, found: Sequence[Amendment]
) -> None:
    for amendment in found:
        number = declaration.amendment_count + 1
        facts: dict[str, journal.Fact] = {"number": number}
        seq = journal.append(session, actor, Act.AMENDMENT_PUBLISHED, amendment.id, facts)
        amendment.number = number
        declaration.amendment_count, declaration.public_seq = number, seq


def _unseal_comments(
    session: Session, actor: Actor, declaration: Declaration, found: Sequence[Comment]
) -> None:
    """What is held or confidential stays so; the others are read by everybody from now on."""
    for comment in found:
        comment.is_sealed = False
        show(session, declaration, comment, comment.state)
        if comment.is_public:
            facts: dict[str, journal.Fact] = {"number": comment.number}
            seq = journal.append(session, actor, Act.COMMENT_PUBLISHED, comment.id, facts)
            declaration.public_seq = seq


def _number_submissions(
    session: Session, actor: Actor, declaration: Declaration, consultation: Consultation
) -> None:
    """Submissions that waited get their numbers; what is confidential in them stays so."""
    newest = select(func.max(Submission.number)).where(Submission.declaration_id == declaration.id)
    number = max(session.scalar(newest) or 0, 0)
    for submission in session.scalars(_sealed_submissions(consultation.id)).all():
        number += 1
        facts: dict[str, journal.Fact] = {"number": number}
        seq = journal.append(session, actor, Act.SUBMISSION_PUBLISHED, submission.id, facts)
        submission.number, declaration.public_seq = number, seq


def next_statement_number(session: Session, consultation_id: str) -> int:
    """The number of the next statement in a consultation that everybody may read."""
    highest = select(func.max(Statement.number)).where(
        Statement.consultation_id == consultation_id
    )
    return (session.scalar(highest) or 0) + 1


def _number_statements(
    session: Session, actor: Actor, consultation: Consultation, found: Sequence[Statement]
) -> None:
    for statement in found:
        number = next_statement_number(session, consultation.id)
        facts: dict[str, journal.Fact] = {"number": number}
        journal.append(session, actor, Act.STATEMENT_PUBLISHED, statement.id, facts)
        statement.number = number
        session.flush()


def _waiting() -> Select[Consultation]:
    """Consultations that publish at their closing, and in which something waits."""
    waits = or_(
        exists().where(Amendment.consultation_id == Consultation.id, *_SEALED_AMENDMENT),
        exists().where(Comment.consultation_id == Consultation.id, Comment.is_sealed.is_(True)),
        exists().where(Statement.consultation_id == Consultation.id, *_SEALED_STATEMENT),
        exists().where(
            Submission.consultation_id == Consultation.id,
            Submission.number < 0,
            ~exists().where(Amendment.submission_id == Submission.id),
        ),
    )
    return (
        select(Consultation)
        .where(
            Consultation.publication == Publication.AT_CLOSING,
            waits,
        )
        .order_by(Consultation.closes_at, Consultation.id)
    )


_SEALED_AMENDMENT = (
    Amendment.state == AmendmentState.SUBMITTED,
    Amendment.number.is_(None),
    Amendment.is_confidential.is_(False),
)


def _sealed_amendments(consultation_id: str) -> Select[Amendment]:
    return (
        select(Amendment)
        .where(Amendment.consultation_id == consultation_id, *_SEALED_AMENDMENT)
        .order_by(Amendment.submitted_at, Amendment.id)
        .execution_options(populate_existing=True)
    )


def _sealed_submissions(consultation_id: str) -> Select[Submission]:
    """Those that wait, but for those in which everything is confidential."""
    within = Amendment.submission_id == Submission.id
    is_empty = ~exists().where(within)
    return (
        select(Submission)
        .where(
            Submission.consultation_id == consultation_id,
            Submission.number < 0,
            or_(is_empty, exists().where(within, Amendment.is_confidential.is_(False))),
        )
        .order_by(Submission.number.desc())
        .execution_options(populate_existing=True)
    )


def _sealed_comments(consultation_id: str) -> Select[Comment]:
    return (
        select(Comment)
        .where(Comment.consultation_id == consultation_id, Comment.is_sealed.is_(True))
        .order_by(Comment.created_at, Comment.id)
        .execution_options(populate_existing=True)
    )


_SEALED_STATEMENT = (Statement.number.is_(None), Statement.is_confidential.is_(False))


def _sealed_statements(consultation_id: str) -> Select[Statement]:
    return (
        select(Statement)
        .where(Statement.consultation_id == consultation_id, *_SEALED_STATEMENT)
        .order_by(Statement.created_at, Statement.id)
        .execution_options(populate_existing=True)
    )
