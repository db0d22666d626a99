"""Recommendations in the browser: written at the desk, sent to the lead, answered there."""

from collections.abc import Callable

from flask import Blueprint, flash, redirect, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from drafting.domain.errors import DraftingError, NotAllowed, NotFound
from drafting.domain.recommending import Consent
from drafting.domain.vocabulary import Outcome
from drafting.queries import amendments
from drafting.services import recommending
from drafting.web import access, desk, forms
from drafting.web.amendments import page
from drafting.web.errors import status_of

bp = Blueprint(
    "recommending", __name__, url_prefix="/declarations/<slug>/amendments/<amendment_id>"
)


@bp.post("/recommendations")
def write(slug: str, amendment_id: str) -> Response | tuple[str, int]:
    """Write the next version of a recommendation."""

    def act() -> None:
        advice = _advice(amendment_id)
        with access.writing() as session:
            recommending.write(session, access.actor(), advice)

    return _at_the_desk(slug, amendment_id, act, _("The recommendation is kept at the desk."))


@bp.post("/recommendations/<recommendation_id>/send")
def send(slug: str, amendment_id: str, recommendation_id: str) -> Response | tuple[str, int]:
    """Send it to the lead of the amendment."""

    def act() -> None:
        with access.writing() as session:
            recommending.send(session, access.actor(), recommendation_id)

    said = _("The recommendation is sent: its lead is asked for yes or no.")
    return _at_the_desk(slug, amendment_id, act, said)


@bp.post("/recommendations/<recommendation_id>/answer")
def answer(slug: str, amendment_id: str, recommendation_id: str) -> Response | tuple[str, int]:
    """Say yes or no to it, as its lead."""
    try:
        with access.writing() as session:
            recommending.answer(session, access.actor(), _reply(recommendation_id))
    except (NotAllowed, NotFound):
        raise
    except DraftingError as error:
        wrong = {error.field or "consent": str(error)}
        return page(slug, amendment_id, {}, replied=wrong), status_of(error)
    flash(_("Your answer is at the desk."), "success")
    address = url_for("amendments.show", slug=slug, amendment_id=amendment_id)
    return redirect(f"{address}#recommendation", code=303)


def _at_the_desk(
    slug: str, amendment_id: str, act: Callable[[], None], said: str
) -> Response | tuple[str, int]:
    amendment = amendments.amendment(access.reading(), access.actor(), amendment_id)
    try:
        act()
    except DraftingError as error:
        if not access.can("recommendation:write"):
            raise
        wrong = {error.field or "reason": str(error)}
        return desk.page(slug, amendment.paragraph_id, wrong), status_of(error)
    flash(said, "success")
    address = url_for("desk.paragraph", slug=slug, paragraph_id=amendment.paragraph_id)
    return redirect(f"{address}#amendment-{amendment.reference}", code=303)


def _advice(amendment_id: str) -> recommending.Advice:
    return recommending.Advice(
        amendment_id=amendment_id,
        number=forms.number("version"),
        submission_number=forms.number("submission"),
        outcome=forms.choice("outcome", Outcome, what="what you recommend"),
        reason=forms.text("reason"),
        words=forms.text("words"),
        form_key=forms.key(),
    )


def _reply(recommendation_id: str) -> recommending.Reply:
    return recommending.Reply(
        recommendation_id=recommendation_id,
        consent=forms.choice("consent", Consent, what="yes or no"),
        remark=forms.text("remark"),
        form_key=forms.key(),
    )
