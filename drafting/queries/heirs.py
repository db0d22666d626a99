"""Reading what became of paragraphs that were split or joined: where their words went."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from drafting.models import (
    Paragraph,
    ParagraphVersion,
    Release,
    ReleasedParagraph,
    VersionParent,
)

FIRST = 1


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that went from one paragraph, at a version of it, into a version of another."""

    from_number: int
    paragraph_id: str
    number: int

    @property
    def is_split(self) -> bool:
        """Whether the other paragraph began with these words; else they were joined to it."""
        return self.number == FIRST


@dataclass(frozen=True, slots=True)
class Heir:
    """A paragraph that took over words of another one, first in this version."""

    paragraph_id: str
    number: int
    is_split: bool


Passages = Mapping[str, tuple[Passage, ...]]
"""By the paragraph from which words went."""


def passages(session: Session, declaration_id: str) -> Passages:
    """Every passage between two paragraphs of a declaration; one statement."""
    child, parent = aliased(ParagraphVersion), aliased(ParagraphVersion)
    found = session.execute(
        select(parent.paragraph_id, parent.number, child.paragraph_id, child.number)
        .select_from(VersionParent)
        .join(parent, VersionParent.parent_id == parent.id)
        .join(child, VersionParent.version_id == child.id)
        .join(Paragraph, child.paragraph_id == Paragraph.id)
        .where(
            Paragraph.declaration_id == declaration_id, parent.paragraph_id != child.paragraph_id
        )
        .order_by(child.journal_seq, child.paragraph_id)
    )
    grouped: defaultdict[str, tuple[Passage, ...]] = defaultdict(tuple)
    for source, from_number, paragraph_id, number in found:
        grouped[source] += (Passage(from_number, paragraph_id, number),)
    return grouped


def heirs(known: Passages, paragraph_id: str, number: int) -> tuple[Heir, ...]:
    """The paragraphs into which words of this version went since, itself aside."""
    found: dict[str, Heir] = {}
    waiting = [(paragraph_id, number, False)]
    while waiting:
        source, since, was_split = waiting.pop(0)
        for one in known.get(source, ()):
            if one.from_number < since or one.paragraph_id in {paragraph_id, *found}:
                continue
            heir = Heir(one.paragraph_id, one.number, was_split or one.is_split)
            found[one.paragraph_id] = heir
            waiting.append((one.paragraph_id, one.number, heir.is_split))
    return tuple(found.values())


def is_whole(known: Passages, paragraph_id: str, others: Sequence[Heir]) -> bool:
    """Whether nothing was split from a paragraph, or whatever was went back into it."""
    parts = [one.paragraph_id for one in others if one.is_split]
    return all(
        any(one.paragraph_id == paragraph_id for one in known.get(part, ())) for part in parts
    )


def joined_to(
    session: Session, declaration_id: str, latest: Mapping[str, int] | None = None
) -> Mapping[str, str]:
    """Paragraphs that the latest release has no more, and into which of its own each was joined.

    Two statements, or one where nothing was joined or the version numbers of the latest release
    are known already; nothing is told of a join that no release has shown yet.
    """
    known = passages(session, declaration_id)
    if not known:
        return {}
    numbers = _released(session, declaration_id) if latest is None else latest
    found = {}
    for source in known.keys() - numbers.keys():
        for heir in heirs(known, source, FIRST):
            if not heir.is_split and heir.number <= numbers.get(heir.paragraph_id, 0):
                found[source] = heir.paragraph_id
    return found


def _released(session: Session, declaration_id: str) -> Mapping[str, int]:
    """The paragraphs of the latest release, each with the number of its version."""
    latest = (
        select(Release.id)
        .where(Release.declaration_id == declaration_id)
        .order_by(Release.number.desc())
        .limit(1)
        .scalar_subquery()
    )
    query = (
        select(ReleasedParagraph.paragraph_id, ParagraphVersion.number)
        .join(ParagraphVersion, ReleasedParagraph.version_id == ParagraphVersion.id)
        .where(ReleasedParagraph.release_id == latest)
    )
    return dict(session.execute(query).all())
