"""Publishing the working text as the next release."""

from flask import Blueprint, flash, redirect, render_template, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from drafting.domain.errors import DraftingError, NotFound
from drafting.queries import declarations, releases
from drafting.queries.comparison import compare
from drafting.queries.findings import text_findings
from drafting.queries.waiting import waiting
from drafting.queries.working import digest, working_text
from drafting.services import publishing
from drafting.web import access, forms
from drafting.web.checking import text_marks
from drafting.web.errors import status_of

bp = Blueprint("publishing", __name__, url_prefix="/declarations/<slug>/releases")


@bp.get("/new")
def form(slug: str) -> str:
    """What would be published, compared with the latest release, before it is."""
    if not access.can("release:publish"):
        raise NotFound
    return _form(slug, {})


@bp.post("/new")
def publish(slug: str) -> Response | tuple[str, int]:
    """Freeze the working text."""
    try:
        draft = publishing.Draft(
            slug=slug,
            symbol=forms.text("symbol"),
            title=forms.text("title"),
            note=forms.text("note"),
            base_count=forms.number("base"),
            seen_text=forms.text("seen_text"),
            knows_findings=forms.ticked("knows_findings"),
            form_key=forms.key(),
        )
        with access.writing() as session:
            release = publishing.publish(session, access.actor(), draft)
    except DraftingError as error:
        if not access.can("release:publish"):
            raise
        return _form(slug, {error.field or "symbol": str(error)}), status_of(error)
    flash(_("%(symbol)s is published and frozen.", symbol=release.symbol), "success")
    address = url_for("declarations.release", slug=slug, number=release.number)
    return redirect(address, code=303)


def _form(slug: str, errors: dict[str, str]) -> str:
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    latest = releases.latest_release(session, declaration.id)
    before = releases.release_text(session, latest.id) if latest else ()
    rows = working_text(session, actor, declaration.id).rows
    return render_template(
        "publishing/form.html",
        declaration=declaration,
        latest=latest,
        seen_text=digest(rows),
        comparison=compare(before, rows, declaration.language),
        marks=text_marks(text_findings(rows, declaration.language), rows),
        untold=waiting(session, actor, declaration.id),
        errors=errors,
        values=forms.typed(),
    )
