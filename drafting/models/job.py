"""Job: a file that somebody asked for, its making, and the file itself once it is made."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, LargeBinary, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from drafting.domain.preparing import FileKind, FileWish, JobState, Stage
from drafting.domain.vocabulary import Rank, Role
from drafting.models.base import Base, Identified
from drafting.models.declaration import Declaration

UNDER_WAY = text("state IN ('waiting', 'running')")


class Job(Identified, Base):
    """What is asked, by whom and in which capacity; nobody else sees it, nor does the journal.

    The row is the truth: whoever makes the file holds it for a while only, and if nothing is
    heard of them another takes it up.
    """

    __tablename__ = "job"
    __table_args__ = (
        Index(
            "ix_job_under_way",
            "asker",
            "digest",
            unique=True,
            sqlite_where=UNDER_WAY,
            postgresql_where=UNDER_WAY,
        ),
        Index("ix_job_state", "state", "created_at"),
    )

    declaration_id: Mapped[str] = mapped_column(ForeignKey("declaration.id"))
    kind: Mapped[FileKind]
    suffix: Mapped[str] = mapped_column(String(10))
    narrowed: Mapped[list[list[object]]]
    digest: Mapped[str] = mapped_column(String(64), index=True)
    """Of what is asked: the same for the same file."""
    asker: Mapped[str] = mapped_column(String(16))
    """The identity of the person, or nothing for all who have no account."""
    owner_id: Mapped[str | None] = mapped_column(ForeignKey("user_account.id"), index=True)
    role: Mapped[Role | None]
    rank: Mapped[Rank | None]
    delegation_id: Mapped[str | None] = mapped_column(ForeignKey("delegation.id"))

    state: Mapped[JobState] = mapped_column(default=JobState.WAITING)
    stage: Mapped[Stage | None]
    done: Mapped[int] = mapped_column(default=0)
    total: Mapped[int] = mapped_column(default=0)
    attempts: Mapped[int] = mapped_column(default=0)
    worker: Mapped[str] = mapped_column(String(16), default="")
    """Who makes it now: a name that each worker gives itself for each job."""
    leased_until: Mapped[datetime | None]
    begun_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    expires_at: Mapped[datetime | None]
    reason: Mapped[str] = mapped_column(Text, default="")
    """Why it failed, and what to do next."""

    public_state: Mapped[str] = mapped_column(String(40), default="")
    """The public state of the record that the file shows."""
    made_seq: Mapped[int | None]
    """The last act in the journal that the file knows."""
    name: Mapped[str] = mapped_column(String(200), default="")
    media_type: Mapped[str] = mapped_column(String(100), default="")
    size: Mapped[int] = mapped_column(default=0)
    content: Mapped[bytes | None] = mapped_column(LargeBinary, deferred=True)
    declaration: Mapped[Declaration] = relationship()

    @property
    def wish(self) -> FileWish:
        """Which file was asked for."""
        told = tuple((str(name), str(word)) for name, word in self.narrowed)
        return FileWish(self.kind, self.declaration.slug, self.suffix, told)
