"""The language of the interface: the first part of every address."""

from typing import Any

from flask import Flask, g, redirect, request, url_for
from flask_babel import Babel
from werkzeug.wrappers import Response

LANGUAGES = ("en",)
RIGHT_TO_LEFT = frozenset({"ar"})


def register(app: Flask) -> None:
    """Take the language out of the address, and put it into every address that is made."""
    Babel(app, locale_selector=language)

    @app.url_value_preprocessor
    def take(_endpoint: str | None, values: dict[str, Any] | None) -> None:
        g.lang = values.pop("lang", LANGUAGES[0]) if values else LANGUAGES[0]

    @app.url_defaults
    def put(endpoint: str, values: dict[str, Any]) -> None:
        if app.url_map.is_endpoint_expecting(endpoint, "lang"):
            values.setdefault("lang", language())

    @app.context_processor
    def show() -> dict[str, str]:
        return {"lang": language(), "dir": "rtl" if language() in RIGHT_TO_LEFT else "ltr"}

    @app.get("/")
    def start() -> Response:
        best = request.accept_languages.best_match(LANGUAGES, LANGUAGES[0])
        return redirect(url_for("front.show", lang=best), code=302)


def language() -> str:
    """The language this request is answered in."""
    found: str = g.get("lang", LANGUAGES[0])
    return found
