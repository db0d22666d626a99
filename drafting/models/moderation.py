"""What is done about comments that may not stay as they are: rulings, and reports of abuse."""

from datetime import datetime

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from drafting.domain import clock
from drafting.domain.remarks import CommentState
from drafting.models.base import Base, Recorded
from drafting.models.people import User


class CommentRuling(Recorded, Base):
    """That a comment was published, held or declined, and why; appended, and the latest counts."""

    __tablename__ = "comment_ruling"

    comment_id: Mapped[str] = mapped_column(ForeignKey("comment.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    state: Mapped[CommentState]
    reason: Mapped[str] = mapped_column(Text)
    author_id: Mapped[str] = mapped_column(ForeignKey("user_account.id"))
    created_at: Mapped[datetime] = mapped_column(default=clock.now)
    author: Mapped[User] = relationship()


class CommentReport(Recorded, Base):
    """That somebody finds a comment abusive, and why; each person says so once."""

    __tablename__ = "comment_report"

    comment_id: Mapped[str] = mapped_column(ForeignKey("comment.id"), primary_key=True)
    author_id: Mapped[str] = mapped_column(ForeignKey("user_account.id"), primary_key=True)
    reason: Mapped[str] = mapped_column(Text)
    created_at: Mapped[datetime] = mapped_column(default=clock.now)
    author: Mapped[User] = relationship()
