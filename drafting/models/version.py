"""ParagraphVersion and Placement: the words and the place of a paragraph at each moment."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from drafting.domain import clock
from drafting.domain.identity import LENGTH
from drafting.domain.vocabulary import ParagraphKind
from drafting.models.base import Base, Identified, Recorded
from drafting.models.declaration import Paragraph
from drafting.models.people import User


class ParagraphVersion(Identified, Recorded, Base):
    """The words at one moment; written once, never changed, never deleted."""

    __tablename__ = "paragraph_version"
    __table_args__ = (UniqueConstraint("paragraph_id", "number"),)

    paragraph_id: Mapped[str] = mapped_column(ForeignKey("paragraph.id"))
    number: Mapped[int]
    text: Mapped[str] = mapped_column(Text)
    origins: Mapped[list[list[object]]]
    """Runs of characters and where each came from: [[length, identity of the origin], …]."""
    author_id: Mapped[str | None] = mapped_column(ForeignKey("user_account.id"))
    reason: Mapped[str] = mapped_column(Text)
    algorithm: Mapped[str] = mapped_column(String(40))
    paragraph: Mapped[Paragraph] = relationship()
    author: Mapped[User | None] = relationship()


class DerivedOrigins(Base):
    """The origins of a version once more, as a later algorithm carries them; never instead."""

    __tablename__ = "derived_origins"

    version_id: Mapped[str] = mapped_column(ForeignKey("paragraph_version.id"), primary_key=True)
    algorithm: Mapped[str] = mapped_column(String(40), primary_key=True)
    origins: Mapped[list[list[object]]]
    created_at: Mapped[datetime] = mapped_column(default=clock.now)


class VersionParent(Base):
    """Which earlier versions a version was made from: one, or several after a split or join."""

    __tablename__ = "version_parent"

    version_id: Mapped[str] = mapped_column(ForeignKey("paragraph_version.id"), primary_key=True)
    parent_id: Mapped[str] = mapped_column(
        ForeignKey("paragraph_version.id"), primary_key=True, index=True
    )


class Placement(Identified, Recorded, Base):
    """Where a paragraph stands from this moment on: under whom, in what order, as what."""

    __tablename__ = "placement"
    __table_args__ = (
        UniqueConstraint("paragraph_id", "number"),
        Index("ix_placement_declaration_id_paragraph_id", "declaration_id", "paragraph_id"),
    )

    declaration_id: Mapped[str] = mapped_column(ForeignKey("declaration.id"))
    paragraph_id: Mapped[str] = mapped_column(ForeignKey("paragraph.id"))
    number: Mapped[int]
    parent_id: Mapped[str | None] = mapped_column(String(LENGTH), ForeignKey("paragraph.id"))
    rank: Mapped[int]
    kind: Mapped[ParagraphKind]
    is_retired: Mapped[bool] = mapped_column(default=False)
    author_id: Mapped[str | None] = mapped_column(ForeignKey("user_account.id"))
    reason: Mapped[str] = mapped_column(Text)
