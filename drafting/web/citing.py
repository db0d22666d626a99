"""Linking sources to paragraphs in the browser."""

from flask import Blueprint, flash, redirect, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from drafting.domain.errors import DraftingError, Invalid, NotFound
from drafting.queries import citations, declarations
from drafting.services import citing
from drafting.services.citing import Citation
from drafting.web import access, forms, sources
from drafting.web.errors import status_of

bp = Blueprint("citing", __name__, url_prefix="/declarations/<slug>/sources/<source_id>")


@bp.post("/links")
def link(slug: str, source_id: str) -> Response | tuple[str, int]:
    """Say that a paragraph rests on this source."""
    _refuse_others(slug, source_id)
    try:
        citation = _citation()
        with access.writing() as session:
            citing.link(session, access.actor(), source_id, citation)
    except DraftingError as error:
        page = sources.source(slug, source_id, {error.field or "paragraph": str(error)})
        return page, status_of(error)
    flash(_("The paragraph is linked to the source."), "success")
    return redirect(url_for("sources.show", slug=slug, source_id=source_id), code=303)


@bp.post("/links/<link_id>/end")
def unlink(slug: str, source_id: str, link_id: str) -> Response:
    """End a link of this source; on the record it stays."""
    _refuse_others(slug, source_id)
    with access.writing() as session:
        citing.unlink(session, access.actor(), source_id, link_id)
    flash(_("The link is ended. It stays on the record."), "success")
    return redirect(url_for("sources.show", slug=slug, source_id=source_id), code=303)


def _refuse_others(slug: str, source_id: str) -> None:
    """Only the desk links, and it finds a source under its own text alone."""
    if not access.can("source:manage"):
        raise NotFound
    session = access.reading()
    declaration = declarations.declaration(session, access.actor(), slug)
    citations.source_page(session, declaration.id, source_id)


def _citation() -> Citation:
    """What was chosen: the paragraph comes with the number of the version that was shown."""
    paragraph_id, _dot, number = forms.text("paragraph").partition(".")
    if not (number.isascii() and number.isdigit() and len(number) < 10):
        raise Invalid("Choose a paragraph.", field="paragraph")
    return Citation(paragraph_id, int(number), forms.text("why"), forms.text("quote"), forms.key())
