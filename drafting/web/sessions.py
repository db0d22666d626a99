"""Signing in and out, and going on with what was being written when a session ended."""

import json

from flask import Blueprint, flash, g, redirect, render_template, request, session, url_for
from flask_babel import gettext as _
from flask_login import logout_user
from werkzeug.wrappers import Response

from drafting.domain.actors import ANYONE
from drafting.domain.errors import DraftingError, WrongCredentials
from drafting.queries import people
from drafting.services import signing_in
from drafting.services.signing_in import Credentials
from drafting.web import access, forms, local_address
from drafting.web.errors import status_of

bp = Blueprint("sessions", __name__)


@bp.get("/sign-in")
def sign_in() -> str:
    """The page on which one signs in."""
    return _form({})


@bp.post("/sign-in")
def enter() -> Response | tuple[str, int] | str:
    """Sign in; the attempt is counted before the password is looked at."""
    credentials = Credentials(
        email=forms.text("email"),
        password=forms.text("password"),
        address=request.remote_addr or "",
        cheap=g.settings.cheap_passwords,
    )
    try:
        with access.writing() as writing:
            signing_in.count_attempt(writing, ANYONE, credentials)
        user_id = signing_in.recognise(access.reading(), ANYONE, credentials)
        with access.writing() as writing:
            signing_in.sign_in(writing, ANYONE, user_id, credentials)
    except DraftingError as error:
        return _form({error.field or "password": str(error)}), status_of(error)
    return _welcome(user_id)


@bp.post("/sign-out")
def sign_out() -> Response:
    """Sign out."""
    with access.writing() as writing:
        signing_in.sign_out(writing, access.actor())
    logout_user()
    g.pop("person", None)
    session.clear()
    flash(_("You are signed out."))
    return redirect(url_for("front.show"), code=303)


def _welcome(user_id: str) -> Response | str:
    """Start a new session, and go on where the person was."""
    person = people.person(access.reading(), user_id)
    if person is None:
        raise WrongCredentials
    session.clear()
    session.permanent = True
    access.welcome(person)
    _say_for_whom(person)
    resume = _kept()
    if resume:
        return render_template(
            "sessions/resume.html",
            path=forms.text("resume_path"),
            kept=resume,
            is_own=forms.text("resume_writer") in {"", person.id},
        )
    address = local_address.proper(forms.text("next")) or url_for("front.show")
    return redirect(address, code=303)


def _say_for_whom(person: people.Person) -> None:
    """Tell whoever speaks for several for whom they act until they change it."""
    if person.acts_for and person.seat_count > 1:
        flash(
            _(
                "You act for %(name)s, and speak for others too. "
                "The head of the page lets you change.",
                name=person.acts_for,
            )
        )
    elif person.seat_count and not person.acts_for:
        flash(_("You act for nobody at present. The head of the page lets you choose for whom."))


def _kept() -> dict[str, str]:
    """The words that were being written when the session ended, if they come back with it."""
    if local_address.proper(forms.text("resume_path")) is None:
        return {}
    try:
        found = json.loads(forms.text("resume_words") or "{}")
    except ValueError:
        return {}
    if not isinstance(found, dict):
        return {}
    return {
        str(name): str(value).encode("utf-8", "replace").decode()
        for name, value in found.items()
        if name not in forms.SECRET
    }


def _form(errors: dict[str, str]) -> str:
    return render_template(
        "sessions/sign_in.html",
        errors=errors,
        values={"email": forms.text("email")},
        next=local_address.proper(request.values.get("next", "")) or "",
        resume_path=local_address.proper(forms.text("resume_path")) or "",
        resume_writer=forms.text("resume_writer"),
        resume_words=forms.text("resume_words"),
    )
