"""Subscription: what a person follows, and up to which act they have looked."""

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from drafting.domain.following import FollowedKind
from drafting.domain.identity import LENGTH
from drafting.models.base import Base, Identified


class Subscription(Identified, Base):
    """Something that a person follows; nobody else reads it, and the journal does not know it."""

    __tablename__ = "subscription"
    __table_args__ = (UniqueConstraint("user_id", "kind", "subject_id"),)

    user_id: Mapped[str] = mapped_column(ForeignKey("user_account.id"))
    kind: Mapped[FollowedKind]
    subject_id: Mapped[str] = mapped_column(String(LENGTH))
    seen_seq: Mapped[int] = mapped_column(ForeignKey("journal_entry.seq"))
    """The last act on the record that lies behind the person; what comes after it is new."""
