"""Stakeholder and Delegation: who may speak, and the team that speaks for it."""

from datetime import datetime

from sqlalchemy import JSON, ForeignKey, Index, String, Text, text
from sqlalchemy.engine.default import DefaultExecutionContext
from sqlalchemy.orm import Mapped, mapped_column, relationship

from drafting.domain.stakeholders import AccreditationStatus, ConsultativeStatus
from drafting.domain.vocabulary import StakeholderKind
from drafting.models.base import Base, Identified, Recorded, stored_by_value
from drafting.text.names import folded


def sought(name: str, short_name: str, names: dict[str, str] | None) -> str:
    """All names of a stakeholder as they are sought, the official one first."""
    several = [name, short_name, *(names or {}).values()]
    return "\n".join(dict.fromkeys(folded(one) for one in several))


def _sought(context: DefaultExecutionContext) -> str:
    row = context.current_parameters or {}
    return sought(row["name"], row["short_name"], row.get("names"))


class Stakeholder(Identified, Base):
    """Who may speak: a State, an entity, an organization, a person."""

    __tablename__ = "stakeholder"

    kind: Mapped[StakeholderKind]
    name: Mapped[str] = mapped_column(String(300), unique=True)
    short_name: Mapped[str] = mapped_column(String(80))
    iso3: Mapped[str | None] = mapped_column(String(3), unique=True)
    region: Mapped[str | None] = mapped_column(String(40))
    names: Mapped[dict[str, str] | None] = mapped_column(JSON(none_as_null=True))
    """The name in the languages in which it is known, by their codes."""
    consultative_status: Mapped[ConsultativeStatus | None] = mapped_column(
        stored_by_value(ConsultativeStatus)
    )
    accreditation_status: Mapped[AccreditationStatus | None] = mapped_column(
        stored_by_value(AccreditationStatus)
    )
    country: Mapped[str | None] = mapped_column(String(3))
    """The code of the State in which it has its seat."""
    website: Mapped[str | None] = mapped_column(String(300))
    note: Mapped[str | None] = mapped_column(Text)
    """What the secretariat and the administrator tell one another about it."""
    sought: Mapped[str] = mapped_column(Text, default=_sought, server_default="")
    """Its names as people seek them; a list in this order is in the order of the names."""
    revision_number: Mapped[int] = mapped_column(default=1, server_default="1")
    """Raised with each change, so that two who change it do not overwrite each other."""


class StakeholderMerge(Identified, Recorded, Base):
    """That a stakeholder was found to be another one under a second name; it can be undone."""

    __tablename__ = "stakeholder_merge"
    __table_args__ = (
        Index(
            "uq_stakeholder_merge_standing",
            "stakeholder_id",
            unique=True,
            sqlite_where=text("ended_seq IS NULL"),
            postgresql_where=text("ended_seq IS NULL"),
        ),
    )

    stakeholder_id: Mapped[str] = mapped_column(ForeignKey("stakeholder.id"))
    into_id: Mapped[str] = mapped_column(ForeignKey("stakeholder.id"), index=True)
    ended_at: Mapped[datetime | None]
    ended_seq: Mapped[int | None] = mapped_column(ForeignKey("journal_entry.seq"))
    stakeholder: Mapped[Stakeholder] = relationship(foreign_keys=[stakeholder_id])
    into: Mapped[Stakeholder] = relationship(foreign_keys=[into_id])


class Delegation(Identified, Base):
    """The accredited team of a stakeholder."""

    __tablename__ = "delegation"

    stakeholder_id: Mapped[str] = mapped_column(ForeignKey("stakeholder.id"), unique=True)
    stakeholder: Mapped[Stakeholder] = relationship()
