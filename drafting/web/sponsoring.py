"""Sponsoring in the browser: inviting States, answering, joining and leaving."""

from flask import Blueprint, flash, redirect, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from drafting.domain.errors import DraftingError, NotAllowed, NotFound
from drafting.services import sponsoring
from drafting.web import access, forms
from drafting.web.amendments import page
from drafting.web.errors import status_of

bp = Blueprint("sponsoring", __name__, url_prefix="/declarations/<slug>")


@bp.post("/amendments/<amendment_id>/invitations")
def invite(slug: str, amendment_id: str) -> Response | tuple[str, int]:
    """Invite a State to support one's own amendment."""
    try:
        with access.writing() as session:
            guest = forms.text("stakeholder")
            sponsoring.invite(session, access.actor(), amendment_id, guest)
    except (NotAllowed, NotFound):
        raise
    except DraftingError as error:
        refusal = {error.field or "stakeholder": str(error)}
        return page(slug, amendment_id, refusal), status_of(error)
    flash(_("The invitation is sent. Only the two delegations know of it."), "success")
    return _back(slug, amendment_id)


@bp.post("/amendments/<amendment_id>/co-sponsors")
def join(slug: str, amendment_id: str) -> Response:
    """Support another State's amendment."""
    with access.writing() as session:
        sponsoring.join(session, access.actor(), amendment_id)
    flash(_("Your State is named as a co-sponsor."), "success")
    return _back(slug, amendment_id)


@bp.post("/sponsorships/<sponsorship_id>/accept")
def accept(slug: str, sponsorship_id: str) -> Response:
    """Accept an invitation."""
    with access.writing() as session:
        amendment_id = sponsoring.accept(session, access.actor(), sponsorship_id).amendment_id
    flash(_("Your State is named as a co-sponsor."), "success")
    return _back(slug, amendment_id)


@bp.post("/sponsorships/<sponsorship_id>/decline")
def decline(slug: str, sponsorship_id: str) -> Response:
    """Decline an invitation."""
    with access.writing() as session:
        amendment_id = sponsoring.decline(session, access.actor(), sponsorship_id).amendment_id
    flash(_("The invitation is declined. Only the two delegations know of it."), "success")
    return _back(slug, amendment_id)


@bp.post("/sponsorships/<sponsorship_id>/leave")
def leave(slug: str, sponsorship_id: str) -> Response:
    """Take one's support back."""
    with access.writing() as session:
        amendment_id = sponsoring.leave(session, access.actor(), sponsorship_id).amendment_id
    flash(_("Your State does not support the amendment any more."), "success")
    return _back(slug, amendment_id)


def _back(slug: str, amendment_id: str) -> Response:
    address = url_for("amendments.show", slug=slug, amendment_id=amendment_id)
    return redirect(f"{address}#sponsors", code=303)
