"""The text of a declaration as it was released, in every form it is read in."""

from flask import Blueprint, redirect, render_template, url_for
from flask.wrappers import Response
from werkzeug.wrappers import Response as AnyResponse

from drafting.formats.writing import format_of
from drafting.queries import adoption, declarations, rooms
from drafting.queries import releases as published
from drafting.queries.checkpoints import of_release
from drafting.queries.editions import edition_of
from drafting.queries.report_length import length_of
from drafting.queries.text_page import text_page
from drafting.web import access, page_cache

bp = Blueprint("declarations", __name__, url_prefix="/declarations/<slug>")
"""Where a declaration stands."""


@bp.get("")
def text(slug: str) -> AnyResponse:
    """The latest release; the working text where nothing is released yet."""
    if access.can("working-text:read"):
        declaration = declarations.declaration(access.reading(), access.actor(), slug)
        if declaration.release_count == 0:
            return redirect(url_for("working.text", slug=slug), code=302)
    return _text(slug, None)


@bp.get("/releases")
def releases(slug: str) -> str:
    """Every release with its symbol, date and hash."""
    session = access.reading()
    declaration = declarations.declaration(session, access.actor(), slug)
    return render_template(
        "declarations/releases.html",
        declaration=declaration,
        releases=published.releases(session, declaration.id),
        final=adoption.last_steps(session, [declaration.id]).get(declaration.id),
    )


@bp.get("/releases/<int:number>")
def release(slug: str, number: int) -> AnyResponse:
    """One release at its permanent address."""
    return _text(slug, number)


@bp.get("/releases/<int:number>.<any(txt, md, html, json, xml, docx, pdf):suffix>")
def release_file(slug: str, number: int, suffix: str) -> Response:
    """One release as a file."""
    session = access.reading()
    declaration = declarations.declaration(session, access.actor(), slug)
    found = published.release(session, declaration.id, number)
    rows = published.release_text(session, found.id)
    edition = edition_of(declaration, found, rows, of_release(session, found))
    form = format_of(suffix)
    response = Response(form.write(edition), content_type=form.media_type)
    name = f"{slug}-{number}.{suffix}"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    response.set_etag(found.hash.hex())
    return response


def _text(slug: str, number: int | None) -> AnyResponse:
    return page_cache.for_everybody(slug, lambda: _text_page(slug, number))


def _text_page(slug: str, number: int | None) -> str:
    session = access.reading()
    declaration = declarations.declaration(session, access.actor(), slug)
    page = text_page(session, access.actor(), declaration, number)
    closing = rooms.closing_soon(session, access.actor(), [declaration.id])
    return render_template(
        "declarations/text.html",
        declaration=declaration,
        page=page,
        closing=closing,
        length=length_of(page.rows, page.release.language),
    )
