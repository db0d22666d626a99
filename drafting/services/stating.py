"""Stating: a participant sends a written statement to a consultation, with answers and files."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy.orm import Session

from drafting.domain import wording
from drafting.domain.actors import Actor
from drafting.domain.consultations import Faculty
from drafting.domain.errors import Invalid, NotFound, WrongState
from drafting.domain.identity import new_id
from drafting.domain.permissions import Permission, require
from drafting.domain.vocabulary import Act
from drafting.formats.attachment import MOST_FILES, Attachment
from drafting.models import Consultation, Statement, StatementAnswer, StatementFile
from drafting.queries.rooms import Wish
from drafting.record import consultations, journal, receipts
from drafting.record.publication import next_statement_number
from drafting.record.structure import lock


@dataclass(frozen=True, slots=True)
class Contribution:
    """What somebody sends: a text, answers by the number of their question, and files."""

    consultation_id: str
    text: str = ""
    answers: Mapping[int, str] = field(default_factory=dict)
    files: tuple[Attachment, ...] = ()
    is_confidential: bool = False
    form_key: str = ""


def submit(session: Session, actor: Actor, wish: Contribution) -> Statement:
    """Put a written statement on the record; it is never changed afterwards."""
    require(actor, Permission.STATEMENT_SUBMIT)
    one = session.get(Consultation, wish.consultation_id)
    if one is None or one.announced_at is None:
        raise NotFound
    if known := receipts.made_before(session, actor, wish.form_key, Statement):
        return known
    text = wording.optional_remark(wish.text, field="text")
    answers = _answers(one, wish.answers)
    _refuse_empty(text, answers, wish)
    lock(session, one.declaration_id)
    room = _admit(session, actor, one, wish)
    statement_id = new_id()
    facts = {"words": _words_hash(text, answers), **room.facts()}
    facts |= {"files": [file.sha256 for file in wish.files]}
    seq = journal.append(session, actor, Act.STATEMENT_SUBMITTED, statement_id, facts)
    is_public = not (room.is_sealed or wish.is_confidential)
    made = Statement(
        id=statement_id,
        declaration_id=one.declaration_id,
        consultation_id=one.id,
        number=next_statement_number(session, one.id) if is_public else None,
        author_id=actor.user_id,
        stakeholder_id=actor.stakeholder_id,
        text=text,
        is_late=room.is_late,
        is_confidential=wish.is_confidential,
        journal_seq=seq,
    )
    session.add(made)
    session.flush()
    _attach(session, made, answers, wish.files)
    receipts.keep(session, actor, wish.form_key, made.id)
    session.flush()
    return made


def _words_hash(text: str, answers: Mapping[int, str]) -> str:
    """The hash of a statement with all its answers, in the order of the questions."""
    said = {"text": text, "answers": [f"{number} {answers[number]}" for number in sorted(answers)]}
    return hashlib.sha256(journal.canonical_bytes(said)).hexdigest()


def _admit(
    session: Session, actor: Actor, one: Consultation, wish: Contribution
) -> consultations.Admitted:
    place = Wish(one.declaration_id, Faculty.COMMENT, None, one.id, is_on_any_release=True)
    room = consultations.admit(session, actor, place)
    if room.consultation is None:
        raise WrongState("Nothing is submitted in this consultation.")
    if wish.is_confidential and not room.takes_confidential:
        raise Invalid(
            "This consultation takes in nothing that is confidential. Take the mark off.",
            field="confidential",
        )
    return room


def _answers(one: Consultation, sent: Mapping[int, str]) -> dict[int, str]:
    kept = {
        number: wording.optional_remark(words, field=f"answer-{number}")
        for number, words in sent.items()
        if 1 <= number <= len(one.questions)
    }
    return {number: words for number, words in kept.items() if words}


def _refuse_empty(text: str, answers: Mapping[int, str], wish: Contribution) -> None:
    if not (text or answers or wish.files):
        raise Invalid("Write something, or attach a file.", field="text")
    if len(wish.files) > MOST_FILES:
        raise Invalid(f"Attach {MOST_FILES} files at most.", field="files")


def _attach(
    session: Session,
    made: Statement,
    answers: Mapping[int, str],
    files: tuple[Attachment, ...],
) -> None:
    for number, words in answers.items():
        session.add(StatementAnswer(statement_id=made.id, question=number, text=words))
    for position, file in enumerate(files, start=1):
        session.add(
            StatementFile(
                id=new_id(),
                statement_id=made.id,
                position=position,
                name=file.name,
                media_type=file.media_type,
                size=len(file.content),
                sha256=file.sha256,
                content=file.content,
            )
        )
