"""When a decision is told, and what can happen to an amendment before it is."""

from enum import StrEnum


class When(StrEnum):
    """The moment from which others than the desk know of a decision."""

    AT_ONCE = "at_once"
    WITH_RELEASE = "with_release"


class Moved(StrEnum):
    """What a delegation did with an amendment, not knowing that it was decided."""

    WITHDRAWN = "withdrawn"
    REVISED = "revised"
    ADAPTED = "adapted"
    TARGET_WITHDRAWN = "target_withdrawn"
