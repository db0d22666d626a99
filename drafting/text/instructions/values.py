"""What a delegation asks for in a mail, and what became clear of it."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["replace", "insert", "delete", "move", "split", "join", "retain", "title"]
Side = Literal["before", "after", "under"]
Part = Literal["", "clause", "sentence"]


@dataclass(frozen=True, slots=True)
class Reference:
    """A place of the text as a mail calls it, and as the room does: OP3, PP4, 2(d), OP5 bis."""

    written: str
    label: str


@dataclass(frozen=True, slots=True)
class Instruction:
    """One change that a mail asks for."""

    kind: Kind
    place: Reference | None
    """The paragraph that is spoken of; of a new one, what it is to be called, if that is said."""
    sought: str = ""
    """Words of the paragraph; none where the whole of it is meant."""
    words: str = ""
    """The words that come: in place of those sought, beside them, or as the whole paragraph."""
    side: Side | None = None
    """On which side of the words sought, or of the target, something is put; or under that."""
    target: Reference | None = None
    """Another paragraph: beside which one is put, or with which one is joined."""
    is_new: bool = False
    """Whether the words are a paragraph of their own."""
    part: Part = ""
    """The last part of its kind, where the paragraph is to be split before that."""
    author: str = ""
    span: tuple[int, int] = (0, 0)
    """Where it stands in the mail."""


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """A part of a mail from which no change could be read, and why."""

    span: tuple[int, int]
    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph in which instructions are to find their place."""

    id: str
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Placed:
    """What instructions make of one paragraph; the words of a new one stand beside it."""

    paragraph_id: str
    kind: Kind
    before: str
    after: str
    instructions: tuple[Instruction, ...]
    side: Side | None = None
    """On which side of the target a paragraph moves, or of this one a new one is put, or under."""
    target_id: str | None = None


@dataclass(frozen=True, slots=True)
class Doubt:
    """An instruction that found no place, or more than one, as a sentence for its author."""

    instruction: Instruction
    sentence: str
