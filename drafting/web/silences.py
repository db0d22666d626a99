"""Silence procedures in the browser: reading them, opening one, objecting, and the result."""

from typing import TYPE_CHECKING, TypeVar

from flask import Blueprint, flash, redirect, render_template, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from drafting.domain.errors import DraftingError, NotFound
from drafting.domain.silence import Objectors, SilenceBreak
from drafting.domain.zones import GENEVA, zone_named, zones
from drafting.queries import consultations, declarations
from drafting.queries import silences as kept
from drafting.queries.readings import taken_up_in_turn
from drafting.queries.releases import latest_release
from drafting.queries.silences import SilencePage
from drafting.services import extending, silencing
from drafting.services.extending import CallingOff, Extension
from drafting.services.silencing import Objecting, Opening
from drafting.web import access, forms
from drafting.web.errors import status_of
from drafting.web.plan_form import moment

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy.orm import Session

    from drafting.domain.actors import Actor
    from drafting.models import SilenceProcedure

Wish = TypeVar("Wish")

bp = Blueprint("silences", __name__, url_prefix="/declarations/<slug>/silences")


@bp.get("")
def listing(slug: str) -> str:
    """Every silence procedure on a text."""
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    return render_template(
        "silences/listing.html",
        declaration=declaration,
        standings=kept.silences(session, [declaration.id]),
    )


@bp.get("/new")
def new(slug: str) -> str:
    """The form on which a text is put under silence."""
    return _form(slug, {})


@bp.post("")
def create(slug: str) -> Response | tuple[str, int]:
    """Put the latest release, or some of its paragraphs, under silence."""
    declaration = declarations.declaration(access.reading(), access.actor(), slug)
    try:
        wish = _opening()
        with access.writing() as session:
            made = silencing.open_silence(session, access.actor(), declaration.id, wish)
    except DraftingError as error:
        if not access.can("silence:open"):
            raise
        return _form(slug, {error.field or "title": str(error)}), status_of(error)
    flash(_("Silence has begun. Everybody who may object finds it on this page."), "success")
    return _to(slug, made.id)


@bp.get("/<silence_id>")
def show(slug: str, silence_id: str) -> str:
    """One procedure: how it stands, until when, and who objected to what."""
    return _page(slug, silence_id, {})


@bp.post("/<silence_id>/objections")
def object_to(slug: str, silence_id: str) -> Response | tuple[str, int]:
    """Break the silence on some paragraphs."""
    _found(slug, silence_id)
    wish = Objecting(silence_id, forms.several("paragraphs"), forms.text("reason"), forms.key())
    told = _("Your objection is recorded, and everybody reads it below.")
    return _done(slug, silence_id, silencing.object_to, wish, told)


@bp.post("/<silence_id>/objections/<objection_id>/withdraw")
def take_back(slug: str, silence_id: str, objection_id: str) -> Response | tuple[str, int]:
    """Take an objection back before the deadline."""
    page = _found(slug, silence_id)
    if objection_id not in {one.id for one in page.objections}:
        raise NotFound
    told = _("Your objection is withdrawn. That it was made stays on the record.")
    return _done(slug, silence_id, silencing.take_back, objection_id, told)


@bp.post("/<silence_id>/result")
def announce(slug: str, silence_id: str) -> Response | tuple[str, int]:
    """Record the result once the deadline has passed."""
    _found(slug, silence_id)
    return _done(slug, silence_id, silencing.announce, silence_id, _("The result is recorded."))


@bp.post("/<silence_id>/<any(extend,'call-off'):act>")
def step(slug: str, silence_id: str, act: str) -> Response | tuple[str, int]:
    """Give silence more time before its deadline, or call it off."""
    page = _found(slug, silence_id)
    try:
        with access.writing() as session:
            STEPS[act](session, page.standing.procedure)
    except DraftingError as error:
        return _refused(slug, silence_id, error, act)
    flash(_("It is done, and stands on this page for everybody."), "success")
    return _to(slug, silence_id)


def _extend(session: "Session", one: "SilenceProcedure") -> None:
    later, why = moment("closes_at", one.zone), forms.text("why")
    extending.extend(session, access.actor(), Extension(one.id, later, why, forms.key()))


def _call_off(session: "Session", one: "SilenceProcedure") -> None:
    wish = CallingOff(one.id, forms.text("why"), forms.key())
    extending.call_off(session, access.actor(), wish)


STEPS: dict[str, "Callable[[Session, SilenceProcedure], None]"] = {
    "extend": _extend,
    "call-off": _call_off,
}
"""What the Expert makes of a procedure before its deadline."""


def _done(
    slug: str,
    silence_id: str,
    act: "Callable[[Session, Actor, Wish], object]",
    wish: Wish,
    told: str,
) -> Response | tuple[str, int]:
    """Do what is asked and say so, or show the procedure with the refusal."""
    try:
        with access.writing() as session:
            act(session, access.actor(), wish)
    except DraftingError as error:
        return _refused(slug, silence_id, error)
    flash(told, "success")
    return _to(slug, silence_id)


def _opening() -> Opening:
    zone = zone_named(forms.text("zone")).key
    whole = forms.text("extent") != "some"
    return Opening(
        title=forms.text("title"),
        zone=zone,
        closes_at=moment("closes_at", zone),
        release_count=forms.number("releases"),
        breaks=forms.choice("breaks", SilenceBreak, what="what an objection breaks"),
        objectors=forms.choice("objectors", Objectors, what="who may object"),
        consultation_id=forms.text("among") or None,
        paragraph_ids=() if whole else _some(),
        words=forms.text("words"),
        form_key=forms.key(),
    )


def _some() -> tuple[str, ...]:
    """The paragraphs that were chosen; none at all is no choice, and refused as such."""
    return forms.several("paragraphs") or ("",)


def _found(slug: str, silence_id: str) -> SilencePage:
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    return kept.silence_page(session, actor, declaration.id, silence_id)


def _to(slug: str, silence_id: str) -> Response:
    return redirect(url_for("silences.show", slug=slug, silence_id=silence_id), code=303)


def _refused(slug: str, silence_id: str, error: DraftingError, tried: str = "") -> tuple[str, int]:
    if not (access.can("silence:open") or (access.can("silence:object") and not tried)):
        raise error
    errors = {error.field or "silence": str(error)}
    return _page(slug, silence_id, errors, tried), status_of(error)


def _page(slug: str, silence_id: str, errors: dict[str, str], tried: str = "") -> str:
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    return render_template(
        "silences/show.html",
        declaration=declaration,
        page=kept.silence_page(session, actor, declaration.id, silence_id),
        errors=errors,
        values=forms.typed(),
        chosen=forms.several("paragraphs"),
        tried=tried,
    )


def _form(slug: str, errors: dict[str, str]) -> str:
    if not access.can("silence:open"):
        raise NotFound
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    release = latest_release(session, declaration.id)
    if release is None:
        raise NotFound
    usual = {"zone": GENEVA, "breaks": "breaks_what_it_names", "objectors": "every_state"}
    return render_template(
        "silences/form.html",
        declaration=declaration,
        release=release,
        rows=taken_up_in_turn(session, release.id),
        rooms=consultations.standings(session, actor, declaration.id),
        zones=zones(),
        breaks=tuple(SilenceBreak),
        objectors=tuple(Objectors),
        errors=errors,
        values=forms.typed() or {**usual, "extent": "whole"},
        chosen=forms.several("paragraphs"),
    )
