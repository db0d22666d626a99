"""Recommendation: what the desk would decide on an amendment, and what its lead says to it."""

from datetime import datetime

from sqlalchemy import ForeignKey, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from drafting.domain import clock
from drafting.domain.recommending import Consent
from drafting.domain.vocabulary import Outcome
from drafting.models.amendment import Amendment
from drafting.models.base import Base, Identified, Recorded
from drafting.models.people import User


class Recommendation(Identified, Recorded, Base):
    """One version of what is recommended; writing adds one and removes none."""

    __tablename__ = "recommendation"
    __table_args__ = (UniqueConstraint("amendment_id", "number"),)

    amendment_id: Mapped[str] = mapped_column(ForeignKey("amendment.id"))
    number: Mapped[int]
    submission_number: Mapped[int]
    """Which of the submitted texts it speaks of."""
    outcome: Mapped[Outcome]
    words: Mapped[str] = mapped_column(Text)
    """The wording that the desk proposes itself; empty where it proposes none."""
    reason: Mapped[str] = mapped_column(Text)
    author_id: Mapped[str] = mapped_column(ForeignKey("user_account.id"))
    amendment: Mapped[Amendment] = relationship()
    author: Mapped[User] = relationship()


class RecommendationSending(Recorded, Base):
    """That a version was sent to the lead; until then nobody outside the desk knows of it."""

    __tablename__ = "recommendation_sending"

    recommendation_id: Mapped[str] = mapped_column(
        ForeignKey("recommendation.id"), primary_key=True
    )
    author_id: Mapped[str] = mapped_column(ForeignKey("user_account.id"))
    created_at: Mapped[datetime] = mapped_column(default=clock.now, sort_order=10)


class RecommendationAnswer(Recorded, Base):
    """What the lead said to it: yes or no, with a remark; said once."""

    __tablename__ = "recommendation_answer"

    recommendation_id: Mapped[str] = mapped_column(
        ForeignKey("recommendation.id"), primary_key=True
    )
    consent: Mapped[Consent]
    remark: Mapped[str] = mapped_column(Text)
    author_id: Mapped[str] = mapped_column(ForeignKey("user_account.id"))
    created_at: Mapped[datetime] = mapped_column(default=clock.now, sort_order=10)
    author: Mapped[User] = relationship()
