"""One paragraph: its words, what was proposed and said on it, and its history."""

from flask import Blueprint, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from drafting.domain.errors import NotFound
from drafting.queries import declarations, history, places, releases
from drafting.queries.history import VersionRow
from drafting.queries.paragraph_page import paragraph_page
from drafting.text.diff import diff
from drafting.web import access, page_cache

bp = Blueprint("paragraphs", __name__, url_prefix="/declarations/<slug>")


@bp.get("/paragraphs/<paragraph_id>")
def show(slug: str, paragraph_id: str) -> Response:
    """A paragraph as the latest release has it; one that left the text, as it last stood."""
    try:
        return _page(slug, paragraph_id, None)
    except NotFound:
        number = _last_release(slug, paragraph_id)
    return redirect(url_for(".released", slug=slug, number=number, paragraph_id=paragraph_id))


@bp.get("/releases/<int:number>/paragraphs/<paragraph_id>")
def released(slug: str, number: int, paragraph_id: str) -> Response:
    """A paragraph as one release has it: its permanent address."""
    return _page(slug, paragraph_id, number)


@bp.get("/paragraphs/<paragraph_id>/history")
def versions(slug: str, paragraph_id: str) -> str:
    """Every version the reader may see, and any two of them compared word by word."""
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    if history.declaration_of(session, paragraph_id) != declaration.id:
        raise NotFound
    found = history.versions(session, actor, paragraph_id)
    before, after = _two(found)
    return render_template(
        "paragraphs/versions.html",
        declaration=declaration,
        paragraph_id=paragraph_id,
        place=releases.newest_row(session, declaration.id, paragraph_id),
        versions=found,
        places=places.places(session, actor, paragraph_id),
        before=before,
        after=after,
        edits=diff(before.text, after.text, declaration.language),
    )


def _two(found: tuple[VersionRow, ...]) -> tuple[VersionRow, VersionRow]:
    """The two versions asked for; the last two if none or a hidden one was."""
    by_number = {version.number: version for version in found}
    after = by_number.get(request.args.get("after", found[-1].number, type=int), found[-1])
    earlier = [version for version in found if version.number < after.number] or [after]
    before = by_number.get(request.args.get("before", 0, type=int), earlier[-1])
    return before, after


def _last_release(slug: str, paragraph_id: str) -> int:
    """The number of the last release that held a paragraph."""
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    if history.declaration_of(session, paragraph_id) != declaration.id:
        raise NotFound
    found = history.versions(session, actor, paragraph_id)
    numbers = [number for version in found for number, _symbol in version.releases]
    if not numbers:
        raise NotFound
    return max(numbers)


def _page(slug: str, paragraph_id: str, number: int | None) -> Response:
    return page_cache.for_everybody(slug, lambda: _paragraph(slug, paragraph_id, number))


def _paragraph(slug: str, paragraph_id: str, number: int | None) -> str:
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    return render_template(
        "paragraphs/show.html",
        declaration=declaration,
        page=paragraph_page(session, actor, declaration, paragraph_id, number),
        errors={},
        values={},
    )
