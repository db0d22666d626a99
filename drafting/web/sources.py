"""The library in the browser: its list, each source, and what the text still lacks."""

from flask import Blueprint, render_template
from flask.wrappers import Response

from drafting.domain.sources import SourceKind
from drafting.formats.references import list_format
from drafting.queries import citations, comments, declarations, suggestions
from drafting.queries.library import library, references
from drafting.web import access, forms
from drafting.web.reference_form import as_asked, asked_choice

bp = Blueprint("sources", __name__, url_prefix="/declarations/<slug>")


@bp.get("/sources")
def listing(slug: str) -> str:
    """The sources of the library, the newest first, by kind, body, year, tag and words."""
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    page = library(session, declaration.id, asked_choice(), forms.asked("after"))
    return render_template(
        "sources/listing.html",
        declaration=declaration,
        page=page,
        asked=as_asked(page.choice),
        kinds=tuple(SourceKind),
        waiting=suggestions.waiting_count(session, actor, declaration.id),
    )


@bp.get("/sources.<any(csv, bib, ris, json):suffix>")
def file(slug: str, suffix: str) -> Response:
    """The same list as a file, narrowed by the same words of the address."""
    session = access.reading()
    declaration = declarations.declaration(session, access.actor(), slug)
    form = list_format(suffix)
    written = form.write(references(session, declaration.id, asked_choice()))
    response = Response(written, content_type=form.media_type)
    response.headers["Content-Disposition"] = f'attachment; filename="{slug}-sources.{suffix}"'
    return response


@bp.get("/sources/gaps")
def gaps(slug: str) -> str:
    """Paragraphs that rest on no source yet, and new sources that nobody considered yet."""
    session = access.reading()
    declaration = declarations.declaration(session, access.actor(), slug)
    return render_template(
        "sources/gaps.html",
        declaration=declaration,
        page=citations.gaps(session, declaration.id),
    )


@bp.get("/sources/<source_id>")
def show(slug: str, source_id: str) -> str:
    """One source, the paragraphs that rest on it, and what is said on it."""
    return source(slug, source_id, {})


def source(slug: str, source_id: str, errors: dict[str, str]) -> str:
    """The page of one source, with what was refused."""
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    page = citations.source_page(session, declaration.id, source_id)
    return render_template(
        "sources/show.html",
        declaration=declaration,
        page=page,
        discussion=comments.on_source(session, actor, page.source.id),
        errors=errors,
        values=forms.typed(),
    )
