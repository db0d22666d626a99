"""Carrying open amendments to a new release: each with a stated outcome, none is lost."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass

from sqlalchemy.orm import Session

from drafting.domain.identity import new_id
from drafting.domain.permissions import Actor
from drafting.domain.vocabulary import Act, AmendmentKind, Fate, Whereabouts
from drafting.models import Amendment, CarriedAmendment, Release
from drafting.queries.carried import Standing, open_amendments
from drafting.queries.heirs import Heir, Passages, heirs, passages
from drafting.queries.text_rows import TextRow
from drafting.record import journal
from drafting.text.diff import ALGORITHM
from drafting.text.merge import Conflict
from drafting.text.parts import holder
from drafting.text.rebase import Rebased, rebase

VOID = Rebased("void", None)


@dataclass(frozen=True, slots=True)
class Found:
    """Where a release has the paragraph of an amendment, if it still has it."""

    whereabouts: Whereabouts
    row: TextRow | None = None


def carry_open(
    session: Session, actor: Actor, release: Release, rows: Sequence[TextRow]
) -> list[CarriedAmendment]:
    """Carry every open amendment of the declaration to the release that holds these rows."""
    known = passages(session, release.declaration_id)
    by_id = {row.paragraph_id: row for row in rows}
    carried = []
    for amendment, standing in open_amendments(session, release.declaration_id):
        found = _find(known, by_id, amendment, standing, release.language)
        outcome = carried_words(amendment.kind, standing, found.row, rows, release.language)
        carried.append(_record(session, actor, release, (amendment, standing, found, outcome)))
    session.add_all(carried)
    session.flush()
    return carried


def carried_words(
    kind: AmendmentKind,
    standing: Standing,
    row: TextRow | None,
    rows: Sequence[TextRow],
    language: str,
) -> Rebased:
    """What becomes of an amendment where its paragraph now reads as in `row`."""
    if row is None:
        return VOID
    if kind is AmendmentKind.INSERT_AFTER:
        is_there = any(one.text == standing.text for one in rows)
        return Rebased("overtaken" if is_there else "applies", standing.text)
    if kind is AmendmentKind.DELETE:
        if row.text == standing.base.text:
            return Rebased("applies", "")
        return Rebased("conflict", None, (Conflict(standing.base.text, row.text, "", 0),))
    return rebase(standing.base.text, row.text, standing.text, language)


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
    if not any(one.is_split for one in others):
        return _joined(rows, source, others)
    wanted = {source, *(one.paragraph_id for one in others)}
    parts = [row for paragraph_id, row in rows.items() if paragraph_id in wanted]
    if not parts:
        return Found(Whereabouts.GONE)
    place = _part(amendment.kind, standing, parts, language)
    if place is None:
        return Found(Whereabouts.UNCLEAR)
    is_own = parts[place].paragraph_id == source
    return Found(Whereabouts.SAME if is_own else Whereabouts.SPLIT, parts[place])


def _joined(rows: Mapping[str, TextRow], source: str, others: Sequence[Heir]) -> Found:
    """The paragraph itself, or the one that took it in last."""
    if source in rows:
        return Found(Whereabouts.SAME, rows[source])
    living = [rows[one.paragraph_id] for one in others if one.paragraph_id in rows]
    return Found(Whereabouts.JOINED, living[-1]) if living else Found(Whereabouts.GONE)


def _part(
    kind: AmendmentKind, standing: Standing, parts: Sequence[TextRow], language: str
) -> int | None:
    """Which part an amendment belongs to: a new paragraph stands behind the last of them."""
    if kind is AmendmentKind.INSERT_AFTER:
        return len(parts) - 1
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
    seq = journal.append(session, actor, Act.AMENDMENT_CARRIED, amendment.id, facts)
    return CarriedAmendment(
        id=new_id(),
        amendment_id=amendment.id,
        release_id=release.id,
        paragraph_id=found.row.paragraph_id if found.row else standing.paragraph_id,
        base_id=standing.base.id,
        proposed=standing.text,
        version_id=version_id,
        whereabouts=found.whereabouts,
        fate=Fate(rebased.fate),
        text=rebased.text,
        conflicts=[dict(asdict(one)) for one in rebased.conflicts],
        adjacent=list(rebased.adjacent),
        algorithm=ALGORITHM,
        author_id=actor.user_id,
        journal_seq=seq,
    )
