"""Group: States that act together, and who belonged to them when."""

from datetime import date

from sqlalchemy import ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from drafting.domain.vocabulary import GroupKind
from drafting.models.base import Base, Identified, Recorded
from drafting.models.stakeholder import Stakeholder


class Group(Identified, Base):
    """A regional or political group of States; every room comes with the best known."""

    __tablename__ = "state_group"

    name: Mapped[str] = mapped_column(String(300), unique=True)
    short_name: Mapped[str] = mapped_column(String(80), unique=True)
    kind: Mapped[GroupKind]


class Membership(Identified, Recorded, Base):
    """That a State belongs to a group; it may end, and stays on the record then."""

    __tablename__ = "membership"
    __table_args__ = (
        Index(
            "uq_membership_standing",
            "group_id",
            "stakeholder_id",
            unique=True,
            sqlite_where=text("ends_on IS NULL"),
            postgresql_where=text("ends_on IS NULL"),
        ),
    )

    group_id: Mapped[str] = mapped_column(ForeignKey("state_group.id"))
    stakeholder_id: Mapped[str] = mapped_column(ForeignKey("stakeholder.id"), index=True)
    begins_on: Mapped[date | None]
    """The first day; nothing where it was long before the room was opened."""
    ends_on: Mapped[date | None]
    """The first day on which the State belongs to the group no more."""
    ended_seq: Mapped[int | None] = mapped_column(ForeignKey("journal_entry.seq"))
    group: Mapped[Group] = relationship()
    stakeholder: Mapped[Stakeholder] = relationship()
