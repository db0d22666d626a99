"""Everybody in a plan for the working text: how each stands and reads now, and who is new."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from sqlalchemy import select
from sqlalchemy.orm import Session

from drafting.formats.version_target import Plan, Target
from drafting.models import Paragraph, ParagraphVersion, Placement
from drafting.queries.working import current_placements
from drafting.record.structure import new_paragraph


@dataclass(frozen=True, slots=True)
class Why:
    """The reason that stands with everything that changes, and the act that brought the file."""

    reason: str
    journal_seq: int


@dataclass(frozen=True, slots=True)
class Scene:
    """A plan with everybody in it: the paragraphs by key, and how they stand and read now."""

    plan: Plan
    paragraphs: Mapping[str, Paragraph]
    places: Mapping[str, Placement]
    versions: Mapping[str, ParagraphVersion]

    def id_of(self, key: str | None) -> str | None:
        """The identity behind a key; a new paragraph has one by now."""
        return None if key is None else self.paragraphs[key].id

    def leaves(self, key: str) -> bool:
        """Whether it is retired itself, and does not only go with what it stands under."""
        return key in self.joined or (
            key in self.plan.gone and self.places[key].parent_id not in self.plan.gone
        )

    @property
    def joined(self) -> frozenset[str]:
        """The paragraphs whose words go into another one."""
        return frozenset(one for target in self.plan.targets for one in target.sources[1:])

    @property
    def families(self) -> tuple[tuple[Target, ...], ...]:
        """The targets with words of the same paragraphs together: the parts of each split."""
        old = [one for one in self.plan.targets if one.sources]
        old.sort(key=lambda one: (one.sources, one.key != one.sources[0]))
        return tuple(tuple(family) for _, family in groupby(old, key=_sources))


def set_scene(session: Session, declaration_id: str, plan: Plan) -> Scene:
    """Everybody in a plan; new paragraphs get their identities here."""
    known = select(Paragraph).where(Paragraph.declaration_id == declaration_id)
    found = session.scalars(known.execution_options(populate_existing=True))
    paragraphs = {one.id: one for one in found}
    current = (
        select(ParagraphVersion)
        .join(Paragraph, ParagraphVersion.paragraph_id == Paragraph.id)
        .where(
            Paragraph.declaration_id == declaration_id,
            ParagraphVersion.number == Paragraph.version_number,
        )
    )
    versions = {one.paragraph_id: one for one in session.scalars(current)}
    places = {one.paragraph_id: one for one in current_placements(session, declaration_id)}
    for one in plan.targets:
        if one.key not in paragraphs:
            paragraphs[one.key] = new_paragraph(session, declaration_id)
    return Scene(plan, paragraphs, places, versions)


def _sources(one: Target) -> tuple[str, ...]:
    return one.sources
