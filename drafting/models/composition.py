"""Composition: how the desk brings the proposals on a paragraph together, before it decides."""

from sqlalchemy import ForeignKey, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from drafting.models.base import Base, Identified, Recorded
from drafting.models.people import User


class Composition(Identified, Recorded, Base):
    """One revision of the work on a paragraph; saving adds one and removes none."""

    __tablename__ = "composition"
    __table_args__ = (UniqueConstraint("paragraph_id", "number"),)

    paragraph_id: Mapped[str] = mapped_column(ForeignKey("paragraph.id"))
    number: Mapped[int]
    base_number: Mapped[int]
    """The version of the paragraph on which the proposals were brought together."""
    chosen: Mapped[list[str]]
    """The amendments that are switched on."""
    choices: Mapped[list[list[object]]]
    """The answers to questions: [[key, name, name …], …]; without a name, the base stands."""
    words: Mapped[str] = mapped_column(Text)
    """The whole text, where somebody wrote upon the composed one; else empty."""
    author_id: Mapped[str] = mapped_column(ForeignKey("user_account.id"))
    author: Mapped[User] = relationship()
