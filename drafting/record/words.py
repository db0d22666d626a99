"""Writing the next version of a paragraph, with an origin for every word of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.errors import StaleVersion
from drafting.domain.identity import new_id
from drafting.models import (
    DerivedOrigins,
    Paragraph,
    ParagraphVersion,
    VersionAmendment,
    VersionParent,
)
from drafting.record import anchors
from drafting.record.adopted import refuse_adopted
from drafting.record.claims import claims_one
from drafting.text.diff import ALGORITHM
from drafting.text.provenance import Span, carry


@dataclass(frozen=True, slots=True)
class NewWords:
    """Words about to become a version: why, from which act, and on whose proposal."""

    text: str
    reason: str
    journal_seq: int
    amendment_id: str | None = None
    amendment_ids: tuple[str, ...] = ()
    """The proposals to credit, where it is made from several at once."""
    amendment_text: str | None = None
    """What it proposed, where a person may have written other words; None if all are its own."""
    amendment_base: str = ""
    """The words that it was written on."""
    parents: tuple[ParagraphVersion, ...] = ()
    """The versions it was made from, where that is not simply the one before."""
    spans: tuple[Span, ...] | None = None
    """The origins of its words, where they are known already; empty for those new in it."""


def write_version(
    session: Session, actor: Actor, paragraph: Paragraph, base_number: int, words: NewWords
) -> ParagraphVersion:
    """Make version `base_number` + 1, or refuse with `StaleVersion` if there is one already."""
    refuse_adopted(paragraph.declaration)
    _claim(session, paragraph, base_number)
    previous = version_of(session, paragraph.id, base_number)
    version = ParagraphVersion(
        id=new_id(),
        paragraph_id=paragraph.id,
        number=base_number + 1,
        text=words.text,
        origins=[],
        author_id=actor.user_id,
        reason=words.reason,
        algorithm=ALGORITHM,
        journal_seq=words.journal_seq,
    )
    before = spans_of(session, previous) if previous is not None else None
    version.origins = _packed(_spans(previous, before, words, version.id))
    session.add(version)
    session.flush()
    for parent in words.parents or ((previous,) if previous else ()):
        session.add(VersionParent(version_id=version.id, parent_id=parent.id))
    for amendment_id in filter(None, (words.amendment_id, *words.amendment_ids)):
        session.add(VersionAmendment(version_id=version.id, amendment_id=amendment_id))
    session.flush()
    anchors.carry(session, version)
    return version


def version_of(session: Session, paragraph_id: str, number: int) -> ParagraphVersion | None:
    """The version of a paragraph with this number."""
    return session.scalar(
        select(ParagraphVersion).where(
            ParagraphVersion.paragraph_id == paragraph_id, ParagraphVersion.number == number
        )
    )


def current_version(session: Session, paragraph: Paragraph) -> ParagraphVersion:
    """The latest version of a paragraph; every paragraph has one."""
    query = (
        select(ParagraphVersion)
        .join(Paragraph, ParagraphVersion.paragraph_id == Paragraph.id)
        .where(Paragraph.id == paragraph.id, ParagraphVersion.number == Paragraph.version_number)
    )
    return session.scalars(query).one()


def spans_of(session: Session, version: ParagraphVersion) -> tuple[Span, ...]:
    """The words of a version in runs, each with its origin as the latest algorithm carries it."""
    query = (
        select(DerivedOrigins.origins)
        .where(DerivedOrigins.version_id == version.id)
        .order_by(DerivedOrigins.created_at.desc(), DerivedOrigins.algorithm.desc())
        .limit(1)
    )
    spans, start = [], 0
    for length, origin in session.scalar(query) or version.origins:
        end = start + int(str(length))
        spans.append(Span(version.text[start:end], str(origin)))
        start = end
    return tuple(spans)


def carried_spans(
    text: str, spans: Sequence[Span], words: NewWords, version_id: str = ""
) -> tuple[Span, ...]:
    """The words that follow on a text, each with its origin: that of new ones is the version."""
    theirs, proposed = words.amendment_id, words.amendment_text
    is_shared = theirs is not None and proposed is not None
    found = carry(spans, text, words.text, version_id if is_shared else theirs or version_id)
    if theirs is None or proposed is None:
        return found
    return _shared(found, _proposed(words, theirs, proposed), theirs, version_id)


def _claim(session: Session, paragraph: Paragraph, base_number: int) -> None:
    statement = (
        update(Paragraph)
        .where(Paragraph.id == paragraph.id, Paragraph.version_number == base_number)
        .values(version_number=base_number + 1)
    )
    if not claims_one(session, statement):
        raise StaleVersion


def _spans(
    previous: ParagraphVersion | None,
    before: tuple[Span, ...] | None,
    words: NewWords,
    version_id: str,
) -> tuple[Span, ...]:
    if words.spans is not None:
        return tuple(Span(one.text, one.origin or version_id) for one in words.spans)
    text = previous.text if previous else ""
    return carried_spans(text, before or (), words, version_id)


def _proposed(words: NewWords, amendment_id: str, proposed: str) -> tuple[Span, ...]:
    """The words once more, with an origin for those alone that the amendment put in."""
    base = (Span(words.amendment_base, ""),)
    return carry(
        carry(base, words.amendment_base, proposed, amendment_id), proposed, words.text, ""
    )


def _shared(
    spans: Sequence[Span], proposed: Sequence[Span], amendment_id: str, version_id: str
) -> tuple[Span, ...]:
    """Of the new words, those that the amendment put in are its own, the others the version's."""
    text = "".join(span.text for span in spans)
    origins = [
        theirs if theirs and ours == version_id else ours
        for ours, theirs in zip(_by_letter(spans), _by_letter(proposed), strict=True)
    ]
    for place, letter in enumerate(text):
        # A new space goes with the amendment's word beside it, so that a phrase stays whole.
        beside = origins[max(place - 1, 0) : place + 2]
        if letter.isspace() and origins[place] == version_id and amendment_id in beside:
            origins[place] = amendment_id
    return _runs(text, origins)


def _runs(text: str, origins: Sequence[str]) -> tuple[Span, ...]:
    spans, start = [], 0
    for origin, run in groupby(origins):
        end = start + len(list(run))
        spans.append(Span(text[start:end], origin))
        start = end
    return tuple(spans)


def _by_letter(spans: Sequence[Span]) -> list[str]:
    return [span.origin for span in spans for _ in span.text]


def _packed(spans: Sequence[Span]) -> list[list[object]]:
    return [[len(span.text), span.origin] for span in spans if span.text]
