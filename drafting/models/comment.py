"""Comment: a remark on a paragraph version, on an amendment, or in answer to another comment."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, Text, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column, relationship

from drafting.domain import clock
from drafting.models.amendment import Amendment
from drafting.models.base import Base, Identified, Recorded
from drafting.models.people import User
from drafting.models.stakeholder import Stakeholder
from drafting.models.version import ParagraphVersion


class Comment(Identified, Recorded, Base):
    """A remark; it never changes the text."""

    __tablename__ = "comment"
    __table_args__ = (
        UniqueConstraint("declaration_id", "number"),
        CheckConstraint("(version_id IS NULL) != (amendment_id IS NULL)", name="one_subject"),
        Index("ix_comment_paragraph_id", "paragraph_id"),
        Index("ix_comment_amendment_id", "amendment_id"),
    )

    declaration_id: Mapped[str] = mapped_column(ForeignKey("declaration.id"))
    number: Mapped[int]
    paragraph_id: Mapped[str] = mapped_column(ForeignKey("paragraph.id"))
    version_id: Mapped[str | None] = mapped_column(ForeignKey("paragraph_version.id"))
    amendment_id: Mapped[str | None] = mapped_column(ForeignKey("amendment.id"))
    answers_id: Mapped[str | None] = mapped_column(ForeignKey("comment.id"), index=True)
    author_id: Mapped[str] = mapped_column(ForeignKey("user_account.id"))
    stakeholder_id: Mapped[str | None] = mapped_column(ForeignKey("stakeholder.id"))
    revision_number: Mapped[int] = mapped_column(default=1)
    consultation_id: Mapped[str | None] = mapped_column(ForeignKey("consultation.id"), index=True)
    """In which consultation it was made; its number is below zero until everybody may read it."""
    is_late: Mapped[bool] = mapped_column(default=False, server_default=false())
    author: Mapped[User] = relationship()
    stakeholder: Mapped[Stakeholder | None] = relationship()
    version: Mapped[ParagraphVersion | None] = relationship()
    amendment: Mapped[Amendment | None] = relationship()


class CommentRevision(Recorded, Base):
    """The words of a comment as they stood; an edit adds one and removes none."""

    __tablename__ = "comment_revision"

    comment_id: Mapped[str] = mapped_column(ForeignKey("comment.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    text: Mapped[str] = mapped_column(Text)
    created_at: Mapped[datetime] = mapped_column(default=clock.now)
