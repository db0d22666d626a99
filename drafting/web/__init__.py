"""The pages: every subject's routes, and what all of them share."""

from flask import Flask

from drafting.config import Settings
from drafting.database import Database
from drafting.web import (
    access,
    accounts,
    accreditations,
    acting,
    amendments,
    carrying,
    cataloguing,
    clearing,
    comments,
    comparing,
    composing,
    declarations,
    desk,
    directory,
    errors,
    front,
    grouping,
    headers,
    health,
    importing,
    invitations,
    languages,
    merging,
    paragraphs,
    proposing,
    publishing,
    rendering,
    reshaping,
    resubmitting,
    sessions,
    settling,
    sponsoring,
    working,
)

SUBJECTS = (
    accounts,
    accreditations,
    acting,
    amendments,
    carrying,
    cataloguing,
    clearing,
    comments,
    comparing,
    composing,
    declarations,
    desk,
    directory,
    front,
    grouping,
    importing,
    invitations,
    merging,
    paragraphs,
    proposing,
    publishing,
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
    acting.register(app)
    app.register_blueprint(health.bp)
    for subject in SUBJECTS:
        own = subject.bp.url_prefix or ""
        app.register_blueprint(subject.bp, url_prefix="/<any(en):lang>" + own)
