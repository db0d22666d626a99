"""The directory of stakeholders: looking for them, reading their pages, and keeping the list."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from drafting.domain import profiles
from drafting.domain.errors import DraftingError, NotFound
from drafting.domain.stakeholders import FIELDS, AccreditationStatus, ConsultativeStatus
from drafting.domain.states import RegionalGroup, all_states
from drafting.domain.vocabulary import Rank, StakeholderKind
from drafting.queries import directory as reading
from drafting.queries import stakeholder_page
from drafting.queries.profiles import profile_to_change
from drafting.queries.said import said
from drafting.services import registering
from drafting.web import access, forms
from drafting.web.errors import status_of

bp = Blueprint("directory", __name__, url_prefix="/stakeholders")

SEEKING = ("kind", "region", "group", "words")
"""What an address of the directory may ask for, besides the place in the list."""


@bp.get("")
def listing() -> str:
    """Everybody who may speak, a page at a time."""
    asked = {name: forms.asked(name) for name in (*SEEKING, "after", "before")}
    page = reading.directory(access.reading(), reading.Wish(**asked))
    query = {name: asked[name] for name in SEEKING if asked[name]}
    return render_template("directory/listing.html", page=page, query=query)


@bp.get("/<stakeholder_id>")
def show(stakeholder_id: str) -> Response | str:
    """One stakeholder; one that was merged leads to the other it stands under."""
    current = stakeholder_page.current_id(access.reading(), stakeholder_id)
    if current != stakeholder_id:
        return redirect(url_for(".show", stakeholder_id=current), code=302)
    return stakeholder_view(stakeholder_id, {})


@bp.get("/<stakeholder_id>/history")
def history(stakeholder_id: str) -> str:
    """Every change of an entry, with what it said before and since."""
    session, actor = access.reading(), access.actor()
    changes = stakeholder_page.history(session, actor, stakeholder_id)
    return render_template(
        "directory/history.html",
        page=stakeholder_page.stakeholder_page(session, actor, stakeholder_id),
        changes=changes,
    )


@bp.get("/new")
def new() -> str:
    """The page on which somebody is entered."""
    if not access.can("stakeholder:manage"):
        raise NotFound
    return _form({}, forms.asked_for("kind", "iso3"))


@bp.post("")
def create() -> Response | tuple[str, int]:
    """Enter a stakeholder."""
    try:
        with access.writing() as session:
            profile = profiles.proper(request.form)
            made = registering.add(session, access.actor(), profile, forms.key())
            address = url_for(".show", stakeholder_id=made.id)
    except DraftingError as error:
        if not access.can("stakeholder:manage"):
            raise
        return _form(_errors(error), forms.typed()), status_of(error)
    flash(_("The stakeholder is entered."), "success")
    return redirect(address, code=303)


@bp.get("/<stakeholder_id>/edit")
def edit(stakeholder_id: str) -> str:
    """The page on which an entry is changed."""
    return _edit_form(stakeholder_id, {})


@bp.post("/<stakeholder_id>/edit")
def change(stakeholder_id: str) -> Response | tuple[str, int]:
    """Let an entry say something else."""
    try:
        with access.writing() as session:
            profile = profiles.proper(request.form)
            base = forms.number("base")
            registering.change(session, access.actor(), stakeholder_id, base, profile)
    except DraftingError as error:
        if not access.can("stakeholder:manage"):
            raise
        return _edit_form(stakeholder_id, _errors(error)), status_of(error)
    flash(_("The entry is changed. What it said before is in its history."), "success")
    return redirect(url_for(".show", stakeholder_id=stakeholder_id), code=303)


def stakeholder_view(stakeholder_id: str, errors: dict[str, str]) -> str:
    """The page of a stakeholder, with what could not be done on it."""
    session, actor = access.reading(), access.actor()
    after = forms.asked("amendments"), forms.asked("comments")
    return render_template(
        "directory/show.html",
        page=stakeholder_page.stakeholder_page(session, actor, stakeholder_id),
        said=said(session, stakeholder_id, *after),
        is_continued=any(after),
        ranks=tuple(Rank),
        errors=errors,
        values=forms.typed(),
    )


def _errors(error: DraftingError) -> dict[str, str]:
    """Everything wrong with the fields at once, or the one thing that is wrong besides."""
    found = {one.field or "kind": str(one) for one in profiles.objections(request.form)}
    return found if error.field in found else {error.field or "base": str(error)}


def _form(errors: dict[str, str], values: dict[str, str]) -> str:
    return render_template(
        "directory/form.html", errors=errors, values=values, entry=None, **_choices()
    )


def _edit_form(stakeholder_id: str, errors: dict[str, str]) -> str:
    entry, number = profile_to_change(access.reading(), access.actor(), stakeholder_id)
    typed = forms.typed() if errors else entry.fields()
    return render_template(
        "directory/form.html",
        errors=errors,
        values=typed,
        entry=entry,
        number=number,
        stakeholder_id=stakeholder_id,
        stands=entry.fields() if errors.get("base") else {},
        **_choices(),
    )


def _choices() -> dict[str, object]:
    states = tuple((one.iso3, one.name("en")) for one in all_states())
    return {
        "fields": FIELDS,
        "kinds": tuple(StakeholderKind),
        "regions": tuple(RegionalGroup),
        "statuses": tuple(ConsultativeStatus),
        "grade_values": tuple(AccreditationStatus),
        "states": states,
    }
