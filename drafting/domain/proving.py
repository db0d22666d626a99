"""Where the words of a proposal went, as a proof has to say it of every single one."""

from enum import StrEnum


class Whither(StrEnum):
    """What became of a proposal, so that nobody has to wonder where its words are."""

    STANDS = "stands"
    COMING = "to_come"
    CHANGED_SINCE = "changed_since"
    DONE = "done"
    MERGED = "goes_on"
    DECIDED = "decided"
    WITHDRAWN = "withdrawn"
    OPEN = "undecided"
    UNACCOUNTED = "unaccounted"

    @property
    def words(self) -> str:
        """The same in a few words."""
        return _WORDS[self]


_WORDS = {
    Whither.STANDS: "its words stand in the text",
    Whither.COMING: "taken up, comes with the next release",
    Whither.CHANGED_SINCE: "taken up, its words were changed since",
    Whither.DONE: "done as it asked",
    Whither.MERGED: "goes on in another amendment",
    Whither.DECIDED: "decided otherwise, with a reason",
    Whither.WITHDRAWN: "withdrawn by its delegation",
    Whither.OPEN: "open",
    Whither.UNACCOUNTED: "not accounted for",
}
