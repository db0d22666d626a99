"""The pages: every subject's routes, and what all of them share."""

from flask import Flask

from drafting.config import Settings
from drafting.database import Database
from drafting.web import (
    access,
    accounts,
    accreditations,
    acting,
    addresses,
    amendments,
    answering,
    carrying,
    cataloguing,
    chairing,
    citing,
    clearing,
    collecting,
    comments,
    comparing,
    composing,
    consultations,
    consulting,
    convening,
    countering,
    declarations,
    desk,
    directory,
    errors,
    following,
    front,
    gathering,
    grouping,
    headers,
    health,
    importing,
    invitations,
    languages,
    merging,
    moderating,
    paragraphs,
    participating,
    pasting,
    previewing,
    proposing,
    publishing,
    readings,
    recommending,
    recording,
    rendering,
    reopening,
    replying,
    reshaping,
    resubmitting,
    schedule,
    sessions,
    settling,
    sources,
    sourcing,
    sponsoring,
    stating,
    submission_receipts,
    suggesting,
    working,
)

SUBJECTS = (
    accounts,
    accreditations,
    acting,
    amendments,
    answering,
    carrying,
    cataloguing,
    chairing,
    citing,
    clearing,
    comments,
    comparing,
    composing,
    consultations,
    consulting,
    convening,
    countering,
    declarations,
    desk,
    directory,
    following,
    front,
    collecting,
    gathering,
    grouping,
    importing,
    invitations,
    merging,
    moderating,
    paragraphs,
    participating,
    pasting,
    previewing,
    proposing,
    publishing,
    readings,
    recommending,
    recording,
    reopening,
    replying,
    reshaping,
    resubmitting,
    schedule,
    sessions,
    settling,
    sources,
    sourcing,
    sponsoring,
    stating,
    submission_receipts,
    suggesting,
    working,
)


def open_doors(app: Flask, settings: Settings, database: Database) -> None:
    """Register every page, and what happens before and after each request."""
    app.url_map.strict_slashes = False
    access.register(app, settings, database)
    languages.register(app)
    addresses.register(app)
    headers.register(app)
    rendering.register(app)
    errors.register(app)
    acting.register(app)
    app.register_blueprint(health.bp)
    for subject in SUBJECTS:
        own = subject.bp.url_prefix or ""
        app.register_blueprint(subject.bp, url_prefix="/<any(en):lang>" + own)
