"""Statement: what a participant writes to a consultation, with answers and attached files."""

from datetime import datetime

from sqlalchemy import ForeignKey, LargeBinary, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from drafting.domain import clock
from drafting.models.base import Base, Identified, Recorded
from drafting.models.consultation import Consultation
from drafting.models.people import User
from drafting.models.stakeholder import Stakeholder


class Statement(Identified, Recorded, Base):
    """A written statement; sent once and never changed."""

    __tablename__ = "statement"
    __table_args__ = (UniqueConstraint("consultation_id", "number"),)

    declaration_id: Mapped[str] = mapped_column(ForeignKey("declaration.id"))
    consultation_id: Mapped[str] = mapped_column(ForeignKey("consultation.id"))
    number: Mapped[int | None]
    """Given when everybody may read it, in each consultation from 1 on."""
    author_id: Mapped[str] = mapped_column(ForeignKey("user_account.id"), index=True)
    stakeholder_id: Mapped[str | None] = mapped_column(ForeignKey("stakeholder.id"), index=True)
    text: Mapped[str] = mapped_column(Text)
    is_late: Mapped[bool]
    is_confidential: Mapped[bool]
    consultation: Mapped[Consultation] = relationship()
    author: Mapped[User] = relationship()
    stakeholder: Mapped[Stakeholder | None] = relationship()


class StatementAnswer(Base):
    """The answer of a statement to one of the consultation's guiding questions."""

    __tablename__ = "statement_answer"

    statement_id: Mapped[str] = mapped_column(ForeignKey("statement.id"), primary_key=True)
    question: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    """Which question, the first being 1; the questions of a consultation stand once announced."""
    text: Mapped[str] = mapped_column(Text)


class StatementFile(Base):
    """A file attached to a statement, under a random identity; its name is only shown."""

    __tablename__ = "statement_file"

    id: Mapped[str] = mapped_column(String(16), primary_key=True)
    statement_id: Mapped[str] = mapped_column(ForeignKey("statement.id"), index=True)
    position: Mapped[int]
    name: Mapped[str] = mapped_column(String(200))
    media_type: Mapped[str] = mapped_column(String(100))
    size: Mapped[int]
    sha256: Mapped[str] = mapped_column(String(64))
    content: Mapped[bytes] = mapped_column(LargeBinary)
    created_at: Mapped[datetime] = mapped_column(default=clock.now, sort_order=10)
