"""Where the words of a release come from: every run of them names its source."""

from flask import Blueprint, render_template
from flask_babel import gettext as _
from markupsafe import Markup
from werkzeug.wrappers import Response

from drafting.domain.vocabulary import Role
from drafting.queries import declarations
from drafting.queries.origins import CONFIDENTIAL, IMPORTED
from drafting.queries.origins_page import OriginRow, Run, origins_page
from drafting.text.openings import opening
from drafting.text.whose import Whose, whose_html
from drafting.web import access, page_cache, rendering

bp = Blueprint("crediting", __name__, url_prefix="/declarations/<slug>/releases/<int:number>")


@bp.get("/origins")
def show(slug: str, number: int) -> Response:
    """The same for everybody who has not signed in, and kept."""
    return page_cache.for_everybody(slug, lambda: _drawn(slug, number))


@bp.app_template_filter("contributor")
def contributor(who: str) -> str:
    """What the page calls somebody of whom words stand in the text."""
    if who == IMPORTED:
        return str(_("First text, imported"))
    if who == CONFIDENTIAL:
        return str(_("A confidential submission"))
    return rendering.name_of(Role(who)) if who in {one.value for one in Role} else who


@bp.app_template_filter("whose")
def whose(row: OriginRow) -> Markup:
    """The words of a paragraph, each run with its source."""
    start = opening(row.row.text, row.row.kind.value)
    return Markup(whose_html(map(_whose, row.runs), start))  # noqa: S704 - the renderer escapes


def _whose(run: Run) -> Whose:
    one = run.contributor
    name = contributor(one.who)
    facts = [_source(run), *run.origin.prompts, _("since %(release)s", release=run.since)]
    return Whose(
        text=run.text,
        mark=one.letter,
        ground=one.ground,
        said=_("from %(name)s:", name=name),
        title=", ".join(facts),
        href=f"#source-{one.letter}",
    )


def _source(run: Run) -> str:
    """Whose it is, for whom it speaks, and by which amendment it came."""
    origin, name = run.origin, contributor(run.contributor.who)
    if origin.groups:
        groups = ", ".join(origin.groups)
        name = _("%(name)s on behalf of %(groups)s", name=name, groups=groups)
    if origin.amendment_number is None:
        return name
    words = _("amendment %(number)s of %(name)s", number=origin.amendment_number, name=name)
    return str(words)


def _drawn(slug: str, number: int) -> str:
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    page = origins_page(session, actor, declaration, number)
    return render_template("crediting/show.html", declaration=declaration, page=page)
