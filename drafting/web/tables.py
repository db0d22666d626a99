"""Tables to take along: what a list shows to whoever asks, for a spreadsheet."""

from flask import Blueprint
from flask.wrappers import Response

from drafting.domain.preparing import FileKind
from drafting.formats.table import WRITERS, Table
from drafting.web.taking_along import taken_along

bp = Blueprint("tables", __name__, url_prefix="/declarations/<slug>")


@bp.get("/amendments.<any(csv, xlsx):suffix>")
def amendments_file(slug: str, suffix: str) -> Response:
    """The register of amendments, whole or those of one fate."""
    return taken_along(FileKind.AMENDMENTS, slug, suffix, "state")


@bp.get("/comments.<any(csv, xlsx):suffix>")
def comments_file(slug: str, suffix: str) -> Response:
    """All comments the reader may see, or those on one paragraph, amendment or source."""
    return taken_along(FileKind.COMMENTS, slug, suffix, "paragraph", "amendment", "source")


@bp.get("/decisions.<any(csv, xlsx):suffix>")
def decisions_file(slug: str, suffix: str) -> Response:
    """Every decision on an amendment that the reader may know of."""
    return taken_along(FileKind.DECISIONS, slug, suffix)


def table_file(table: Table, suffix: str, name: str) -> Response:
    """A table as a file to keep, in the form of its suffix."""
    media_type, write = WRITERS[suffix]
    response = Response(write(table), content_type=media_type)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}.{suffix}"'
    return response
