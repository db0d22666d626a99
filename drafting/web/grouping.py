"""Groups of States in the browser: who belongs to them, and keeping their lists."""

from datetime import date

from flask import Blueprint, flash, redirect, render_template, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from drafting.domain.errors import DraftingError, Invalid
from drafting.queries import groups
from drafting.services import grouping
from drafting.web import access, forms
from drafting.web.errors import status_of

bp = Blueprint("grouping", __name__, url_prefix="/groups")


@bp.get("")
def listing() -> str:
    """Every group, and how many States of the room belong to it."""
    return render_template("grouping/listing.html", groups=groups.groups(access.reading()))


@bp.get("/<group_id>")
def show(group_id: str) -> str:
    """One group with everybody who ever belonged to it."""
    return _page(group_id, {})


@bp.post("/<group_id>/members")
def add(group_id: str) -> Response | tuple[str, int]:
    """Enter a member."""
    try:
        with access.writing() as session:
            entry = grouping.Entry(group_id, forms.text("stakeholder"), _day("begins_on"))
            grouping.add(session, access.actor(), entry)
    except DraftingError as error:
        return _refused(group_id, error)
    flash(_("The member is entered."), "success")
    return redirect(url_for(".show", group_id=group_id), code=303)


@bp.post("/<group_id>/members/<membership_id>/end")
def end(group_id: str, membership_id: str) -> Response | tuple[str, int]:
    """Date the end of a membership."""
    try:
        with access.writing() as session:
            grouping.end(session, access.actor(), membership_id, _day("ends_on"))
    except DraftingError as error:
        return _refused(group_id, error)
    flash(_("The membership has an end. It stays in the list."), "success")
    return redirect(url_for(".show", group_id=group_id), code=303)


def _day(name: str) -> date:
    try:
        return date.fromisoformat(forms.text(name))
    except ValueError as error:
        raise Invalid("Choose a day.", field=name) from error


def _refused(group_id: str, error: DraftingError) -> tuple[str, int]:
    if not access.can("group:manage"):
        raise error
    return _page(group_id, {error.field or "stakeholder": str(error)}), status_of(error)


def _page(group_id: str, errors: dict[str, str]) -> str:
    return render_template(
        "grouping/show.html",
        page=groups.group_page(access.reading(), group_id),
        errors=errors,
        values=forms.typed(),
    )
