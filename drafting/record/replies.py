"""The record of what became of a comment or a statement, and of what its author says to that."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from drafting.domain import wording
from drafting.domain.errors import Invalid, StaleVersion, WrongState
from drafting.domain.remarks import CommentOutcome, Satisfaction
from drafting.models import Declaration, Paragraph
from drafting.queries.outcomes import Standing
from drafting.record import journal, uptake


@dataclass(frozen=True, slots=True)
class Reply:
    """What became of it, when its author is told, and how many replies one had seen."""

    subject_id: str
    reply_count: int
    outcome: CommentOutcome
    text: str
    version_number: int | None = None
    """The version of a paragraph that took it up, where one did."""
    paragraph_id: str = ""
    """Of which paragraph; none needs to be named where a comment stands at one."""
    amendment_number: int | None = None
    """The amendment that took it up, where one did."""
    at_release: bool = False
    """Whether it is told together with the next release."""
    form_key: str = ""

    @property
    def number(self) -> int:
        """The number it gets among the replies."""
        return self.reply_count + 1


@dataclass(frozen=True, slots=True)
class Response:
    """Whether the author is satisfied with a certain reply."""

    subject_id: str
    reply_number: int
    satisfaction: Satisfaction
    text: str = ""
    form_key: str = ""


@dataclass(frozen=True, slots=True)
class Kept:
    """The values of a row, and what the journal tells of it."""

    values: dict[str, object]
    facts: dict[str, journal.Fact]


def refuse_unseen(reply: Reply, count: int | None) -> None:
    """Refuse a reply that was written without the last one being read."""
    if count != reply.reply_count:
        raise StaleVersion(
            "Somebody else wrote a reply in the meantime. It is shown below: "
            "compare it with yours and send again."
        )


def outcome(
    session: Session, declaration: Declaration, place: str, reply: Reply, *, is_draft: bool
) -> Kept:
    """What is kept of an outcome; a version is one of `place`, a paragraph of this text."""
    version = uptake.version(
        session, _taken_up_in(session, declaration, place, reply), at_release=reply.at_release
    )
    amendment = uptake.amendment(session, declaration.id, reply.amendment_number)
    text = wording.remark(reply.text, field="text", what="A reply")
    values: dict[str, object] = {
        "number": reply.number,
        "is_draft": is_draft,
        "outcome": reply.outcome,
        "reply": text,
        "version_id": version.id if version else None,
        "amendment_id": amendment.id if amendment else None,
        "told_from": declaration.release_count + 1 if reply.at_release else 0,
    }
    facts: dict[str, journal.Fact] = {
        "number": reply.number,
        "outcome": reply.outcome.value,
        "words": journal.words_hash(text),
    }
    return Kept(values, facts)


def response(told: Standing | None, said: Response, *, what: str) -> Kept:
    """What is kept of an answer to the outcome that is told now."""
    text = wording.optional_remark(said.text, field="text")
    if told is None:
        raise WrongState(f"Nothing was said yet about what became of this {what}.")
    if told.number != said.reply_number:
        raise StaleVersion("The reply changed while you were writing. Read it and answer again.")
    values: dict[str, object] = {
        "disposition_id": told.id,
        "number": told.response_count + 1,
        "satisfaction": said.satisfaction,
        "text": text,
    }
    facts: dict[str, journal.Fact] = {
        "satisfaction": said.satisfaction.value,
        "words": journal.words_hash(text),
    }
    return Kept(values, facts)


def _taken_up_in(
    session: Session, declaration: Declaration, place: str, reply: Reply
) -> uptake.Place | None:
    if reply.version_number is None:
        return None
    paragraph = session.get(Paragraph, place)
    if paragraph is None or paragraph.declaration_id != declaration.id:
        raise Invalid("Choose a paragraph of this text.", field="paragraph")
    return uptake.Place(paragraph.id, reply.version_number)
