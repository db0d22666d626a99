"""The compilation as a Word file: proposals as tracked changes, remarks as comments."""

from flask import Blueprint
from flask.wrappers import Response

from drafting.domain.errors import NotFound
from drafting.formats.word_compilation import compile_word
from drafting.formats.writing import WORD
from drafting.queries import declarations
from drafting.queries.compiled_word import compiled_word
from drafting.queries.releases import latest_release, release_text
from drafting.web import access

bp = Blueprint("compiled_word", __name__, url_prefix="/declarations/<slug>")


@bp.get("/compilation.docx")
def compilation(slug: str) -> Response:
    """The latest release with every open proposal on it, each by its State."""
    session = access.reading()
    declaration = declarations.declaration(session, access.actor(), slug)
    latest = latest_release(session, declaration.id)
    if latest is None:
        raise NotFound
    rows = release_text(session, latest.id)
    written = compile_word(compiled_word(session, declaration, latest, rows))
    response = Response(written, content_type=WORD)
    name = f"{slug}-{latest.number}-compilation.docx"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
