"""Disposition: the Expert's recorded decision on an amendment, and what it made of the text."""

from datetime import datetime

from sqlalchemy import ForeignKey, Text, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column, relationship

from drafting.domain import clock
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
    into_id: Mapped[str | None] = mapped_column(ForeignKey("amendment.id"))
    """The amendment that goes on for this one, where it was merged into another."""
    waits: Mapped[bool] = mapped_column(default=False, server_default=false())
    """Whether it waits for the next release, and is known to the desk alone until then."""
    amendment: Mapped[Amendment] = relationship(foreign_keys=[amendment_id])
    author: Mapped[User] = relationship()


class Telling(Recorded, Base):
    """That a decision which waited was told, with which release and when."""

    __tablename__ = "telling"

    disposition_id: Mapped[str] = mapped_column(ForeignKey("disposition.id"), primary_key=True)
    release_id: Mapped[str] = mapped_column(ForeignKey("release.id"))
    created_at: Mapped[datetime] = mapped_column(default=clock.now, sort_order=10)


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
