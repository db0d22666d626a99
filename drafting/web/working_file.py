"""The working text as a file for its editors, to be edited elsewhere and brought back."""

from flask import Blueprint
from flask.wrappers import Response

from drafting.formats.writing import format_of
from drafting.queries import declarations
from drafting.queries.editions import edition_of
from drafting.queries.working import working_text
from drafting.web import access

bp = Blueprint("working_file", __name__, url_prefix="/declarations/<slug>")


@bp.get("/working.<any(txt, md, html, json, xml, docx, pdf):suffix>")
def file(slug: str, suffix: str) -> Response:
    """The text as its editors have it now; seen by whoever sees its page."""
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    rows = working_text(session, actor, declaration.id).rows
    form = format_of(suffix)
    written = form.write(edition_of(declaration, None, rows))
    response = Response(written, content_type=form.media_type)
    response.headers["Content-Disposition"] = f'attachment; filename="{slug}-working.{suffix}"'
    return response
