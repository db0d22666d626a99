"""Consultation: a period in which stakeholders speak, what was done to it, and who takes part."""

from datetime import date, datetime

from sqlalchemy import Date, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from drafting.domain import clock
from drafting.domain.consultations import (
    Admission,
    ConsultationKind,
    ConsultationStepKind,
    Faculty,
    Lateness,
    ParticipationState,
    Period,
    Publication,
    ReportingBody,
    Terms,
)
from drafting.domain.remarks import Moderation
from drafting.domain.vocabulary import StakeholderKind
from drafting.models.base import Base, Identified, Recorded
from drafting.models.declaration import Declaration
from drafting.models.people import User
from drafting.models.release import Release
from drafting.models.stakeholder import Delegation


class Consultation(Identified, Recorded, Base):
    """A call for input, a consultation, a visit or a forum: on what, when, with whom, and how."""

    __tablename__ = "consultation"
    __table_args__ = (
        Index("ix_consultation_declaration_id_closes_at", "declaration_id", "closes_at"),
    )

    declaration_id: Mapped[str] = mapped_column(ForeignKey("declaration.id"))
    release_id: Mapped[str | None] = mapped_column(ForeignKey("release.id"))
    """The release that is spoken about; nothing where it is the draft in general."""
    kind: Mapped[ConsultationKind]
    title: Mapped[str] = mapped_column(String(300))
    description: Mapped[str] = mapped_column(Text)
    agenda: Mapped[str] = mapped_column(Text)
    place: Mapped[str] = mapped_column(String(300))
    languages: Mapped[list[str]]
    documents: Mapped[list[list[object]]]
    """Background documents: pairs of a title and an address."""
    questions: Mapped[list[str]]
    """Guiding questions, answered one by one; they stand once it is announced."""
    zone: Mapped[str] = mapped_column(String(60))
    opens_at: Mapped[datetime]
    closes_at: Mapped[datetime]
    admission: Mapped[Admission]
    kinds: Mapped[list[str]]
    regions: Mapped[list[str]]
    may_comment: Mapped[bool]
    may_propose: Mapped[bool]
    publication: Mapped[Publication]
    takes_confidential: Mapped[bool]
    lateness: Mapped[Lateness]
    moderation: Mapped[Moderation | None]
    """When comments made in it are looked at; as in the declaration where it says nothing."""
    revision_number: Mapped[int] = mapped_column(default=1)
    """Raised with each change: two editors do not overwrite each other."""
    step_count: Mapped[int] = mapped_column(default=0)
    announced_at: Mapped[datetime | None]
    cancelled_at: Mapped[datetime | None]
    author_id: Mapped[str] = mapped_column(ForeignKey("user_account.id"))
    declaration: Mapped[Declaration] = relationship()
    release: Mapped[Release | None] = relationship()

    @property
    def period(self) -> Period:
        """What its state at any moment follows from."""
        is_announced = self.announced_at is not None
        return Period(self.opens_at, self.closes_at, is_announced, self.cancelled_at is not None)

    @property
    def terms(self) -> Terms:
        """Who is admitted by what they are."""
        kinds = frozenset(StakeholderKind(one) for one in self.kinds)
        return Terms(self.admission, kinds, frozenset(self.regions))

    @property
    def is_sealed(self) -> bool:
        """Whether what is submitted waits before everybody reads it."""
        return self.publication is not Publication.AT_ONCE

    def allows(self, faculty: Faculty) -> bool:
        """Whether this may be done in it at all."""
        return self.may_comment if faculty is Faculty.COMMENT else self.may_propose


class ConsultationStep(Recorded, Base):
    """One act on a consultation with its reason, and what its times were before; appended."""

    __tablename__ = "consultation_step"

    consultation_id: Mapped[str] = mapped_column(ForeignKey("consultation.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    kind: Mapped[ConsultationStepKind]
    reason: Mapped[str] = mapped_column(Text)
    opens_at: Mapped[datetime]
    closes_at: Mapped[datetime]
    """The times from this step on."""
    author_id: Mapped[str | None] = mapped_column(ForeignKey("user_account.id"))
    created_at: Mapped[datetime] = mapped_column(default=clock.now, sort_order=10)
    author: Mapped[User | None] = relationship()


class Participation(Identified, Recorded, Base):
    """Where a delegation stands with a consultation; there is one at most between the two."""

    __tablename__ = "participation"
    __table_args__ = (UniqueConstraint("consultation_id", "delegation_id"),)

    consultation_id: Mapped[str] = mapped_column(ForeignKey("consultation.id"))
    delegation_id: Mapped[str] = mapped_column(ForeignKey("delegation.id"), index=True)
    state: Mapped[ParticipationState]
    may_be_late: Mapped[bool] = mapped_column(default=False)
    step_count: Mapped[int] = mapped_column(default=1)
    consultation: Mapped[Consultation] = relationship()
    delegation: Mapped[Delegation] = relationship()


class ParticipationStep(Recorded, Base):
    """One step of it, with what was said; appended."""

    __tablename__ = "participation_step"

    participation_id: Mapped[str] = mapped_column(ForeignKey("participation.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    state: Mapped[ParticipationState]
    may_be_late: Mapped[bool]
    words: Mapped[str] = mapped_column(Text)
    author_id: Mapped[str] = mapped_column(ForeignKey("user_account.id"))
    created_at: Mapped[datetime] = mapped_column(default=clock.now, sort_order=10)
    author: Mapped[User] = relationship()


class CalendarDate(Identified, Recorded, Base):
    """A day on which the Expert reports to the Council or the General Assembly."""

    __tablename__ = "calendar_date"

    body: Mapped[ReportingBody]
    title: Mapped[str] = mapped_column(String(300))
    day: Mapped[date] = mapped_column(Date, index=True)
    place: Mapped[str] = mapped_column(String(300))
    author_id: Mapped[str] = mapped_column(ForeignKey("user_account.id"))
    removed_seq: Mapped[int | None] = mapped_column(ForeignKey("journal_entry.seq"))
    """The act that took it out of the calendar; it stays on the record."""
