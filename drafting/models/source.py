"""Source: what the text rests on, where it is cited, and what participants suggest."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from drafting.domain import clock
from drafting.domain.sources import Reference, SourceKind, SuggestionState
from drafting.models.base import Base, Identified, Recorded
from drafting.models.people import User
from drafting.models.stakeholder import Stakeholder
from drafting.models.version import ParagraphVersion


class Referenced:
    """What a library says of a source, in columns."""

    kind: Mapped[SourceKind]
    symbol: Mapped[str] = mapped_column(String(80))
    title: Mapped[str] = mapped_column(String(300))
    body: Mapped[str] = mapped_column(String(200))
    dated: Mapped[str] = mapped_column(String(10))
    link: Mapped[str] = mapped_column(String(500))
    language: Mapped[str] = mapped_column(String(12))
    excerpt: Mapped[str] = mapped_column(Text)
    tags: Mapped[list[str]]
    note: Mapped[str] = mapped_column(Text)

    @property
    def reference(self) -> Reference:
        """The same as one value."""
        return Reference(
            kind=self.kind,
            title=self.title,
            symbol=self.symbol,
            body=self.body,
            dated=self.dated,
            link=self.link,
            language=self.language,
            excerpt=self.excerpt,
            tags=tuple(self.tags),
            note=self.note,
        )


class Source(Identified, Recorded, Referenced, Base):
    """One source of the library, as it reads now; it may be retired, and is never removed."""

    __tablename__ = "source"
    __table_args__ = (
        UniqueConstraint("declaration_id", "number"),
        Index("ix_source_dated", "declaration_id", "dated", "number"),
        Index("ix_source_identity", "declaration_id", "identity"),
    )

    declaration_id: Mapped[str] = mapped_column(ForeignKey("declaration.id"))
    number: Mapped[int]
    identity: Mapped[str] = mapped_column(String(64))
    """The hash of that by which a list finds it again: its symbol, or its title and date."""
    sought: Mapped[str] = mapped_column(Text)
    """All its words without their case, for the search."""
    revision_number: Mapped[int] = mapped_column(default=1)
    author_id: Mapped[str | None] = mapped_column(ForeignKey("user_account.id"))
    retired_at: Mapped[datetime | None]
    retired_reason: Mapped[str] = mapped_column(Text, default="")
    retired_seq: Mapped[int | None] = mapped_column(ForeignKey("journal_entry.seq"))
    considered_at: Mapped[datetime | None]
    considered_reason: Mapped[str] = mapped_column(Text, default="")
    considered_seq: Mapped[int | None] = mapped_column(ForeignKey("journal_entry.seq"))


class SourceRevision(Recorded, Referenced, Base):
    """What the library said of a source at one time; a revision adds one and removes none."""

    __tablename__ = "source_revision"

    source_id: Mapped[str] = mapped_column(ForeignKey("source.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    author_id: Mapped[str | None] = mapped_column(ForeignKey("user_account.id"))
    created_at: Mapped[datetime] = mapped_column(default=clock.now)
    author: Mapped[User | None] = relationship()


class SourceTag(Base):
    """A tag that a source bears now, for choosing among many."""

    __tablename__ = "source_tag"

    source_id: Mapped[str] = mapped_column(ForeignKey("source.id"), primary_key=True)
    tag: Mapped[str] = mapped_column(String(40), primary_key=True, index=True)


class SourceLink(Identified, Recorded, Base):
    """That a paragraph rests on a source: why, and on which of its words, if on some alone."""

    __tablename__ = "source_link"
    __table_args__ = (
        Index("ix_source_link_paragraph_id", "paragraph_id"),
        Index("ix_source_link_source_id", "source_id"),
    )

    source_id: Mapped[str] = mapped_column(ForeignKey("source.id"))
    paragraph_id: Mapped[str] = mapped_column(ForeignKey("paragraph.id"))
    version_id: Mapped[str] = mapped_column(ForeignKey("paragraph_version.id"))
    begins: Mapped[int | None]
    ends: Mapped[int | None]
    quote: Mapped[str] = mapped_column(Text, default="")
    why: Mapped[str] = mapped_column(Text)
    author_id: Mapped[str | None] = mapped_column(ForeignKey("user_account.id"))
    ended_at: Mapped[datetime | None]
    ended_seq: Mapped[int | None] = mapped_column(ForeignKey("journal_entry.seq"))
    source: Mapped[Source] = relationship()
    version: Mapped[ParagraphVersion] = relationship()
    author: Mapped[User | None] = relationship()


class SourceAnchor(Base):
    """Where the quoted words of a link stand in a released version, or that they are gone."""

    __tablename__ = "source_anchor"

    link_id: Mapped[str] = mapped_column(ForeignKey("source_link.id"), primary_key=True)
    version_id: Mapped[str] = mapped_column(ForeignKey("paragraph_version.id"), primary_key=True)
    release_id: Mapped[str] = mapped_column(ForeignKey("release.id"))
    begins: Mapped[int | None]
    ends: Mapped[int | None]


class SourceSuggestion(Identified, Recorded, Referenced, Base):
    """A source that a participant suggests for a paragraph, and the answer of the desk."""

    __tablename__ = "source_suggestion"
    __table_args__ = (Index("ix_source_suggestion_declaration_id", "declaration_id", "state"),)

    declaration_id: Mapped[str] = mapped_column(ForeignKey("declaration.id"))
    paragraph_id: Mapped[str] = mapped_column(ForeignKey("paragraph.id"))
    version_id: Mapped[str] = mapped_column(ForeignKey("paragraph_version.id"))
    why: Mapped[str] = mapped_column(Text)
    author_id: Mapped[str] = mapped_column(ForeignKey("user_account.id"), index=True)
    stakeholder_id: Mapped[str | None] = mapped_column(ForeignKey("stakeholder.id"))
    state: Mapped[SuggestionState] = mapped_column(default=SuggestionState.WAITING)
    answer: Mapped[str] = mapped_column(Text, default="")
    answered_at: Mapped[datetime | None]
    answered_seq: Mapped[int | None] = mapped_column(ForeignKey("journal_entry.seq"))
    source_id: Mapped[str | None] = mapped_column(ForeignKey("source.id"))
    author: Mapped[User] = relationship()
    stakeholder: Mapped[Stakeholder | None] = relationship()
    version: Mapped[ParagraphVersion] = relationship()
