"""What the desk recommends on a proposal, and what its lead says to it."""

from enum import StrEnum


class Consent(StrEnum):
    """What the lead of a proposal says to what was recommended."""

    YES = "yes"
    NO = "no"
