"""People: accounts, invitations, and attempts to sign in."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, LargeBinary, String, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from drafting.domain.identity import LENGTH
from drafting.domain.vocabulary import Rank, Role
from drafting.models.base import Base, Identified, Recorded
from drafting.models.stakeholder import Delegation, Stakeholder


class User(Identified, Base):
    """A person with an account."""

    __tablename__ = "user_account"

    email: Mapped[str] = mapped_column(String(254), unique=True)
    name: Mapped[str] = mapped_column(String(300))
    role: Mapped[Role]
    password_hash: Mapped[str] = mapped_column(String(300))
    session_number: Mapped[int] = mapped_column(default=1)
    """Raised when role or password change: whoever is signed in with the old one is signed out."""
    ended_at: Mapped[datetime | None]
    is_sample: Mapped[bool] = mapped_column(default=False)
    delegation_id: Mapped[str | None] = mapped_column(ForeignKey("delegation.id"), index=True)
    """For whom the person acts at present, of all for whom they are accredited."""
    rank: Mapped[Rank | None]
    """What the person is in the delegation; nothing for those who are of none."""
    delegation: Mapped[Delegation | None] = relationship()

    @property
    def speaks(self) -> bool:
        """Whether the person may speak for a stakeholder at all."""
        return self.role is Role.PARTICIPANT and self.ended_at is None


class Accreditation(Identified, Recorded, Base):
    """That a person speaks for a stakeholder, or asks to; a person may hold several."""

    __tablename__ = "accreditation"
    __table_args__ = (
        Index(
            "uq_accreditation_open",
            "user_id",
            "delegation_id",
            unique=True,
            sqlite_where=text("ended_at IS NULL"),
            postgresql_where=text("ended_at IS NULL"),
        ),
    )

    user_id: Mapped[str] = mapped_column(ForeignKey("user_account.id"))
    delegation_id: Mapped[str] = mapped_column(ForeignKey("delegation.id"), index=True)
    rank: Mapped[Rank]
    begun_at: Mapped[datetime | None]
    """Nothing while it is only asked for."""
    begun_seq: Mapped[int | None] = mapped_column(ForeignKey("journal_entry.seq"))
    ended_at: Mapped[datetime | None]
    ended_seq: Mapped[int | None] = mapped_column(ForeignKey("journal_entry.seq"))
    user: Mapped[User] = relationship()
    delegation: Mapped[Delegation] = relationship()


class Invitation(Identified, Base):
    """An offer of an account, good once and for a while; only the hash of its link is kept."""

    __tablename__ = "invitation"

    email: Mapped[str] = mapped_column(String(254), index=True)
    name: Mapped[str] = mapped_column(String(300))
    role: Mapped[Role]
    stakeholder_id: Mapped[str | None] = mapped_column(ForeignKey("stakeholder.id"))
    rank: Mapped[Rank | None]
    token_hash: Mapped[bytes] = mapped_column(LargeBinary(32), unique=True)
    expires_at: Mapped[datetime]
    accepted_at: Mapped[datetime | None]
    invited_by: Mapped[str | None] = mapped_column(ForeignKey("user_account.id"))
    stakeholder: Mapped[Stakeholder | None] = relationship()


class SignInAttempt(Base):
    """A failed attempt to sign in, counted per account and per address, both hashed."""

    __tablename__ = "sign_in_attempt"
    __table_args__ = (Index("ix_sign_in_attempt_key_hash_at", "key_hash", "at"),)

    id: Mapped[str] = mapped_column(String(LENGTH), primary_key=True)
    key_hash: Mapped[bytes] = mapped_column(LargeBinary(32))
    at: Mapped[datetime]
