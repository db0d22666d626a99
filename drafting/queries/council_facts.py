"""Reading what a report to the Council or the Assembly is written from, all of it public."""

from collections import Counter
from collections.abc import Mapping, Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from drafting.domain.consultations import ReportingBody
from drafting.domain.errors import Invalid
from drafting.domain.permissions import ANYONE
from drafting.domain.vocabulary import ParagraphKind, StakeholderKind
from drafting.formats.council_report import (
    CircleTold,
    HeldConsultation,
    Issue,
    ReleaseTold,
    ReportFacts,
)
from drafting.formats.remark import remark_plain
from drafting.models import (
    Amendment,
    CarriedAmendment,
    Declaration,
    Disposition,
    Release,
    Stakeholder,
    Statement,
)
from drafting.queries import amendment_rows, consultations, moments, statements
from drafting.queries.carried import is_latest_carried, standing_paragraph
from drafting.queries.contributions import contributions, public
from drafting.queries.convergence import convergence
from drafting.queries.fates import ALL, fate_of, fates
from drafting.queries.participation import CircleRow, participation
from drafting.queries.releases import release_text, releases
from drafting.queries.text_rows import TextRow, as_nodes
from drafting.queries.told import is_latest_disposition
from drafting.text.markup import plain

MOST_ISSUES = 12
"""Paragraphs that the report goes into; the disposition report has them all."""

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


def council_facts(session: Session, declaration: Declaration, body: ReportingBody) -> ReportFacts:
    """The facts as they stand now, in a bounded number of statements."""
    published = releases(session, declaration.id)
    if not published:
        raise Invalid("A report speaks of what was published. Publish a first release before.")
    text = release_text(session, published[-1].id)
    became = fates(session, declaration.id)
    return ReportFacts(
        body=body,
        title=plain(declaration.title),
        day=moments.now(session).date(),
        consultations=_consultations(session, declaration.id),
        circles=[_circle(one) for one in participation(session, declaration.id)],
        releases=_releases(session, declaration.id, published),
        fates=_in_words(became.counts),
        issues=_issues(session, declaration.id, text),
        text=[one for one in as_nodes(text) if one.kind != ParagraphKind.TITLE],
        contributors=_contributors(session, declaration.id),
    )


def free_slug(session: Session, base: str) -> str:
    """A short name that no declaration bears: this one, or this one with a number."""
    taken = set(session.scalars(select(Declaration.slug).where(Declaration.slug.startswith(base))))
    several = (f"{base}-{number}" for number in range(2, len(taken) + 3))
    return next(one for one in (base, *several) if one not in taken)


def _circle(one: CircleRow) -> CircleTold:
    is_state = one.circle.kind is StakeholderKind.STATE
    region = one.circle.region or "States of no regional group"
    name = region if is_state else KINDS[one.circle.kind]
    return CircleTold(name, one.voice_count, one.said_count)


def _consultations(session: Session, declaration_id: str) -> list[HeldConsultation]:
    query = (
        select(Statement.consultation_id, func.count())
        .where(Statement.declaration_id == declaration_id, statements.is_public())
        .group_by(Statement.consultation_id)
    )
    stated = dict(session.execute(query).all())
    found = (one.consultation for one in consultations.standings(session, ANYONE, declaration_id))
    return [
        HeldConsultation(
            title=one.title,
            kind=_called(one.kind),
            place=one.place,
            first_day=one.opens_at.date(),
            last_day=one.closes_at.date(),
            statement_count=stated.get(one.id, 0),
        )
        for one in found
        if one.cancelled_at is None
    ]


def _releases(
    session: Session, declaration_id: str, published: Sequence[Release]
) -> list[ReleaseTold]:
    points = convergence(session, declaration_id, published)
    return [
        ReleaseTold(
            number=one.number,
            symbol=one.symbol,
            day=one.created_at.date(),
            paragraph_count=point.paragraph_count,
            carried_count=point.carried_count,
            drawn_count=point.drawn_count,
            note=remark_plain(one.note),
        )
        for one, point in zip(published, points, strict=True)
    ]


def _issues(session: Session, declaration_id: str, text: Sequence[TextRow]) -> list[Issue]:
    """The paragraphs that drew most amendments, in the order of the text; one statement."""
    query = (
        select(standing_paragraph(), Amendment.state, Disposition.outcome, func.count())
        .select_from(Amendment)
        .outerjoin(CarriedAmendment, is_latest_carried())
        .outerjoin(Disposition, is_latest_disposition())
        .where(Amendment.declaration_id == declaration_id, amendment_rows.is_public())
        .group_by(standing_paragraph(), Amendment.state, Disposition.outcome)
    )
    found: dict[str, Counter[str]] = {}
    for paragraph_id, state, outcome, count in session.execute(query):
        found.setdefault(paragraph_id, Counter())[fate_of(state, outcome)] += count
    issues = [
        Issue(row.name, _in_words(found[row.paragraph_id]))
        for row in text
        if row.paragraph_id in found
    ]
    most = sorted(issues, key=lambda one: -one.count)[:MOST_ISSUES]
    return [one for one in issues if one in most]


def _contributors(session: Session, declaration_id: str) -> list[tuple[str, list[str]]]:
    """The names of all stakeholders who spoke in public, by category; one statement."""
    said = contributions(declaration_id, public())
    query = (
        select(Stakeholder.kind, Stakeholder.name)
        .where(Stakeholder.id.in_(select(said.c.stakeholder_id)))
        .order_by(Stakeholder.sought)
    )
    names: dict[StakeholderKind, list[str]] = {}
    for kind, name in session.execute(query):
        names.setdefault(kind, []).append(name)
    return [(KINDS[kind], names[kind]) for kind in KINDS if kind in names]


def _in_words(counts: Mapping[str, int]) -> tuple[tuple[str, int], ...]:
    return tuple((_called(one), counts[one]) for one in ALL if counts.get(one))


def _called(value: str) -> str:
    return str(value).replace("_", " ").capitalize()
