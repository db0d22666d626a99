"""Silence procedures: a text is agreed at a moment, unless somebody objects before it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from drafting.domain.errors import Invalid


class SilenceBreak(StrEnum):
    """What an objection breaks, as it is said when the procedure is opened."""

    WHOLE = "breaks_the_whole"
    NAMED = "breaks_what_it_names"


class Objectors(StrEnum):
    """Whose objection counts."""

    STATES = "every_state"
    TAKING_PART = "states_of_a_consultation"


class SilenceState(StrEnum):
    """How a silence procedure stands, or came out."""

    RUNNING = "silence_runs"
    UNBROKEN = "silence_unbroken"
    BROKEN_IN_PART = "silence_broken_in_part"
    BROKEN = "silence_broken"
    CALLED_OFF = "silence_called_off"

    @property
    def agrees(self) -> bool:
        """Whether something is agreed by it."""
        return self in {self.UNBROKEN, self.BROKEN_IN_PART}


class SilenceStepKind(StrEnum):
    """What may become of a procedure before its deadline."""

    EXTENDED = "silence_extended"
    CALLED_OFF = "silence_ended_early"


@dataclass(frozen=True, slots=True)
class Objected:
    """An objection as the result depends on it: what it names, and whether it still stands."""

    paragraph_ids: Sequence[str]
    stands: bool = True


@dataclass(frozen=True, slots=True)
class SilenceTerms:
    """What a silence procedure is about, until when, and what an objection breaks."""

    closes_at: datetime
    breaks: SilenceBreak
    paragraph_ids: Sequence[str]

    def is_over_at(self, now: datetime) -> bool:
        """Whether it is too late to object: the moment of the deadline is too late."""
        return now >= self.closes_at

    def broken_by(self, objections: Collection[Objected]) -> tuple[str, ...]:
        """The paragraphs on which silence is broken, in the order of the text."""
        named = {one for each in objections if each.stands for one in each.paragraph_ids}
        if self.breaks is SilenceBreak.WHOLE and named:
            return tuple(self.paragraph_ids)
        return tuple(one for one in self.paragraph_ids if one in named)

    def agreed_by(self, objections: Collection[Objected]) -> tuple[str, ...]:
        """The paragraphs that are agreed once it is over: all on which silence was kept."""
        broken = set(self.broken_by(objections))
        return tuple(one for one in self.paragraph_ids if one not in broken)

    def refuse_sooner(self, closes_at: datetime) -> None:
        """Refuse a deadline that takes time away from those who may object."""
        if closes_at <= self.closes_at:
            raise Invalid(
                "Silence is only ever extended. Choose a later deadline than the one that stands.",
                field="closes_at",
            )

    def state_at(self, now: datetime, objections: Collection[Objected]) -> SilenceState:
        """How it stands at a moment."""
        if not self.is_over_at(now):
            return SilenceState.RUNNING
        return self.result(objections)

    def result(self, objections: Collection[Objected]) -> SilenceState:
        """How it comes out if nobody says anything more."""
        broken = self.broken_by(objections)
        if not broken:
            return SilenceState.UNBROKEN
        whole = len(broken) == len(self.paragraph_ids)
        return SilenceState.BROKEN if whole else SilenceState.BROKEN_IN_PART
