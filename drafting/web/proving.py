"""The source table: which proposals went into which paragraph, and that none was lost."""

from flask import Blueprint, render_template
from werkzeug.wrappers import Response

from drafting.queries import declarations
from drafting.queries.proof import proof
from drafting.web import access, page_cache

bp = Blueprint("proving", __name__, url_prefix="/declarations/<slug>")


@bp.get("/proof")
def show(slug: str) -> Response:
    """Where the words of every proposal went that the reader may see."""
    return page_cache.for_everybody(slug, lambda: _drawn(slug))


def _drawn(slug: str) -> str:
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    found = proof(session, actor, declaration)
    return render_template("proving/show.html", declaration=declaration, proof=found)
