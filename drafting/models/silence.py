"""SilenceProcedure: a text that is agreed unless somebody objects, and who objected."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from drafting.domain import clock
from drafting.domain.silence import (
    Objected,
    Objectors,
    SilenceBreak,
    SilenceState,
    SilenceStepKind,
    SilenceTerms,
)
from drafting.models.base import Base, Identified, Recorded, stored_by_value
from drafting.models.consultation import Consultation
from drafting.models.declaration import Declaration
from drafting.models.release import Release
from drafting.models.stakeholder import Delegation


class SilenceProcedure(Identified, Recorded, Base):
    """On which paragraphs of which release, until when, and who may object."""

    __tablename__ = "silence_procedure"
    __table_args__ = (
        Index("ix_silence_procedure_declaration_id_closes_at", "declaration_id", "closes_at"),
    )

    declaration_id: Mapped[str] = mapped_column(ForeignKey("declaration.id"))
    release_id: Mapped[str] = mapped_column(ForeignKey("release.id"))
    title: Mapped[str] = mapped_column(String(300))
    words: Mapped[str] = mapped_column(Text)
    """What is said to those who may object."""
    zone: Mapped[str] = mapped_column(String(60))
    closes_at: Mapped[datetime]
    """The deadline as it was said when the procedure was opened."""
    extended_to: Mapped[datetime | None]
    """The deadline that stands, once it was extended."""
    step_count: Mapped[int] = mapped_column(default=0, server_default="0")
    breaks: Mapped[SilenceBreak] = mapped_column(stored_by_value(SilenceBreak))
    objectors: Mapped[Objectors] = mapped_column(stored_by_value(Objectors))
    consultation_id: Mapped[str | None] = mapped_column(ForeignKey("consultation.id"))
    """Those who take part in it may object, where not every State may."""
    paragraph_ids: Mapped[list[str]]
    """All that is agreed in silence, in the order of the text."""
    objection_count: Mapped[int] = mapped_column(default=0)
    author_id: Mapped[str] = mapped_column(ForeignKey("user_account.id"))
    result: Mapped[SilenceState | None] = mapped_column(stored_by_value(SilenceState))
    """How it came out, once that was recorded; nothing before."""
    judged_seq: Mapped[int | None] = mapped_column(ForeignKey("journal_entry.seq"))
    declaration: Mapped[Declaration] = relationship()
    release: Mapped[Release] = relationship()
    consultation: Mapped[Consultation | None] = relationship()

    @property
    def ends_at(self) -> datetime:
        """Until when silence lasts."""
        return self.extended_to or self.closes_at

    @property
    def terms(self) -> SilenceTerms:
        """What its result follows from, beside the objections."""
        return SilenceTerms(self.ends_at, self.breaks, tuple(self.paragraph_ids))


class SilenceStep(Recorded, Base):
    """That a procedure was extended or called off before its deadline, and why; appended."""

    __tablename__ = "silence_step"

    silence_id: Mapped[str] = mapped_column(ForeignKey("silence_procedure.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    kind: Mapped[SilenceStepKind] = mapped_column(stored_by_value(SilenceStepKind))
    closes_at: Mapped[datetime | None]
    """The later deadline; nothing where it was called off."""
    reason: Mapped[str] = mapped_column(Text)
    author_id: Mapped[str] = mapped_column(ForeignKey("user_account.id"))
    created_at: Mapped[datetime] = mapped_column(default=clock.now, sort_order=10)


class SilenceObjection(Identified, Recorded, Base):
    """That a delegation objects to certain paragraphs, why, and whether it took that back."""

    __tablename__ = "silence_objection"
    __table_args__ = (UniqueConstraint("silence_id", "number"),)

    silence_id: Mapped[str] = mapped_column(ForeignKey("silence_procedure.id"))
    number: Mapped[int]
    delegation_id: Mapped[str] = mapped_column(ForeignKey("delegation.id"))
    paragraph_ids: Mapped[list[str]]
    reason: Mapped[str] = mapped_column(Text)
    author_id: Mapped[str] = mapped_column(ForeignKey("user_account.id"))
    withdrawn_at: Mapped[datetime | None]
    withdrawn_seq: Mapped[int | None] = mapped_column(ForeignKey("journal_entry.seq"))
    silence: Mapped[SilenceProcedure] = relationship()
    delegation: Mapped[Delegation] = relationship()

    @property
    def objected(self) -> Objected:
        """What the result depends on."""
        return Objected(tuple(self.paragraph_ids), stands=self.withdrawn_at is None)
