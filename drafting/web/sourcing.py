"""Keeping the library in the browser: entering, mending, retiring, and looking at new sources."""

from flask import Blueprint, flash, redirect, render_template, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from drafting.domain.errors import DraftingError, NotFound
from drafting.domain.sources import SourceKind
from drafting.queries import citations, declarations
from drafting.services import sourcing
from drafting.services.sourcing import Reason, Revision
from drafting.web import access, forms, sources
from drafting.web.errors import status_of
from drafting.web.reference_form import typed_reference, values_of

bp = Blueprint("sourcing", __name__, url_prefix="/declarations/<slug>")


@bp.get("/sources/new")
def new(slug: str) -> str:
    """The page on which a source is entered."""
    _refuse_others()
    return _form(slug, None, {})


@bp.post("/sources")
def add(slug: str) -> Response | tuple[str, int]:
    """Enter a source."""
    _refuse_others()
    try:
        wish = typed_reference()
        declaration_id = _declaration_id(slug)
        with access.writing() as session:
            made = sourcing.add(session, access.actor(), declaration_id, wish, forms.key())
    except DraftingError as error:
        return _form(slug, None, {error.field or "title": str(error)}), status_of(error)
    flash(_("The source is in the library."), "success")
    return redirect(url_for("sources.show", slug=slug, source_id=made.id), code=303)


@bp.get("/sources/<source_id>/edit")
def edit(slug: str, source_id: str) -> str:
    """The page on which a source is mended."""
    _refuse_others()
    return _form(slug, source_id, {})


@bp.post("/sources/<source_id>")
def revise(slug: str, source_id: str) -> Response | tuple[str, int]:
    """Mend a source; what was said before is kept."""
    _refuse_others(slug, source_id)
    try:
        wish = Revision(typed_reference(), forms.number("base"), forms.key())
        with access.writing() as session:
            sourcing.revise(session, access.actor(), source_id, wish)
    except DraftingError as error:
        return _form(slug, source_id, {error.field or "title": str(error)}), status_of(error)
    flash(_("The source is revised. What it said before is kept."), "success")
    return redirect(url_for("sources.show", slug=slug, source_id=source_id), code=303)


@bp.post("/sources/<source_id>/retirement")
def retire(slug: str, source_id: str) -> Response | tuple[str, int]:
    """Take a source out of the library."""
    _refuse_others(slug, source_id)
    try:
        with access.writing() as session:
            sourcing.retire(session, access.actor(), source_id, _reason("retired"))
    except DraftingError as error:
        return _refused(slug, source_id, "retired", error)
    flash(_("The source is retired. It stays on the record."), "success")
    return redirect(url_for("sources.show", slug=slug, source_id=source_id), code=303)


@bp.post("/sources/<source_id>/consideration")
def consider(slug: str, source_id: str) -> Response | tuple[str, int]:
    """Say that the text was read against a source, and why it needs no link."""
    _refuse_others(slug, source_id)
    try:
        with access.writing() as session:
            sourcing.consider(session, access.actor(), source_id, _reason("considered"))
    except DraftingError as error:
        return _refused(slug, source_id, "considered", error)
    flash(_("The source is marked as considered."), "success")
    return redirect(url_for("sources.show", slug=slug, source_id=source_id), code=303)


def _refuse_others(slug: str = "", source_id: str = "") -> None:
    """Only the desk knows of these pages, and a source is found under its own text alone."""
    if not access.can("source:manage"):
        raise NotFound
    if source_id:
        citations.source_page(access.reading(), _declaration_id(slug), source_id)


def _declaration_id(slug: str) -> str:
    return declarations.declaration(access.reading(), access.actor(), slug).id


def _reason(name: str) -> Reason:
    return Reason(forms.text(name), forms.number("base"))


def _refused(slug: str, source_id: str, name: str, error: DraftingError) -> tuple[str, int]:
    field = name if error.field == "reason" else error.field or name
    return sources.source(slug, source_id, {field: str(error)}), status_of(error)


def _form(slug: str, source_id: str | None, errors: dict[str, str]) -> str:
    session = access.reading()
    declaration = declarations.declaration(session, access.actor(), slug)
    page = citations.source_page(session, declaration.id, source_id) if source_id else None
    kept = values_of(page.source.reference) if page else {}
    return render_template(
        "sources/form.html",
        declaration=declaration,
        page=page,
        kinds=tuple(SourceKind),
        errors=errors,
        values=forms.typed() or kept,
    )
