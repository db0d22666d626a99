"""One amendment as a file: seen by whoever sees its page."""

from flask import Blueprint
from flask.wrappers import Response

from drafting.domain.errors import NotFound
from drafting.formats.akn_amendment import write_akn_amendment
from drafting.formats.writing import FORMATS
from drafting.queries import amendments, declarations
from drafting.queries.asked_amendment import asked_amendment
from drafting.web import access

bp = Blueprint("amendment_file", __name__, url_prefix="/declarations/<slug>")


@bp.get("/amendments/<amendment_id>.xml")
def akoma_ntoso(slug: str, amendment_id: str) -> Response:
    """The amendment in Akoma Ntoso, with the change it asks for."""
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    found = amendments.amendment(session, actor, amendment_id)
    if found.declaration_id != declaration.id:
        raise NotFound
    edition, asked = asked_amendment(session, declaration, found)
    response = Response(
        write_akn_amendment(edition, asked), content_type=FORMATS["xml"].media_type
    )
    name = f"{slug}-amendment-{asked.name}.xml"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
