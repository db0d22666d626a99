"""Journal: the append-only, hash-chained record of acts."""

from datetime import datetime

from sqlalchemy import ForeignKey, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from drafting.domain.identity import LENGTH
from drafting.domain.vocabulary import Act
from drafting.models.base import Base


class JournalEntry(Base):
    """One act: by whom, for whom, on what; its exact bytes and their place in the chain."""

    __tablename__ = "journal_entry"

    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[datetime]
    act: Mapped[Act]
    actor_id: Mapped[str | None] = mapped_column(ForeignKey("user_account.id"), index=True)
    subject_id: Mapped[str] = mapped_column(String(LENGTH), index=True)
    canonical: Mapped[bytes] = mapped_column(LargeBinary)
    leaf_hash: Mapped[bytes] = mapped_column(LargeBinary(32))
    chain_hash: Mapped[bytes] = mapped_column(LargeBinary(32), unique=True)


class JournalHead(Base):
    """The end of the chain: one row, locked by whoever appends."""

    __tablename__ = "journal_head"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    seq: Mapped[int]
    chain_hash: Mapped[bytes] = mapped_column(LargeBinary(32))


class FormReceipt(Base):
    """A form that was sent once; sent again, it leads to what it made the first time."""

    __tablename__ = "form_receipt"

    key: Mapped[str] = mapped_column(String(64), primary_key=True)
    actor_id: Mapped[str] = mapped_column(ForeignKey("user_account.id"))
    subject_id: Mapped[str] = mapped_column(String(LENGTH))
    created_at: Mapped[datetime]
