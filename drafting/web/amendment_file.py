"""One amendment as a file: seen by whoever sees its page."""

from flask import Blueprint
from flask.wrappers import Response

from drafting.domain.errors import NotFound
from drafting.formats.amendment_files import AMENDMENT_FILES
from drafting.queries import amendments, declarations
from drafting.queries.asked_amendment import asked_amendment
from drafting.web import access

bp = Blueprint("amendment_file", __name__, url_prefix="/declarations/<slug>")


@bp.get("/amendments/<amendment_id>.xml")
def akoma_ntoso(slug: str, amendment_id: str) -> Response:
    """The amendment in Akoma Ntoso, with the change it asks for."""
    return _written(slug, amendment_id, "xml")


@bp.get("/amendments/<amendment_id>.<any(docx, txt):suffix>")
def file(slug: str, amendment_id: str, suffix: str) -> Response:
    """The amendment tracked in the text it would change, or as plain text."""
    return _written(slug, amendment_id, suffix)


def _written(slug: str, amendment_id: str, suffix: str) -> Response:
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    found = amendments.amendment(session, actor, amendment_id)
    if found.declaration_id != declaration.id:
        raise NotFound
    edition, asked = asked_amendment(session, declaration, found)
    media_type, write = AMENDMENT_FILES[suffix]
    response = Response(write(edition, asked), content_type=media_type)
    name = f"{slug}-amendment-{asked.name}.{suffix}"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
