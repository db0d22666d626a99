"""Assembles the room from settings, database and doors; the only file that knows them all."""

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix
from whitenoise import WhiteNoise

from drafting import web
from drafting.config import ROOT, Settings
from drafting.database import Database

DAY = 86_400


def create_app(settings: Settings | None = None, database: Database | None = None) -> Flask:
    """The WSGI application, with its own database unless one is given."""
    settings = settings or Settings()
    app = Flask("drafting", root_path=str(ROOT), static_folder="static")
    app.config.update(
        SECRET_KEY=settings.signing_key(),
        SESSION_COOKIE_NAME="drafting",
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_SECURE=settings.secure_cookies,
        PERMANENT_SESSION_LIFETIME=12 * 3600,
        MAX_CONTENT_LENGTH=8 * 1024 * 1024,
        MAX_FORM_MEMORY_SIZE=8 * 1024 * 1024,
        WTF_CSRF_TIME_LIMIT=None,
        BABEL_DEFAULT_LOCALE="en",
    )
    web.open_doors(app, settings, database or Database(settings.database))
    pages = WhiteNoise(app.wsgi_app, root=ROOT / "static", prefix="static/", max_age=DAY)
    app.wsgi_app = _behind(pages, settings.trusted_proxies)  # type: ignore[method-assign]
    return app


def _behind(pages: WhiteNoise, proxies: int) -> WhiteNoise | ProxyFix:
    """The pages as they are reached: what so many proxies say of the reader is believed."""
    if proxies == 0:
        return pages
    return ProxyFix(pages, x_for=proxies, x_proto=proxies, x_host=proxies)
