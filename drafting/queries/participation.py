"""Reading who took part, by region and kind, from release to release; all of it public."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Subquery, func, select
from sqlalchemy.orm import Session

from drafting.queries.contributions import Circle, circle_of, contributions, public, release_before


@dataclass(frozen=True, slots=True)
class CircleRow:
    """What one circle said upon each release, and how many of it spoke."""

    circle: Circle
    by_release: Mapping[int, int]
    """How many things were said after the release of this number; 0 is before the first."""
    voice_count: int

    @property
    def said_count(self) -> int:
        """How many things it said."""
        return sum(self.by_release.values())


def participation(session: Session, declaration_id: str) -> tuple[CircleRow, ...]:
    """Every circle that spoke, the States first; two statements."""
    said = contributions(declaration_id, public())
    voices, by_release = _voices(session, said), _by_release(session, declaration_id, said)
    return tuple(
        CircleRow(one, by_release[one], voices[one])
        for one in sorted(by_release, key=lambda one: one.order)
    )


def _by_release(
    session: Session, declaration_id: str, said: Subquery
) -> Mapping[Circle, Counter[int]]:
    upon = select(said.c.kind, said.c.region, release_before(declaration_id, said).label("since"))
    each = upon.subquery()
    place = each.c.kind, each.c.region, each.c.since
    found: dict[Circle, Counter[int]] = {}
    for kind, region, since, count in session.execute(
        select(*place, func.count()).group_by(*place)
    ):
        found.setdefault(circle_of(kind, region), Counter())[since] += count
    return found


def _voices(session: Session, said: Subquery) -> Counter[Circle]:
    """How many spoke in each circle, each counted once however often."""
    query = select(said.c.kind, said.c.region, func.count(said.c.speaker.distinct()))
    found: Counter[Circle] = Counter()
    for kind, region, count in session.execute(query.group_by(said.c.kind, said.c.region)):
        found[circle_of(kind, region)] += count
    return found
