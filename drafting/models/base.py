"""The declarative base and the columns every table shares."""

from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, ClassVar

from sqlalchemy import JSON, DateTime, Dialect, Enum, ForeignKey, MetaData, String, TypeDecorator
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from drafting.domain import clock
from drafting.domain.consultations import (
    Admission,
    ConsultationKind,
    ConsultationStepKind,
    Lateness,
    ParticipationState,
    Publication,
    ReportingBody,
)
from drafting.domain.following import FollowedKind
from drafting.domain.identity import LENGTH, new_id
from drafting.domain.preparing import FileKind, JobState, Stage
from drafting.domain.recommending import Consent
from drafting.domain.remarks import (
    CommentKind,
    CommentOutcome,
    CommentState,
    Moderation,
    Satisfaction,
)
from drafting.domain.sources import SourceKind, SuggestionState
from drafting.domain.vocabulary import (
    Act,
    AmendmentKind,
    AmendmentState,
    Answer,
    ClearanceKind,
    Fate,
    GroupKind,
    Outcome,
    ParagraphKind,
    Rank,
    Role,
    Side,
    SponsorState,
    StakeholderKind,
    Whereabouts,
)

NAMES = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class UtcDateTime(TypeDecorator[datetime]):
    """A moment in UTC; SQLite forgets the zone, this remembers it."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Store UTC; a moment without a zone is a mistake of ours."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a time zone")
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give the zone back."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def stored_by_value(kind: type[StrEnum]) -> Enum:
    """Enums are stored by their value, so that renaming a member does not touch what is kept."""
    return Enum(
        kind,
        values_callable=lambda members: [member.value for member in members],
        native_enum=False,
        length=40,
    )


class Base(DeclarativeBase):
    """Everything the room remembers."""

    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        datetime: UtcDateTime(),
        list[dict[str, object]]: JSON(),
        list[list[object]]: JSON(),
        list[str]: JSON(),
        **{
            kind: stored_by_value(kind)
            for kind in (
                Act,
                Admission,
                AmendmentKind,
                AmendmentState,
                ClearanceKind,
                Answer,
                CommentKind,
                CommentOutcome,
                CommentState,
                Consent,
                ConsultationKind,
                ConsultationStepKind,
                Fate,
                FileKind,
                FollowedKind,
                GroupKind,
                JobState,
                Lateness,
                Moderation,
                Outcome,
                ParagraphKind,
                ParticipationState,
                Publication,
                Rank,
                ReportingBody,
                Role,
                Satisfaction,
                Side,
                SourceKind,
                SponsorState,
                Stage,
                StakeholderKind,
                SuggestionState,
                Whereabouts,
            )
        },
    }


class Identified:
    """A thing with an opaque identity and a moment at which it came to be."""

    id: Mapped[str] = mapped_column(
        String(LENGTH), primary_key=True, default=new_id, sort_order=-10
    )
    created_at: Mapped[datetime] = mapped_column(default=clock.now, sort_order=10)


class Recorded:
    """A thing that points to the act of the journal that brought it about."""

    journal_seq: Mapped[int] = mapped_column(ForeignKey("journal_entry.seq"), sort_order=11)
