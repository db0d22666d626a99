"""Disposition: the Expert's recorded decision on an amendment, and what it made of the text."""

from sqlalchemy import ForeignKey, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from drafting.domain.vocabulary import Outcome
from drafting.models.amendment import Amendment
from drafting.models.base import Base, Identified, Recorded
from drafting.models.people import User


class Disposition(Identified, Recorded, Base):
    """A decision with its reason; appended, and the latest counts."""

    __tablename__ = "disposition"
    __table_args__ = (UniqueConstraint("amendment_id", "number"),)

    amendment_id: Mapped[str] = mapped_column(ForeignKey("amendment.id"))
    number: Mapped[int]
    outcome: Mapped[Outcome]
    reason: Mapped[str] = mapped_column(Text)
    words: Mapped[str | None] = mapped_column(Text)
    """The words used, where the amendment was accepted in part or merged by hand."""
    author_id: Mapped[str] = mapped_column(ForeignKey("user_account.id"))
    amendment: Mapped[Amendment] = relationship()
    author: Mapped[User] = relationship()


class VersionAmendment(Base):
    """Which amendment a version was made from: the credit that stays with the words."""

    __tablename__ = "version_amendment"

    version_id: Mapped[str] = mapped_column(ForeignKey("paragraph_version.id"), primary_key=True)
    amendment_id: Mapped[str] = mapped_column(
        ForeignKey("amendment.id"), primary_key=True, index=True
    )


class PlacementAmendment(Base):
    """Which amendment retired or placed a paragraph, where it left no words to credit."""

    __tablename__ = "placement_amendment"

    placement_id: Mapped[str] = mapped_column(ForeignKey("placement.id"), primary_key=True)
    amendment_id: Mapped[str] = mapped_column(
        ForeignKey("amendment.id"), primary_key=True, index=True
    )
