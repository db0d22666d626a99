"""Returning: the Word file from which a submission was made is kept with it, byte for byte."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.errors import Invalid, NotFound
from drafting.domain.identity import new_id
from drafting.domain.permissions import Permission, allowed, require
from drafting.domain.vocabulary import Act
from drafting.formats.attachment import Attachment
from drafting.formats.returned_kinds import MEDIA_TYPES
from drafting.models import ReturnedFile, Submission
from drafting.record import journal, receipts


@dataclass(frozen=True, slots=True)
class Written:
    """Under which name the file has a change that was kept, and whose it was said to be."""

    paragraph: str
    kind: str
    name: str
    whose: str


@dataclass(frozen=True, slots=True)
class Kept:
    """A file as it was sent, with the names it gives for what was kept of it."""

    file: Attachment
    written_by: Sequence[Written] = ()
    form_key: str = ""


def keep(session: Session, actor: Actor, submission_id: str, kept: Kept) -> ReturnedFile:
    """Keep the file with the submission that was made of it; nobody else's eyes are let in."""
    submission = session.get(Submission, submission_id)
    if submission is None or not allowed(actor, Permission.SUBMISSION_RECEIVED_READ, submission):
        raise NotFound
    require(actor, Permission.WORD_FILE_KEEP, submission)
    if known := receipts.made_before(session, actor, kept.form_key, ReturnedFile):
        return known
    if kept.file.media_type not in MEDIA_TYPES:
        raise Invalid(
            "Choose a Word file (.docx), or another that proposals are read from.", field="file"
        )
    facts: dict[str, journal.Fact] = {"file": kept.file.sha256}
    seq = journal.append(session, actor, Act.WORD_FILE_KEPT, submission.id, facts)
    made = ReturnedFile(
        id=new_id(),
        submission_id=submission.id,
        author_id=actor.user_id,
        name=kept.file.name,
        size=len(kept.file.content),
        sha256=kept.file.sha256,
        content=kept.file.content,
        written_by=[asdict(one) for one in kept.written_by],
        journal_seq=seq,
    )
    session.add(made)
    session.flush()
    receipts.keep(session, actor, kept.form_key, made.id)
    session.flush()
    return made
