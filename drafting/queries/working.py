"""Reading the working text: the latest words of each paragraph in its latest place."""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from sqlalchemy import ColumnElement, and_, select
from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.errors import NotFound
from drafting.domain.permissions import Permission, allowed
from drafting.models import Paragraph, ParagraphVersion, Placement
from drafting.queries.text_rows import TextRow, find
from drafting.text.numbering import Label, Place, label_all

Standing = tuple[Placement, ParagraphVersion]


@dataclass(frozen=True, slots=True)
class WorkingText:
    """What the editors have before them: the text, and what was retired from it."""

    rows: tuple[TextRow, ...]
    retired: tuple[TextRow, ...]
    """Paragraphs that were retired, and those that went with one they stand under."""


def working_text(session: Session, actor: Actor, declaration_id: str) -> WorkingText:
    """The working text, for those who may read it."""
    if not allowed(actor, Permission.WORKING_TEXT_READ):
        raise NotFound
    return standing_text(session, declaration_id)


def standing_text(session: Session, declaration_id: str) -> WorkingText:
    """The working text as the use cases need it, whoever asks."""
    found = session.execute(
        select(Placement, ParagraphVersion)
        .join(Paragraph, _is_current_placement())
        .join(
            ParagraphVersion,
            and_(
                ParagraphVersion.paragraph_id == Paragraph.id,
                ParagraphVersion.number == Paragraph.version_number,
            ),
        )
        .where(Placement.declaration_id == declaration_id)
        .order_by(Placement.rank, Placement.paragraph_id)
    ).all()
    standing = [(placement, version) for placement, version in found]
    walked = list(_walk(_by_parent(standing), None, 0))
    labels = label_all([Place(one.kind.value, depth) for one, _, depth in walked])
    rows = tuple(
        _row(placement, version, depth, label)
        for (placement, version, depth), label in zip(walked, labels, strict=True)
    )
    nameless = Label("", "", "")
    shown = {row.paragraph_id for row in rows}
    retired = tuple(
        _row(one, words, 0, nameless) for one, words in standing if one.paragraph_id not in shown
    )
    return WorkingText(rows, retired)


def working_row(text: WorkingText, paragraph_id: str) -> TextRow:
    """One paragraph of the working text, retired ones too, or `NotFound`."""
    row = find(text.rows, paragraph_id) or find(text.retired, paragraph_id)
    if row is None:
        raise NotFound
    return row


def version_number(session: Session, paragraph_id: str) -> int:
    """The number of the latest version of a paragraph."""
    query = select(Paragraph.version_number).where(Paragraph.id == paragraph_id)
    return session.scalar(query) or 0


def digest(rows: Sequence[TextRow]) -> str:
    """What tells one state of the working text from another: its versions and places."""
    state = [[row.version_id, row.placement_number, row.label] for row in rows]
    return sha256(json.dumps(state).encode()).hexdigest()


def current_placements(session: Session, declaration_id: str) -> Sequence[Placement]:
    """Where every paragraph stands now, retired ones included."""
    query = (
        select(Placement)
        .join(Paragraph, _is_current_placement())
        .where(Placement.declaration_id == declaration_id)
        .order_by(Placement.rank)
    )
    return session.scalars(query).all()


def _is_current_placement() -> ColumnElement[bool]:
    return and_(
        Placement.paragraph_id == Paragraph.id, Placement.number == Paragraph.placement_number
    )


def _by_parent(standing: Sequence[Standing]) -> Mapping[str | None, list[Standing]]:
    families: defaultdict[str | None, list[Standing]] = defaultdict(list)
    for placement, version in standing:
        if not placement.is_retired:
            families[placement.parent_id].append((placement, version))
    return families


def _walk(
    families: Mapping[str | None, list[Standing]], parent_id: str | None, depth: int
) -> Iterator[tuple[Placement, ParagraphVersion, int]]:
    for placement, version in families.get(parent_id, ()):
        yield placement, version, depth
        yield from _walk(families, placement.paragraph_id, depth + 1)


def _row(placement: Placement, version: ParagraphVersion, depth: int, label: Label) -> TextRow:
    return TextRow(
        paragraph_id=placement.paragraph_id,
        version_id=version.id,
        version_number=version.number,
        text=version.text,
        kind=placement.kind,
        parent_id=placement.parent_id,
        depth=depth,
        label=label.label,
        reference=label.reference,
        printed=label.printed,
        placement_number=placement.number,
    )
