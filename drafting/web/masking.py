"""The token of the forms, written differently in each page.

A compressed page is shorter where it repeats what somebody else had written into its address, and
so would give a constant secret away, letter by letter (the attack called BREACH). A random pad of
its own in each page takes that away.
"""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error
from secrets import token_bytes
from typing import Any, cast

from flask import Flask, g
from flask_wtf import CSRFProtect
from flask_wtf.csrf import generate_csrf


def register(app: Flask) -> None:
    """Ask every form that changes something for its token, and offer it, masked, to pages."""
    MaskedProtect(app)
    app.jinja_env.globals["csrf_token"] = _token

    @app.context_processor
    def show() -> dict[str, Any]:
        return {"csrf_token": _token}


class MaskedProtect(CSRFProtect):  # type: ignore[misc]
    """The protection of Flask-WTF, which reads the token from under its pad."""

    def _get_csrf_token(self) -> str | None:
        sent = super()._get_csrf_token()
        return unmasked(sent) if sent else None


def masked(token: str, pad: bytes) -> str:
    """The ASCII `token` under a `pad` of the same length, the pad before it, as base64url."""
    return urlsafe_b64encode(pad + _crossed(token.encode("ascii"), pad)).decode("ascii")


def unmasked(sent: str) -> str | None:
    """The token that was `masked`; nothing where no token can have been."""
    try:
        both = urlsafe_b64decode(sent.encode("ascii"))
        half, rest = divmod(len(both), 2)
        return None if rest else _crossed(both[half:], both[:half]).decode("ascii")
    except (Error, UnicodeError):
        return None


def _crossed(words: bytes, pad: bytes) -> bytes:
    return bytes(one ^ other for one, other in zip(words, pad, strict=True))


def _token() -> str:
    """The token of this reader; the same in every form of one page, and different in the next."""
    if "masked_token" not in g:
        token = cast("str", generate_csrf())
        g.masked_token = masked(token, token_bytes(len(token)))
    return cast("str", g.masked_token)
