"""Accepting an invitation."""

from flask import Blueprint, flash, g, redirect, render_template, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from drafting.database import transaction
from drafting.domain.errors import DraftingError, Invalid, LinkExpired
from drafting.services import inviting
from drafting.web import access, forms
from drafting.web.errors import status_of

bp = Blueprint("invitations", __name__, url_prefix="/invitations")


@bp.get("/<token>")
def form(token: str) -> str:
    """Who is invited as what, and a field for a password."""
    return _form(token, {})


@bp.post("/<token>")
def accept(token: str) -> Response | tuple[str, int]:
    """Make the account."""
    cheap = g.settings.cheap_passwords
    try:
        if forms.text("password") != forms.text("again"):
            raise Invalid("The two passwords differ. Type them again.", field="again")
        with transaction(g.database) as session:
            inviting.accept(session, access.actor(), token, forms.text("password"), cheap=cheap)
    except LinkExpired:
        raise
    except DraftingError as error:
        return _form(token, {error.field or "password": str(error)}), status_of(error)
    flash(_("Your account is ready. Sign in with your e-mail address and the new password."))
    return redirect(url_for("sessions.sign_in"), code=303)


def _form(token: str, errors: dict[str, str]) -> str:
    invitation = inviting.standing_invitation(access.reading(), access.actor(), token)
    return render_template(
        "invitations/form.html", invitation=invitation, token=token, errors=errors
    )
