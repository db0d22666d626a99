"""Meeting: a sitting of a consultation, as it was planned and as it is recorded since."""

from datetime import datetime

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from drafting.domain import clock
from drafting.models.base import Base, Identified, Recorded
from drafting.models.consultation import Consultation


class Meeting(Identified, Recorded, Base):
    """A sitting of a consultation; what is said of it stands in its latest revision."""

    __tablename__ = "meeting"

    consultation_id: Mapped[str] = mapped_column(ForeignKey("consultation.id"), index=True)
    revision_number: Mapped[int] = mapped_column(default=1)
    """Raised with each change: two editors do not overwrite each other."""
    cancelled_seq: Mapped[int | None] = mapped_column(ForeignKey("journal_entry.seq"))
    """The act that called it off; it stays on the record."""
    consultation: Mapped[Consultation] = relationship()


class MeetingRevision(Recorded, Base):
    """When and where it is, what is on its agenda, who came, and what was said; appended."""

    __tablename__ = "meeting_revision"

    meeting_id: Mapped[str] = mapped_column(ForeignKey("meeting.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    title: Mapped[str] = mapped_column(String(300))
    begins_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    place: Mapped[str] = mapped_column(String(300))
    link: Mapped[str] = mapped_column(String(2000))
    agenda: Mapped[str] = mapped_column(Text)
    summary: Mapped[str] = mapped_column(Text)
    delegation_ids: Mapped[list[str]]
    """The delegations that attended."""
    others: Mapped[list[str]]
    """Whoever else attended, by name."""
    statement_ids: Mapped[list[str]]
    """The written statements that were made in it."""
    author_id: Mapped[str] = mapped_column(ForeignKey("user_account.id"))
    created_at: Mapped[datetime] = mapped_column(default=clock.now, sort_order=10)
