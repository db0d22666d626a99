"""A room to walk through: every page fetched in it is inspected."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from bs4 import BeautifulSoup
from flask import Flask
from jinja2 import FileSystemBytecodeCache
from werkzeug.test import TestResponse

from drafting.database import Database
from drafting.domain.actors import ANYONE, Actor
from drafting.queries import declarations, people, releases
from drafting.queries.text_rows import TextRow
from drafting.queries.working import standing_text
from tests.cast import EMAILS, PASSWORD, email_of
from tests.pages import check_page

TEMPLATES = FileSystemBytecodeCache()
"""Templates are compiled once, not once for each room."""

TOKEN = re.compile(r'<input type="hidden" name="csrf_token" value="([^"]*)"')

SLUG = "neighbours"
HOME = f"/en/declarations/{SLUG}"


@dataclass(frozen=True)
class Pass:
    """What a browser holds of somebody who signed in: the cookie, and the token of their forms."""

    cookie: str
    token: str


Passes = Mapping[str, Pass]


class Room:
    """The application and its database."""

    def __init__(self, app: Flask, database: Database, passes: "Passes | None" = None) -> None:
        self.app = app
        self.app.jinja_env.bytecode_cache = TEMPLATES
        self.database = database
        self.passes = passes or {}

    def visit(self, name: str) -> "Visit":
        """One of the cast with a browser of their own, signed in."""
        visit = Visit(self.app.test_client(), self)
        if name in self.passes:
            visit.enter(self.passes[name])
        elif name != "visitor":
            visit.sign_in(email_of(name))
        return visit

    def actor(self, name: str) -> Actor:
        """One of the cast as the use cases know them."""
        if name == "visitor":
            return ANYONE
        with self.database.reading() as session:
            return people.person_by_email(session, EMAILS[name]).actor

    def row(self, reference: str) -> TextRow:
        """A paragraph of the working text by its reference."""
        with self.database.reading() as session:
            found = declarations.declaration(session, self.actor("expert"), SLUG)
            rows = standing_text(session, found.id).rows
        return next(one for one in rows if one.name == reference)

    def released_row(self, reference: str) -> TextRow:
        """A paragraph of the latest release by its reference."""
        with self.database.reading() as session:
            found = declarations.declaration(session, self.actor("expert"), SLUG)
            latest = releases.latest_release(session, found.id)
            rows = releases.release_text(session, latest.id)
        return next(one for one in rows if one.name == reference)


class Visit:
    """Somebody with a browser; what a page does not offer, they cannot send by accident."""

    def __init__(self, client, room: Room) -> None:
        self.client = client
        self.room = room
        self._token = ""

    def enter(self, held: Pass) -> None:
        """Come back with what the browser holds, instead of signing in once more."""
        self.client.set_cookie("drafting", held.cookie)
        self._token = held.token

    def held(self) -> Pass:
        """What the browser holds now."""
        token = self.kept_token()
        return Pass(self.client.get_cookie("drafting").value, token)

    def sign_in(self, email: str, password: str = PASSWORD) -> TestResponse:
        """Sign in as a browser does: the form first, then its fields."""
        self._token = ""
        fields = {"email": email, "password": password, "csrf_token": self.token("/en/sign-in")}
        return self.client.post("/en/sign-in", data=fields)

    def get(self, address: str, status: int = 200) -> BeautifulSoup:
        """Fetch a page, expect its status, and inspect it."""
        response = self.client.get(address)
        assert response.status_code == status, (response.status_code, address)
        return check_page(response.get_data(as_text=True))

    def kept_token(self) -> str:
        """The token of this session, fetched once: it counts until the person signs out."""
        self._token = self._token or self.token("/en/")
        return self._token

    def token(self, address: str) -> str:
        """The token of the first form on a page."""
        found = TOKEN.search(self.client.get(address).get_data(as_text=True))
        return found[1] if found else ""

    def post(self, address: str, status: int = 303, **fields: str) -> TestResponse:
        """Send a form with a valid token; every page that comes back is inspected."""
        fields.setdefault("csrf_token", self.kept_token())
        response = self.client.post(address, data=fields)
        assert response.status_code == status, (
            response.status_code,
            BeautifulSoup(response.get_data(as_text=True), "lxml").get_text(" ", strip=True),
        )
        if response.mimetype == "text/html" and status not in {302, 303}:
            check_page(response.get_data(as_text=True))
        return response
