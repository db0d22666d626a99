"""Release: a published, frozen list of paragraph versions with their structure and labels."""

from sqlalchemy import ForeignKey, LargeBinary, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from drafting.domain.identity import LENGTH
from drafting.domain.vocabulary import ParagraphKind
from drafting.models.base import Base, Identified, Recorded
from drafting.models.declaration import Declaration
from drafting.models.version import ParagraphVersion


class Release(Identified, Recorded, Base):
    """A draft as it was published; never edited."""

    __tablename__ = "release"
    __table_args__ = (
        UniqueConstraint("declaration_id", "number"),
        UniqueConstraint("declaration_id", "symbol", name="uq_release_symbol"),
    )

    declaration_id: Mapped[str] = mapped_column(ForeignKey("declaration.id"))
    number: Mapped[int]
    symbol: Mapped[str] = mapped_column(String(80))
    title: Mapped[str] = mapped_column(String(600))
    language: Mapped[str] = mapped_column(String(8))
    note: Mapped[str] = mapped_column(Text)
    hash: Mapped[bytes] = mapped_column(LargeBinary(32))
    author_id: Mapped[str | None] = mapped_column(ForeignKey("user_account.id"))
    declaration: Mapped[Declaration] = relationship()


class ReleasedParagraph(Base):
    """A paragraph as a release holds it: its version, its place, and the label it then had."""

    __tablename__ = "released_paragraph"

    release_id: Mapped[str] = mapped_column(ForeignKey("release.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    paragraph_id: Mapped[str] = mapped_column(ForeignKey("paragraph.id"), index=True)
    version_id: Mapped[str] = mapped_column(ForeignKey("paragraph_version.id"), index=True)
    parent_id: Mapped[str | None] = mapped_column(String(LENGTH))
    depth: Mapped[int]
    kind: Mapped[ParagraphKind]
    label: Mapped[str] = mapped_column(String(40))
    reference: Mapped[str] = mapped_column(String(40))
    printed: Mapped[str] = mapped_column(String(40))
    version: Mapped[ParagraphVersion] = relationship()
