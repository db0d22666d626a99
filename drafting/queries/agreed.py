"""Reading what silence agreed: paragraphs that were put forward, and to which nobody objected."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session, joinedload

from drafting.domain.silence import Objected
from drafting.models import (
    ParagraphVersion,
    Release,
    ReleasedParagraph,
    SilenceObjection,
    SilenceProcedure,
)
from drafting.queries import moments

ENDS_AT: ColumnElement[datetime] = func.coalesce(
    SilenceProcedure.extended_to, SilenceProcedure.closes_at
)
"""Until when silence lasts."""


@dataclass(frozen=True, slots=True)
class Silence:
    """A procedure by which paragraphs were agreed: the ground on which they stand."""

    id: str
    title: str
    symbol: str
    """The release whose words were put forward."""
    ended_at: datetime
    judged_seq: int | None
    """The act that recorded its result; nothing as long as nobody has acted since."""
    words: Mapping[str, str]
    """The words of each paragraph on which silence was kept."""

    def follows(self, seq: int) -> bool:
        """Whether it ended after an act of the journal; the first act after its end records it."""
        return self.judged_seq is None or self.judged_seq > seq


def silences_kept(session: Session, release: Release) -> tuple[Silence, ...]:
    """What silence agreed of a text until a release, the first to be opened first.

    One statement where nothing was put under silence, four where something was.
    """
    query = (
        select(SilenceProcedure)
        .join(Release, SilenceProcedure.release_id == Release.id)
        .where(
            SilenceProcedure.declaration_id == release.declaration_id,
            Release.number <= release.number,
        )
        .order_by(ENDS_AT, SilenceProcedure.id)
    )
    made = session.scalars(query.options(joinedload(SilenceProcedure.release))).all()
    now = moments.now(session) if made else None
    over = [one for one in made if now and _agrees(one, now)]
    if not over:
        return ()
    objections, words = _objections(session, over), _words(session, over)
    found = (_silence(one, objections[one.id], words) for one in over)
    return tuple(one for one in found if one.words)


def _agrees(one: SilenceProcedure, now: datetime) -> bool:
    """Whether it has an end by which something may be agreed."""
    return one.result.agrees if one.result else one.terms.is_over_at(now)


def _silence(
    one: SilenceProcedure,
    objections: Collection[Objected],
    words: Mapping[tuple[str, str], str],
) -> Silence:
    agreed = one.terms.agreed_by(objections)
    return Silence(
        id=one.id,
        title=one.title,
        symbol=one.release.symbol,
        ended_at=one.ends_at,
        judged_seq=one.judged_seq,
        words={known: words[one.release_id, known] for known in agreed},
    )


def _objections(
    session: Session, over: Sequence[SilenceProcedure]
) -> Mapping[str, list[Objected]]:
    query = select(SilenceObjection).where(SilenceObjection.silence_id.in_(_ids(over)))
    found: defaultdict[str, list[Objected]] = defaultdict(list)
    for one in session.scalars(query):
        found[one.silence_id].append(one.objected)
    return found


def _words(session: Session, over: Sequence[SilenceProcedure]) -> Mapping[tuple[str, str], str]:
    """The words of each paragraph of the releases that were put under silence."""
    query = (
        select(ReleasedParagraph.release_id, ReleasedParagraph.paragraph_id, ParagraphVersion.text)
        .join(ParagraphVersion, ReleasedParagraph.version_id == ParagraphVersion.id)
        .where(ReleasedParagraph.release_id.in_({one.release_id for one in over}))
    )
    return {(release, known): text for release, known, text in session.execute(query)}


def _ids(over: Sequence[SilenceProcedure]) -> list[str]:
    return [one.id for one in over]
