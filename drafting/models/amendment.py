"""Amendment: words a delegation proposes, tied to the version they were written on."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, Text, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column, relationship

from drafting.domain import clock
from drafting.domain.vocabulary import AmendmentKind, AmendmentState, Side
from drafting.models.base import Base, Identified, Recorded
from drafting.models.declaration import Declaration, Paragraph
from drafting.models.people import User
from drafting.models.stakeholder import Delegation
from drafting.models.submission import Submission
from drafting.models.version import ParagraphVersion


class Amendment(Identified, Recorded, Base):
    """What a delegation asks for; whatever it submits is frozen as an `AmendmentRevision`."""

    __tablename__ = "amendment"
    __table_args__ = (
        UniqueConstraint("declaration_id", "number"),
        Index("ix_amendment_paragraph_id_state", "paragraph_id", "state"),
    )

    declaration_id: Mapped[str] = mapped_column(ForeignKey("declaration.id"))
    number: Mapped[int | None]
    """Given when everybody may read it: neither drafts nor sealed amendments leave a gap."""
    kind: Mapped[AmendmentKind]
    state: Mapped[AmendmentState]
    paragraph_id: Mapped[str] = mapped_column(ForeignKey("paragraph.id"))
    base_id: Mapped[str] = mapped_column(ForeignKey("paragraph_version.id"))
    delegation_id: Mapped[str] = mapped_column(ForeignKey("delegation.id"), index=True)
    author_id: Mapped[str] = mapped_column(ForeignKey("user_account.id"))
    text: Mapped[str] = mapped_column(Text)
    reasons: Mapped[str] = mapped_column(Text)
    revision_number: Mapped[int] = mapped_column(default=1)
    """Raised with each saved change of a draft: two members do not overwrite each other."""
    ready_number: Mapped[int | None]
    """The revision that a member marked ready for clearance; a later change takes the mark off."""
    submission_number: Mapped[int] = mapped_column(default=0)
    """How often its words were put on the record; each time they are kept for ever."""
    submitted_at: Mapped[datetime | None]
    withdrawn_at: Mapped[datetime | None]
    target_id: Mapped[str | None] = mapped_column(ForeignKey("paragraph.id"))
    """Beside which paragraph it would move this one, or with which one it would join it."""
    target_base_id: Mapped[str | None] = mapped_column(ForeignKey("paragraph_version.id"))
    """The version of that paragraph on which it was written."""
    side: Mapped[Side | None]
    """On which side of that paragraph a move would put this one."""
    submission_id: Mapped[str | None] = mapped_column(ForeignKey("submission.id"), index=True)
    """The submission in which it is gathered, or in which it was sent."""
    amends_id: Mapped[str | None] = mapped_column(ForeignKey("amendment.id"), index=True)
    """Another amendment, whose words it would change."""
    amends_number: Mapped[int | None]
    """On which submission of that other one it was written."""
    consultation_id: Mapped[str | None] = mapped_column(ForeignKey("consultation.id"), index=True)
    """In which consultation it was submitted; a draft may be meant for one."""
    is_late: Mapped[bool] = mapped_column(default=False, server_default=false())
    is_confidential: Mapped[bool] = mapped_column(default=False, server_default=false())
    """Whether only its delegation, the Expert and the secretariat ever read it."""
    declaration: Mapped[Declaration] = relationship()
    paragraph: Mapped[Paragraph] = relationship(foreign_keys=paragraph_id)
    base: Mapped[ParagraphVersion] = relationship(foreign_keys=base_id)
    target_base: Mapped[ParagraphVersion | None] = relationship(foreign_keys=target_base_id)
    delegation: Mapped[Delegation] = relationship()
    author: Mapped[User] = relationship()
    submission: Mapped[Submission | None] = relationship()
    amends: Mapped["Amendment | None"] = relationship(remote_side="Amendment.id")


class AmendmentRevision(Recorded, Base):
    """What an amendment said when it was submitted, and each time its lead revised it since."""

    __tablename__ = "amendment_revision"

    amendment_id: Mapped[str] = mapped_column(ForeignKey("amendment.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    kind: Mapped[AmendmentKind]
    base_id: Mapped[str] = mapped_column(ForeignKey("paragraph_version.id"))
    text: Mapped[str] = mapped_column(Text)
    reasons: Mapped[str] = mapped_column(Text)
    created_at: Mapped[datetime] = mapped_column(default=clock.now, sort_order=10)
    target_id: Mapped[str | None] = mapped_column(ForeignKey("paragraph.id"))
    target_base_id: Mapped[str | None] = mapped_column(ForeignKey("paragraph_version.id"))
    side: Mapped[Side | None]
    base: Mapped[ParagraphVersion] = relationship(foreign_keys=base_id)
    target_base: Mapped[ParagraphVersion | None] = relationship(foreign_keys=target_base_id)
