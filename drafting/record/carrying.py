"""Carrying open amendments to a new release: each with a stated outcome, none is lost."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace

from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.identity import new_id
from drafting.domain.vocabulary import Act, AmendmentKind, Fate, Whereabouts
from drafting.models import Amendment, CarriedAmendment, Release
from drafting.queries.carried import Standing, open_amendments
from drafting.queries.heirs import Heir, Passages, heirs, is_whole, passages
from drafting.queries.text_rows import TextRow
from drafting.record import journal
from drafting.record.fates import Found, carried_words
from drafting.text.diff import ALGORITHM
from drafting.text.parts import holder
from drafting.text.rebase import Rebased

HELD_BY_ITSELF = frozenset(
    {AmendmentKind.MOVE, AmendmentKind.SPLIT, AmendmentKind.JOIN, AmendmentKind.RETAIN}
)
"""Kinds that ask something of the paragraph, not of words that one part of it would hold."""


def carry_open(
    session: Session, actor: Actor, release: Release, rows: Sequence[TextRow]
) -> list[CarriedAmendment]:
    """Carry every open amendment of the declaration to the release that holds these rows."""
    known = passages(session, release.declaration_id)
    by_id = {row.paragraph_id: row for row in rows}
    carried = []
    for amendment, standing in open_amendments(session, release.declaration_id):
        found = _find(known, by_id, amendment, standing, release.language)
        outcome = carried_words(amendment.kind, standing, found, rows, release.language)
        target = by_id.get(standing.target.paragraph_id) if standing.target else None
        case = (amendment, standing, replace(found, target=target), outcome)
        carried.append(_record(session, actor, release, case))
    session.add_all(carried)
    session.flush()
    return carried


def _find(
    known: Passages,
    rows: Mapping[str, TextRow],
    amendment: Amendment,
    standing: Standing,
    language: str,
) -> Found:
    """Follow the words of a paragraph through what the record knows of splits and joins."""
    source = standing.base.paragraph_id
    others = heirs(known, source, standing.base.number)
    if is_whole(known, source, others):
        return _joined(rows, source, others)
    wanted = {source, *(one.paragraph_id for one in others)}
    parts = [row for paragraph_id, row in rows.items() if paragraph_id in wanted]
    if not parts:
        return Found(Whereabouts.GONE)
    if amendment.kind in HELD_BY_ITSELF:
        row = rows.get(source, parts[0])
        return Found(_of_part(row, source), row, tuple(parts))
    place = _part(amendment.kind, standing, parts, language)
    if place is None:
        return Found(Whereabouts.UNCLEAR)
    return Found(_of_part(parts[place], source), parts[place], tuple(parts))


def _of_part(row: TextRow, source: str) -> Whereabouts:
    return Whereabouts.SAME if row.paragraph_id == source else Whereabouts.SPLIT


def _joined(rows: Mapping[str, TextRow], source: str, others: Sequence[Heir]) -> Found:
    """The paragraph itself, or the one that took it in last."""
    if source in rows:
        return Found(Whereabouts.SAME, rows[source])
    living = [rows[one.paragraph_id] for one in others if one.paragraph_id in rows]
    return Found(Whereabouts.JOINED, living[-1]) if living else Found(Whereabouts.GONE)


def _part(
    kind: AmendmentKind, standing: Standing, parts: Sequence[TextRow], language: str
) -> int | None:
    """Which part it belongs to: new paragraphs stand before the first or behind the last."""
    if kind.is_insertion:
        return 0 if kind is AmendmentKind.INSERT_BEFORE else len(parts) - 1
    texts = [one.text for one in parts]
    return holder(standing.base.text, standing.text, texts, language)


def _record(
    session: Session,
    actor: Actor,
    release: Release,
    outcome: tuple[Amendment, Standing, Found, Rebased],
) -> CarriedAmendment:
    amendment, standing, found, rebased = outcome
    version_id = found.row.version_id if found.row else None
    facts: dict[str, journal.Fact] = {
        "release": release.number,
        "version": version_id,
        "fate": rebased.fate,
        "whereabouts": found.whereabouts.value,
        "words": journal.words_hash(rebased.text) if rebased.text is not None else None,
    }
    target_version_id = found.target.version_id if found.target else None
    if standing.target is not None:
        facts["target_version"] = target_version_id
    seq = journal.append(session, actor, Act.AMENDMENT_CARRIED, amendment.id, facts)
    return CarriedAmendment(
        id=new_id(),
        amendment_id=amendment.id,
        release_id=release.id,
        paragraph_id=found.row.paragraph_id if found.row else standing.paragraph_id,
        base_id=standing.base.id,
        proposed=standing.text,
        version_id=version_id,
        target_base_id=standing.target.id if standing.target else None,
        target_version_id=target_version_id,
        whereabouts=found.whereabouts,
        fate=Fate(rebased.fate),
        text=rebased.text,
        conflicts=[dict(asdict(one)) for one in rebased.conflicts],
        adjacent=list(rebased.adjacent),
        algorithm=ALGORITHM,
        author_id=actor.user_id,
        journal_seq=seq,
    )
