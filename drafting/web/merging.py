"""Two entries of one stakeholder are brought together, and apart again."""

from flask import Blueprint, flash, redirect, render_template, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from drafting.domain.errors import DraftingError
from drafting.queries import merges
from drafting.queries.stakeholder_page import stakeholder_page
from drafting.services import merging
from drafting.web import access, forms
from drafting.web.errors import status_of

bp = Blueprint("merging", __name__, url_prefix="/stakeholders")


@bp.get("/<stakeholder_id>/merge")
def form(stakeholder_id: str) -> str:
    """The page on which one chooses under whom an entry shall stand."""
    return _form(stakeholder_id, {})


@bp.post("/<stakeholder_id>/merge")
def merge(stakeholder_id: str) -> Response | tuple[str, int]:
    """Let an entry stand under another one."""
    try:
        with access.writing() as session:
            into_id = merging.merge(
                session, access.actor(), stakeholder_id, forms.text("into")
            ).into_id
    except DraftingError as error:
        if error.field is None or not access.can("stakeholder:merge"):
            raise
        return _form(stakeholder_id, {error.field: str(error)}), status_of(error)
    flash(_("The two are one now. What was said in either name keeps it."), "success")
    return redirect(url_for("directory.show", stakeholder_id=into_id), code=303)


@bp.post("/<stakeholder_id>/separate")
def separate(stakeholder_id: str) -> Response:
    """Let a merged entry stand for itself again."""
    with access.writing() as session:
        merging.separate(session, access.actor(), stakeholder_id)
    flash(_("The entry stands for itself again, with the people who came from it."), "success")
    return redirect(url_for("directory.show", stakeholder_id=stakeholder_id), code=303)


def _form(stakeholder_id: str, errors: dict[str, str]) -> str:
    session, actor = access.reading(), access.actor()
    return render_template(
        "merging/form.html",
        partners=merges.partners(session, actor, stakeholder_id),
        page=stakeholder_page(session, actor, stakeholder_id),
        errors=errors,
        values=forms.typed(),
    )
