"""The compilation: the whole text with every open proposal in its place, as page and as files."""

from dataclasses import replace

from flask import Blueprint, make_response, render_template
from flask.wrappers import Response
from werkzeug.wrappers import Response as AnyResponse

from drafting.formats.rollings import ROLLINGS, write_compilation
from drafting.queries import declarations
from drafting.queries.checkpoints import of_public_acts
from drafting.queries.rolling import RollingPage, Wanted, rolling_page
from drafting.web import access, forms, page_cache

bp = Blueprint("compiling", __name__, url_prefix="/declarations/<slug>")


@bp.get("/compilation")
def show(slug: str) -> AnyResponse:
    """All of it is kept for everybody; what is narrowed is made for whoever asks."""
    if _wanted().is_all:
        return page_cache.for_everybody(slug, lambda: _drawn(slug))
    return make_response(_drawn(slug))


@bp.get("/compilation.<any(txt, md, json, pdf):suffix>")
def file(slug: str, suffix: str) -> Response:
    """The same view as a file."""
    page = _page(slug)
    checkpoint = of_public_acts(access.reading(), page.declaration)
    edition = replace(page.edition, checkpoint=checkpoint)
    written = write_compilation(page.text, edition, suffix)
    response = Response(written, content_type=ROLLINGS[suffix])
    name = f"{slug}-compilation.{suffix}"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _drawn(slug: str) -> str:
    page = _page(slug)
    return render_template("compiling/show.html", declaration=page.declaration, page=page)


def _page(slug: str) -> RollingPage:
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    return rolling_page(session, actor, declaration, _wanted())


def _wanted() -> Wanted:
    return Wanted(*(forms.asked(name) for name in ("state", "group", "consultation")))
