"""Clearance: what the members of a delegation say to one another about their draft."""

from datetime import datetime

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from drafting.domain import clock
from drafting.domain.vocabulary import ClearanceKind
from drafting.models.base import Base, Recorded
from drafting.models.people import User


class ClearanceStep(Recorded, Base):
    """A remark on a draft, the mark that it is ready, or its way back; never shown outside."""

    __tablename__ = "clearance_step"

    amendment_id: Mapped[str] = mapped_column(ForeignKey("amendment.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    kind: Mapped[ClearanceKind]
    revision_number: Mapped[int]
    """Of which revision of the draft it speaks."""
    text: Mapped[str] = mapped_column(Text)
    author_id: Mapped[str] = mapped_column(ForeignKey("user_account.id"))
    created_at: Mapped[datetime] = mapped_column(default=clock.now, sort_order=10)
    author: Mapped[User] = relationship()
