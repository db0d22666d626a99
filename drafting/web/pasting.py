"""Pasting in the browser: a delegation's mail becomes drafts, once somebody has looked at each."""

from typing import Any

from flask import Blueprint, flash, redirect, render_template, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from drafting.domain.errors import DraftingError, NotAllowed, NotFound
from drafting.queries import box, declarations
from drafting.queries.groups import names_of
from drafting.services import pasting
from drafting.web import access, box_form, forms
from drafting.web.errors import status_of

bp = Blueprint("pasting", __name__, url_prefix="/declarations/<slug>/submissions/paste")


@bp.get("")
def write(slug: str) -> str:
    """The page on which a mail is pasted."""
    return _write(slug, {})


@bp.post("")
def read(slug: str) -> str | tuple[str, int]:
    """What the mail would propose, change by change; nothing is kept yet."""
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    _require()
    try:
        names = names_of(session, actor.stakeholder_id or "")
        found = box.read(session, declaration, forms.text("mail"), names)
    except (NotAllowed, NotFound):
        raise
    except DraftingError as error:
        return _write(slug, {error.field or "mail": str(error)}), status_of(error)
    return box_form.result(slug, found, {}, **_page(slug))


@bp.post("/confirmed")
def confirm(slug: str) -> Response | str | tuple[str, int]:
    """Make drafts of what is ticked, or show the differences once more."""
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
            pasting.take_up(session, access.actor(), declaration.id, box_form.paste(sent))
    except (NotAllowed, NotFound):
        raise
    except DraftingError as error:
        return box_form.refused(slug, sent, error, **_page(slug))
    flash(_("The drafts are in your submission. Only your delegation sees them."), "success")
    return redirect(url_for("gathering.ours", slug=slug), code=303)


def _write(slug: str, errors: dict[str, str]) -> str:
    declaration = declarations.declaration(access.reading(), access.actor(), slug)
    _require()
    return render_template(
        "pasting/write.html",
        declaration=declaration,
        states=(),
        action=url_for("pasting.read", slug=slug),
        errors=errors,
        values=forms.typed(),
    )


def _page(slug: str) -> dict[str, Any]:
    """Where the form of the result leads, and for whom it asks."""
    return {
        "speaker": access.actor().stakeholder_id or "",
        "action": url_for("pasting.confirm", slug=slug),
        "again": url_for("pasting.write", slug=slug),
        "received": None,
    }


def _require() -> None:
    if not access.can("amendment:draft"):
        raise NotFound
