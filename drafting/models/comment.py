"""Comment: a remark on the text, a paragraph, its words, an amendment, a source, or a comment."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column, relationship

from drafting.domain import clock
from drafting.domain.identity import LENGTH
from drafting.domain.remarks import CommentKind, CommentState
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
        CheckConstraint("source_id IS NULL OR on_whole", name="source_stands_apart"),
        Index("ix_comment_paragraph_id", "paragraph_id"),
        Index("ix_comment_amendment_id", "amendment_id"),
        Index("ix_comment_consultation_id", "consultation_id", "number"),
        Index("ix_comment_source_id", "source_id", "journal_seq"),
        Index("ix_comment_standing", "stands_id", "journal_seq"),
        Index(
            "ix_comment_counting",
            *("declaration_id", "stands_id", "amendment_id", "on_whole", "is_public"),
        ),
        Index("ix_comment_review", "declaration_id", "awaits_review", "journal_seq"),
    )

    declaration_id: Mapped[str] = mapped_column(ForeignKey("declaration.id"))
    number: Mapped[int]
    """Counts from 1 what became public; what never did has a number below zero, from a count of
    its own, so that no number tells of it."""
    paragraph_id: Mapped[str] = mapped_column(ForeignKey("paragraph.id"))
    version_id: Mapped[str | None] = mapped_column(ForeignKey("paragraph_version.id"))
    amendment_id: Mapped[str | None] = mapped_column(ForeignKey("amendment.id"))
    source_id: Mapped[str | None] = mapped_column(ForeignKey("source.id"))
    """The source of the library it speaks of; such a comment stands at no paragraph."""
    answers_id: Mapped[str | None] = mapped_column(ForeignKey("comment.id"), index=True)
    author_id: Mapped[str] = mapped_column(ForeignKey("user_account.id"))
    stakeholder_id: Mapped[str | None] = mapped_column(ForeignKey("stakeholder.id"))
    revision_number: Mapped[int] = mapped_column(default=1)
    kind: Mapped[CommentKind] = mapped_column(default=CommentKind.GENERAL)
    language: Mapped[str] = mapped_column(String(8), default="en")
    on_whole: Mapped[bool] = mapped_column(default=False)
    """Whether it speaks of the whole text or of a source; it is then kept at the paragraph that
    opens the text."""
    quote: Mapped[str | None] = mapped_column(Text)
    """The words it speaks of, as they are written in its version; none for the whole of it."""
    stands_id: Mapped[str] = mapped_column(String(LENGTH))
    """The paragraph at which the latest release shows it; told anew at each release."""
    is_confidential: Mapped[bool] = mapped_column(default=False)
    state: Mapped[CommentState] = mapped_column(default=CommentState.PUBLISHED)
    is_public: Mapped[bool] = mapped_column(default=True)
    """Whether everybody reads it: published, not confidential, nor under what is not public."""
    awaits_review: Mapped[bool] = mapped_column(default=False)
    """Whether it lies before the secretariat: held, reported, or new where all are looked at."""
    owner_id: Mapped[str] = mapped_column(String(LENGTH))
    """The person and the organisation who read it while it is not public, the desk aside."""
    audience_id: Mapped[str | None] = mapped_column(String(LENGTH))
    consultation_id: Mapped[str | None] = mapped_column(ForeignKey("consultation.id"))
    """In which consultation it was made."""
    is_late: Mapped[bool] = mapped_column(default=False, server_default=false())
    is_sealed: Mapped[bool] = mapped_column(default=False, server_default=false())
    """Whether it waits until its consultation is published."""
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


class CommentAnchor(Base):
    """Where the words of a comment stand in a version; made with the version, then only read."""

    __tablename__ = "comment_anchor"

    comment_id: Mapped[str] = mapped_column(ForeignKey("comment.id"), primary_key=True)
    version_id: Mapped[str] = mapped_column(
        ForeignKey("paragraph_version.id"), primary_key=True, index=True
    )
    paragraph_id: Mapped[str] = mapped_column(ForeignKey("paragraph.id"))
    start: Mapped[int | None]
    """The characters from here to `until`; none of both where the words are gone."""
    until: Mapped[int | None]
    algorithm: Mapped[str] = mapped_column(String(40))
