"""The front page: where the draft stands and what can be done now."""

from flask import Blueprint, render_template

from drafting.queries import declarations
from drafting.queries import front as standings
from drafting.web import access

bp = Blueprint("front", __name__)


@bp.get("/")
def show() -> str:
    """Every declaration the reader may know of, with its standing."""
    session, actor = access.reading(), access.actor()
    found = declarations.declarations(session, actor)
    return render_template(
        "front/show.html",
        standings=[standings.standing(session, one) for one in found],
        decisions={one.id: standings.latest_decisions(session, one.id, most=5) for one in found},
    )
