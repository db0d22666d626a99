"""Every endpoint is named here with its guard; a new route without a line fails."""

from dataclasses import dataclass
from types import SimpleNamespace

import pytest

from drafting.domain.permissions import Permission, allowed
from drafting.domain.vocabulary import AmendmentState
from drafting.models import Base
from tests.cast import EVERYBODY
from tests.conftest import room_over
from tests.rooms import HOME, Room, Visit
from tests.web.route import Route, known_to
from tests.web.route import posted as _post
from tests.web.routes_of_comments import COMMENTING
from tests.web.routes_of_consultations import CONSULTATIONS
from tests.web.routes_of_desk import DESK
from tests.web.routes_of_following import FOLLOWING
from tests.web.routes_of_reports import REPORTS
from tests.web.routes_of_sources import SOURCES
from tests.web.routes_of_sponsors import SPONSORING
from tests.web.routes_of_stakeholders import STAKEHOLDERS
from tests.web.routes_of_submissions import SUBMISSIONS

EDIT = Permission.WORKING_TEXT_EDIT
WORKING = f"{HOME}/working/paragraphs/{{paragraph}}"
COMPOSITION = f"{HOME}/desk/paragraphs/{{paragraph}}/composition"
REASON = {"reason": "Because it reads better."}


OTHERS = {
    "start": Route("/"),
    "health.alive": Route("/healthz"),
    "health.ready": Route("/readyz"),
    "front.show": Route("/en/"),
    "sessions.sign_in": Route("/en/sign-in"),
    "invitations.form": Route("/en/invitations/{token}"),
    "declarations.text": Route(HOME),
    "declarations.releases": Route(f"{HOME}/releases"),
    "declarations.release": Route(f"{HOME}/releases/1"),
    "declarations.release_file": Route(f"{HOME}/releases/1.txt"),
    "comparing.choose": Route(f"{HOME}/compare"),
    "comparing.redline": Route(f"{HOME}/compare/1/1.pdf"),
    "comparing.show": Route(f"{HOME}/compare/1/1"),
    "paragraphs.show": Route(f"{HOME}/paragraphs/{{paragraph}}"),
    "paragraphs.released": Route(f"{HOME}/releases/1/paragraphs/{{paragraph}}"),
    "paragraphs.versions": Route(f"{HOME}/paragraphs/{{paragraph}}/history"),
    "amendments.listing": Route(f"{HOME}/amendments"),
    "amendments.mine": Route(f"{HOME}/amendments/mine", Permission.AMENDMENT_DRAFT),
    "amendments.show": Route(
        f"{HOME}/amendments/{{draft}}", Permission.AMENDMENT_READ, subject="draft"
    ),
    "proposing.new": Route(
        f"{HOME}/paragraphs/{{paragraph}}/amendments/new", Permission.AMENDMENT_DRAFT, refused=403
    ),
    "proposing.edit": Route(
        f"{HOME}/amendments/{{draft}}/edit", Permission.AMENDMENT_REVISE, subject="draft"
    ),
    "proposing.preview": _post(
        f"{HOME}/paragraphs/{{paragraph}}/amendments/preview",
        Permission.AMENDMENT_DRAFT,
        kind="replace",
        text="New words;",
    ),
    "proposing.create": _post(
        f"{HOME}/paragraphs/{{paragraph}}/amendments",
        Permission.AMENDMENT_DRAFT,
        kind="replace",
        base="1",
        text="New words;",
    ),
    "proposing.revise": _post(
        f"{HOME}/amendments/{{draft}}",
        Permission.AMENDMENT_REVISE,
        "draft",
        404,
        kind="replace",
        base="1",
        revision="1",
        text="New words;",
    ),
    "proposing.submit": known_to(
        _post(
            f"{HOME}/amendments/{{draft}}/submit",
            Permission.AMENDMENT_SUBMIT,
            "draft",
            404,
            revision="1",
        ),
        "northland_second",
    ),
    "proposing.withdraw": _post(
        f"{HOME}/amendments/{{amendment}}/withdraw", Permission.AMENDMENT_WITHDRAW, "amendment"
    ),
    "carrying.confirm": _post(
        f"{HOME}/amendments/{{amendment}}/confirmations",
        Permission.AMENDMENT_CONFIRM,
        "amendment",
        release="2",
        answers="0",
    ),
    "carrying.adapt": _post(
        f"{HOME}/amendments/{{amendment}}/adaptations",
        Permission.AMENDMENT_ADAPT,
        "amendment",
        release="2",
        answers="0",
        words="New words;",
    ),
    "carrying.preview": _post(
        f"{HOME}/amendments/{{amendment}}/adaptations/preview",
        Permission.AMENDMENT_ADAPT,
        "amendment",
        404,
        words="New words;",
    ),
    "comments.on_paragraph": _post(
        f"{HOME}/paragraphs/{{paragraph}}/comments", Permission.COMMENT_WRITE, base="1", text="Yes"
    ),
    "comments.on_amendment": _post(
        f"{HOME}/amendments/{{amendment}}/comments", Permission.COMMENT_WRITE, text="Yes"
    ),
    "comments.answer": _post(
        f"{HOME}/comments/{{comment}}/answers", Permission.COMMENT_WRITE, text="Yes"
    ),
    "comments.answer_form": Route(
        f"{HOME}/comments/{{comment}}/answers/new", Permission.COMMENT_WRITE
    ),
    "comments.edit_form": Route(
        f"{HOME}/comments/{{comment}}/edit", Permission.COMMENT_EDIT, subject="comment"
    ),
    "comments.edit": _post(
        f"{HOME}/comments/{{comment}}/edit",
        Permission.COMMENT_EDIT,
        "comment",
        revision="1",
        text="No",
    ),
    "desk.queue": Route(f"{HOME}/desk", Permission.DESK_READ),
    "desk.paragraph": Route(f"{HOME}/desk/paragraphs/{{paragraph}}", Permission.DESK_READ),
    "desk.preview": _post(
        f"{HOME}/amendments/{{amendment}}/decisions/preview",
        Permission.WORKING_TEXT_READ,
        refused=404,
        outcome="accepted",
    ),
    "desk.decide": _post(
        f"{HOME}/amendments/{{amendment}}/decisions",
        Permission.AMENDMENT_DECIDE,
        outcome="accepted",
        base="1",
        **REASON,
    ),
    "composing.show": Route(COMPOSITION, Permission.COMPOSITION_READ),
    "composing.preview": _post(
        f"{COMPOSITION}/preview", Permission.COMPOSITION_READ, refused=404, on="{amendment}"
    ),
    "composing.save": _post(
        COMPOSITION,
        Permission.COMPOSITION_WRITE,
        refused=404,
        base="1",
        revision="1",
        on="{amendment}",
    ),
    "settling.show": Route(f"{COMPOSITION}/decision", Permission.COMPOSITION_READ),
    "settling.settle": _post(
        f"{COMPOSITION}/decision",
        Permission.AMENDMENT_DECIDE,
        base="1",
        revision="1",
        **REASON,
    ),
    "working.text": Route(f"{HOME}/working", Permission.WORKING_TEXT_READ),
    "working.paragraph": Route(WORKING, Permission.WORKING_TEXT_READ),
    "working.preview": _post(
        f"{WORKING}/preview", Permission.WORKING_TEXT_READ, refused=404, text="New words;"
    ),
    "working.rewrite": _post(
        f"{WORKING}/rewrite", EDIT, refused=404, base="1", text="New words;", **REASON
    ),
    "working.add": _post(
        f"{WORKING}/add", EDIT, refused=404, kind="operative", text="More;", **REASON
    ),
    "working.move": _post(
        f"{WORKING}/move",
        EDIT,
        refused=404,
        base="1",
        after="{next_paragraph}",
        **REASON,
    ),
    "working.retire": _post(f"{WORKING}/retire", EDIT, refused=404, base="1", **REASON),
    "working.restore": _post(f"{WORKING}/restore", EDIT, refused=404, base="1", **REASON),
    "reshaping.split": _post(
        f"{WORKING}/split",
        EDIT,
        refused=404,
        base="1",
        second_begins="each neighbour",
        **REASON,
    ),
    "reshaping.join": _post(
        f"{WORKING}/join",
        EDIT,
        refused=404,
        base="1",
        next="{next_paragraph}",
        next_base="1",
        **REASON,
    ),
    "publishing.form": Route(f"{HOME}/releases/new", Permission.RELEASE_PUBLISH),
    "publishing.publish": _post(
        f"{HOME}/releases/new", Permission.RELEASE_PUBLISH, symbol="T/2", title="T", base="1"
    ),
    "importing.form": Route("/en/import", Permission.DECLARATION_IMPORT),
    "importing.create": _post(
        "/en/import", Permission.DECLARATION_IMPORT, pasted="T\n\n1. Asks for rain;", slug="rain"
    ),
    "importing.report": Route(f"{HOME}/import-report", Permission.WORKING_TEXT_READ),
    "accounts.listing": Route("/en/accounts", Permission.ACCOUNT_MANAGE),
    "accounts.new": Route("/en/accounts/new", Permission.ACCOUNT_MANAGE),
    "accounts.invited": Route("/en/accounts/invited", Permission.ACCOUNT_MANAGE),
    "accounts.show": Route("/en/accounts/{account}", Permission.ACCOUNT_MANAGE),
    "accounts.create": _post(
        "/en/accounts",
        Permission.ACCOUNT_MANAGE,
        email="new@example.org",
        name="New",
        role="participant",
        password="four unrelated chairs",
    ),
    "accounts.change": _post("/en/accounts/{account}", Permission.ACCOUNT_MANAGE, act="end"),
    "accounts.own": Route("/en/account", Permission.SIGN_OUT),
    "accounts.secure": _post("/en/account", Permission.SIGN_OUT, old="x", new="y", again="y"),
    "sessions.sign_out": _post("/en/sign-out", Permission.SIGN_OUT),
}
ROUTES = (
    SPONSORING
    | SUBMISSIONS
    | DESK
    | CONSULTATIONS
    | SOURCES
    | STAKEHOLDERS
    | OTHERS
    | COMMENTING
    | FOLLOWING
    | REPORTS
)
OPEN_TO_ALL = {"sessions.enter", "invitations.accept", "static", "gathering.waiting"}
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
