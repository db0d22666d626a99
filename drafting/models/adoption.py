"""FinalStep: that a text was submitted, adopted or reopened; and what delegations said to it."""

from datetime import date, datetime

from sqlalchemy import Date, ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from drafting.domain import clock
from drafting.domain.adoption import AdoptionManner, FinalStepKind, Occasion
from drafting.domain.consultations import ReportingBody
from drafting.models.base import Base, Identified, Recorded, stored_by_value
from drafting.models.release import Release


class FinalStep(Recorded, Base):
    """An act on the text as a whole, with its day, its symbol and its votes; appended."""

    __tablename__ = "final_step"

    declaration_id: Mapped[str] = mapped_column(ForeignKey("declaration.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    kind: Mapped[FinalStepKind] = mapped_column(stored_by_value(FinalStepKind))
    release_id: Mapped[str] = mapped_column(ForeignKey("release.id"))
    body: Mapped[ReportingBody]
    day: Mapped[date] = mapped_column(Date)
    symbol: Mapped[str] = mapped_column(String(80))
    """Under which the body adopted it; nothing for what is no adoption."""
    manner: Mapped[AdoptionManner | None] = mapped_column(stored_by_value(AdoptionManner))
    in_favour: Mapped[list[str]]
    against: Mapped[list[str]]
    abstaining: Mapped[list[str]]
    note: Mapped[str] = mapped_column(Text)
    """The reason, where it was reopened."""
    author_id: Mapped[str] = mapped_column(ForeignKey("user_account.id"))
    created_at: Mapped[datetime] = mapped_column(default=clock.now, sort_order=10)
    release: Mapped[Release] = relationship()


class PositionExplained(Identified, Recorded, Base):
    """How a State explained its position when a text was adopted; appended."""

    __tablename__ = "position_explained"
    __table_args__ = (UniqueConstraint("declaration_id", "number"),)

    declaration_id: Mapped[str] = mapped_column(ForeignKey("declaration.id"))
    release_id: Mapped[str] = mapped_column(ForeignKey("release.id"))
    number: Mapped[int]
    state: Mapped[str] = mapped_column(String(300))
    """By the name that it bore then."""
    occasion: Mapped[Occasion] = mapped_column(stored_by_value(Occasion))
    text: Mapped[str] = mapped_column(Text)
    author_id: Mapped[str] = mapped_column(ForeignKey("user_account.id"))
