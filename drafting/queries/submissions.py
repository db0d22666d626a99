"""Reading every text that an amendment had on the record, and what each revision changed."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from drafting.domain.vocabulary import AmendmentKind
from drafting.models import AmendmentRevision
from drafting.queries.amendment_row import AmendmentRow
from drafting.queries.previews import edits_of
from drafting.text.breaks import together
from drafting.text.diff import Edit, diff


@dataclass(frozen=True, slots=True)
class Submission:
    """What was submitted at one moment, and how it differs from what was submitted before."""

    number: int
    kind: AmendmentKind
    base_number: int
    text: str
    reasons: str
    at: datetime
    proposed: tuple[Edit, ...]
    """Against the paragraph as it was."""
    since: tuple[Edit, ...]
    """Against the submission before; for the first one nothing."""


def submissions(session: Session, amendment: AmendmentRow) -> tuple[Submission, ...]:
    """All of them, the newest first, where there is more than one."""
    if amendment.submission_number < 2:
        return ()
    query = (
        select(AmendmentRevision)
        .where(AmendmentRevision.amendment_id == amendment.id)
        .options(joinedload(AmendmentRevision.base), joinedload(AmendmentRevision.target_base))
        .order_by(AmendmentRevision.number)
    )
    return tuple(reversed(_compared(session.scalars(query).all())))


def earlier_texts(
    session: Session, amendments: Sequence[AmendmentRow]
) -> Mapping[str, tuple[Submission, ...]]:
    """What those that were revised said before, the newest first; one statement if any was."""
    revised = {one.id: one.submission_number for one in amendments if one.submission_number > 1}
    if not revised:
        return {}
    query = (
        select(AmendmentRevision)
        .where(AmendmentRevision.amendment_id.in_(revised))
        .options(joinedload(AmendmentRevision.base), joinedload(AmendmentRevision.target_base))
        .order_by(AmendmentRevision.amendment_id, AmendmentRevision.number.desc())
    )
    found: dict[str, list[Submission]] = defaultdict(list)
    for one in session.scalars(query):
        if one.number < revised[one.amendment_id]:
            found[one.amendment_id].append(_submission(one, ()))
    return {name: tuple(texts) for name, texts in found.items()}


def _compared(kept: Sequence[AmendmentRevision]) -> list[Submission]:
    changes = [diff(before.text, after.text) for before, after in pairwise(kept)]
    return [_submission(one, since) for one, since in zip(kept, [(), *changes], strict=True)]


def _base_words(one: AmendmentRevision) -> str:
    other = one.target_base if one.kind is AmendmentKind.JOIN else None
    return together(one.base.text, other.text if other else "")


def _submission(one: AmendmentRevision, since: tuple[Edit, ...]) -> Submission:
    return Submission(
        number=one.number,
        kind=one.kind,
        base_number=one.base.number,
        text=one.text,
        reasons=one.reasons,
        at=one.created_at,
        proposed=edits_of(one.kind, _base_words(one), one.text),
        since=since,
    )
