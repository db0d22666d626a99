"""Sponsorship: the States that support an amendment beside its lead, and the groups it is for."""

from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from drafting.domain import clock
from drafting.domain.vocabulary import SponsorState
from drafting.models.amendment import Amendment
from drafting.models.base import Base, Identified, Recorded
from drafting.models.group import Group
from drafting.models.people import User
from drafting.models.stakeholder import Delegation, Stakeholder


class Sponsorship(Identified, Recorded, Base):
    """What lies between an amendment and a State that does not lead it; there is one at most."""

    __tablename__ = "sponsorship"
    __table_args__ = (UniqueConstraint("amendment_id", "delegation_id"),)

    amendment_id: Mapped[str] = mapped_column(ForeignKey("amendment.id"))
    delegation_id: Mapped[str] = mapped_column(ForeignKey("delegation.id"), index=True)
    state: Mapped[SponsorState]
    step_count: Mapped[int] = mapped_column(default=1)
    amendment: Mapped[Amendment] = relationship()
    delegation: Mapped[Delegation] = relationship()


class SponsorshipStep(Recorded, Base):
    """One step of it: an invitation, an answer, a joining or a leaving; appended."""

    __tablename__ = "sponsorship_step"

    sponsorship_id: Mapped[str] = mapped_column(ForeignKey("sponsorship.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    state: Mapped[SponsorState]
    author_id: Mapped[str] = mapped_column(ForeignKey("user_account.id"))
    created_at: Mapped[datetime] = mapped_column(default=clock.now, sort_order=10)
    sponsorship: Mapped[Sponsorship] = relationship()
    author: Mapped[User] = relationship()


class AmendmentGroup(Base):
    """That an amendment was submitted on behalf of a group."""

    __tablename__ = "amendment_group"

    amendment_id: Mapped[str] = mapped_column(ForeignKey("amendment.id"), primary_key=True)
    group_id: Mapped[str] = mapped_column(
        ForeignKey("state_group.id"), primary_key=True, index=True
    )
    group: Mapped[Group] = relationship()


class AmendmentGroupMember(Base):
    """A State that was a member of such a group on the day of submission."""

    __tablename__ = "amendment_group_member"

    amendment_id: Mapped[str] = mapped_column(ForeignKey("amendment.id"), primary_key=True)
    group_id: Mapped[str] = mapped_column(ForeignKey("state_group.id"), primary_key=True)
    stakeholder_id: Mapped[str] = mapped_column(
        ForeignKey("stakeholder.id"), primary_key=True, index=True
    )
    stakeholder: Mapped[Stakeholder] = relationship()
