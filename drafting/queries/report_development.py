"""Reading how a text developed: what each release made of the one before, and of whose words."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from sqlalchemy.orm import Session

from drafting.domain.actors import ANYONE
from drafting.formats.remark import remark_plain
from drafting.formats.report_development import ReleaseTold, Reworked
from drafting.models import Declaration, Release
from drafting.queries.changes import ChangesPage, changes_page
from drafting.queries.convergence import convergence


def told_releases(
    session: Session, declaration: Declaration, published: Sequence[Release]
) -> list[ReleaseTold]:
    """Every release; four statements, and six for each of them but the first."""
    points = convergence(session, declaration.id, published)
    reworked = [None, *_reworked(session, declaration, published)]
    return [
        ReleaseTold(
            number=one.number,
            symbol=one.symbol,
            day=one.created_at.date(),
            paragraph_count=point.paragraph_count,
            carried_count=point.carried_count,
            drawn_count=point.drawn_count,
            note=remark_plain(one.note),
            reworked=changed,
        )
        for one, point, changed in zip(published, points, reworked, strict=True)
    ]


def _reworked(
    session: Session, declaration: Declaration, published: Sequence[Release]
) -> Iterator[Reworked]:
    for before, after in pairwise(published):
        yield _told(before.symbol, changes_page(session, ANYONE, declaration, (before, after)))


def _told(since: str, page: ChangesPage) -> Reworked:
    taken = {why.amendment_id: why.short_name for one in page.changes for why in one.decisions}
    counts = {fate: count for fate, count in page.counts.items() if count and fate != "kept"}
    return Reworked(
        since=since,
        fates=tuple(counts.items()),
        words_in=page.words_in,
        words_out=page.words_out,
        prompted=tuple(sorted(Counter(taken.values()).items(), key=lambda one: (-one[1], one[0]))),
        edited_count=sum(not one.decisions for one in page.changes),
    )
