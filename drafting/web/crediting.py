"""Where the words of a release come from: every run of them names its source."""

from functools import lru_cache

from flask import Blueprint, render_template
from flask_babel import gettext as _
from markupsafe import Markup
from werkzeug.wrappers import Response

from drafting.domain.vocabulary import Role
from drafting.formats.origins_write import write_credits
from drafting.queries import declarations
from drafting.queries.credits import credits_of
from drafting.queries.origins import IMPORTED
from drafting.queries.origins_page import (
    Contributor,
    OriginRow,
    OriginsPage,
    Run,
    origins_page,
)
from drafting.text.openings import opening
from drafting.text.whose import Source, Whose, whose_html
from drafting.web import access, languages, page_cache, rendering

Ours = tuple[tuple[str, ...], int | None, tuple[str, ...]]
"""For which groups it spoke, by which amendment, and what prompted it."""

bp = Blueprint("crediting", __name__, url_prefix="/declarations/<slug>/releases/<int:number>")


@bp.get("/origins")
def show(slug: str, number: int) -> Response:
    """The same for everybody who has not signed in, and kept."""
    return page_cache.for_everybody(slug, lambda: _drawn(slug, number))


@bp.get("/origins.json")
def file(slug: str, number: int) -> Response:
    """The same for programs; what is in it, `formats/origins_write.py` says."""
    response = Response(
        write_credits(credits_of(_page(slug, number))), mimetype="application/json"
    )
    name = f"{slug}-{number}-origins.json"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


@bp.app_template_filter("contributor")
def contributor(who: str) -> str:
    """What the page calls somebody of whom words stand in the text."""
    return _contributor(languages.language(), who)


@lru_cache(maxsize=1024)
def _contributor(_language: str, who: str) -> str:
    if who == IMPORTED:
        return str(_("First text, imported"))
    return rendering.name_of(Role(who)) if who in {one.value for one in Role} else who


@bp.app_template_filter("portion")
def portion(one: Contributor) -> str:
    """How much of a text is somebody's."""
    return _portion(languages.language(), one.share if one.words else None)


@lru_cache(maxsize=256)
def _portion(_language: str, share: int | None) -> str:
    return str(_("%(share)s per cent", share=share or 0) if share != 0 else _("under 1 per cent"))


@bp.app_template_filter("whose")
def whose(row: OriginRow) -> Markup:
    """The words of a paragraph, each run with its source."""
    start, language = opening(row.row.text, row.row.kind.value), languages.language()
    runs = (_whose(one, language) for one in row.runs)
    return Markup(whose_html(runs, start))  # noqa: S704 - the renderer escapes


def _whose(run: Run, language: str) -> Whose:
    one, origin = run.contributor, run.origin
    ours = (origin.groups, origin.amendment_number, origin.prompts)
    return Whose(run.text, _source(language, (one.who, one.letter, one.ground), ours, run.since))


@lru_cache(maxsize=4096)
def _source(_language: str, whose: tuple[str, str, int], ours: Ours, since: str) -> Source:
    """What is heard and shown of a source; thousands of runs have the same."""
    (who, letter, ground), (groups, number, prompts) = whose, ours
    name = contributor(who)
    said = str(_("from %(name)s:", name=name))
    if groups:
        name = _("%(name)s on behalf of %(groups)s", name=name, groups=", ".join(groups))
    if number is not None:
        name = _("amendment %(number)s of %(name)s", number=number, name=name)
    facts = (name, *prompts, _("since %(release)s", release=since))
    return Source(letter, ground, said, ", ".join(map(str, facts)), f"#source-{letter}")


def _drawn(slug: str, number: int) -> str:
    page = _page(slug, number)
    return render_template("crediting/show.html", declaration=page.declaration, page=page)


def _page(slug: str, number: int) -> OriginsPage:
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    return origins_page(session, actor, declaration, number)
