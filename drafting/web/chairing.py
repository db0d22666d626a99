"""Chairing a reading in the browser: beginning it, ruling on paragraphs, turning to the next."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from flask import Blueprint, flash, redirect, render_template, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from drafting.domain.errors import DraftingError, NotFound
from drafting.domain.readings import ReadingStatus
from drafting.queries import declarations
from drafting.queries.readings import ReadingPage, reading_page
from drafting.services import chairing
from drafting.services.chairing import Ruling, Step
from drafting.web import access, forms
from drafting.web.errors import status_of
from drafting.web.readings import listed

if TYPE_CHECKING:
    from drafting.models import Declaration, Reading

bp = Blueprint("chairing", __name__, url_prefix="/declarations/<slug>/readings")

STEPS: dict[str, Callable[..., "Reading"]] = {
    "adjourn": chairing.adjourn,
    "resume": chairing.resume,
    "close": chairing.close,
}
"""What can be done to a reading as such."""

KEYS = {
    ReadingStatus.AGREED: "a",
    ReadingStatus.PENDING: "p",
    ReadingStatus.RESERVED: "r",
    ReadingStatus.BRACKETED: "b",
    ReadingStatus.PACKAGED: "g",
    ReadingStatus.OPEN: "o",
}
"""The key by which the chair chooses each status, in the order in which they are offered."""


@bp.post("")
def begin(slug: str) -> Response | tuple[str, int]:
    """Begin a reading of the latest release."""
    declaration = declarations.declaration(access.reading(), access.actor(), slug)
    title, key = forms.text("title"), forms.key()
    try:
        with access.writing() as session:
            made = chairing.begin(session, access.actor(), declaration.id, title, form_key=key)
    except DraftingError as error:
        if not access.can("reading:chair"):
            raise
        return listed(slug, {error.field or "title": str(error)}), status_of(error)
    flash(_("The reading has begun. The screen shows its first paragraph."), "success")
    return _back(slug, made.id)


@bp.get("/<reading_id>/chair")
def show(slug: str, reading_id: str) -> str:
    """The table of the chair: the paragraph before the room, and what can be found of it."""
    return _page(slug, reading_id, {})


@bp.post("/<reading_id>/turn")
def turn(slug: str, reading_id: str) -> Response | tuple[str, int]:
    """Put another paragraph before the room."""
    _found(slug, reading_id)
    wanted = forms.text("paragraph")
    try:
        with access.writing() as session:
            chairing.turn(session, access.actor(), reading_id, wanted)
    except DraftingError as error:
        return _refused(slug, reading_id, error)
    return _back(slug, reading_id)


@bp.post("/<reading_id>/rulings")
def rule(slug: str, reading_id: str) -> Response | tuple[str, int]:
    """Record what is found of the paragraph before the room."""
    _found(slug, reading_id)
    try:
        wish = _ruling(reading_id)
        with access.writing() as session:
            chairing.rule(session, access.actor(), wish)
    except DraftingError as error:
        return _refused(slug, reading_id, error)
    flash(_("It is recorded, and the screen shows it."), "success")
    return _back(slug, reading_id)


@bp.post("/<reading_id>/<any(adjourn,resume,close):act>")
def step(slug: str, reading_id: str, act: str) -> Response | tuple[str, int]:
    """Adjourn a reading, go on with it, or end it."""
    _found(slug, reading_id)
    try:
        wish = Step(reading_id, forms.number("steps"), forms.text("note"), forms.key())
        with access.writing() as session:
            STEPS[act](session, access.actor(), wish)
    except DraftingError as error:
        return _refused(slug, reading_id, error)
    flash(_("It is done, and stands in the minutes."), "success")
    return _back(slug, reading_id)


def _ruling(reading_id: str) -> Ruling:
    return Ruling(
        reading_id=reading_id,
        paragraph_id=forms.text("paragraph"),
        ruling_count=forms.number("rulings"),
        status=forms.choice("found", ReadingStatus, what="how the paragraph stands"),
        whom=forms.text("whom"),
        note=forms.text("note"),
        package=forms.text("package"),
        leaves=forms.ticked("leaves"),
        goes_on=forms.text("then") == "next",
        form_key=forms.key(),
    )


def _found(slug: str, reading_id: str) -> tuple["Declaration", ReadingPage]:
    session = access.reading()
    declaration = declarations.declaration(session, access.actor(), slug)
    return declaration, reading_page(session, declaration.id, reading_id)


def _back(slug: str, reading_id: str) -> Response:
    return redirect(url_for("chairing.show", slug=slug, reading_id=reading_id), code=303)


def _refused(slug: str, reading_id: str, error: DraftingError) -> tuple[str, int]:
    if not access.can("reading:chair"):
        raise error
    return _page(slug, reading_id, {error.field or "reading": str(error)}), status_of(error)


def _page(slug: str, reading_id: str, errors: dict[str, str]) -> str:
    if not access.can("reading:chair"):
        raise NotFound
    declaration, page = _found(slug, reading_id)
    return render_template(
        "chairing/show.html",
        declaration=declaration,
        page=page,
        keys=KEYS,
        errors=errors,
        values=forms.typed(),
    )
