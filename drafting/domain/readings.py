"""Readings: a text taken paragraph by paragraph, and what was found of each of them."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum

from drafting.domain.errors import Invalid, WrongState


class ReadingStatus(StrEnum):
    """How a paragraph stands when the chair has taken it up."""

    OPEN = "left_open"
    AGREED = "agreed_ad_referendum"
    SILENT = "agreed_by_silence"
    """Agreed without a reserve: nobody objected who could. No chair finds this; time does."""
    PENDING = "agreed_pending"
    RESERVED = "reserved"
    BRACKETED = "bracketed"
    PACKAGED = "in_a_package"

    @property
    def is_agreed(self) -> bool:
        """Whether the room agrees, be it that somebody has still to be heard."""
        return self in {self.AGREED, self.SILENT, self.PENDING}

    @property
    def names_somebody(self) -> bool:
        """Whether it says who is awaited, or who reserves."""
        return self in {self.PENDING, self.RESERVED}


class ReadingStepKind(StrEnum):
    """What happens to a reading as such."""

    BEGUN = "begun"
    ADJOURNED = "adjourned"
    RESUMED = "resumed"
    CLOSED = "reading_closed"


class ReadingState(StrEnum):
    """Where a reading stands."""

    SITTING = "sitting"
    ADJOURNED = "reading_adjourned"
    CLOSED = "reading_over"


LEADS_TO = {
    ReadingStepKind.BEGUN: ReadingState.SITTING,
    ReadingStepKind.ADJOURNED: ReadingState.ADJOURNED,
    ReadingStepKind.RESUMED: ReadingState.SITTING,
    ReadingStepKind.CLOSED: ReadingState.CLOSED,
}
"""Where a reading stands after each step."""

FITS = {
    ReadingStepKind.ADJOURNED: frozenset({ReadingState.SITTING}),
    ReadingStepKind.RESUMED: frozenset({ReadingState.ADJOURNED}),
    ReadingStepKind.CLOSED: frozenset({ReadingState.SITTING, ReadingState.ADJOURNED}),
}
"""From where each step can be taken."""

NEEDS = {
    ReadingStatus.PENDING: "Say for whom the agreement waits: one name at least.",
    ReadingStatus.RESERVED: "Say who reserves a position: one name at least.",
}
AGREED_WHOLE = (
    "The package “{name}” is agreed as a whole: it stands or falls together. "
    "Set it open again before you change what belongs to it."
)


@dataclass(frozen=True, slots=True)
class Found:
    """What was found of a paragraph: how it stands, and in which package."""

    status: ReadingStatus
    package: str = ""


def refuse_unsaid(status: ReadingStatus, whom: Collection[str], note: str, package: str) -> None:
    """Refuse a status that leaves out what belongs to it."""
    if status is ReadingStatus.SILENT:
        raise Invalid("Silence agrees a paragraph, not the chair. Choose what the room finds.")
    if status in NEEDS and not whom:
        raise Invalid(NEEDS[status], field="whom")
    if status is ReadingStatus.RESERVED and not note:
        raise Invalid("Say why it is reserved, in one sentence at least.", field="note")
    if status is ReadingStatus.PACKAGED and not package:
        raise Invalid("Give the package a name, or choose one that there is.", field="package")


def ruled_together(
    standing: Mapping[str, Found], paragraph_id: str, wish: Found, *, leaves: bool
) -> dict[str, Found]:
    """All that one ruling changes: a package stands or falls together, so it is ruled on whole.

    A paragraph comes into a package, or leaves it, as long as the package is not agreed.
    """
    own = standing.get(paragraph_id, Found(ReadingStatus.OPEN)).package
    if leaves or (wish.status is ReadingStatus.PACKAGED and wish.package != own):
        _refuse_agreed(standing, own)
    if wish.status is ReadingStatus.PACKAGED:
        _refuse_agreed(standing, wish.package if wish.package != own else "")
        inside = [*members(standing, wish.package), paragraph_id]
        return dict.fromkeys(inside, wish)
    if leaves or not own:
        return {paragraph_id: Found(wish.status)}
    return dict.fromkeys(members(standing, own), Found(wish.status, own))


def members(standing: Mapping[str, Found], package: str) -> list[str]:
    """The paragraphs of a package; none where no package is named."""
    return [known for known, one in standing.items() if package and one.package == package]


def agreed_whole(standing: Mapping[str, Found], agreed: Collection[str]) -> frozenset[str]:
    """Of the paragraphs on which silence was kept those that are agreed by it.

    A package stands or falls together: where silence agrees a part of it only, it agrees nothing.
    """
    kept = set(agreed)
    torn = {one.package for known, one in standing.items() if one.package and known not in kept}
    return frozenset(
        known for known in kept if known not in standing or standing[known].package not in torn
    )


def _refuse_agreed(standing: Mapping[str, Found], package: str) -> None:
    inside = members(standing, package)
    if inside and standing[inside[0]].status.is_agreed:
        raise WrongState(AGREED_WHOLE.format(name=package))


def overtaken(standing: Mapping[str, Found], changed: Collection[str]) -> frozenset[str]:
    """The paragraphs whose status no longer holds, since some paragraphs have other words now.

    Where one of a package has changed, nothing that was found of the package holds.
    """
    packages = {standing[one].package for one in changed if one in standing} - {""}
    torn = {known for known, one in standing.items() if one.package in packages}
    return frozenset(torn | (set(changed) & standing.keys()))
