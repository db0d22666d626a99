"""Reading where the words of every proposal went: the proof that none was lost in streamlining."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Row, Select, select
from sqlalchemy.orm import Session, aliased

from drafting.domain.actors import Actor
from drafting.domain.proving import Whither
from drafting.domain.vocabulary import AmendmentKind, AmendmentState, Outcome
from drafting.models import (
    Amendment,
    CarriedAmendment,
    Declaration,
    Delegation,
    Disposition,
    Paragraph,
    ParagraphVersion,
    PlacementAmendment,
    Stakeholder,
    VersionAmendment,
)
from drafting.queries.amendment_rows import visible
from drafting.queries.carried import is_latest_carried, standing_paragraph
from drafting.queries.changes import word_count
from drafting.queries.origins import spans_of_release
from drafting.queries.releases import latest_release, release_text
from drafting.queries.stood import Stood, places_then
from drafting.queries.text_rows import TextRow
from drafting.queries.told import is_latest_disposition
from drafting.text.diff import diff
from drafting.text.shares import words_by_origin

Into = aliased(Amendment, name="into_amendment")
Base = aliased(ParagraphVersion, name="base_version")
Columns = tuple[
    str,
    int | None,
    AmendmentKind,
    AmendmentState,
    str,
    str,
    str,
    str,
    Outcome | None,
    str | None,
    str | None,
    int | None,
    str,
    int | None,
]


@dataclass(frozen=True, slots=True)
class Standing:
    """A paragraph of the text in which words of a proposal stand, and how many."""

    paragraph_id: str
    name: str
    words: int


@dataclass(frozen=True, slots=True)
class Proved:
    """A proposal, and where its words went."""

    id: str
    number: int | None
    short_name: str
    paragraph_id: str
    whither: Whither
    outcome: Outcome | None = None
    reason: str = ""
    into_number: int | None = None
    put_in: int = 0
    """How many words it would put in."""
    places: tuple[Standing, ...] = ()
    stood: Stood | None = None
    """Where the words stood that it struck out or moved, if it was taken up and put none in."""

    @property
    def standing(self) -> int:
        """How many of its words stand in the text."""
        return sum(one.words for one in self.places)


@dataclass(frozen=True, slots=True)
class Proof:
    """Every proposal that may be seen, with the text in which their words are sought."""

    rows: tuple[TextRow, ...]
    proposals: tuple[Proved, ...]

    @property
    def counts(self) -> Mapping[Whither, int]:
        """How many went where."""
        counted = Counter(one.whither for one in self.proposals)
        return {one: counted[one] for one in Whither}

    @property
    def unaccounted(self) -> tuple[Proved, ...]:
        """Those of which nobody can say where their words are."""
        return tuple(one for one in self.proposals if one.whither is Whither.UNACCOUNTED)

    @property
    def table(self) -> tuple[tuple[TextRow, tuple[tuple[Proved, int], ...]], ...]:
        """The source table: each paragraph with the proposals in it, and the words of each."""
        found: defaultdict[str, list[tuple[Proved, int]]] = defaultdict(list)
        for one in self.proposals:
            for place in one.places:
                found[place.paragraph_id].append((one, place.words))
        rows = (row for row in self.rows if row.paragraph_id in found)
        return tuple((row, tuple(found[row.paragraph_id])) for row in rows)

    @property
    def elsewhere(self) -> Mapping[Stood, tuple[Proved, ...]]:
        """The rest of the table: by the place where words stood what struck or moved them."""
        found: defaultdict[Stood, tuple[Proved, ...]] = defaultdict(tuple)
        for one in self.proposals:
            if one.stood:
                found[one.stood] += (one,)
        return found


@dataclass(frozen=True, slots=True)
class _Evidence:
    """What the record holds of what was taken up."""

    places: Mapping[str, tuple[Standing, ...]]
    credited: Mapping[str, int]
    """The last act that made a version of a proposal."""
    placed: frozenset[str]
    texts: frozenset[tuple[str, str]]
    """Every text that a paragraph ever had, of those that an acceptance left as they were."""
    released_seq: int
    stood: Mapping[str, Stood]
    """Where the words stood on which a proposal was taken up that has none in the text."""


def proof(session: Session, actor: Actor, declaration: Declaration) -> Proof:
    """Where every proposal went, told by the latest release; nine statements at most."""
    release = latest_release(session, declaration.id)
    rows = release_text(session, release.id) if release else ()
    found = session.execute(_query(actor, declaration.id)).all()
    places = _places(session, release.id, rows) if release else {}
    evidence = _Evidence(
        places=places,
        credited=_credited(session, declaration.id),
        placed=_placed(session, declaration.id),
        texts=_texts(session, declaration.id, {one[9] for one in found if one[9]}),
        released_seq=release.journal_seq if release else 0,
        stood=places_then(session, dict(_elsewhere(found, places))),
    )
    return Proof(rows, tuple(_proved(one, evidence) for one in found))


def _query(actor: Actor, declaration_id: str) -> Select[*Columns]:
    return (
        select(
            Amendment.id,
            Amendment.number,
            Amendment.kind,
            Amendment.state,
            standing_paragraph(),
            Stakeholder.short_name,
            Base.text,
            Amendment.text,
            Disposition.outcome,
            Disposition.words,
            Disposition.reason,
            Into.number,
            Amendment.base_id,
            Disposition.journal_seq,
        )
        .join(Delegation, Amendment.delegation_id == Delegation.id)
        .join(Stakeholder, Delegation.stakeholder_id == Stakeholder.id)
        .join(Base, Amendment.base_id == Base.id)
        .outerjoin(CarriedAmendment, is_latest_carried())
        .outerjoin(Disposition, is_latest_disposition(actor))
        .outerjoin(Into, Disposition.into_id == Into.id)
        .where(
            Amendment.declaration_id == declaration_id,
            Amendment.state != AmendmentState.DRAFT,
            visible(actor, for_desk=True),
        )
        .order_by(Amendment.number.nulls_last(), Amendment.submitted_at, Amendment.id)
    )


def _proved(found: Row[*Columns], evidence: _Evidence) -> Proved:
    identity, number, kind, _, paragraph_id, short_name, base, text = found[:8]
    outcome, _, reason, into_number = found[8:12]
    decides = outcome is not None and outcome.decides
    before = "" if kind.is_insertion else base
    is_taken = outcome is not None and outcome.changes_the_text
    put_in = word_count(diff(before, text), "insert") if is_taken and kind.has_words else 0
    return Proved(
        id=identity,
        number=number,
        short_name=short_name,
        paragraph_id=paragraph_id,
        whither=_whither(found, evidence, put_in),
        outcome=outcome if decides else None,
        reason=(reason or "") if decides else "",
        into_number=into_number,
        put_in=put_in,
        places=evidence.places.get(identity, ()),
        stood=None if put_in else evidence.stood.get(identity),
    )


def _elsewhere(
    found: Sequence[Row[*Columns]], places: Mapping[str, tuple[Standing, ...]]
) -> Iterator[tuple[str, tuple[str, int]]]:
    """What was taken up and has no words in the text: on which version, and by which act."""
    for one in found:
        identity, outcome, base_id, seq = one[0], one[8], one[12], one[13]
        if outcome and outcome.changes_the_text and seq and not places.get(identity):
            yield identity, (base_id, seq)


def _whither(found: Row[*Columns], evidence: _Evidence, put_in: int) -> Whither:
    state, outcome, into_number = found[3], found[8], found[11]
    if state is AmendmentState.WITHDRAWN:
        return Whither.WITHDRAWN
    if outcome is None or not outcome.decides:
        return Whither.OPEN
    if outcome is Outcome.MERGED:
        return Whither.MERGED if into_number else Whither.UNACCOUNTED
    if not outcome.changes_the_text:
        return Whither.DECIDED
    return _taken(found, evidence, put_in)


def _taken(found: Row[*Columns], evidence: _Evidence, put_in: int) -> Whither:
    """Where the words of an accepted proposal are, by what the record holds of it."""
    identity, kind, paragraph_id, words = found[0], found[2], found[4], found[9]
    if identity in evidence.places:
        return Whither.STANDS
    if identity in evidence.credited:
        if evidence.credited[identity] > evidence.released_seq:
            return Whither.COMING
        return Whither.CHANGED_SINCE if put_in else Whither.DONE
    is_done = identity in evidence.placed or kind is AmendmentKind.RETAIN
    if is_done or (paragraph_id, words or "") in evidence.texts:
        return Whither.DONE
    return Whither.UNACCOUNTED


def _places(
    session: Session, release_id: str, rows: Sequence[TextRow]
) -> Mapping[str, tuple[Standing, ...]]:
    """By each origin, the paragraphs in which words of it stand."""
    spans = spans_of_release(session, release_id)
    found: defaultdict[str, tuple[Standing, ...]] = defaultdict(tuple)
    for row in rows:
        for origin, words in words_by_origin(spans[row.version_id]).items():
            if words:
                found[origin] += (Standing(row.paragraph_id, row.name, words),)
    return found


def _credited(session: Session, declaration_id: str) -> Mapping[str, int]:
    query = (
        select(VersionAmendment.amendment_id, ParagraphVersion.journal_seq)
        .join(ParagraphVersion, VersionAmendment.version_id == ParagraphVersion.id)
        .join(Paragraph, ParagraphVersion.paragraph_id == Paragraph.id)
        .where(Paragraph.declaration_id == declaration_id)
        .order_by(ParagraphVersion.journal_seq)
    )
    return dict(session.execute(query).all())


def _placed(session: Session, declaration_id: str) -> frozenset[str]:
    query = (
        select(PlacementAmendment.amendment_id)
        .join(Amendment, PlacementAmendment.amendment_id == Amendment.id)
        .where(Amendment.declaration_id == declaration_id)
    )
    return frozenset(session.scalars(query))


def _texts(session: Session, declaration_id: str, texts: set[str]) -> frozenset[tuple[str, str]]:
    """The paragraphs that ever said one of these texts."""
    query = (
        select(ParagraphVersion.paragraph_id, ParagraphVersion.text)
        .join(Paragraph, ParagraphVersion.paragraph_id == Paragraph.id)
        .where(Paragraph.declaration_id == declaration_id)
    )
    found = session.execute(query)
    return frozenset((one, text) for one, text in found if text in texts)
