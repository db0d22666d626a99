"""Submission: what a delegation sends at once, its amendments with its general remarks."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from drafting.models.base import Base, Identified, Recorded
from drafting.models.declaration import Declaration
from drafting.models.people import User
from drafting.models.stakeholder import Delegation

UNSENT = text("number IS NULL")


class Submission(Identified, Recorded, Base):
    """Amendments and remarks of one delegation; from the moment it is submitted it stays so."""

    __tablename__ = "submission"
    __table_args__ = (
        UniqueConstraint("declaration_id", "number"),
        Index(
            "ix_submission_unsent",
            "declaration_id",
            "delegation_id",
            unique=True,
            sqlite_where=UNSENT,
            postgresql_where=UNSENT,
        ),
    )

    declaration_id: Mapped[str] = mapped_column(ForeignKey("declaration.id"))
    number: Mapped[int | None]
    """Given when it is submitted; until then its delegation gathers drafts in it."""
    delegation_id: Mapped[str] = mapped_column(ForeignKey("delegation.id"), index=True)
    author_id: Mapped[str] = mapped_column(ForeignKey("user_account.id"))
    remarks: Mapped[str] = mapped_column(Text, default="")
    received: Mapped[str] = mapped_column(Text, default="")
    """What was pasted, word for word; nothing if it was written here."""
    revision_number: Mapped[int] = mapped_column(default=1)
    """Raised with each change of the remarks: two members do not overwrite each other."""
    submitted_at: Mapped[datetime | None]
    consultation_id: Mapped[str | None] = mapped_column(ForeignKey("consultation.id"), index=True)
    """In which consultation it was sent; its number is below zero while it waits there."""
    mail_from: Mapped[str | None] = mapped_column(String(300))
    """Who sent the mail from which the secretariat recorded it; none if it was sent here."""
    mail_sent_on: Mapped[date | None]
    declaration: Mapped[Declaration] = relationship()
    delegation: Mapped[Delegation] = relationship()
    author: Mapped[User] = relationship()
