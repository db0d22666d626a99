"""Stakeholder and Delegation: who may speak, and the team that speaks for it."""

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from drafting.domain.vocabulary import StakeholderKind
from drafting.models.base import Base, Identified


class Stakeholder(Identified, Base):
    """Who may speak: a State, an entity, an organization, a person."""

    __tablename__ = "stakeholder"

    kind: Mapped[StakeholderKind]
    name: Mapped[str] = mapped_column(String(300), unique=True)
    short_name: Mapped[str] = mapped_column(String(80))
    iso3: Mapped[str | None] = mapped_column(String(3), unique=True)
    region: Mapped[str | None] = mapped_column(String(40))


class Delegation(Identified, Base):
    """The accredited team of a stakeholder."""

    __tablename__ = "delegation"

    stakeholder_id: Mapped[str] = mapped_column(ForeignKey("stakeholder.id"), unique=True)
    stakeholder: Mapped[Stakeholder] = relationship()
