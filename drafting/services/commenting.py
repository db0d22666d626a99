"""Commenting: remarks on the text, a paragraph, words, an amendment or a source; and answers."""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import ColumnElement, select, update
from sqlalchemy.orm import Session

from drafting.domain import clock, wording
from drafting.domain.actors import Actor
from drafting.domain.consultations import Faculty
from drafting.domain.errors import Invalid, NotFound, StaleVersion, WhichWords, WrongState
from drafting.domain.identity import new_id
from drafting.domain.permissions import Permission, allowed, require
from drafting.domain.remarks import LANGUAGES, CommentKind, CommentState
from drafting.domain.vocabulary import Act
from drafting.models import (
    Amendment,
    Comment,
    CommentRevision,
    Declaration,
    Paragraph,
    ParagraphVersion,
    Release,
    ReleasedParagraph,
    Source,
)
from drafting.queries.releases import published_version
from drafting.queries.rooms import Wish
from drafting.queries.words_now import is_in_latest
from drafting.record import anchors, consultations, journal, publicity, receipts
from drafting.record.adopted import refuse_adopted
from drafting.record.claims import claims_one
from drafting.record.structure import lock
from drafting.text.pointed import Stretch, quoted, read_place, written_place


@dataclass(frozen=True, slots=True)
class Remark:
    """What somebody wants to say, about which words, to whom, and the form it came with."""

    text: str
    form_key: str = ""
    consultation_id: str = ""
    """In which consultation, where several are open to the speaker."""
    kind: CommentKind = CommentKind.GENERAL
    language: str = "en"
    quote: str = ""
    """The words that are meant, copied or typed; empty for the whole."""
    words: Stretch | None = None
    """Their place in the paragraph as it is read, where it was pointed at."""
    is_confidential: bool = False
    """Whether the Expert and the secretariat alone are to read it."""


def on_text(session: Session, actor: Actor, slug: str, remark: Remark) -> Comment:
    """Comment on the whole text, as the latest release has it."""
    version = _opening(session, Declaration.slug == slug)
    require(actor, Permission.COMMENT_WRITE, version)
    paragraph = session.get_one(Paragraph, version.paragraph_id)
    return _write(session, actor, _Place(paragraph, version=version, on_whole=True), remark)


def on_paragraph(
    session: Session, actor: Actor, paragraph_id: str, version_number: int, remark: Remark
) -> Comment:
    """Comment on a paragraph as a release has it, or on some of its words in the latest."""
    version = published_version(session, paragraph_id, version_number)
    if version is None:
        raise NotFound
    require(actor, Permission.COMMENT_WRITE, version)
    paragraph = session.get_one(Paragraph, paragraph_id)
    return _write(session, actor, _Place(paragraph, version=version), remark)


def on_amendment(session: Session, actor: Actor, amendment_id: str, remark: Remark) -> Comment:
    """Comment on an amendment that is on the public record."""
    amendment = session.get(Amendment, amendment_id)
    if amendment is None or amendment.number is None:
        raise NotFound
    require(actor, Permission.COMMENT_WRITE, amendment)
    paragraph = session.get_one(Paragraph, amendment.paragraph_id)
    return _write(session, actor, _Place(paragraph, amendment_id=amendment.id), remark)


def on_source(session: Session, actor: Actor, source_id: str, remark: Remark) -> Comment:
    """Comment on a source of the library, as long as the library holds it."""
    source = session.get(Source, source_id)
    if source is None:
        raise NotFound
    version = _opening(session, Declaration.id == source.declaration_id)
    require(actor, Permission.COMMENT_WRITE, source)
    lock(session, source.declaration_id)
    session.refresh(source)
    if source.retired_at is not None:
        raise WrongState("This source was taken out of the library. Comment on the text instead.")
    paragraph = session.get_one(Paragraph, version.paragraph_id)
    place = _Place(paragraph, version=version, on_whole=True, source_id=source.id)
    return _write(session, actor, place, remark)


