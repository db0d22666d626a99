"""Pages that are the same for everybody, kept until something public changes."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from threading import Lock

import brotli
from flask import g, make_response, request, session
from flask.wrappers import Response
from werkzeug.wrappers import Response as AnyResponse

from drafting.queries import declarations
from drafting.web import access, languages

MOST = 256
"""Pages kept in one process; the least recently read goes first."""

ASKED = {"show": ("changed",), "view": ("side",)}
"""What the query of an address may ask of a kept page; nothing else in it makes another page."""

Address = tuple[str, ...]
"""Where a kept page is, whatever else was written behind its address."""


@dataclass(frozen=True, slots=True)
class KeptPage:
    """A page as it was made, the same compressed for slow lines, and what its words hash to."""

    body: bytes
    squeezed: bytes
    etag: str


_pages: OrderedDict[tuple[Address, str], KeptPage] = OrderedDict()
_making: dict[tuple[Address, str], Lock] = {}
"""Whoever asks for a page that is being made waits for it, so that it is made once."""
_lock = Lock()


def for_everybody(slug: str, make: Callable[[], str]) -> AnyResponse:
    """The page for a visitor without an account, made once for each public state of the record.

    Whoever is signed in, or has to be told something, gets a page of their own, made anew.
    """
    is_own = access.person() is not None or "_flashes" in session
    state = None if is_own else _public_state(slug)
    if state is None:
        return make_response(make())
    page = _kept((_address(), state), make)
    is_squeezed = request.accept_encodings.quality("br") > 0
    response = Response(page.squeezed if is_squeezed else page.body, mimetype="text/html")
    response.headers.add("Vary", "Accept-Encoding")
    if is_squeezed:
        response.headers["Content-Encoding"] = "br"
    response.set_etag(page.etag + ("-br" if is_squeezed else ""))
    return response.make_conditional(request)


def _public_state(slug: str) -> str | None:
    return declarations.public_state(g.database.glance, slug)


def _address() -> Address:
    places = (f"{name}={value}" for name, value in sorted((request.view_args or {}).items()))
    asked = (f"{name}={request.args.get(name)}" for name in ASKED if _is_asked(name))
    return (languages.language(), request.endpoint or "", *places, "?", *asked)


def _is_asked(name: str) -> bool:
    return request.args.get(name) in ASKED[name]


def _kept(key: tuple[Address, str], make: Callable[[], str]) -> KeptPage:
    found = _found(key)
    if found is not None:
        return found
    with _lock:
        making = _making.setdefault(key, Lock())
    with making:
        return _found(key) or _made(key, make)


def _found(key: tuple[Address, str]) -> KeptPage | None:
    with _lock:
        found = _pages.get(key)
        if found is not None:
            _pages.move_to_end(key)
        return found


def _made(key: tuple[Address, str], make: Callable[[], str]) -> KeptPage:
    body = make().encode()
    made = KeptPage(body, brotli.compress(body, quality=6), sha256(body).hexdigest()[:32])
    with _lock:
        _making.pop(key, None)
        _pages[key] = made
        while len(_pages) > MOST:
            _pages.popitem(last=False)
    return made
