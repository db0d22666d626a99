"""The front page: where the draft stands and what can be done now."""

from flask import Blueprint, render_template

from drafting.queries import adoption, consultations, declarations, rooms, silences
from drafting.queries import front as standings
from drafting.web import access

bp = Blueprint("front", __name__)

IN_FULL = 2
"""Declarations whose standing the front page tells: a bound for its length and its statements."""


@bp.get("/")
def show() -> str:
    """The declarations on which something happened last, with their standing; others by name.

    A text that was adopted, or never published, is told in full only where there is no other.
    """
    session, actor = access.reading(), access.actor()
    known = declarations.declarations(session, actor)
    lately = sorted(known, key=lambda one: one.public_seq, reverse=True)
    making = [one for one in lately if one.adopted_seq is None]
    found = ([one for one in making if one.release_count] or making or lately)[:IN_FULL]
    others = [one for one in lately if one not in found]
    return render_template(
        "front/show.html",
        others=others,
        standings=[standings.standing(session, one) for one in found],
        closing=rooms.closing_soon(session, actor, [one.id for one in found]),
        slugs={one.id: one.slug for one in found},
        rooms=consultations.running(session, [one.id for one in found]),
        finals=adoption.last_steps(session, [one.id for one in lately]),
        silences=silences.running(session, [one.id for one in found]),
        decisions={one.id: standings.latest_decisions(session, one.id, most=5) for one in found},
    )
