"""Consultations: when stakeholders may speak, who of them, and what becomes of what they say."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from drafting.domain.vocabulary import StakeholderKind

LATE_FOR = timedelta(days=14)
"""How long after its end a consultation may still take in what comes late, if it does at all."""

WARNING = timedelta(hours=48)
"""How long before its end a consultation tells everybody that it is about to close."""


class ConsultationKind(StrEnum):
    """In what form the Expert consults."""

    CALL_FOR_INPUT = "call_for_input"
    NATIONAL = "national_consultation"
    REGIONAL = "regional_consultation"
    INTERNATIONAL = "international_consultation"
    WORKSHOP = "expert_workshop"
    COUNTRY_VISIT = "country_visit"
    INFORMAL_READING = "informal_reading"
    FORUM = "forum"


class Admission(StrEnum):
    """Who may take part without being asked one by one."""

    EVERYONE = "everyone"
    SELECTED = "selected"
    INVITED = "by_invitation"


class Faculty(StrEnum):
    """What may be done in a consultation."""

    COMMENT = "comment"
    PROPOSE = "propose"


class Publication(StrEnum):
    """When everybody reads what was submitted."""

    AT_ONCE = "at_once"
    AT_CLOSING = "at_closing"
    BY_SECRETARIAT = "by_secretariat"


class Lateness(StrEnum):
    """What becomes of what comes after the end."""

    REFUSED = "late_refused"
    MARKED = "late_marked"
    BY_PERMISSION = "late_by_permission"


class ConsultationState(StrEnum):
    """Where a consultation stands at a moment."""

    PLANNED = "planned"
    COMING = "coming"
    OPEN = "open"
    CLOSED = "closed"
    CANCELLED = "cancelled"


class ConsultationStepKind(StrEnum):
    """What was done to a consultation as such, each time with a reason."""

    ANNOUNCED = "announced"
    OPENED = "opened"
    EXTENDED = "extended"
    CLOSED = "closed_early"
    REOPENED = "reopened"
    CANCELLED = "called_off"
    PUBLISHED = "submissions_published"


class ParticipationState(StrEnum):
    """Where a delegation stands with a consultation."""

    REQUESTED = "requested"
    INVITED = "invited"
    APPROVED = "approved"
    DECLINED = "declined"
    ENDED = "ended"


class ReportingBody(StrEnum):
    """To whom the Expert reports."""

    COUNCIL = "human_rights_council"
    ASSEMBLY = "general_assembly"


@dataclass(frozen=True, slots=True)
class Period:
    """What the state of a consultation follows from: its times, and two acts."""

    opens_at: datetime
    closes_at: datetime
    is_announced: bool
    is_cancelled: bool = False

    def state_at(self, now: datetime) -> ConsultationState:
        """Planned until announced; then its times alone decide, unless it was called off.

        The moment of opening belongs to it, the moment of closing does not.
        """
        if self.is_cancelled:
            return ConsultationState.CANCELLED
        if not self.is_announced:
            return ConsultationState.PLANNED
        if now < self.opens_at:
            return ConsultationState.COMING
        return ConsultationState.OPEN if now < self.closes_at else ConsultationState.CLOSED

    def closes_soon_at(self, now: datetime) -> bool:
        """Whether it is open and about to close."""
        is_open = self.state_at(now) is ConsultationState.OPEN
        return is_open and self.closes_at - now <= WARNING

    def is_just_over_at(self, now: datetime) -> bool:
        """Whether it has closed so lately that something late may still be taken in."""
        is_closed = self.state_at(now) is ConsultationState.CLOSED
        return is_closed and now - self.closes_at < LATE_FOR


@dataclass(frozen=True, slots=True)
class Terms:
    """Who is admitted by what they are; an empty list of kinds or regions admits all of them."""

    admission: Admission
    kinds: Collection[StakeholderKind] = ()
    regions: Collection[str] = ()

    def admit(self, kind: StakeholderKind | None, region: str | None) -> bool:
        """Whether somebody of this kind and region needs nobody's leave to take part."""
        if self.admission is not Admission.SELECTED:
            return self.admission is Admission.EVERYONE
        is_of_kind = not self.kinds or (kind or StakeholderKind.INDIVIDUAL) in self.kinds
        return is_of_kind and (not self.regions or region in self.regions)

    def let_in(
        self, kind: StakeholderKind | None, region: str | None, standing: ParticipationState | None
    ) -> bool:
        """Whether somebody takes part: what was said to a delegation goes before the terms."""
        if standing in {ParticipationState.INVITED, ParticipationState.APPROVED}:
            return True
        return standing is not ParticipationState.ENDED and self.admit(kind, region)
