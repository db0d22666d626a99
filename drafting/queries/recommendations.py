"""Reading what the desk recommends, as far as the reader may know of it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Row, select
from sqlalchemy.orm import Session, aliased

from drafting.domain.actors import Actor
from drafting.domain.permissions import Permission, allowed
from drafting.domain.recommending import Consent
from drafting.domain.vocabulary import Outcome
from drafting.models import (
    Amendment,
    Recommendation,
    RecommendationAnswer,
    RecommendationSending,
    User,
)
from drafting.queries.amendment_row import AmendmentRow

Answerer = aliased(User, name="answerer")
Found = Row[
    Recommendation, str, RecommendationSending | None, RecommendationAnswer | None, str | None
]


@dataclass(frozen=True, slots=True)
class RecommendationRow:
    """One version: what is recommended and why, whether it was sent, and what was answered."""

    id: str
    amendment_id: str
    number: int
    submission_number: int
    outcome: Outcome
    words: str
    reason: str
    author_name: str
    at: datetime
    sent_at: datetime | None
    consent: Consent | None
    remark: str
    answered_by: str
    answered_at: datetime | None


Recommendations = Mapping[str, Sequence[RecommendationRow]]


def recommendations(
    session: Session, actor: Actor, amendment_ids: Sequence[str]
) -> Recommendations:
    """By amendment, the newest first: all for the desk, for the lead what was sent to it."""
    query = (
        select(
            Recommendation, User.name, RecommendationSending, RecommendationAnswer, Answerer.name
        )
        .join(Amendment, Recommendation.amendment_id == Amendment.id)
        .join(User, Recommendation.author_id == User.id)
        .outerjoin(
            RecommendationSending, RecommendationSending.recommendation_id == Recommendation.id
        )
        .outerjoin(
            RecommendationAnswer, RecommendationAnswer.recommendation_id == Recommendation.id
        )
        .outerjoin(Answerer, RecommendationAnswer.author_id == Answerer.id)
        .where(Recommendation.amendment_id.in_(amendment_ids))
        .order_by(Recommendation.number.desc())
    )
    is_desk = allowed(actor, Permission.DESK_READ)
    if not is_desk and actor.delegation_id is None:
        return {}
    if not is_desk:
        query = query.where(
            Amendment.delegation_id == actor.delegation_id,
            RecommendationSending.recommendation_id.is_not(None),
        )
    found: defaultdict[str, list[RecommendationRow]] = defaultdict(list)
    for one in session.execute(query):
        found[one[0].amendment_id].append(_row(one))
    return found


def asked(amendment: AmendmentRow, sent: Sequence[RecommendationRow]) -> RecommendationRow | None:
    """What the lead of an amendment is asked about and has not answered, if it is asked."""
    latest = sent[0] if sent else None
    if latest is None or latest.consent is not None or not amendment.is_open:
        return None
    return latest if latest.submission_number == amendment.submission_number else None


def _row(found: Found) -> RecommendationRow:
    one, author_name, sending, answer, answerer = found
    return RecommendationRow(
        id=one.id,
        amendment_id=one.amendment_id,
        number=one.number,
        submission_number=one.submission_number,
        outcome=one.outcome,
        words=one.words,
        reason=one.reason,
        author_name=author_name,
        at=one.created_at,
        sent_at=sending.created_at if sending else None,
        consent=answer.consent if answer else None,
        remark=answer.remark if answer else "",
        answered_by=answerer or "",
        answered_at=answer.created_at if answer else None,
    )
