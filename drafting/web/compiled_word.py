"""Files to take along: all that is proposed on a text, and what became of it."""

from typing import TYPE_CHECKING

from flask import Blueprint
from flask.wrappers import Response

from drafting.domain.errors import NotFound
from drafting.formats.disposed_files import DISPOSED
from drafting.formats.word_compilation import compile_word
from drafting.formats.writing import WORD
from drafting.queries import declarations
from drafting.queries.checkpoints import of_public_acts
from drafting.queries.compiled_word import compiled_word
from drafting.queries.disposed import disposed
from drafting.queries.editions import edition_of
from drafting.queries.releases import latest_release, release_text
from drafting.web import access

if TYPE_CHECKING:
    from drafting.models import Declaration, Release

bp = Blueprint("compiled_word", __name__, url_prefix="/declarations/<slug>")


@bp.get("/compilation.docx")
def compilation(slug: str) -> Response:
    """The latest release with every open proposal on it, each by its State."""
    session = access.reading()
    declaration = declarations.declaration(session, access.actor(), slug)
    latest = _latest(declaration)
    rows = release_text(session, latest.id)
    written = compile_word(compiled_word(session, declaration, latest, rows))
    return _file(written, f"{slug}-{latest.number}-compilation.docx")


@bp.get("/dispositions.<any(docx, pdf):suffix>")
def dispositions(slug: str, suffix: str) -> Response:
    """What became of every comment and amendment, as a table."""
    session = access.reading()
    declaration = declarations.declaration(session, access.actor(), slug)
    latest = _latest(declaration)
    rows = release_text(session, latest.id)
    checkpoint = of_public_acts(session, declaration)
    edition = edition_of(declaration, latest, rows, checkpoint)
    media_type, write = DISPOSED[suffix]
    written = write(edition, disposed(session, declaration, rows))
    return _file(written, f"{slug}-{latest.number}-dispositions.{suffix}", media_type)


def _latest(declaration: "Declaration") -> "Release":
    found = latest_release(access.reading(), declaration.id)
    if found is None:
        raise NotFound
    return found


def _file(written: bytes, name: str, media_type: str = WORD) -> Response:
    response = Response(written, content_type=media_type)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
