"""How words that are being written lie beside what others have proposed on the same paragraph.

Two proposals touch by the rule of the three-way merge, the one by which compositions collide.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from drafting.domain.actors import Actor
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
FOR_ITSELF = frozenset({AmendmentKind.DELETE, AmendmentKind.RETAIN})
"""Kinds that leave no room beside them for a change of the paragraph."""


@dataclass(frozen=True, slots=True)
class Writing:
    """What somebody is about to propose on the words of the latest release."""

    kind: AmendmentKind
    now: str
    text: str

    @property
    def changes_words(self) -> bool:
        """Whether something would not stay as it is; an empty field is not written yet."""
        if not self.kind.has_words:
            return self.kind is not AmendmentKind.RETAIN
        return self.text not in {"", self.now}


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
    if ours.is_rewording and theirs.is_rewording:
        return _reworded(amendment, writing, language)
    if ours is theirs:
        return _alike(amendment, writing)
    if not _share_a_place(ours, theirs) or not {ours, theirs} & FOR_ITSELF:
        return None
    is_change = writing.changes_words or ours is AmendmentKind.RETAIN
    return Alongside(amendment, Touch.COLLIDES) if is_change else None


def _alike(amendment: AmendmentRow, writing: Writing) -> Alongside | None:
    """Two proposals that ask for the same kind of thing, other than other words."""
    if writing.kind in FOR_ITSELF:
        return Alongside(amendment, Touch.SAME)
    is_same = writing.text != "" and amendment.text == writing.text
    return Alongside(amendment, Touch.SAME) if is_same else None


def _share_a_place(ours: AmendmentKind, theirs: AmendmentKind) -> bool:
    """Whether both are about the paragraph itself: a new one beside it leaves it as it is."""
    return not ours.is_insertion and not theirs.is_insertion


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
