"""The overview of a declaration: where it is contested, how it comes together, who takes part."""

from flask import Blueprint, render_template

from drafting.queries import declarations
from drafting.queries.contributions import Manner
from drafting.queries.dashboard import dashboard
from drafting.queries.moments import now
from drafting.web import access, dashboard_charts, errands

bp = Blueprint("dashboard", __name__, url_prefix="/declarations/<slug>")


@bp.get("/overview")
def show(slug: str) -> str:
    """Everything in figures, each picture with its table, and what waits for whom."""
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    page = dashboard(session, actor, declaration)
    return render_template(
        "dashboard/show.html",
        declaration=declaration,
        page=page,
        charts=dashboard_charts.drawn(page, now(session).date()),
        regions=dashboard_charts.REGIONS,
        manners=tuple(Manner),
        name_of_circle=dashboard_charts.name_of_circle,
        name_of_fate=dashboard_charts.name_of_fate,
        name_of_place=dashboard_charts.name_of_place,
        errands=errands.by_waiter(slug, page.awaited),
    )
