"""Making drafts of what was pasted, all of them on the release on which it was read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from drafting.domain import wording
from drafting.domain.actors import Actor
from drafting.domain.errors import DraftingError, Invalid, NotFound, StaleVersion
from drafting.domain.mail import received, refuse_too_many
from drafting.domain.vocabulary import AmendmentKind
from drafting.models import Amendment, Declaration, Paragraph
from drafting.queries.releases import latest_release, released_row
from drafting.record import drafts
from drafting.record.aims import NOWHERE, Aim, checked_aim
from drafting.record.drafts import Ties
from drafting.record.proposals import checked, latest_base

NEWER = (
    "A new release was published while you were reading. "
    "Nothing was recorded and nothing is lost: look at each change on the new words, "
    "then confirm once more."
)


FIELDS = {"kind": "kind", "target": "target", "partner": "target"}
"""Beside which field of its line a refusal stands; beside the words unless it is one of these."""


@dataclass(frozen=True, slots=True)
class Change:
    """What one line of the form asks for; `line` names the field that a refusal is about."""

    line: int
    paragraph_id: str
    kind: AmendmentKind
    text: str
    aim: Aim = NOWHERE


@dataclass(frozen=True, slots=True)
class Paste:
    """What was pasted, as somebody confirmed it: the mail itself, its changes, its remarks."""

    mail: str
    remarks: str
    release_number: int
    changes: Sequence[Change]
    form_key: str = ""


def refuse_unfit(session: Session, declaration: Declaration, paste: Paste) -> None:
    """It must have been read on the release that is the latest, and must say something."""
    latest = latest_release(session, declaration.id)
    if latest is None:
        raise NotFound
    if latest.number != paste.release_number:
        raise StaleVersion(NEWER)
    if not paste.changes and not paste.remarks.strip():
        raise Invalid("Nothing is ticked, and there are no remarks. Keep at least one of them.")


def mail_of(paste: Paste) -> str:
    """The mail as it is kept."""
    refuse_too_many(len(paste.changes))
    return received(paste.mail)


def remarks_of(paste: Paste) -> str:
    """The general remarks as they are kept."""
    return wording.optional_remark(paste.remarks, field="remarks")


def drafted(
    session: Session, actor: Actor, declaration: Declaration, paste: Paste, ties: Ties
) -> list[Amendment]:
    """A draft for each change; one that cannot be kept holds all back, and its field is named."""
    return list(_drafted(session, actor, declaration, paste, ties))


def _drafted(
    session: Session, actor: Actor, declaration: Declaration, paste: Paste, ties: Ties
) -> Iterator[Amendment]:
    latest = latest_release(session, declaration.id)
    for change in paste.changes:
        row = released_row(session, latest.id, change.paragraph_id) if latest else None
        if row is None:
            raise Invalid(
                "Choose the paragraph it is about, or do not keep it.",
                field=f"paragraph-{change.line}",
            )
        paragraph = session.get_one(Paragraph, change.paragraph_id)
        try:
            kind, base = latest_base(session, paragraph, change.kind, row.version_number)
            aim = checked_aim(session, paragraph, kind, change.aim)
            what = replace(checked(kind, base, change.text, ""), aim=aim)
        except DraftingError as refusal:
            field = f"{FIELDS.get(refusal.field or '', 'words')}-{change.line}"
            raise type(refusal)(f"{row.name}: {refusal}", field=field) from refusal
        yield drafts.keep(session, actor, paragraph, what, ties)
