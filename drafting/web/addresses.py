"""An address that names a declaration and something of another one leads to nothing."""

from flask import Flask, request

from drafting.domain.errors import NotFound
from drafting.queries.belonging import PARTS, belongs
from drafting.web import access


def register(app: Flask) -> None:
    """Look at the address of every form that is sent; pages look for themselves."""
    app.before_request(refuse_foreign)


def refuse_foreign() -> None:
    """Nothing is done to a paragraph or an amendment under the name of another declaration."""
    named = request.view_args or {}
    is_named = "slug" in named and not PARTS.keys().isdisjoint(named)
    if request.method != "POST" or not is_named:
        return
    if not belongs(access.reading(), str(named["slug"]), named):
        raise NotFound
