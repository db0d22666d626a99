"""Declaration and Paragraph: the instrument, and the places in it that keep their identity."""

from sqlalchemy import ForeignKey, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from drafting.domain.remarks import Moderation
from drafting.models.base import Base, Identified, Recorded


class Declaration(Identified, Base):
    """The instrument that is being drafted."""

    __tablename__ = "declaration"

    slug: Mapped[str] = mapped_column(String(80), unique=True)
    title: Mapped[str] = mapped_column(String(600))
    language: Mapped[str] = mapped_column(String(8), default="en")
    is_sample: Mapped[bool] = mapped_column(default=False)
    release_count: Mapped[int] = mapped_column(default=0)
    amendment_count: Mapped[int] = mapped_column(default=0)
    comment_count: Mapped[int] = mapped_column(default=0)
    closed_comment_count: Mapped[int] = mapped_column(default=0)
    """Of the comments that were not public from the first; their numbers are their own."""
    moderation: Mapped[Moderation] = mapped_column(default=Moderation.NONE)
    public_seq: Mapped[int] = mapped_column(default=0)
    """The last act of the journal that changed what everybody sees; pages are cached by it."""
    adopted_seq: Mapped[int | None]
    """The act by which the text was adopted; nothing while it can be edited."""


class Paragraph(Identified, Base):
    """A place in the declaration that keeps its identity while its words change."""

    __tablename__ = "paragraph"

    declaration_id: Mapped[str] = mapped_column(ForeignKey("declaration.id"), index=True)
    version_number: Mapped[int] = mapped_column(default=0)
    """Number of the latest version; raised only from the value the writer had seen."""
    placement_number: Mapped[int] = mapped_column(default=0)
    declaration: Mapped[Declaration] = relationship()


class ImportedFile(Identified, Recorded, Base):
    """The bytes a text came from, kept as they were sent, with what was doubtful in them."""

    __tablename__ = "imported_file"

    declaration_id: Mapped[str] = mapped_column(ForeignKey("declaration.id"), index=True)
    author_id: Mapped[str | None] = mapped_column(ForeignKey("user_account.id"))
    name: Mapped[str] = mapped_column(String(300))
    content: Mapped[bytes] = mapped_column(LargeBinary)
    doubts: Mapped[list[dict[str, object]]]
    unplaced: Mapped[list[str]]
