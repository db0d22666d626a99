"""What a file of amendments states, before anything of it is held against a text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Change:
    """One change as the file states it: of which kind, where, and between which words."""

    type: str
    source: str = ""
    places: tuple[str, ...] = ()
    side: str = ""
    old: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    """The addresses of words to which it leads and which the file does not hold."""


@dataclass(frozen=True, slots=True)
class Stated:
    """One amendment: who asks, about which place, for what, and for which reasons."""

    author: str = ""
    named: str = ""
    """Where its heading leads."""
    reasons: str = ""
    changes: tuple[Change, ...] = ()
    quoted: tuple[tuple[str, ...], ...] = ()
    """What it quotes, block by block, where it states no change."""
    kind: str = ""
    """What it calls itself, where it states no change."""
    said: str = ""
    """All its words, where it states no change."""
