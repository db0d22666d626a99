"""What a Word file that came back asks for, as its page carries it from one look to the next."""

from dataclasses import dataclass

from drafting.domain.vocabulary import AmendmentKind, Side

NOT_OURS = "other"
"""Whose the changes of an author are that somebody leaves out."""

WHOLE_TEXT = "whole-text"
"""The place of a comment that speaks of no paragraph, but of the text as a whole."""


@dataclass(frozen=True, slots=True)
class Voice:
    """A name that the file gives for changes and comments, and whose they are taken to be."""

    name: str
    """As the file has it; empty for what was changed without tracking."""
    whose: str
    """A member of the delegation, a State, nobody in particular, or somebody left out."""
    count: int = 0


@dataclass(frozen=True, slots=True)
class Asked:
    """One change that the file asks for, as it stands in the form."""

    voice: int
    """Whose it is: the place of a name in the list of voices."""
    paragraph_id: str
    kind: AmendmentKind
    words: str = ""
    target_id: str = ""
    """The other paragraph of which it speaks, beside which it moves or with which it joins."""
    side: Side | None = None
    doubt: str = ""
    is_kept: bool = True


@dataclass(frozen=True, slots=True)
class Told:
    """One comment of the file; it is published only where somebody says so."""

    voice: int
    paragraph_id: str
    """Where it stands: a paragraph, the whole text, or nowhere until somebody says so."""
    quote: str
    """The words it is about, where they stand in the paragraph."""
    text: str
    is_kept: bool = False


@dataclass(frozen=True, slots=True)
class Returned:
    """All that was found in a file, on one release; the form carries all of it."""

    release_number: int
    voices: tuple[Voice, ...]
    changes: tuple[Asked, ...]
    comments: tuple[Told, ...] = ()
    notes: tuple[str, ...] = ()
    """What somebody should know who looks at it, and can do nothing about here."""
