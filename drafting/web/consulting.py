"""Running consultations in the browser: planning them, announcing them, and moving their times."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from flask import Blueprint, flash, redirect, render_template, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from drafting.domain.errors import DraftingError, NotFound
from drafting.queries import consultations, declarations, releases
from drafting.services import consulting
from drafting.services.consulting import Step
from drafting.web import access, forms, plan_form
from drafting.web.consultations import page, refusal
from drafting.web.errors import status_of

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from drafting.models import Consultation

bp = Blueprint("consulting", __name__, url_prefix="/declarations/<slug>/consultations")

PLAIN: dict[str, Callable[..., "Consultation"]] = {
    "announce": consulting.announce,
    "open": consulting.open_early,
    "close": consulting.close,
    "cancel": consulting.cancel,
    "publish": consulting.publish_submissions,
}
"""Acts that need a reason alone."""

DATED: dict[str, Callable[..., "Consultation"]] = {
    "extend": consulting.extend,
    "reopen": consulting.reopen,
}
"""Acts that need a new closing time as well."""


@bp.get("/new")
def new(slug: str) -> str:
    """The form on which a consultation is planned."""
    return _form(slug, None, {})


@bp.post("")
def create(slug: str) -> Response | tuple[str, int]:
    """Plan a consultation; nobody but the desk sees it yet."""
    declaration = declarations.declaration(access.reading(), access.actor(), slug)
    try:
        wish = plan_form.plan()
        with access.writing() as session:
            made = consulting.plan(session, access.actor(), declaration.id, wish)
    except DraftingError as error:
        return _refused(slug, None, error)
    flash(_("The consultation is planned. Nobody but the desk sees it yet."), "success")
    return _to(slug, made.id)


@bp.get("/<consultation_id>/edit")
def edit(slug: str, consultation_id: str) -> str:
    """The form on which a plan is changed, or what is announced is described better."""
    return _form(slug, consultation_id, {})


@bp.post("/<consultation_id>/edit")
def revise(slug: str, consultation_id: str) -> Response | tuple[str, int]:
    """Change a plan."""
    try:
        wish, number = plan_form.plan(), forms.number("revision")
        with access.writing() as session:
            consulting.revise(session, access.actor(), consultation_id, number, wish)
    except DraftingError as error:
        return _refused(slug, consultation_id, error)
    flash(_("The consultation is changed."), "success")
    return _to(slug, consultation_id)


@bp.post("/<consultation_id>/<any(announce,open,extend,close,reopen,cancel,publish):act>")
def act(slug: str, consultation_id: str, act: str) -> Response | tuple[str, int]:
    """Do something to a consultation as such, with a reason."""
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    one = consultations.standing(session, actor, declaration.id, consultation_id).consultation
    try:
        step = Step(one.id, forms.number("revision"), forms.text("reason"), forms.key())
        with access.writing() as writing:
            _do(writing, act, step, one.zone)
    except DraftingError as error:
        if not access.can("consultation:run"):
            raise
        return page(slug, consultation_id, refusal(error)), status_of(error)
    flash(_("It is done, and stands on the page with its reason."), "success")
    return _to(slug, consultation_id)


def _do(session: "Session", act: str, step: Step, zone: str) -> None:
    if act in PLAIN:
        PLAIN[act](session, access.actor(), step)
    else:
        DATED[act](session, access.actor(), step, plan_form.moment("closes_at", zone))


def _form(slug: str, consultation_id: str | None, errors: dict[str, str]) -> str:
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    if not access.can("consultation:run"):
        raise NotFound
    one = None
    if consultation_id:
        found = consultations.standing(session, actor, declaration.id, consultation_id)
        one = found.consultation
    return render_template(
        "consulting/form.html",
        declaration=declaration,
        consultation=one,
        releases=releases.releases(session, declaration.id),
        options=plan_form.options(),
        errors=errors,
        values=plan_form.filled(one),
    )


def _refused(slug: str, consultation_id: str | None, error: DraftingError) -> tuple[str, int]:
    if not access.can("consultation:run"):
        raise error
    return _form(slug, consultation_id, refusal(error)), status_of(error)


def _to(slug: str, consultation_id: str) -> Response:
    address = url_for("consultations.show", slug=slug, consultation_id=consultation_id)
    return redirect(address, code=303)
