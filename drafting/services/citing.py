"""Citing: a paragraph, or some words of it, is said to rest on a source, and why."""

from dataclasses import dataclass

from sqlalchemy import update
from sqlalchemy.orm import Session

from drafting.domain import clock, wording
from drafting.domain.actors import Actor
from drafting.domain.errors import Invalid, NotFound, StaleVersion, WrongState
from drafting.domain.permissions import Permission, require
from drafting.domain.vocabulary import Act
from drafting.models import Source, SourceLink
from drafting.queries.releases import latest_release, released_row
from drafting.queries.text_rows import TextRow
from drafting.record import journal, receipts
from drafting.record.claims import claims_one
from drafting.record.sources import Quotation, link_source
from drafting.record.structure import lock
from drafting.text.invisible import clean


@dataclass(frozen=True, slots=True)
class Citation:
    """A paragraph as it was read, the words of it that are meant, and why it rests on a source."""

    paragraph_id: str
    version_number: int
    why: str
    quote: str = ""
    form_key: str = ""


def link(session: Session, actor: Actor, source_id: str, citation: Citation) -> SourceLink:
    """Say that a paragraph of the latest release rests on a source."""
    source = session.get(Source, source_id)
    if source is None:
        raise NotFound
    require(actor, Permission.SOURCE_MANAGE, source)
    why = wording.remark(citation.why, field="why", what="A note why")
    if known := receipts.made_before(session, actor, citation.form_key, SourceLink):
        return known
    declaration = lock(session, source.declaration_id)
    session.refresh(source)
    if source.retired_at is not None:
        raise WrongState("This source was retired: nothing can be linked to it any more.")
    quotation = _quotation(_row(session, source.declaration_id, citation), citation, why)
    facts: dict[str, journal.Fact] = {
        "paragraph": quotation.paragraph_id,
        "version": quotation.version_id,
        "quote": journal.words_hash(quotation.quote),
    }
    seq = journal.append(session, actor, Act.SOURCE_LINKED, source.id, facts)
    made = link_source(session, source, quotation, actor.user_id, seq)
    declaration.public_seq = seq
    receipts.keep(session, actor, citation.form_key, made.id)
    session.flush()
    return made


def unlink(session: Session, actor: Actor, source_id: str, link_id: str) -> SourceLink:
    """End a link of a source; that there was one stays on the record."""
    found = session.get(SourceLink, link_id)
    if found is None or found.source_id != source_id:
        raise NotFound
    source = session.get_one(Source, source_id)
    require(actor, Permission.SOURCE_MANAGE, source)
    declaration = lock(session, source.declaration_id)
    session.refresh(found)
    if found.ended_at is not None:
        return found
    facts: dict[str, journal.Fact] = {"link": found.id, "paragraph": found.paragraph_id}
    seq = journal.append(session, actor, Act.SOURCE_UNLINKED, source.id, facts)
    statement = (
        update(SourceLink)
        .where(SourceLink.id == found.id, SourceLink.ended_at.is_(None))
        .values(ended_at=clock.now(), ended_seq=seq)
    )
    if not claims_one(session, statement):
        raise WrongState("Somebody was quicker. Look at the source again.")
    session.refresh(found)
    declaration.public_seq = seq
    session.flush()
    return found


def _row(session: Session, declaration_id: str, citation: Citation) -> TextRow:
    """The paragraph as the latest release has it, which must be as it was read."""
    latest = latest_release(session, declaration_id)
    row = released_row(session, latest.id, citation.paragraph_id) if latest else None
    if row is None:
        raise Invalid("Choose a paragraph of the latest release.", field="paragraph")
    if row.version_number != citation.version_number:
        raise StaleVersion(
            "A new release changed this paragraph while you were writing. Look at its words and "
            "link them again."
        )
    return row


def _quotation(row: TextRow, citation: Citation, why: str) -> Quotation:
    quote = clean(citation.quote)
    if not quote:
        return Quotation(row.paragraph_id, row.version_id, why)
    count = row.text.count(quote)
    if count != 1:
        raise Invalid(
            f"These words stand {count} times in the paragraph. Quote more of them."
            if count
            else "These words do not stand in the paragraph. Copy them from its text.",
            field="quote",
        )
    at = row.text.index(quote)
    return Quotation(row.paragraph_id, row.version_id, why, at, at + len(quote), quote)
