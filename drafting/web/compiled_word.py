"""Files to take along: all that is proposed on a text, and what became of it."""

from flask import Blueprint
from flask.wrappers import Response

from drafting.domain.preparing import FileKind
from drafting.web.taking_along import taken_along

bp = Blueprint("compiled_word", __name__, url_prefix="/declarations/<slug>")


@bp.get("/compilation.docx")
def compilation(slug: str) -> Response:
    """The latest release with every open proposal on it, each by its State."""
    return taken_along(FileKind.COMPILATION, slug, "docx")


@bp.get("/dispositions.<any(docx, pdf):suffix>")
def dispositions(slug: str, suffix: str) -> Response:
    """What became of every comment and amendment, as a table."""
    return taken_along(FileKind.DISPOSITIONS, slug, suffix)
