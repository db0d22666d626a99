"""The compilation: the whole text with every open proposal in its place, as page and as files."""

from flask import Blueprint, make_response, render_template
from flask.wrappers import Response
from werkzeug.wrappers import Response as AnyResponse

from drafting.domain.preparing import FileKind
from drafting.queries import declarations
from drafting.queries.rolling import RollingPage, Wanted, rolling_page
from drafting.web import access, forms, page_cache
from drafting.web.taking_along import taken_along

bp = Blueprint("compiling", __name__, url_prefix="/declarations/<slug>")

NARROWING = ("state", "group", "consultation")
"""What an address may narrow the compilation to."""


@bp.get("/compilation")
def show(slug: str) -> AnyResponse:
    """All of it is kept for everybody; what is narrowed is made for whoever asks."""
    if _wanted().is_all:
        return page_cache.for_everybody(slug, lambda: _drawn(slug))
    return make_response(_drawn(slug))


@bp.get("/compilation.<any(txt, md, json, pdf):suffix>")
def file(slug: str, suffix: str) -> Response:
    """The same view as a file."""
    return taken_along(FileKind.COMPILATION, slug, suffix, *NARROWING)


def _drawn(slug: str) -> str:
    page = _page(slug)
    return render_template("compiling/show.html", declaration=page.declaration, page=page)


def _page(slug: str) -> RollingPage:
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    return rolling_page(session, actor, declaration, _wanted())


def _wanted() -> Wanted:
    return Wanted(*(forms.asked(name) for name in NARROWING))
