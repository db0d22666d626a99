"""Tables to take along: what a list shows to whoever asks, for a spreadsheet."""

from typing import TYPE_CHECKING

from flask import Blueprint
from flask.wrappers import Response

from drafting.formats.table import WRITERS, Table
from drafting.queries import amendments, citations, declarations, releases
from drafting.queries.tables import About, amendment_table, comment_table, decision_table
from drafting.web import access, forms

if TYPE_CHECKING:
    from drafting.models import Declaration
    from drafting.queries.text_rows import TextRow

bp = Blueprint("tables", __name__, url_prefix="/declarations/<slug>")


@bp.get("/amendments.<any(csv, xlsx):suffix>")
def amendments_file(slug: str, suffix: str) -> Response:
    """The register of amendments, whole or those of one fate."""
    declaration, text = _text(slug)
    table = amendment_table(access.reading(), declaration, text, forms.asked("state"))
    return table_file(table, suffix, f"{slug}-amendments")


@bp.get("/comments.<any(csv, xlsx):suffix>")
def comments_file(slug: str, suffix: str) -> Response:
    """All comments the reader may see, or those on one paragraph, amendment or source."""
    declaration, text = _text(slug)
    table = comment_table(
        access.reading(), access.actor(), declaration, text, _asked_about(declaration)
    )
    return table_file(table, suffix, f"{slug}-comments")


@bp.get("/decisions.<any(csv, xlsx):suffix>")
def decisions_file(slug: str, suffix: str) -> Response:
    """Every decision on an amendment that the reader may know of."""
    declaration, text = _text(slug)
    table = decision_table(access.reading(), access.actor(), declaration, text)
    return table_file(table, suffix, f"{slug}-decisions")


def table_file(table: Table, suffix: str, name: str) -> Response:
    """A table as a file to keep, in the form of its suffix."""
    media_type, write = WRITERS[suffix]
    response = Response(write(table), content_type=media_type)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}.{suffix}"'
    return response


def _text(slug: str) -> "tuple[Declaration, tuple[TextRow, ...]]":
    """The declaration with the text of its latest release, if it has one."""
    session = access.reading()
    declaration = declarations.declaration(session, access.actor(), slug)
    latest = releases.latest_release(session, declaration.id)
    return declaration, releases.release_text(session, latest.id) if latest else ()


def _asked_about(declaration: "Declaration") -> About:
    """What the address narrows the comments down to; refused like the page itself."""
    session, actor = access.reading(), access.actor()
    amendment, source = forms.asked("amendment"), forms.asked("source")
    if amendment:
        amendments.amendment(session, actor, amendment)
    elif source:
        citations.source(session, declaration.id, source)
    return About(forms.asked("paragraph"), amendment, source)
