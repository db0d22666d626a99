"""Reading who was heard upon a text: in which consultation, in which circle, under which name."""

from collections import Counter, defaultdict
from collections.abc import Mapping

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from drafting.domain.actors import ANYONE
from drafting.domain.states import all_states
from drafting.domain.vocabulary import StakeholderKind
from drafting.formats.report_people import CircleTold, Counts, HeldConsultation
from drafting.models import Stakeholder
from drafting.queries import consultations
from drafting.queries.contributions import (
    Circle,
    Manner,
    circle_of,
    contributions,
    public,
)
from drafting.queries.participation import CircleRow, participation
from drafting.queries.report_issues import called

KINDS = {
    StakeholderKind.STATE: "States",
    StakeholderKind.UN_ENTITY: "United Nations entities",
    StakeholderKind.INTERGOVERNMENTAL: "Intergovernmental organizations",
    StakeholderKind.NHRI: "National human rights institutions",
    StakeholderKind.NGO: "Non-governmental organizations",
    StakeholderKind.ACADEMIA: "Academia",
    StakeholderKind.PEOPLES_ORGANIZATION: "Organizations of peoples",
    StakeholderKind.INDIVIDUAL: "Individuals",
}


def held(session: Session, declaration_id: str) -> list[HeldConsultation]:
    """Every consultation that was announced and not cancelled; three statements."""
    said = contributions(declaration_id, public())
    place = said.c.consultation_id, said.c.manner
    drawn: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for one, manner, count in session.execute(select(*place, func.count()).group_by(*place)):
        drawn[one or ""][manner] = count
    heard = _heard(session, declaration_id)
    standing = (
        one.consultation for one in consultations.standings(session, ANYONE, declaration_id)
    )
    return [
        HeldConsultation(
            title=one.title,
            kind=called(one.kind),
            place=one.place,
            first_day=one.opens_at.date(),
            last_day=one.closes_at.date(),
            statement_count=drawn[one.id][Manner.STATEMENT],
            symbol=one.release.symbol if one.release else "",
            amendment_count=drawn[one.id][Manner.AMENDMENT],
            comment_count=drawn[one.id][Manner.COMMENT],
            heard=heard.get(one.id, ()),
        )
        for one in standing
        if one.cancelled_at is None
    ]


def circles(session: Session, declaration_id: str) -> list[CircleTold]:
    """Who took part by region of States and by category; three statements."""
    said = contributions(declaration_id, public())
    place = said.c.kind, said.c.region, said.c.manner
    found: defaultdict[Circle, Counter[str]] = defaultdict(Counter)
    query = select(*place, func.count()).group_by(*place)
    for kind, region, manner, count in session.execute(query):
        found[circle_of(kind, region)][manner] += count
    told = participation(session, declaration_id)
    in_order = sorted(
        told, key=lambda one: (one.circle.order[0], not one.circle.region, one.circle.region)
    )
    return [_circle(one, found[one.circle]) for one in in_order]


def contributors(session: Session, declaration_id: str) -> list[tuple[str, list[str]]]:
    """Everybody who spoke in public under the present name, by category; one statement.

    States stand in the order of the seats, the others in that of their names.
    """
    said = contributions(declaration_id, public())
    query = (
        select(Stakeholder.kind, Stakeholder.name, Stakeholder.iso3)
        .where(Stakeholder.id.in_(select(said.c.stakeholder_id)))
        .order_by(Stakeholder.sought)
    )
    seats = {one.iso3: seat for seat, one in enumerate(all_states())}
    found = session.execute(query).all()
    names: dict[StakeholderKind, list[str]] = {}
    for kind, name, _ in sorted(found, key=lambda one: seats.get(one[2] or "", -1)):
        names.setdefault(kind, []).append(name)
    return [(KINDS[kind], names[kind]) for kind in KINDS if kind in names]


def _circle(one: CircleRow, by_manner: Counter[str]) -> CircleTold:
    is_state = one.circle.kind is StakeholderKind.STATE
    region = one.circle.region or "States of no regional group"
    manners = tuple((f"{manner}s", by_manner[manner]) for manner in Manner if by_manner[manner])
    return CircleTold(
        region if is_state else KINDS[one.circle.kind], one.voice_count, one.said_count, manners
    )


def _heard(session: Session, declaration_id: str) -> Mapping[str, Counts]:
    """How many spoke in each consultation, by category; each is counted once however often."""
    said = contributions(declaration_id, public())
    kind = func.coalesce(said.c.kind, StakeholderKind.INDIVIDUAL)
    query = (
        select(said.c.consultation_id, kind, func.count(said.c.speaker.distinct()))
        .where(said.c.consultation_id.is_not(None))
        .group_by(said.c.consultation_id, kind)
    )
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for one, whose, count in session.execute(query):
        found[one or ""][KINDS[StakeholderKind(whose)]] += count
    return {
        one: tuple((name, counts[name]) for name in KINDS.values() if counts[name])
        for one, counts in found.items()
    }
