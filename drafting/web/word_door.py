"""What every entrance for Word files does: read one, show what was found, keep what is ticked."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from werkzeug.wrappers import Response

from drafting.domain.errors import DraftingError, NotAllowed, NotFound
from drafting.queries import declarations, returned
from drafting.queries.word_authors import Sender
from drafting.web import access, forms, word_form, word_upload
from drafting.web.errors import status_of
from drafting.web.word_form import Sent

Answer = Response | str | tuple[str, int]


@dataclass(frozen=True, slots=True)
class Door:
    """An entrance: who may use it, whose a file is, where its forms lead, what keeping means."""

    permission: str
    sender: Callable[[], Sender]
    """Whose the file is, once the form on which it is chosen says all that it must."""
    known_sender: Callable[[], Sender]
    """The same on the form of the result, which was made for somebody already."""
    write: Callable[[str, DraftingError | None], str]
    """The page on which a file is chosen, with what was refused."""
    page: Callable[[str], Mapping[str, Any]]
    """Where the form of the result leads, and whose file it is about."""
    keep: Callable[[str, Sent, Sender], Response]
    """Keeps what is ticked, all of it or none, and leads on."""


def require(door: Door) -> None:
    """Hide the entrance from those who may not use it."""
    if not access.can(door.permission):
        raise NotFound


def read(door: Door, slug: str) -> str | tuple[str, int]:
    """What a file would propose, change by change; nothing is kept yet."""
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    require(door)
    try:
        sender, held = door.sender(), word_upload.held()
        found = returned.read(session, declaration, word_upload.opened(held), sender)
        word_form.refuse_too_many(found)
    except (NotAllowed, NotFound):
        raise
    except DraftingError as error:
        return door.write(slug, error), status_of(error)
    return word_form.result(slug, Sent(held, found, ""), {}, sender, **door.page(slug))


def confirm(door: Door, slug: str) -> Answer:
    """Keep what is ticked, or show the differences once more."""
    require(door)
    sender = door.known_sender()
    try:
        said = word_form.sent(sender)
    except DraftingError as error:
        return door.write(slug, error), status_of(error)
    if forms.text("act") == "look":
        looked = word_form.looked_at(slug, said)
        return word_form.result(slug, looked, {}, sender, **door.page(slug))
    try:
        return door.keep(slug, said, sender)
    except (NotAllowed, NotFound):
        raise
    except DraftingError as error:
        return word_form.refused(slug, said, error, sender, **door.page(slug))
