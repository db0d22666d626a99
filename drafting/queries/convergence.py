"""Reading how far a text has come together: what each release drew, left open and bracketed."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from drafting.models import (
    Amendment,
    CarriedAmendment,
    ParagraphVersion,
    Release,
    ReleasedParagraph,
)
from drafting.queries.amendment_rows import is_public
from drafting.queries.contributions import Manner, contributions, public, release_before
from drafting.text.markup import plain


@dataclass(frozen=True, slots=True)
class ReleasePoint:
    """A release with what was not agreed upon it."""

    number: int
    symbol: str
    carried_count: int
    """Amendments that it took along undecided when it was published."""
    drawn_count: int
    """Amendments that were submitted while it was the newest."""
    bracket_count: int
    """Passages that stand in its own text between square brackets."""
    paragraph_count: int

    @property
    def proposal_count(self) -> int:
        """All amendments that stood upon it."""
        return self.carried_count + self.drawn_count


def convergence(
    session: Session, declaration_id: str, releases: Sequence[Release]
) -> tuple[ReleasePoint, ...]:
    """Every release, the first one first, in four statements however many there are."""
    carried, drawn = _carried(session, declaration_id), _drawn(session, declaration_id)
    brackets, sizes = _brackets(session, declaration_id), _sizes(session, declaration_id)
    return tuple(
        ReleasePoint(
            number=one.number,
            symbol=one.symbol,
            carried_count=carried.get(one.id, 0),
            drawn_count=drawn.get(one.number, 0),
            bracket_count=brackets.get(one.id, 0),
            paragraph_count=sizes.get(one.id, 0),
        )
        for one in releases
    )


def brackets_in(text: str) -> int:
    """How many passages stand in brackets; a link and a footnote reference are none."""
    return plain(text).count("[")


def _carried(session: Session, declaration_id: str) -> Mapping[str, int]:
    query = (
        select(CarriedAmendment.release_id, func.count())
        .join(Amendment, CarriedAmendment.amendment_id == Amendment.id)
        .where(Amendment.declaration_id == declaration_id, is_public())
        .group_by(CarriedAmendment.release_id)
    )
    return dict(session.execute(query).all())


def _drawn(session: Session, declaration_id: str) -> Mapping[int, int]:
    said = contributions(declaration_id, public())
    upon = select(release_before(declaration_id, said).label("since"))
    each = upon.where(said.c.manner == Manner.AMENDMENT.value).subquery()
    query = select(each.c.since, func.count()).group_by(each.c.since)
    return dict(session.execute(query).all())


def _brackets(session: Session, declaration_id: str) -> Mapping[str, int]:
    query = (
        select(ReleasedParagraph.release_id, ParagraphVersion.text)
        .join(Release, ReleasedParagraph.release_id == Release.id)
        .join(ParagraphVersion, ReleasedParagraph.version_id == ParagraphVersion.id)
        .where(Release.declaration_id == declaration_id, ParagraphVersion.text.contains("["))
    )
    found: Counter[str] = Counter()
    for release_id, text in session.execute(query):
        found[release_id] += brackets_in(text)
    return found


def _sizes(session: Session, declaration_id: str) -> Mapping[str, int]:
    query = (
        select(ReleasedParagraph.release_id, func.count())
        .join(Release, ReleasedParagraph.release_id == Release.id)
        .where(Release.declaration_id == declaration_id)
        .group_by(ReleasedParagraph.release_id)
    )
    return dict(session.execute(query).all())
