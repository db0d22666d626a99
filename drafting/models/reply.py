"""What became of comments and statements: an outcome with a reply, and what the author says."""

from datetime import datetime

from sqlalchemy import ForeignKey, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from drafting.domain import clock
from drafting.domain.remarks import CommentOutcome, Satisfaction
from drafting.models.base import Base, Identified, Recorded
from drafting.models.people import User


class Replying:
    """What an outcome with its reply consists of, whatever it answers."""

    number: Mapped[int]
    is_draft: Mapped[bool]
    """Whether the secretariat wrote it for the Expert to decide on."""
    outcome: Mapped[CommentOutcome]
    reply: Mapped[str] = mapped_column(Text)
    version_id: Mapped[str | None] = mapped_column(ForeignKey("paragraph_version.id"))
    amendment_id: Mapped[str | None] = mapped_column(ForeignKey("amendment.id"))
    """The version or the amendment that took it up, if one did."""
    told_from: Mapped[int]
    """How many releases there must be before it is told; 0 where it is told at once."""
    author_id: Mapped[str] = mapped_column(ForeignKey("user_account.id"))


class CommentDisposition(Identified, Recorded, Replying, Base):
    """What became of a comment; appended, and the latest that is no draft counts."""

    __tablename__ = "comment_disposition"
    __table_args__ = (UniqueConstraint("comment_id", "number"),)

    comment_id: Mapped[str] = mapped_column(ForeignKey("comment.id"))
    author: Mapped[User] = relationship()

    @property
    def subject_id(self) -> str:
        """What it answers."""
        return self.comment_id


class StatementDisposition(Identified, Recorded, Replying, Base):
    """What became of a written statement; appended, and the latest that is no draft counts."""

    __tablename__ = "statement_disposition"
    __table_args__ = (UniqueConstraint("statement_id", "number"),)

    statement_id: Mapped[str] = mapped_column(ForeignKey("statement.id"))
    author: Mapped[User] = relationship()

    @property
    def subject_id(self) -> str:
        """What it answers."""
        return self.statement_id


class CommentResponse(Recorded, Base):
    """Whether its author is satisfied with the outcome of a comment, or maintains it."""

    __tablename__ = "comment_response"

    disposition_id: Mapped[str] = mapped_column(
        ForeignKey("comment_disposition.id"), primary_key=True
    )
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    satisfaction: Mapped[Satisfaction]
    text: Mapped[str] = mapped_column(Text)
    author_id: Mapped[str] = mapped_column(ForeignKey("user_account.id"))
    created_at: Mapped[datetime] = mapped_column(default=clock.now)


class StatementResponse(Recorded, Base):
    """Whether its author is satisfied with the outcome of a statement, or maintains it."""

    __tablename__ = "statement_response"

    disposition_id: Mapped[str] = mapped_column(
        ForeignKey("statement_disposition.id"), primary_key=True
    )
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    satisfaction: Mapped[Satisfaction]
    text: Mapped[str] = mapped_column(Text)
    author_id: Mapped[str] = mapped_column(ForeignKey("user_account.id"))
    created_at: Mapped[datetime] = mapped_column(default=clock.now)
