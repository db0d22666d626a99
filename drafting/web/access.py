"""Who is asking: the session of a request, the person behind it, and what they act as."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, cast

from flask import Flask, g, has_request_context, session
from flask_login import LoginManager, UserMixin, current_user, login_user

from drafting.config import Settings
from drafting.database import Database, transaction
from drafting.domain.actors import ANYONE, Actor
from drafting.domain.adoption import CLOSED_BY_ADOPTION
from drafting.domain.errors import ActsForAnother
from drafting.domain.permissions import Permission, allowed
from drafting.queries import people
from drafting.queries.people import Person
from drafting.record import unsealing
from drafting.web import masking

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from drafting.models import Declaration


SIGNED_IN = "_user_id"
"""Under what flask-login keeps a person in the session; most readers have none."""

NOBODY = "nobody"
"""What the forms of somebody carry who acts for no stakeholder."""


class SignedIn(UserMixin):  # type: ignore[misc]
    """The person behind a session, as flask-login wants to know them."""

    def __init__(self, person: Person) -> None:
        self.person = person

    def get_id(self) -> str:
        """Identity and session number: a raised number ends every older session."""
        return f"{self.person.id}:{self.person.session_number}"


def register(app: Flask, settings: Settings, database: Database) -> None:
    """Open a reading session for each request and find out who asks."""
    app.extensions["drafting"] = (settings, database)

    @app.before_request
    def enter() -> None:
        g.settings, g.database = app.extensions["drafting"]

    masking.register(app)
    login = LoginManager(app)
    login.session_protection = None

    @login.user_loader  # type: ignore[untyped-decorator]
    def load(session_id: str) -> SignedIn | None:
        user_id, _, number = session_id.partition(":")
        person = people.person(reading(), user_id)
        if person is None or str(person.session_number) != number:
            return None
        return SignedIn(person)

    @app.teardown_appcontext
    def leave(_error: BaseException | None) -> None:
        forget()

    @app.context_processor
    def show() -> dict[str, Any]:
        return {"current_person": person(), "can": can, "may": may}


def reading() -> "Session":
    """The session with which this request reads; opened when it is first needed."""
    if "session" not in g:
        g.session = g.database.reading()
    return cast("Session", g.session)


@contextmanager
def writing() -> "Iterator[Session]":
    """A transaction of this request: kept whole when it ends well, undone when it does not.

    Whatever is read after it is read anew: a refusal is drawn from what stands then.
    """
    try:
        _publish_what_is_due()
        with transaction(g.database) as session:
            _refuse_somebody_else(session)
            yield session
    finally:
        forget()


def forget() -> None:
    """Let go of what was read so far."""
    session = g.pop("session", None)
    if session is not None:
        session.close()


def _publish_what_is_due() -> None:
    """What was promised for a moment is kept when it has come, whatever this act comes to."""
    if unsealing.is_due(reading()):
        with transaction(g.database) as session:
            unsealing.unseal(session)


def _refuse_somebody_else(session: "Session") -> None:
    """Of an act and the end of the right to it one comes first, and the act knows which."""
    found = person()
    if found and not people.still_stands(session, found):
        raise ActsForAnother


def person() -> Person | None:
    """Who has signed in; found out once a request."""
    if not has_request_context():
        return None
    if "person" not in g:
        g.person = _signed_in() if SIGNED_IN in session else None
    return cast("Person | None", g.person)


def _signed_in() -> Person | None:
    user = current_user
    return user.person if user.is_authenticated else None


def welcome(person: Person) -> None:
    """Let this request and those that follow be this person's."""
    login_user(SignedIn(person))
    g.person = person


def actor() -> Actor:
    """On whose behalf this request acts."""
    found = person()
    return found.actor if found else ANYONE


def acting_for() -> str:
    """For whom whoever asks acts, as their forms carry it; nothing for those not signed in."""
    found = person()
    return (found.actor.delegation_id or NOBODY) if found else ""


def may(permission: str, declaration: "Declaration", subject: object = None) -> bool:
    """What templates ask before they offer an act on a text, which may be closed to it."""
    is_closed = declaration.adopted_seq is not None and permission in CLOSED_BY_ADOPTION
    return not is_closed and can(permission, subject)


def can(permission: str, subject: object = None) -> bool:
    """What templates ask of the one permission table."""
    return allowed(actor(), Permission(permission), subject)
