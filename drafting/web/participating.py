"""Taking part in a consultation: asking to, being invited, and the list that the desk keeps."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from flask import Blueprint, flash, redirect, render_template, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from drafting.domain.errors import DraftingError
from drafting.queries import consultations, declarations
from drafting.services import participating
from drafting.services.participating import Accreditation
from drafting.web import access, forms
from drafting.web.consultations import page, refusal
from drafting.web.errors import status_of

if TYPE_CHECKING:
    from drafting.models import Participation

bp = Blueprint(
    "participating",
    __name__,
    url_prefix="/declarations/<slug>/consultations/<consultation_id>/participants",
)

ANSWERS: dict[str, Callable[..., "Participation"]] = {
    "approve": participating.approve,
    "decline": participating.decline,
    "end": participating.end,
}


@bp.get("")
def listing(slug: str, consultation_id: str) -> str:
    """Who asked, who was invited, and who takes part by name."""
    return _page(slug, consultation_id, {})


@bp.post("/ask")
def ask(slug: str, consultation_id: str) -> Response | tuple[str, int]:
    """Ask to take part, for one's own delegation."""
    try:
        with access.writing() as session:
            participating.ask(session, access.actor(), consultation_id, forms.text("words"))
    except DraftingError as error:
        if not access.can("consultation:ask"):
            raise
        return page(slug, consultation_id, refusal(error)), status_of(error)
    flash(_("Your request is with the secretariat."), "success")
    return _to("consultations.show", slug, consultation_id)


@bp.post("/invite")
def invite(slug: str, consultation_id: str) -> Response | tuple[str, int]:
    """Invite somebody."""
    try:
        with access.writing() as session:
            participating.invite(session, access.actor(), _accreditation(consultation_id))
    except DraftingError as error:
        return _refused(slug, consultation_id, error, "")
    flash(_("The invitation stands: they may take part, and can decline."), "success")
    return _to(".listing", slug, consultation_id)


@bp.post("/permit-late")
def permit_late(slug: str, consultation_id: str) -> Response | tuple[str, int]:
    """Permit somebody to be late."""
    try:
        with access.writing() as session:
            participating.permit_late(session, access.actor(), _accreditation(consultation_id))
    except DraftingError as error:
        return _refused(slug, consultation_id, error, "late-")
    flash(_("They may be late now."), "success")
    return _to(".listing", slug, consultation_id)


@bp.post("/<participation_id>/<any(approve,decline,end):act>")
def answer(
    slug: str, consultation_id: str, participation_id: str, act: str
) -> Response | tuple[str, int]:
    """Answer a request, or end a participation."""
    try:
        with access.writing() as session:
            ANSWERS[act](session, access.actor(), participation_id, forms.text("words"))
    except DraftingError as error:
        return _refused(slug, consultation_id, error, "answer-")
    flash(_("The answer is recorded."), "success")
    return _to(".listing", slug, consultation_id)


@bp.post("/<participation_id>/stay-away")
def stay_away(slug: str, consultation_id: str, participation_id: str) -> Response:
    """Decline an invitation, for one's own delegation."""
    with access.writing() as session:
        participating.stay_away(session, access.actor(), participation_id)
    flash(_("The invitation is declined."), "success")
    return _to("consultations.show", slug, consultation_id)


def _accreditation(consultation_id: str) -> Accreditation:
    return Accreditation(consultation_id, forms.text("stakeholder"), forms.text("words"))


def _refused(
    slug: str, consultation_id: str, error: DraftingError, prefix: str
) -> tuple[str, int]:
    if not access.can("consultation:run"):
        raise error
    errors = {f"{prefix}{name}" if name else "": said for name, said in refusal(error).items()}
    return _page(slug, consultation_id, errors), status_of(error)


def _page(slug: str, consultation_id: str, errors: dict[str, str]) -> str:
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    standing = consultations.standing(session, actor, declaration.id, consultation_id)
    return render_template(
        "participating/listing.html",
        declaration=declaration,
        standing=standing,
        participants=consultations.participants(session, actor, consultation_id),
        guests=consultations.possible_guests(session),
        errors=errors,
        values=forms.typed(),
    )


def _to(endpoint: str, slug: str, consultation_id: str) -> Response:
    return redirect(url_for(endpoint, slug=slug, consultation_id=consultation_id), code=303)
