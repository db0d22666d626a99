"""What an address is made of: the language of the interface first, and numbers of bounded size."""

from typing import Any

from flask import Flask, g, redirect, request, url_for
from flask_babel import Babel
from werkzeug.routing import IntegerConverter, Map
from werkzeug.wrappers import Response

LANGUAGES = ("en",)
RIGHT_TO_LEFT = frozenset({"ar"})


LARGEST = 2**31 - 1
"""The largest number that every database can look for."""


class Number(IntegerConverter):
    """A number in an address; one that is larger than any record has leads nowhere."""

    regex = r"[0-9]{1,10}"

    def __init__(self, address_map: Map) -> None:
        super().__init__(address_map, max=LARGEST)


def register(app: Flask) -> None:
    """Take the language out of the address, and put it into every address that is made."""
    Babel(app, locale_selector=language)
    app.url_map.converters["int"] = Number

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
