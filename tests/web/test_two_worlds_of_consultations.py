"""Two rooms that differ by what waits in a consultation are the same for everybody else.

But for the place of one's own submission in the journal, which counts the acts of everybody.
"""

import re
from datetime import timedelta

import pytest

from drafting.config import Settings
from drafting.database import Database
from drafting.domain import clock
from drafting.domain.consultations import Publication
from drafting.factory import create_app
from drafting.models import Consultation, Declaration
from drafting.services import consulting, stating
from tests import factories
from tests.rooms import HOME, SLUG, Room
from tests.web.test_two_worlds import NOW, SECRET, _act, _crawled, shutil

pytestmark = pytest.mark.usefixtures("one_record")

OUTSIDE = ("visitor", "southland", "observer", "administrator")
PROOF = re.compile(r"<dd data-proof>.*?</dd>", re.DOTALL)
LATER = timedelta(hours=20)


def _declaration(session):
    return session.query(Declaration).filter_by(slug=SLUG).one()


def _open_sealed(session, room):
    changes = {"publication": Publication.BY_SECRETARIAT, "title": "The sealed call"}
    factories.consultation(session, room.actor("expert"), _declaration(session), **changes)


def _submit_secretly(session, room):
    factories.amendment(session, room.actor("northland"), room.row("OP1"), text=SECRET)
    factories.comment(session, room.actor("northland"), room.row("OP2"), SECRET)
    sealed = session.query(Consultation).one()
    stating.submit(session, room.actor("northland"), stating.Contribution(sealed.id, SECRET))


def _close_sealed(session, room):
    one = session.query(Consultation).one()
    consulting.close(session, room.actor("expert"), factories.step(one))


def _open_public(session, room):
    changes = {"title": "The public call"}
    factories.consultation(session, room.actor("expert"), _declaration(session), **changes)


def _speak_in_public(session, room):
    factories.amendment(session, room.actor("southland"), room.row("OP1"))
    factories.comment(session, room.actor("observer"), room.row("OP2"))
    public = session.query(Consultation).filter_by(title="The public call").one()
    stating.submit(session, room.actor("southland"), stating.Contribution(public.id, "Yes."))


def _publish_release(session, room):
    factories.release(session, room.actor("expert"), _declaration(session))


def _story(furnished_file, folder, *hidden):
    folder.mkdir()
    shutil.copy(furnished_file, folder / "room.sqlite3")
    database = Database(f"sqlite:///{folder / 'room.sqlite3'}")
    settings = Settings(instance=folder, secret_key="for tests only", cheap_passwords=True)
    room = Room(create_app(settings, database), database)
    _act(room, 0, _open_sealed)
    if hidden:
        _act(room, 1, *hidden)
    _act(room, 2, _close_sealed, _open_public)
    _act(room, 3, _speak_in_public)
    _act(room, 4, _publish_release)
    return room


@pytest.fixture(scope="module")
def worlds(furnished_file, tmp_path_factory):
    """The world in which nothing waits, and the world in which something does."""
    folder = tmp_path_factory.mktemp("consulted")
    found = [
        _story(furnished_file, folder / "without"),
        _story(furnished_file, folder / "with", _submit_secretly),
    ]
    yield found
    for room in found:
        room.database.close()


def _read(room, name):
    with clock.at(NOW + LATER):
        pages = _crawled(room, name, f"{HOME}/consultations")
    return {
        address: (status, location, etag if "receipt" not in address else "", PROOF.sub("", html))
        for address, (status, location, etag, html) in pages.items()
    }


@pytest.mark.parametrize("name", OUTSIDE)
def test_what_waits_changes_no_byte_of_what_others_read(worlds, name, forget_kept_pages):
    without = _read(worlds[0], name)
    forget_kept_pages()

    with_waiting = _read(worlds[1], name)

    assert list(without) == list(with_waiting)
    assert [one for one in without if without[one] != with_waiting[one]] == []
    assert sum("/consultations/" in one for one in without) >= 2


@pytest.mark.parametrize("name", ["northland_second", "secretariat"])
def test_its_delegation_and_the_desk_read_what_waits(worlds, name):
    with worlds[1].database.reading() as session:
        sealed = session.query(Consultation).filter_by(title="The sealed call").one().id

    page = worlds[1].visit(name).get(f"{HOME}/consultations/{sealed}")

    assert "undisclosed" in page.get_text()
