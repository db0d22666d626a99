"""Suggesting sources in the browser: the form for participants, and the answers of the desk."""

from flask import Blueprint, flash, redirect, render_template, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from drafting.domain.errors import DraftingError, NotFound
from drafting.domain.sources import SourceKind
from drafting.queries import declarations, suggestions
from drafting.queries.paragraph_page import paragraph_page
from drafting.queries.releases import latest_release, release_text
from drafting.services import suggesting
from drafting.web import access, forms
from drafting.web.errors import status_of
from drafting.web.reference_form import typed_reference

bp = Blueprint("suggesting", __name__, url_prefix="/declarations/<slug>")


@bp.get("/paragraphs/<paragraph_id>/sources/new")
def form(slug: str, paragraph_id: str) -> str:
    """The page on which a source is suggested for a paragraph."""
    _refuse_others("source:suggest")
    return _form(slug, paragraph_id, {})


@bp.post("/paragraphs/<paragraph_id>/sources")
def suggest(slug: str, paragraph_id: str) -> Response | tuple[str, int]:
    """Hand a source to the desk."""
    _refuse_others("source:suggest")
    _form(slug, paragraph_id, {})
    try:
        wish = suggesting.Suggestion(
            paragraph_id, typed_reference(), forms.text("why"), forms.key()
        )
        with access.writing() as session:
            suggesting.suggest(session, access.actor(), wish)
    except DraftingError as error:
        page = _form(slug, paragraph_id, {error.field or "title": str(error)})
        return page, status_of(error)
    flash(_("The source is with the desk. Its answer will stand here."), "success")
    return redirect(url_for(".listing", slug=slug), code=303)


@bp.get("/sources/suggestions")
def listing(slug: str) -> str:
    """What was suggested: everything for the desk, one's own for everybody else."""
    return _listing(slug, "", {})


@bp.post("/sources/suggestions/<suggestion_id>/acceptance")
def take_up(slug: str, suggestion_id: str) -> Response | tuple[str, int]:
    """Take a suggested source into the library and link it."""
    _refuse_others("source:suggestion-answer")
    try:
        with access.writing() as session:
            suggesting.take_up(session, access.actor(), suggestion_id, forms.text("answer"))
    except NotFound:
        raise
    except DraftingError as error:
        return _listing(slug, suggestion_id, {"answer": str(error)}), status_of(error)
    flash(_("The source is in the library and linked to the paragraph."), "success")
    return redirect(url_for(".listing", slug=slug), code=303)


@bp.post("/sources/suggestions/<suggestion_id>/refusal")
def decline(slug: str, suggestion_id: str) -> Response | tuple[str, int]:
    """Leave a suggested source out, with a reason."""
    _refuse_others("source:suggestion-answer")
    try:
        with access.writing() as session:
            suggesting.decline(session, access.actor(), suggestion_id, forms.text("answer"))
    except NotFound:
        raise
    except DraftingError as error:
        return _listing(slug, suggestion_id, {"answer": str(error)}), status_of(error)
    flash(_("The reason is with whoever suggested the source."), "success")
    return redirect(url_for(".listing", slug=slug), code=303)


def _refuse_others(permission: str) -> None:
    if not access.can(permission):
        raise NotFound


def _form(slug: str, paragraph_id: str, errors: dict[str, str]) -> str:
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    return render_template(
        "sources/suggest.html",
        declaration=declaration,
        page=paragraph_page(session, actor, declaration, paragraph_id),
        kinds=tuple(SourceKind),
        errors=errors,
        values=forms.typed(),
    )


def _listing(slug: str, suggestion_id: str, errors: dict[str, str]) -> str:
    session, actor = access.reading(), access.actor()
    if actor.user_id is None:
        raise NotFound
    declaration = declarations.declaration(session, actor, slug)
    latest = latest_release(session, declaration.id)
    rows = release_text(session, latest.id) if latest else ()
    return render_template(
        "sources/suggestions.html",
        declaration=declaration,
        page=suggestions.suggestions(session, actor, declaration.id, forms.page()),
        names={row.paragraph_id: row.name for row in rows},
        refused=suggestion_id,
        errors=errors,
        values=forms.typed(),
    )
