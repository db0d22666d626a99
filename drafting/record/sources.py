"""Writing into the library: a source comes in, is revised, and is linked to a paragraph."""

import hashlib
from collections.abc import Mapping
from dataclasses import asdict, dataclass

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.errors import AlreadyThere, StaleVersion, WrongState
from drafting.domain.identity import new_id
from drafting.domain.sources import FIELDS, Reference, folded
from drafting.domain.vocabulary import Act
from drafting.models import Source, SourceLink, SourceRevision, SourceTag
from drafting.record import journal
from drafting.record.claims import claims_one

STALE = "Somebody changed this source while you were writing. Compare and save again."


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words of a version on which a source bears; without a place it bears on the whole."""

    paragraph_id: str
    version_id: str
    why: str
    begins: int | None = None
    ends: int | None = None
    quote: str = ""


def identity_hash(reference: Reference) -> str:
    """That by which a source is found again, in as much room as every other one."""
    return hashlib.sha256(reference.identity.encode()).hexdigest()


def standing_source(session: Session, declaration_id: str, reference: Reference) -> Source | None:
    """The source of the library, not retired, that this reference means."""
    query = select(Source).where(
        Source.declaration_id == declaration_id,
        Source.identity == identity_hash(reference),
        Source.retired_at.is_(None),
    )
    return session.scalar(query.order_by(Source.number).limit(1))


def add_source(
    session: Session, actor: Actor, declaration_id: str, reference: Reference
) -> Source:
    """Enter a source; the declaration is locked by whoever asks, so that numbers follow."""
    known = standing_source(session, declaration_id, reference)
    if known is not None:
        raise _taken(known)
    return enter_source(session, actor, declaration_id, reference)


def enter_source(
    session: Session, actor: Actor, declaration_id: str, reference: Reference
) -> Source:
    """The same where it was looked for already and is not there."""
    query = select(func.max(Source.number)).where(Source.declaration_id == declaration_id)
    source = Source(
        id=new_id(),
        declaration_id=declaration_id,
        number=(session.scalar(query) or 0) + 1,
        author_id=actor.user_id,
        revision_number=1,
        **_said(reference),
        **_found_by(reference),
    )
    facts = _facts(source.number, reference)
    source.journal_seq = journal.append(session, actor, Act.SOURCE_ADDED, source.id, facts)
    session.add(source)
    session.flush()
    _keep(session, actor, source, reference, source.journal_seq)
    return source


def revise_source(
    session: Session, actor: Actor, source: Source, base_number: int, reference: Reference
) -> int:
    """Make revision `base_number` + 1 and give its act, or refuse if there is one already."""
    if source.retired_at is not None:
        raise WrongState("This source was retired: it stays as it was.")
    known = standing_source(session, source.declaration_id, reference)
    if known is not None and known.id != source.id:
        raise _taken(known)
    statement = (
        update(Source)
        .where(
            Source.id == source.id,
            Source.revision_number == base_number,
            Source.retired_at.is_(None),
        )
        .values(revision_number=base_number + 1, **_said(reference), **_found_by(reference))
    )
    if not claims_one(session, statement):
        raise StaleVersion(STALE)
    session.refresh(source)
    facts = {"revision": base_number + 1, **_facts(source.number, reference)}
    seq = journal.append(session, actor, Act.SOURCE_REVISED, source.id, facts)
    _keep(session, actor, source, reference, seq)
    return seq


def link_source(
    session: Session, source: Source, quotation: Quotation, author_id: str | None, seq: int
) -> SourceLink:
    """Say that a paragraph rests on a source; the same is said once."""
    query = select(SourceLink.id).where(
        SourceLink.source_id == source.id,
        SourceLink.paragraph_id == quotation.paragraph_id,
        SourceLink.quote == quotation.quote,
        SourceLink.ended_at.is_(None),
    )
    if session.scalar(query.limit(1)):
        raise AlreadyThere(
            "The paragraph rests on this source already. Quote other words of it, or end the "
            "link that is there first.",
            field="quote",
        )
    link = SourceLink(
        id=new_id(),
        source_id=source.id,
        author_id=author_id,
        journal_seq=seq,
        **asdict(quotation),
    )
    session.add(link)
    session.flush()
    return link


def _taken(known: Source) -> AlreadyThere:
    return AlreadyThere(
        f"The library has this already: it is source {known.number}. Revise that one.",
        field="symbol" if known.symbol else "title",
    )


def _keep(session: Session, actor: Actor, source: Source, reference: Reference, seq: int) -> None:
    """The revision as it is said now, and its tags for whoever looks for one."""
    session.add(
        SourceRevision(
            source_id=source.id,
            number=source.revision_number,
            author_id=actor.user_id,
            journal_seq=seq,
            **_said(reference),
        )
    )
    if source.revision_number > 1:
        session.execute(delete(SourceTag).where(SourceTag.source_id == source.id))
    session.add_all(SourceTag(source_id=source.id, tag=tag) for tag in reference.tags)
    session.flush()


def _said(reference: Reference) -> Mapping[str, object]:
    said = {name: getattr(reference, name) for name in FIELDS}
    return {**said, "tags": list(reference.tags)}


def _found_by(reference: Reference) -> Mapping[str, object]:
    words = (
        *(reference.symbol, reference.title, reference.body, reference.excerpt),
        *(reference.note, " ".join(reference.tags)),
    )
    return {"identity": identity_hash(reference), "sought": folded(" ".join(words))}


def _facts(number: int, reference: Reference) -> dict[str, journal.Fact]:
    said = journal.canonical_bytes(_said(reference)).decode()
    return {"number": number, "words": journal.words_hash(said)}
