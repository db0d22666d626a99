"""Reading: a text taken paragraph by paragraph, what was found of each, and its sittings."""

from datetime import datetime

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from drafting.domain import clock
from drafting.domain.readings import ReadingState, ReadingStatus, ReadingStepKind
from drafting.models.base import Base, Identified, Recorded, stored_by_value
from drafting.models.declaration import Declaration
from drafting.models.people import User
from drafting.models.release import Release


class Reading(Identified, Recorded, Base):
    """A reading of one release, and the paragraph that the room has before it."""

    __tablename__ = "reading"

    declaration_id: Mapped[str] = mapped_column(ForeignKey("declaration.id"), index=True)
    release_id: Mapped[str] = mapped_column(ForeignKey("release.id"), index=True)
    title: Mapped[str] = mapped_column(String(300))
    state: Mapped[ReadingState] = mapped_column(stored_by_value(ReadingState))
    paragraph_id: Mapped[str] = mapped_column(ForeignKey("paragraph.id"))
    """What the room has before it."""
    ruling_count: Mapped[int] = mapped_column(default=0)
    """Raised with each ruling: two who chair do not overwrite each other."""
    step_count: Mapped[int] = mapped_column(default=0)
    author_id: Mapped[str] = mapped_column(ForeignKey("user_account.id"))
    declaration: Mapped[Declaration] = relationship()
    release: Mapped[Release] = relationship()


class ReadingStep(Recorded, Base):
    """That a reading began, adjourned, went on or ended; appended."""

    __tablename__ = "reading_step"

    reading_id: Mapped[str] = mapped_column(ForeignKey("reading.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    kind: Mapped[ReadingStepKind] = mapped_column(stored_by_value(ReadingStepKind))
    note: Mapped[str] = mapped_column(Text)
    author_id: Mapped[str] = mapped_column(ForeignKey("user_account.id"))
    created_at: Mapped[datetime] = mapped_column(default=clock.now, sort_order=10)
    author: Mapped[User] = relationship()


class ReadingRuling(Recorded, Base):
    """What was found of a paragraph in certain words; appended, the latest counts."""

    __tablename__ = "reading_ruling"

    reading_id: Mapped[str] = mapped_column(ForeignKey("reading.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    paragraph_id: Mapped[str] = mapped_column(ForeignKey("paragraph.id"), index=True)
    version_id: Mapped[str] = mapped_column(ForeignKey("paragraph_version.id"))
    status: Mapped[ReadingStatus] = mapped_column(stored_by_value(ReadingStatus))
    package: Mapped[str] = mapped_column(String(300))
    """With which paragraphs it stands or falls; nothing where it stands alone."""
    whom: Mapped[list[str]]
    """Who is awaited or reserves, by the names that they bore then."""
    note: Mapped[str] = mapped_column(Text)
    author_id: Mapped[str] = mapped_column(ForeignKey("user_account.id"))
    created_at: Mapped[datetime] = mapped_column(default=clock.now, sort_order=10)
    author: Mapped[User] = relationship()
