"""A proposal written on one version of a text, carried to a later one."""

from dataclasses import dataclass
from typing import Literal

from drafting.text.merge import Conflict, merge

Fate = Literal["applies", "rebased", "conflict", "overtaken", "void"]
"""What became of it: it applies as it was written, or after merging; its author has to choose;
its words are in the text already; or the text is gone."""


@dataclass(frozen=True, slots=True)
class Rebased:
    """A proposal on a later version: the text with it, or what stands in its way."""

    fate: Fate
    text: str | None
    conflicts: tuple[Conflict, ...] = ()
    """Where the later version (ours) and the proposal (theirs) touch."""
    adjacent: tuple[str, ...] = ()
    """Sentences in which both changed something: worth a look."""


def rebase(base: str, current: str | None, proposed: str, language: str = "en") -> Rebased:
    """Carry `proposed`, which was written on `base`, to the text that stands now (None: gone).

    Nothing is guessed: where the changes touch, the proposal is in conflict and has no text.
    """
    if current is None:
        return Rebased("void", None)
    if current == base:
        return Rebased("applies", proposed)
    merged = merge(base, current, proposed, language)
    if merged.text is None:
        return Rebased("conflict", None, merged.conflicts)
    if merged.text == current:
        return Rebased("overtaken", current)
    return Rebased("rebased", merged.text, adjacent=merged.adjacent)
