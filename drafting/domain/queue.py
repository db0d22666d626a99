"""By what the desk looks through its queue."""

from enum import StrEnum

OUTSIDE = "outside"
"""What is asked for where an amendment came in no consultation."""


class Stand(StrEnum):
    """How an amendment stands, as the desk asks for it."""

    UNDECIDED = "undecided"
    CONTESTED = "contested"
    COLLIDING = "colliding"
    CARRIED = "carried"
    ASKING = "asking"
    NEW = "new"
    UNTOLD = "untold"
    MOVED = "moved"
    DECIDED = "decided"
