"""Whether the room is open, for those who watch over the machine."""

from flask import Blueprint, g

from drafting import schema

bp = Blueprint("health", __name__)


@bp.get("/healthz")
def alive() -> dict[str, str]:
    """The process answers."""
    return {"status": "alive"}


@bp.get("/readyz")
def ready() -> tuple[dict[str, str], int]:
    """The database answers and has the schema of this code."""
    if schema.revision_of(g.database) == schema.newest_revision():
        return {"status": "ready"}, 200
    return {"status": "the database needs `drafting db upgrade`"}, 503
