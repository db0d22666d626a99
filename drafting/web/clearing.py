"""Clearing in the browser: what the members of a delegation say about their draft."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from flask import Blueprint, flash, redirect, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from drafting.domain.actors import Actor
from drafting.domain.errors import DraftingError, NotAllowed, NotFound
from drafting.services import clearing
from drafting.web import access, forms
from drafting.web.amendments import page
from drafting.web.errors import status_of

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from drafting.models import Amendment

bp = Blueprint("clearing", __name__, url_prefix="/declarations/<slug>/amendments/<amendment_id>")

Says = Callable[["Session", Actor, str, clearing.Note], "Amendment"]


@bp.post("/clearance/remark")
def remark(slug: str, amendment_id: str) -> Response | tuple[str, int]:
    """Say something about a draft to the other members."""
    return _say(slug, amendment_id, clearing.remark, _("Your delegation reads your remark."))


@bp.post("/clearance/ready")
def ready(slug: str, amendment_id: str) -> Response | tuple[str, int]:
    """Mark a draft ready for clearance."""
    said = _("The draft is marked ready. The head of your delegation or a deputy submits it.")
    return _say(slug, amendment_id, clearing.ready, said)


@bp.post("/clearance/send-back")
def send_back(slug: str, amendment_id: str) -> Response | tuple[str, int]:
    """Send a draft back to its writers."""
    said = _("The draft is sent back with your remark. It is still yours alone.")
    return _say(slug, amendment_id, clearing.send_back, said)


def _say(slug: str, amendment_id: str, says: Says, said: str) -> Response | tuple[str, int]:
    try:
        note = clearing.Note(forms.text("text"), forms.number("revision"), forms.key())
        with access.writing() as session:
            says(session, access.actor(), amendment_id, note)
    except (NotAllowed, NotFound):
        raise
    except DraftingError as error:
        refusal = {error.field or "text": str(error)}
        return page(slug, amendment_id, refusal), status_of(error)
    flash(said, "success")
    address = url_for("amendments.show", slug=slug, amendment_id=amendment_id)
    return redirect(f"{address}#clearance", code=303)
