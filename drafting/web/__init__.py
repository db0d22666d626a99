"""The pages: every subject's routes, and what all of them share."""

from flask import Flask

from drafting.config import Settings
from drafting.database import Database
from drafting.web import (
    access,
    accounts,
    amendments,
    carrying,
    clearing,
    comments,
    comparing,
    composing,
    declarations,
    desk,
    errors,
    front,
    grouping,
    headers,
    health,
    importing,
    invitations,
    languages,
    moderating,
    paragraphs,
    proposing,
    publishing,
    rendering,
    replying,
    reshaping,
    resubmitting,
    sessions,
    settling,
    sponsoring,
    working,
)

SUBJECTS = (
    accounts,
    amendments,
    carrying,
    clearing,
    comments,
    comparing,
    composing,
    declarations,
    desk,
    front,
    grouping,
    importing,
    invitations,
    moderating,
    paragraphs,
    proposing,
    publishing,
    replying,
    reshaping,
    resubmitting,
    sessions,
    settling,
    sponsoring,
    working,
)


def open_doors(app: Flask, settings: Settings, database: Database) -> None:
    """Register every page, and what happens before and after each request."""
    app.url_map.strict_slashes = False
    access.register(app, settings, database)
    languages.register(app)
    headers.register(app)
    rendering.register(app)
    errors.register(app)
    app.register_blueprint(health.bp)
    for subject in SUBJECTS:
        own = subject.bp.url_prefix or ""
        app.register_blueprint(subject.bp, url_prefix="/<any(en):lang>" + own)
