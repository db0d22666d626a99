"""Recording in the browser: the secretariat puts on the record what came by mail for a State."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from flask import Blueprint, flash, redirect, render_template, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from drafting.domain.errors import DraftingError, Invalid, NotAllowed, NotFound
from drafting.queries import box, declarations
from drafting.queries.box import Pasted
from drafting.queries.groups import names_of, states
from drafting.services import recording
from drafting.web import access, box_form, forms
from drafting.web.errors import status_of
from drafting.web.gathering import address_of

bp = Blueprint("recording", __name__, url_prefix="/declarations/<slug>/submissions/record")


@dataclass(frozen=True, slots=True)
class Letter:
    """Who sent the mail and when, as the form carries it, and the State's name for the page."""

    stakeholder: str
    sent_on: str
    sender: str
    state_name: str

    @property
    def day(self) -> date | None:
        """The day of the mail, if one is entered."""
        return _day(self.sent_on)


@bp.get("")
def write(slug: str) -> str:
    """The page on which the mail of a State is pasted."""
    return _write(slug, {})


@bp.post("")
def read(slug: str) -> str | tuple[str, int]:
    """What the mail would propose, change by change; nothing is kept yet."""
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    _require()
    try:
        names = names_of(session, complete(letter()).stakeholder)
        found = box.read(session, declaration, forms.text("mail"), names)
    except (NotAllowed, NotFound):
        raise
    except DraftingError as error:
        return _write(slug, {error.field or "mail": str(error)}), status_of(error)
    return box_form.result(slug, found, {}, **_page(slug))


@bp.post("/confirmed")
def confirm(slug: str) -> Response | str | tuple[str, int]:
    """Put on the record what is ticked, or show the differences once more."""
    _require()
    try:
        sent = box_form.pasted()
    except DraftingError as error:
        return _write(slug, {error.field or "mail": str(error)}), status_of(error)
    if forms.text("act") == "look":
        return box_form.result(slug, box_form.looked_at(slug, sent), {}, **_page(slug))
    if box_form.repeats_unseen(slug, sent, _page(slug)["speaker"]):
        return box_form.result(slug, sent, {}, **_page(slug))
    declaration = declarations.declaration(access.reading(), access.actor(), slug)
    try:
        with access.writing() as session:
            made = recording.record(session, access.actor(), declaration.id, _received(sent))
    except (NotAllowed, NotFound):
        raise
    except DraftingError as error:
        return box_form.refused(slug, sent, error, **_page(slug))
    flash(_("The submission is on the public record, and says that you recorded it."), "success")
    return redirect(address_of(slug, made.number or 0), code=303)


def _write(slug: str, errors: dict[str, str]) -> str:
    declaration = declarations.declaration(access.reading(), access.actor(), slug)
    _require()
    return render_template(
        "pasting/write.html",
        declaration=declaration,
        states=states(access.reading()),
        action=url_for("recording.read", slug=slug),
        errors=errors,
        values=forms.typed(),
    )


def _page(slug: str) -> dict[str, Any]:
    """Where the form of the result leads, and whose mail it is about."""
    return {
        "speaker": letter().stakeholder,
        "action": url_for("recording.confirm", slug=slug),
        "again": url_for("recording.write", slug=slug),
        "received": letter(),
    }


def letter() -> Letter:
    """What the form says about the mail, complete or not."""
    chosen = forms.text("stakeholder")
    name = dict(states(access.reading())).get(chosen, "")
    return Letter(chosen, forms.text("sent_on"), forms.text("sender"), name)


def complete(mail: Letter) -> Letter:
    """The same, refused where something about the mail is not entered yet."""
    if not mail.state_name:
        raise Invalid("Choose the State that sent it.", field="stakeholder")
    if mail.day is None:
        raise Invalid("Enter the day on which the mail was sent.", field="sent_on")
    if not mail.sender.strip():
        raise Invalid("The sender of the mail is needed.", field="sender")
    return mail


def _received(sent: Pasted) -> recording.Received:
    mail, paste = letter(), box_form.paste(sent)
    return recording.Received(mail.stakeholder, mail.day, mail.sender, paste)


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None


def _require() -> None:
    if not access.can("amendment:record"):
        raise NotFound
