"""Commenting: remarks on a paragraph or an amendment, answers, and edits for a while."""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import update
from sqlalchemy.orm import Session

from drafting.domain import clock, wording
from drafting.domain.consultations import Faculty
from drafting.domain.errors import NotFound, StaleVersion, WrongState
from drafting.domain.identity import new_id
from drafting.domain.permissions import Actor, Permission, require
from drafting.domain.vocabulary import Act
from drafting.models import (
    Amendment,
    Comment,
    CommentRevision,
    Paragraph,
)
from drafting.queries.releases import published_version
from drafting.queries.rooms import Wish
from drafting.record import consultations, journal, receipts
from drafting.record.claims import claims_one
from drafting.record.publication import sealed_number, tell_everybody
from drafting.record.structure import lock


@dataclass(frozen=True, slots=True)
class Remark:
    """What somebody wants to say, and the form it came with."""

    text: str
    form_key: str = ""
    consultation_id: str = ""
    """In which consultation, where several are open to the speaker."""


def on_paragraph(
    session: Session, actor: Actor, paragraph_id: str, version_number: int, remark: Remark
) -> Comment:
    """Comment on the words of a paragraph as a release has them."""
    version = published_version(session, paragraph_id, version_number)
    if version is None:
        raise NotFound
    require(actor, Permission.COMMENT_WRITE, version)
    paragraph = session.get_one(Paragraph, paragraph_id)
    return _write(session, actor, _Place(paragraph, version_id=version.id), remark)


def on_amendment(session: Session, actor: Actor, amendment_id: str, remark: Remark) -> Comment:
    """Comment on an amendment that is on the public record."""
    amendment = session.get(Amendment, amendment_id)
    if amendment is None or amendment.number is None:
        raise NotFound
    require(actor, Permission.COMMENT_WRITE, amendment)
    paragraph = session.get_one(Paragraph, amendment.paragraph_id)
    return _write(session, actor, _Place(paragraph, amendment_id=amendment.id), remark)


def answer(session: Session, actor: Actor, comment_id: str, remark: Remark) -> Comment:
    """Answer a comment; an answer to an answer joins the same thread."""
    first = session.get(Comment, comment_id)
    if first is None or first.number < 0:
        raise NotFound
    require(actor, Permission.COMMENT_WRITE, first)
    paragraph = session.get_one(Paragraph, first.paragraph_id)
    place = _Place(paragraph, first.version_id, first.amendment_id, first.answers_id or first.id)
    return _write(session, actor, place, remark)


def edit(
    session: Session,
    actor: Actor,
    comment_id: str,
    revision: tuple[int, timedelta],
    remark: Remark,
) -> Comment:
    """Mend one's own comment for a while after writing it; what it said before is kept.

    `revision` is the number of the revision that was edited and how long comments may be edited.
    """
    comment = session.get(Comment, comment_id)
    if comment is None:
        raise NotFound
    require(actor, Permission.COMMENT_EDIT, comment)
    text = wording.remark(remark.text, field="text", what="A comment")
    base_number, window = revision
    if receipts.made_before(session, actor, remark.form_key, Comment):
        return comment
    if clock.now() - comment.created_at > window:
        raise WrongState(
            "The time to edit this comment is over. Answer it instead: both will be read."
        )
    declaration = lock(session, comment.declaration_id)
    statement = (
        update(Comment)
        .where(Comment.id == comment.id, Comment.revision_number == base_number)
        .values(revision_number=base_number + 1)
    )
    if not claims_one(session, statement):
        raise StaleVersion("The comment changed while you were writing. Compare and save again.")
    seq = _record(session, actor, Act.COMMENT_EDITED, comment, text)
    session.add(
        CommentRevision(comment_id=comment.id, number=base_number + 1, text=text, journal_seq=seq)
    )
    tell_everybody(declaration, seq, is_public=comment.number > 0)
    receipts.keep(session, actor, remark.form_key, comment.id)
    session.flush()
    return comment


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a comment stands: on a version, on an amendment, or in answer to another comment."""

    paragraph: Paragraph
    version_id: str | None = None
    amendment_id: str | None = None
    answers_id: str | None = None


def _write(session: Session, actor: Actor, place: _Place, remark: Remark) -> Comment:
    text = wording.remark(remark.text, field="text", what="A comment")
    if known := receipts.made_before(session, actor, remark.form_key, Comment):
        return known
    declaration = lock(session, place.paragraph.declaration_id)
    wish = Wish(declaration.id, Faculty.COMMENT, place.version_id, remark.consultation_id)
    room = consultations.admit(session, actor, wish)
    waits = sealed_number(session, declaration.id) if room.is_sealed else None
    comment = Comment(
        id=new_id(),
        declaration_id=declaration.id,
        number=waits or declaration.comment_count + 1,
        consultation_id=room.consultation_id,
        is_late=room.is_late,
        paragraph_id=place.paragraph.id,
        version_id=place.version_id,
        amendment_id=place.amendment_id,
        answers_id=place.answers_id,
        author_id=actor.user_id,
        stakeholder_id=actor.stakeholder_id,
        revision_number=1,
    )
    seq = _record(session, actor, Act.COMMENT_WRITTEN, comment, text)
    comment.journal_seq = seq
    session.add(comment)
    session.flush()
    session.add(CommentRevision(comment_id=comment.id, number=1, text=text, journal_seq=seq))
    declaration.comment_count = max(comment.number, declaration.comment_count)
    tell_everybody(declaration, seq, is_public=comment.number > 0)
    receipts.keep(session, actor, remark.form_key, comment.id)
    session.flush()
    return comment


def _record(session: Session, actor: Actor, act: Act, comment: Comment, text: str) -> int:
    facts: dict[str, journal.Fact] = {
        "number": comment.number,
        "paragraph": comment.paragraph_id,
        "amendment": comment.amendment_id,
        "words": journal.words_hash(text),
    }
    return journal.append(session, actor, act, comment.id, facts)
