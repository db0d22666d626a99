"""Comparing any two releases."""

from flask import Blueprint, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from drafting.formats.redlines import REDLINES
from drafting.queries import declarations, releases
from drafting.queries.changes import changes_page
from drafting.queries.checkpoints import of_release
from drafting.queries.editions import edition_of
from drafting.queries.renumbering import renumbering
from drafting.web import access, page_cache

bp = Blueprint("comparing", __name__, url_prefix="/declarations/<slug>/compare")


@bp.get("")
def choose(slug: str) -> Response:
    """From a form to the permanent address of a comparison; the last two releases by default."""
    session = access.reading()
    declaration = declarations.declaration(session, access.actor(), slug)
    newest = declaration.release_count
    before = request.args.get("before", type=int) or max(newest - 1, 1)
    after = request.args.get("after", type=int) or newest
    address = url_for(".show", slug=slug, before=before, after=after)
    return redirect(address, code=302)


@bp.get("/<int:before>/<int:after>")
def show(slug: str, before: int, after: int) -> Response:
    """What was kept, changed, moved, added and removed between two releases."""
    return page_cache.for_everybody(slug, lambda: _comparison(slug, before, after))


@bp.get("/<int:before>/<int:after>.<any(docx, pdf, xml):suffix>")
def redline(slug: str, before: int, after: int, suffix: str) -> Response:
    """The same as a file; in Word each change can be accepted or rejected."""
    session = access.reading()
    declaration = declarations.declaration(session, access.actor(), slug)
    first, second = (releases.release(session, declaration.id, one) for one in (before, after))
    old, new = (
        edition_of(
            declaration, one, releases.release_text(session, one.id), of_release(session, one)
        )
        for one in (first, second)
    )
    media_type, write = REDLINES[suffix]
    response = Response(write(old, new), content_type=media_type)
    name = f"{slug}-{before}-{after}.{suffix}"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    response.set_etag(f"{first.hash.hex()}-{second.hash.hex()}")
    return response


@bp.get("/<int:before>/<int:after>/concordance")
def concordance(slug: str, before: int, after: int) -> Response:
    """What each place was called and is called now, and whether every reference still holds."""
    return page_cache.for_everybody(slug, lambda: _renumbered(slug, before, after))


def _renumbered(slug: str, before: int, after: int) -> str:
    session = access.reading()
    declaration = declarations.declaration(session, access.actor(), slug)
    first, second = (releases.release(session, declaration.id, one) for one in (before, after))
    return render_template(
        "comparing/concordance.html",
        declaration=declaration,
        before=first,
        after=second,
        page=renumbering(session, declaration, (first, second)),
    )


def _comparison(slug: str, before: int, after: int) -> str:
    session = access.reading()
    declaration = declarations.declaration(session, access.actor(), slug)
    first = releases.release(session, declaration.id, before)
    second = releases.release(session, declaration.id, after)
    page = changes_page(session, access.actor(), declaration, (first, second))
    return render_template(
        "comparing/show.html",
        declaration=declaration,
        releases=releases.releases(session, declaration.id),
        before=first,
        after=second,
        page=page,
        comparison=page.comparison,
        only_changed=request.args.get("show") == "changed",
        view="side" if request.args.get("view") == "side" else "inline",
    )
