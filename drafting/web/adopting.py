"""The final text in the browser: submitting it, its adoption, its votes, and reopening it."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from flask import Blueprint, flash, redirect, render_template, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from drafting.domain.adoption import VOTES, AdoptionManner, Occasion
from drafting.domain.consultations import ReportingBody
from drafting.domain.errors import DraftingError, Invalid, NotFound
from drafting.queries import declarations
from drafting.queries.adoption import final_page
from drafting.services import adopting
from drafting.services.adopting import Adoption, Explanation, Reopening, Submitting
from drafting.web import access, forms
from drafting.web.errors import status_of

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

bp = Blueprint("adopting", __name__, url_prefix="/declarations/<slug>/final")


@bp.get("")
def show(slug: str) -> str:
    """What became of the text in the end."""
    return _page(slug, {})


@bp.post("/<any(submit,adopt,reopen):act>")
def step(slug: str, act: str) -> Response | tuple[str, int]:
    """Mark the text as submitted, adopted or reopened."""
    declaration_id = _declaration_id(slug)
    try:
        with access.writing() as session:
            ACTS[act](session, declaration_id)
    except DraftingError as error:
        if not access.can("final-text:mark"):
            raise
        return _page(slug, {error.field or act: str(error)}, act), status_of(error)
    flash(_("It is done, and stands on this page for everybody."), "success")
    return redirect(url_for("adopting.show", slug=slug), code=303)


@bp.post("/explanations")
def explain(slug: str) -> Response | tuple[str, int]:
    """Record how a State explained its position."""
    declaration_id = _declaration_id(slug)
    try:
        wish = Explanation(
            declaration_id=declaration_id,
            state=forms.text("state"),
            occasion=forms.choice("occasion", Occasion, what="when it was explained"),
            text=forms.text("text"),
            form_key=forms.key(),
        )
        with access.writing() as session:
            adopting.explain(session, access.actor(), wish)
    except DraftingError as error:
        if not access.can("final-text:position-record"):
            raise
        return _page(slug, {error.field or "state": str(error)}, "explain"), status_of(error)
    flash(_("The explanation is recorded."), "success")
    return redirect(url_for("adopting.show", slug=slug), code=303)


def _submit(session: "Session", declaration_id: str) -> None:
    wish = Submitting(
        declaration_id=declaration_id,
        step_count=forms.number("steps"),
        body=forms.choice("body", ReportingBody, what="to whom it is submitted"),
        day=_day(),
        note=forms.text("note"),
        form_key=forms.key(),
    )
    adopting.submit(session, access.actor(), wish)


def _adopt(session: "Session", declaration_id: str) -> None:
    in_favour, against, abstaining = (forms.text(name) for name in VOTES)
    wish = Adoption(
        declaration_id=declaration_id,
        step_count=forms.number("steps"),
        day=_day(),
        symbol=forms.text("symbol"),
        manner=forms.choice("manner", AdoptionManner, what="how it was adopted"),
        votes=(in_favour, against, abstaining),
        note=forms.text("note"),
        form_key=forms.key(),
    )
    adopting.adopt(session, access.actor(), wish)


def _reopen(session: "Session", declaration_id: str) -> None:
    steps, reason = forms.number("steps"), forms.text("reason")
    wish = Reopening(declaration_id, steps, _day(), reason, forms.key())
    adopting.reopen(session, access.actor(), wish)


ACTS: dict[str, Callable[["Session", str], None]] = {
    "submit": _submit,
    "adopt": _adopt,
    "reopen": _reopen,
}
"""What the Expert does to the text as a whole, each from its own form."""


def _day() -> date:
    try:
        return date.fromisoformat(forms.text("day"))
    except ValueError as error:
        raise Invalid("Choose a day.", field="day") from error


def _declaration_id(slug: str) -> str:
    return declarations.declaration(access.reading(), access.actor(), slug).id


def _page(slug: str, errors: dict[str, str], tried: str = "") -> str:
    """The page; after a refusal, with what was typed into the form that was tried."""
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    if not declaration.release_count:
        raise NotFound
    return render_template(
        "adopting/show.html",
        declaration=declaration,
        page=final_page(session, declaration),
        bodies=tuple(ReportingBody),
        manners=tuple(AdoptionManner),
        occasions=tuple(Occasion),
        votes=VOTES,
        errors=errors,
        values=forms.typed(),
        tried=tried,
    )
