"""What is still undone, kind by kind, as queries to be counted."""

from sqlalchemy import Select, exists, select
from sqlalchemy.orm import aliased

from drafting.domain.actors import Actor
from drafting.domain.consultations import ParticipationState
from drafting.domain.remarks import CommentState
from drafting.domain.sources import SuggestionState
from drafting.domain.vocabulary import AmendmentState, Fate, Outcome
from drafting.models import (
    Amendment,
    CarriedAmendment,
    CarriedAnswer,
    Comment,
    CommentDisposition,
    Consultation,
    Disposition,
    Participation,
    Recommendation,
    RecommendationAnswer,
    RecommendationSending,
    SourceSuggestion,
    Statement,
    StatementDisposition,
)
from drafting.queries.amendment_rows import is_public
from drafting.queries.carried import is_latest_answer, is_latest_carried
from drafting.queries.told import is_latest_disposition, is_told, is_undecided


def undecided(actor: Actor, declaration_id: str) -> Select[str]:
    """The open amendments on the public record, as far as this reader knows of decisions."""
    return (
        select(Amendment.id)
        .outerjoin(Disposition, is_latest_disposition(actor))
        .where(
            Amendment.declaration_id == declaration_id,
            Amendment.state == AmendmentState.SUBMITTED,
            is_public(),
            is_undecided(),
        )
    )


def asked(actor: Actor, declaration_id: str) -> Select[str]:
    """The actor's open amendments on which a recommendation was sent last and not answered."""
    later, sent_later = aliased(Recommendation), aliased(RecommendationSending)
    is_last = ~exists().where(
        later.amendment_id == Recommendation.amendment_id,
        later.number > Recommendation.number,
        sent_later.recommendation_id == later.id,
    )
    is_answered = exists().where(RecommendationAnswer.recommendation_id == Recommendation.id)
    return (
        undecided(actor, declaration_id)
        .join(Recommendation, Recommendation.amendment_id == Amendment.id)
        .join(RecommendationSending, RecommendationSending.recommendation_id == Recommendation.id)
        .where(
            Amendment.delegation_id == actor.delegation_id,
            Recommendation.submission_number == Amendment.submission_number,
            is_last,
            ~is_answered,
        )
    )


def asking(actor: Actor, declaration_id: str) -> Select[str]:
    """Those of them that a newer release asks their delegations to look at."""
    return (
        undecided(actor, declaration_id)
        .join(CarriedAmendment, is_latest_carried())
        .outerjoin(CarriedAnswer, is_latest_answer())
        .where(CarriedAnswer.id.is_(None), CarriedAmendment.fate != Fate.APPLIES)
    )


def untold(actor: Actor, declaration_id: str) -> Select[str]:
    """The amendments on which something is decided that the next release will tell."""
    return (
        select(Amendment.id)
        .join(Disposition, is_latest_disposition(actor))
        .where(
            Amendment.declaration_id == declaration_id,
            Disposition.outcome != Outcome.REOPENED,
            ~is_told(),
        )
    )


def unanswered_comments(declaration_id: str) -> Select[str]:
    """The comments to which an outcome is owed and none was given."""
    final = exists().where(
        CommentDisposition.comment_id == Comment.id, CommentDisposition.is_draft.is_(False)
    )
    return select(Comment.id).where(
        Comment.declaration_id == declaration_id,
        Comment.answers_id.is_(None),
        Comment.state != CommentState.DECLINED,
        ~final,
    )


def unanswered_statements(declaration_id: str) -> Select[str]:
    """The same for written statements."""
    final = exists().where(
        StatementDisposition.statement_id == Statement.id,
        StatementDisposition.is_draft.is_(False),
    )
    return select(Statement.id).where(Statement.declaration_id == declaration_id, ~final)


def requests(declaration_id: str) -> Select[str]:
    """The requests to take part in a consultation on which nobody has decided."""
    return (
        select(Participation.id)
        .join(Consultation, Participation.consultation_id == Consultation.id)
        .where(
            Consultation.declaration_id == declaration_id,
            Participation.state == ParticipationState.REQUESTED,
        )
    )


def suggestions(declaration_id: str) -> Select[str]:
    """The suggested sources that wait for an answer."""
    return select(SourceSuggestion.id).where(
        SourceSuggestion.declaration_id == declaration_id,
        SourceSuggestion.state == SuggestionState.WAITING,
    )
