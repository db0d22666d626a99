"""Saying for whom one acts, and holding every form to the one for whom it was opened."""

from flask import Blueprint, Flask, flash, g, redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from drafting.database import transaction
from drafting.domain.errors import ActsForAnother, DraftingError, NotFound
from drafting.queries import accreditations
from drafting.services import acting
from drafting.web import access, forms, local_address
from drafting.web.errors import status_of

bp = Blueprint("acting", __name__)

EITHER_WAY = frozenset({"acting.choose", "sessions.enter", "sessions.sign_out"})
"""What is sent in nobody's name, and so holds for whomever one acts."""


def register(app: Flask) -> None:
    """Refuse a form that was opened for somebody else, whatever it is."""

    @app.before_request
    def refuse_another_name() -> None:
        if request.method != "POST" or request.endpoint in EITHER_WAY or not access.person():
            return
        # A form that goes on after signing in carries both: the old one counts as well.
        for opened_for in forms.several("acting"):
            if opened_for != access.acting_for():
                raise ActsForAnother(_sentence(opened_for))


@bp.get("/acting")
def show() -> str:
    """For whom one may act, to choose one of them."""
    if not access.can("acting:choose"):
        raise NotFound
    return _page({})


@bp.post("/acting")
def choose() -> Response | tuple[str, int]:
    """Act for one of them from now on."""
    try:
        with transaction(g.database) as session:
            chosen = acting.act_for(session, access.actor(), forms.text("seat"))
            name = accreditations.delegation_name(session, chosen.delegation_id or "")
    except DraftingError as error:
        if not access.can("acting:choose"):
            raise
        return _page({"seat": str(error)}), status_of(error)
    flash(_("You act for %(name)s now.", name=name))
    address = local_address.proper(forms.text("next")) or url_for(".show")
    return redirect(address, code=303)


def _page(errors: dict[str, str]) -> str:
    return render_template(
        "acting/show.html",
        seats=accreditations.seats(access.reading(), access.actor()),
        next=local_address.proper(request.values.get("next", "")) or "",
        errors=errors,
    )


def _sentence(opened_for: str) -> str:
    person = access.person()
    then = accreditations.delegation_name(access.reading(), opened_for)
    now = person.acts_for if person else None
    sentence: str = _(
        "This page was opened while you acted for %(then)s, and you act for %(now)s now. Nothing "
        "was recorded; your words are kept. Change back to send them for %(then)s, or open the "
        "page again to send them for %(now)s.",
        then=then or _("nobody but yourself"),
        now=now or _("nobody but yourself"),
    )
    return sentence
