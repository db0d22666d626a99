"""A State's Word file in the browser: the secretariat looks it through and puts it on record."""

from flask import Blueprint, flash, redirect, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from drafting.domain.errors import DraftingError
from drafting.queries import declarations, word_authors
from drafting.queries.groups import states
from drafting.queries.word_authors import Sender
from drafting.services import recording, returning
from drafting.web import access, word_comments, word_door, word_form
from drafting.web.gathering import address_of
from drafting.web.recording import Letter, complete, letter
from drafting.web.word_door import Answer, Door
from drafting.web.word_form import Sent
from drafting.web.word_pages import latest_rows, upload

bp = Blueprint(
    "recording_word", __name__, url_prefix="/declarations/<slug>/submissions/record-word"
)


@bp.get("")
def write(slug: str) -> str:
    """The page on which the file is chosen, and the State it came from."""
    return _write(slug, None)


@bp.post("")
def read(slug: str) -> str | tuple[str, int]:
    """What the file would propose, change by change; nothing is kept yet."""
    return word_door.read(DOOR, slug)


@bp.post("/confirmed")
def confirm(slug: str) -> Answer:
    """Put on the record what is ticked, each for its State, or show the differences once more."""
    return word_door.confirm(DOOR, slug)


def _keep(slug: str, said: Sent, sender: Sender) -> Response:
    numbers = _record(slug, said, dict(sender.choices), letter())
    flash(_("The submission is on the public record, and says that you recorded it."), "success")
    return redirect(address_of(slug, numbers[0]), code=303)


def _record(slug: str, said: Sent, choices: dict[str, str], mail: Letter) -> list[int]:
    """A submission for each State that the ticked changes are of, all of them or none."""
    word_form.refuse_others(said)
    actor = access.actor()
    declaration = declarations.declaration(access.reading(), actor, slug)
    rows = latest_rows(declaration.id)
    names = {row.paragraph_id: row.name for row in rows}
    numbers = []
    with access.writing() as session:
        for state in _states_of(said, mail):
            general = said.remarks if state == mail.stakeholder else ""
            parts = (general, word_comments.as_remarks(said, rows, state))
            paste = word_form.paste(said, "\n\n".join(filter(str.strip, parts)), state)
            came = recording.Received(state, mail.day, mail.sender, paste)
            made = recording.record(session, actor, declaration.id, came)
            kept = word_form.kept(said, names, choices, state)
            returning.keep(session, actor, made.id, kept)
            numbers.append(made.number or 0)
    return numbers


def _states_of(said: Sent, mail: Letter) -> list[str]:
    """The States with something that is kept, the one that sent the file first."""
    voices = [one.voice for _, one in said.kept()] + [one.voice for _, one in said.spoken()]
    found = [said.whose(voice) for voice in voices]
    if said.remarks.strip() or not found:
        found.append(mail.stakeholder)
    return sorted(dict.fromkeys(found), key=lambda one: one != mail.stakeholder)


def _write(slug: str, error: DraftingError | None) -> str:
    word_door.require(DOOR)
    action = url_for("recording_word.read", slug=slug)
    return upload(slug, error, action=action, states=states(access.reading()))


def _page(slug: str) -> dict[str, object]:
    """Where the form of the result leads, and whose file it is about."""
    return {
        "action": url_for("recording_word.confirm", slug=slug),
        "again": url_for("recording_word.write", slug=slug),
        "received": letter(),
    }


def _sender() -> Sender:
    return word_authors.of_state(access.reading(), complete(letter()).stakeholder)


def _known_sender() -> Sender:
    return word_authors.of_state(access.reading(), letter().stakeholder)


DOOR = Door("amendment:record", _sender, _known_sender, _write, _page, _keep)