def answer(session: Session, actor: Actor, comment_id: str, remark: Remark) -> Comment:
    """Answer a comment; an answer to an answer joins the same thread, and its circle."""
    first = _seen(session, actor, comment_id)
    require(actor, Permission.COMMENT_WRITE, first)
    head = session.get_one(Comment, first.answers_id) if first.answers_id else first
    paragraph = session.get_one(Paragraph, head.paragraph_id)
    place = _Place(
        paragraph,
        head.version,
        head.amendment_id,
        head,
        on_whole=head.on_whole,
        source_id=head.source_id,
    )
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
    comment = _seen(session, actor, comment_id)
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
    refuse_adopted(declaration)
    session.refresh(comment)
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
    publicity.review_again(session, actor, declaration, comment, seq)
    receipts.keep(session, actor, remark.form_key, comment.id)
    session.flush()
    return comment


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a comment stands: on a version, on an amendment, or in answer to another comment."""

    paragraph: Paragraph
    version: ParagraphVersion | None = None
    amendment_id: str | None = None
    head: Comment | None = None
    on_whole: bool = False
    source_id: str | None = None


def _opening(session: Session, of: ColumnElement[bool]) -> ParagraphVersion:
    """The words that open the latest release of a declaration."""
    version = session.scalar(
        select(ParagraphVersion)
        .join(ReleasedParagraph, ReleasedParagraph.version_id == ParagraphVersion.id)
        .join(Release, ReleasedParagraph.release_id == Release.id)
        .join(Declaration, Release.declaration_id == Declaration.id)
        .where(of, Release.number == Declaration.release_count)
        .order_by(ReleasedParagraph.position)
        .limit(1)
    )
    if version is None:
        raise NotFound
    return version


def _seen(session: Session, actor: Actor, comment_id: str) -> Comment:
    comment = session.get(Comment, comment_id)
    if comment is None or not allowed(actor, Permission.COMMENT_READ, comment):
        raise NotFound
    return comment


def _write(session: Session, actor: Actor, place: _Place, remark: Remark) -> Comment:
    text = wording.remark(remark.text, field="text", what="A comment")
    if remark.language not in LANGUAGES:
        raise Invalid("Choose the language of your comment.", field="language")
    if known := receipts.made_before(session, actor, remark.form_key, Comment):
        return known
    declaration = lock(session, place.paragraph.declaration_id)
    if place.head:
        _refuse_unpublished(session, actor, place.head)
    at = _spoken_of(session, place, remark)
    comment = _new(declaration, actor, place, remark)
    _enter(session, actor, comment, remark.consultation_id)
    if place.version and at:
        comment.quote = place.version.text[slice(*at)]
    publicity.admit(session, actor, declaration, comment, place.head)
    seq = _record(session, actor, Act.COMMENT_WRITTEN, comment, text)
    comment.journal_seq = seq
    session.add(comment)
    session.flush()
    session.add(CommentRevision(comment_id=comment.id, number=1, text=text, journal_seq=seq))
    if comment.is_public:
        declaration.public_seq = seq
    session.flush()
    if place.version and at:
        anchors.anchor(session, comment, place.version, at)
    receipts.keep(session, actor, remark.form_key, comment.id)
    session.flush()
    return comment


def _enter(session: Session, actor: Actor, comment: Comment, consultation_id: str) -> None:
    """Let a comment in through the consultation that takes it, and wait there if it has to."""
    wish = Wish(comment.declaration_id, Faculty.COMMENT, comment.version_id, consultation_id)
    room = consultations.admit(session, actor, wish)
    comment.consultation_id, comment.is_late = room.consultation_id, room.is_late
    comment.is_sealed = room.is_sealed


def _refuse_unpublished(session: Session, actor: Actor, head: Comment) -> None:
    """A ruling may have come while the answer was written: the head is read anew."""
    session.refresh(head)
    if not allowed(actor, Permission.COMMENT_READ, head):
        raise NotFound
    if head.state is not CommentState.PUBLISHED:
        raise WrongState("This comment is not published. It can be answered when it is.")


def _new(declaration: Declaration, actor: Actor, place: _Place, remark: Remark) -> Comment:
    head = place.head
    return Comment(
        id=new_id(),
        declaration_id=declaration.id,
        paragraph_id=place.paragraph.id,
        version_id=place.version.id if place.version else None,
        amendment_id=place.amendment_id,
        source_id=place.source_id,
        answers_id=head.id if head else None,
        author_id=actor.user_id,
        stakeholder_id=actor.stakeholder_id,
        revision_number=1,
        kind=remark.kind,
        language=remark.language,
        on_whole=place.on_whole,
        stands_id=head.stands_id if head else place.paragraph.id,
        is_confidential=remark.is_confidential,
        state=CommentState.PUBLISHED,
        owner_id=actor.user_id,
        audience_id=actor.stakeholder_id,
    )


def _spoken_of(session: Session, place: _Place, remark: Remark) -> Stretch | None:
    """The words of the version that the remark is about; a person is asked where in doubt."""
    version = place.version
    if version is None or place.head or place.on_whole:
        return None
    if remark.words is None and not remark.quote.strip():
        return None
    if not is_in_latest(session, version):
        raise StaleVersion(
            "A newer release came out while you were writing. Its words are shown now: "
            "see whether those you spoke of are still there, and send your comment again.",
            field="quote",
        )
    if remark.words is not None:
        return _pointed(version.text, remark.words)
    return _quoted(version.text, remark.quote)


def _pointed(text: str, words: Stretch) -> Stretch:
    place = written_place(text, *words)
    if place is None:
        raise Invalid(
            "These words do not lie in the paragraph. Select them again, or leave the field "
            "empty to comment on the whole paragraph.",
            field="quote",
        )
    return place


def _quoted(text: str, quote: str) -> Stretch:
    found = quoted(quote, text)
    if not found.places:
        raise Invalid(
            "Nothing like these words stands in the paragraph. Copy them from it, or leave the "
            "field empty to comment on the whole paragraph.",
            field="quote",
        )
    if not found.is_certain:
        raise WhichWords(tuple(read_place(text, place) for place in found.places))
    return found.places[0]


def _record(session: Session, actor: Actor, act: Act, comment: Comment, text: str) -> int:
    facts: dict[str, journal.Fact] = {
        "number": comment.number,
        "paragraph": comment.paragraph_id,
        "amendment": comment.amendment_id,
        "words": journal.words_hash(text),
    }
    if comment.source_id is not None:
        facts["source"] = comment.source_id
    return journal.append(session, actor, act, comment.id, facts)
