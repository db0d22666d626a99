"""How words that are being written lie beside what others have proposed on the same paragraph.

Two proposals touch by the rule of the three-way merge, the one by which compositions collide.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from drafting.domain.permissions import Actor
from drafting.domain.vocabulary import AmendmentKind
from drafting.queries.amendment_row import AmendmentRow
from drafting.text.merge import Conflict, merge
from drafting.text.rebase import rebase


class Touch(StrEnum):
    """What words that are being written have to do with a proposal; the nearest first."""

    SAME = "same"
    WITHIN = "within"
    """The proposal asks for all that is being written, and for more."""
    AROUND = "around"
    """What is being written asks for all that the proposal does, and for more."""
    COLLIDES = "collides"


NEAREST = tuple(Touch)
WORDS_AND_NONE = {AmendmentKind.REPLACE, AmendmentKind.DELETE}
"""Other words for a paragraph, and none: never both."""


@dataclass(frozen=True, slots=True)
class Writing:
    """What somebody is about to propose on the words of the latest release."""

    kind: AmendmentKind
    now: str
    text: str

    @property
    def changes_words(self) -> bool:
        """Whether the paragraph would not stay as it is; an empty field is not written yet."""
        return self.kind is AmendmentKind.DELETE or self.text not in {"", self.now}


@dataclass(frozen=True, slots=True)
class Alongside:
    """An open proposal that has to do with what is being written."""

    amendment: AmendmentRow
    touch: Touch
    conflicts: tuple[Conflict, ...] = ()
    """Where both change the same words: ours are those being written, theirs the proposal's."""

    def is_open_to(self, actor: Actor) -> bool:
        """Whether the actor's State could come behind it: it neither leads nor supports it yet."""
        return actor.stakeholder_id is not None and not is_behind(self.amendment, actor)


def alongside(
    found: Iterable[AmendmentRow], writing: Writing, language: str = "en"
) -> tuple[Alongside, ...]:
    """The public proposals of a paragraph that have to do with these words, the nearest first.

    One that has no words on the latest release until its author chooses is left out.
    """
    waiting = [one for one in found if one.is_open and not one.needs_its_author]
    touching = [near for one in waiting if (near := _beside(one, writing, language))]
    return tuple(sorted(touching, key=lambda one: NEAREST.index(one.touch)))


def is_behind(amendment: AmendmentRow, actor: Actor) -> bool:
    """Whether the actor's State leads an amendment or supports it by its own name."""
    sponsors = amendment.sponsors
    behind = {one.stakeholder_id for one in (sponsors.lead, *sponsors.co_sponsors)}
    return actor.stakeholder_id in behind


def _beside(amendment: AmendmentRow, writing: Writing, language: str) -> Alongside | None:
    ours, theirs = writing.kind, amendment.kind
    if ours is theirs is AmendmentKind.REPLACE:
        return _reworded(amendment, writing, language)
    if ours is theirs:
        return _whole(amendment, writing)
    if {ours, theirs} == WORDS_AND_NONE and writing.changes_words:
        return Alongside(amendment, Touch.COLLIDES)
    return None


def _whole(amendment: AmendmentRow, writing: Writing) -> Alongside | None:
    """A new paragraph against another one, a deletion against another."""
    is_same = writing.kind is AmendmentKind.DELETE or (
        writing.kind is AmendmentKind.INSERT_AFTER and amendment.text == writing.text
    )
    return Alongside(amendment, Touch.SAME) if is_same else None


def _reworded(amendment: AmendmentRow, writing: Writing, language: str) -> Alongside | None:
    """Other words against other words, both as changes of those that stand now."""
    now, ours = writing.now, writing.text
    standing = amendment.as_it_stands
    theirs = rebase(standing.base_text, now, standing.text, language).text
    if not writing.changes_words or theirs in {None, now}:
        return None
    if theirs == ours:
        return Alongside(amendment, Touch.SAME)
    merged = merge(now, ours, theirs or "", language)
    if merged.text is None:
        return Alongside(amendment, Touch.COLLIDES, merged.conflicts)
    nested = {theirs: Touch.WITHIN, ours: Touch.AROUND}.get(merged.text)
    return Alongside(amendment, nested) if nested else None
