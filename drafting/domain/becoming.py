"""What a new version of a text would make of each of its paragraphs, as a closed list."""

from enum import StrEnum


class Becoming(StrEnum):
    """What would become of a paragraph, in the order in which it is counted."""

    KEPT = "kept"
    CHANGED = "changed"
    MOVED = "moved"
    SPLIT = "split"
    JOINED = "joined"
    NEW = "new"
    GONE = "gone"
