"""What a person may follow, as a closed list, and how much of it."""

from dataclasses import dataclass
from enum import StrEnum

MOST_FOLLOWED = 300
"""Subscriptions that one person may keep; the page of news asks for all of them at once."""


class FollowedKind(StrEnum):
    """What kind of thing is followed."""

    TEXT = "text"
    PARAGRAPH = "paragraph"
    CONSULTATION = "consultation"
    STAKEHOLDER = "stakeholder"
    COMMENT = "comment"
    AMENDMENT = "amendment"


@dataclass(frozen=True, slots=True)
class Followed:
    """One thing that is followed, or might be."""

    kind: FollowedKind
    subject_id: str
