"""Every endpoint is named here with its guard; a new route without a line fails."""

from dataclasses import dataclass
from types import SimpleNamespace

import pytest

from drafting.domain.permissions import allowed
from drafting.domain.vocabulary import AmendmentState
from drafting.models import Base
from tests.cast import EVERYBODY
from tests.conftest import room_over
from tests.rooms import Room, Visit
from tests.web.routes_of_comments import COMMENTING
from tests.web.routes_of_consultations import CONSULTATIONS
from tests.web.routes_of_desk import DESK
from tests.web.routes_of_files import FILES
from tests.web.routes_of_following import FOLLOWING
from tests.web.routes_of_reports import REPORTS
from tests.web.routes_of_sources import SOURCES
from tests.web.routes_of_sponsors import SPONSORING
from tests.web.routes_of_stakeholders import STAKEHOLDERS
from tests.web.routes_of_submissions import SUBMISSIONS
from tests.web.routes_of_tables import TABLES
from tests.web.routes_of_text import OTHERS
from tests.web.routes_of_views import VIEWS
from tests.web.routes_of_word import WORD_FILES

ROUTES = (
    SPONSORING
    | SUBMISSIONS
    | WORD_FILES
    | VIEWS
    | TABLES
    | DESK
    | CONSULTATIONS
    | SOURCES
    | STAKEHOLDERS
    | OTHERS
    | COMMENTING
    | FOLLOWING
    | FILES
    | REPORTS
)
OPEN_TO_ALL = {"sessions.enter", "invitations.accept", "static", "gathering.waiting"} | {
    "preparing.ask"
}
"""Sent by whoever has no account yet, or about what waits; each has its own tests."""


def test_no_route_is_forgotten(application):
    endpoints = {rule.endpoint for rule in application.url_map.iter_rules()}

    assert endpoints == set(ROUTES) | OPEN_TO_ALL


GETS = sorted(name for name in ROUTES if ROUTES[name].method == "GET")
POSTS = sorted(name for name in ROUTES if ROUTES[name].method == "POST")


@dataclass(frozen=True)
class Quiet:
    """A room in which everybody is signed in and nothing changes, so many tests can share it."""

    room: Room
    visits: dict[str, Visit]

    def send(self, name, route, scene, **more):
        return _send(self.visits[name], route, scene, **more)


@pytest.fixture(scope="module")
def everybody(application, staged, tmp_path_factory):
    folder = tmp_path_factory.mktemp("quiet")
    with room_over(application, staged.file, folder, staged.passes) as room:
        entered = application.extensions["drafting"]
        yield entered, Quiet(room, {name: room.visit(name) for name in EVERYBODY})


@pytest.fixture
def quiet(application, everybody):
    application.extensions["drafting"] = everybody[0]
    return everybody[1]


@pytest.fixture
def room(staged_room):
    return staged_room


@pytest.mark.parametrize("endpoint", GETS)
def test_who_may_read_and_that_reading_writes_nothing(quiet, scene, endpoint):
    before = _everything(quiet.room)

    for name in EVERYBODY:
        _expect(quiet.room, name, endpoint, quiet.send(name, ROUTES[endpoint], scene))

    assert _everything(quiet.room) == before


@pytest.mark.parametrize("endpoint", POSTS)
def test_who_may_act(room, scene, endpoint):
    route = ROUTES[endpoint]
    subject = _subject(room, route)

    # Those who are refused come first: what they change would be seen by those who are let in.
    for name in sorted(EVERYBODY, key=lambda one: _may(room, route, subject, one)):
        _expect(room, name, endpoint, _send(room.visit(name), route, scene))


@pytest.mark.parametrize("endpoint", POSTS)
def test_a_form_without_its_token_is_refused_and_changes_nothing(quiet, scene, endpoint):
    before = _everything(quiet.room)

    answer = quiet.send("expert", ROUTES[endpoint], scene, csrf_token="forged")

    assert answer.status_code == 400
    assert _everything(quiet.room) == before


@pytest.mark.parametrize("endpoint", GETS)
def test_what_a_signed_in_person_reads_is_kept_by_nobody(quiet, scene, endpoint):
    _expect_unkept(endpoint, quiet.send("expert", ROUTES[endpoint], scene))


@pytest.mark.parametrize("endpoint", POSTS)
def test_what_a_signed_in_person_is_answered_is_kept_by_nobody(room, scene, endpoint):
    _expect_unkept(endpoint, _send(room.visit("expert"), ROUTES[endpoint], scene))


def _expect(room, name, endpoint, answer):
    """What the table of permissions says of somebody is what they are answered."""
    route = ROUTES[endpoint]
    if _may(room, route, _subject(room, route), name):
        assert answer.status_code in {200, 302, 303, 409, 422}, name
    else:
        unknown = route.method == "POST" and name == "visitor"
        refused = route.insiders.get(name, route.refused)
        assert answer.status_code == (401 if unknown else refused), name


def _expect_unkept(endpoint, answer):
    if endpoint not in {"start", "health.alive", "health.ready"}:
        assert answer.headers["Cache-Control"] == "no-store"
    assert "Cookie" in answer.headers["Vary"]


def _may(room, route, subject, name):
    return route.permission is None or allowed(room.actor(name), route.permission, subject)


def _send(visit, route, scene, **more):
    names = {name: getattr(scene, name) for name in scene.__slots__}
    address = route.address.format(**names)
    if route.method == "GET":
        return visit.client.get(address)
    fields = {name: value.format(**names) for name, value in route.fields.items()}
    fields = {"csrf_token": visit.kept_token(), **fields, **more}
    return visit.client.post(address, data=fields)


def _subject(room, route):
    if route.subject == "comment":
        author = room.actor("observer")
        return SimpleNamespace(author_id=author.user_id, delegation_id=author.delegation_id)
    if route.subject == "job":
        asker = room.actor("observer")
        capacity = {"delegation_id": asker.delegation_id, "rank": asker.rank}
        return SimpleNamespace(owner_id=asker.user_id, role=asker.role, **capacity)
    if route.subject == "sponsorship":
        led = SimpleNamespace(delegation_id=room.actor("northland").delegation_id)
        return SimpleNamespace(delegation_id=room.actor("southland").delegation_id, amendment=led)
    if route.subject == "accreditation":
        return SimpleNamespace(delegation_id=room.actor("southland").delegation_id)
    is_draft = route.subject == "draft"
    state = AmendmentState.DRAFT if is_draft else AmendmentState.SUBMITTED
    lead, number = room.actor("northland"), None if is_draft else 1
    known = {"author_id": lead.user_id, "delegation_id": lead.delegation_id}
    return SimpleNamespace(**known, state=state, number=number)


def _everything(room):
    with room.database.reading() as session:
        return {
            table.name: session.execute(table.select().order_by(*table.primary_key)).all()
            for table in Base.metadata.sorted_tables
        }
