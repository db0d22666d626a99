"""What goes into the compilation of a paragraph, and what comes out of it."""

from dataclasses import dataclass
from typing import Literal

from drafting.text.compilation.notation import NOBODY

Role = Literal["base", "insertion", "deletion"]


@dataclass(frozen=True, slots=True)
class Proposal:
    """A paragraph as somebody would have it read, and who that is: the lead first."""

    text: str
    names: tuple[str, ...] = ()
    """Nobody where words are merely not agreed."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of a compiled paragraph: base words, words put in, or words struck out."""

    role: Role
    text: str
    """The words; of a deletion all the base words that it strikes."""
    names: tuple[str, ...] = ()
    inside: tuple["Segment", ...] = ()
    """What a deletion encloses: base words, and further insertions and deletions."""

    @property
    def is_open(self) -> bool:
        """Whether nobody would strike its words: they are merely not agreed."""
        return self.role == "deletion" and self.names == (NOBODY.title,)


@dataclass(frozen=True, slots=True)
class Compiled:
    """A paragraph with all that is proposed on it, as one line and as segments for a page."""

    text: str
    segments: tuple[Segment, ...]
    retained_by: tuple[str, ...] = ()
    """Who wants the paragraph to stay as it is."""
