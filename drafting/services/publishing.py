"""Publishing a release: the working text is frozen, numbered and hashed."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from drafting.domain import wording
from drafting.domain.actors import Actor
from drafting.domain.errors import AlreadyThere, Invalid, NotFound, StaleVersion
from drafting.domain.identity import new_id
from drafting.domain.permissions import Permission, require
from drafting.domain.vocabulary import Act
from drafting.models import Declaration, Release, ReleasedParagraph
from drafting.queries.brought_back import as_published
from drafting.queries.findings import text_findings
from drafting.queries.text_rows import TextRow
from drafting.queries.waiting import waiting
from drafting.queries.working import digest, standing_text
from drafting.record import anchors, journal, receipts
from drafting.record.adopted import refuse_adopted
from drafting.record.carrying import carry_open
from drafting.record.quoting import carry_quotes
from drafting.record.structure import lock
from drafting.record.telling import refuse_overtaken, tell

LONGEST_SYMBOL = 80
"""Characters; those of the United Nations have some thirty."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A release about to be made, and how many there were when the Expert decided to make it."""

    slug: str
    symbol: str
    title: str
    note: str
    base_count: int
    seen_text: str = ""
    """The digest of the working text that the Expert looked at; empty where nobody looks."""
    knows_findings: bool | None = None
    """Whether the Expert read what the editorial checks found; None where nobody looks."""
    form_key: str = ""


def publish(session: Session, actor: Actor, draft: Draft) -> Release:
    """Freeze the working text as the next release, and carry every open amendment to it.

    What was decided before it and not told yet is told with it.
    """
    known = session.scalar(select(Declaration).where(Declaration.slug == draft.slug))
    if known is None:
        raise NotFound
    require(actor, Permission.RELEASE_PUBLISH, known)
    clean = _cleaned(draft)
    if done := receipts.made_before(session, actor, draft.form_key, Release):
        return done
    declaration = lock(session, known.id)
    refuse_adopted(declaration)
    rows = standing_text(session, declaration.id).rows
    _refuse(session, declaration, clean, rows)
    untold = waiting(session, actor, declaration.id)
    refuse_overtaken(untold)
    rows = as_published(session, declaration.id, rows)
    release = _head(session, actor, declaration, clean, rows)
    session.add_all(_frozen(release.id, at, row) for at, row in enumerate(rows))
    declaration.release_count, declaration.public_seq = release.number, release.journal_seq
    declaration.title = release.title
    receipts.keep(session, actor, draft.form_key, release.id)
    session.flush()
    tell(session, actor, untold, release)
    carry_open(session, actor, release, rows)
    carry_quotes(session, release, rows)
    anchors.settle(session, release)
    return release


def release_hash(symbol: str, title: str, number: int, rows: Sequence[TextRow]) -> bytes:
    """SHA-256 over the canonical form of a release: its head, and each paragraph in order."""
    text: list[list[object]] = [
        [row.paragraph_id, row.version_number, row.kind.value, row.parent_id, row.label, row.text]
        for row in rows
    ]
    whole = {"number": number, "symbol": symbol, "title": title, "text": text}
    return hashlib.sha256(journal.canonical_bytes(whole)).digest()


def _cleaned(draft: Draft) -> Draft:
    return replace(
        draft,
        symbol=wording.line(draft.symbol, field="symbol", what="A symbol", most=LONGEST_SYMBOL),
        title=wording.line(draft.title, field="title", what="A title"),
        note=wording.optional_remark(draft.note, field="note"),
    )


def _head(
    session: Session,
    actor: Actor,
    declaration: Declaration,
    draft: Draft,
    rows: Sequence[TextRow],
) -> Release:
    """The release itself, with the act that made it, before its paragraphs follow."""
    number = declaration.release_count + 1
    digest = release_hash(draft.symbol, draft.title, number, rows)
    facts: dict[str, journal.Fact] = {
        "number": number,
        "symbol": draft.symbol,
        "hash": digest.hex(),
    }
    seq = journal.append(session, actor, Act.RELEASE_PUBLISHED, declaration.id, facts)
    release = Release(
        id=new_id(),
        declaration_id=declaration.id,
        number=number,
        symbol=draft.symbol,
        title=draft.title,
        language=declaration.language,
        note=draft.note,
        hash=digest,
        author_id=actor.user_id,
        journal_seq=seq,
    )
    session.add(release)
    session.flush()
    return release


def _refuse(
    session: Session, declaration: Declaration, draft: Draft, rows: Sequence[TextRow]
) -> None:
    if declaration.release_count != draft.base_count:
        raise StaleVersion(
            "A release was published while you were preparing this one. Look at it first."
        )
    if draft.seen_text and draft.seen_text != digest(rows):
        raise StaleVersion(
            "The working text changed while you were preparing the release. "
            "What would be published now is shown below: look at it and publish again."
        )
    if len(rows) < 2:  # a title alone is no draft
        raise Invalid("There is no text to publish yet. Add a paragraph first.")
    taken = select(Release.id).where(
        Release.declaration_id == declaration.id, Release.symbol == draft.symbol
    )
    if session.scalar(taken):
        raise AlreadyThere(
            f"The symbol “{draft.symbol}” belongs to an earlier release. Choose another one.",
            field="symbol",
        )
    if draft.knows_findings is False and text_findings(rows, declaration.language):
        raise Invalid(
            "The editorial checks found something in the text. Mend what is listed below, or say "
            "that you have read it.",
            field="knows_findings",
        )


def _frozen(release_id: str, position: int, row: TextRow) -> ReleasedParagraph:
    return ReleasedParagraph(
        release_id=release_id,
        position=position,
        paragraph_id=row.paragraph_id,
        version_id=row.version_id,
        parent_id=row.parent_id,
        depth=row.depth,
        kind=row.kind,
        label=row.label,
        reference=row.reference,
        printed=row.printed,
    )
