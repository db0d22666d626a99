"""Two rooms that differ by one draft of Northland are the same for everybody else."""

import shutil
from collections import deque
from datetime import UTC, datetime, timedelta

import pytest
from bs4 import BeautifulSoup

from drafting.config import Settings
from drafting.database import Database, transaction
from drafting.domain import clock
from drafting.domain.identity import repeatable
from drafting.domain.vocabulary import AmendmentKind, Outcome
from drafting.factory import create_app
from drafting.models import Declaration
from tests import factories
from tests.rooms import SLUG, Room
from tests.web.acts import masked

NOW = datetime.now(UTC).replace(microsecond=0) - timedelta(hours=2)
MOST_PAGES = 60
SECRET = "Reaffirms the undisclosed road;"
READERS = ("visitor", "observer", "southland", "expert", "secretariat", "administrator")


def _act(room, seed, *acts):
    """Let each act happen at its own moment, with the same identities in every world."""
    with repeatable(seed), transaction(room.database) as session:
        for number, act in enumerate(acts):
            with clock.at(NOW + timedelta(minutes=10 * seed + number)):
                act(session, room)


def _draft(session, room):
    factories.draft(session, room.actor("northland"), room.row("OP1"), text=SECRET)


def _another_draft(session, room):
    kind = AmendmentKind.INSERT_AFTER
    factories.draft(session, room.actor("northland"), room.row("PP1"), kind=kind, text=SECRET)


def _propose(session, room):
    factories.amendment(session, room.actor("southland"), room.row("OP1"))
    factories.amendment(session, room.actor("northland"), room.row("PP1"))


def _comment(session, room):
    factories.comment(session, room.actor("observer"), room.row("OP2"))


def _decide(session, room):
    wish = factories.amendment(session, room.actor("southland"), room.row("OP3"), text="Decides;")
    factories.disposition(session, room.actor("expert"), wish)
    other = factories.amendment(session, room.actor("southland"), room.row("PP2"), text="Sure,")
    factories.disposition(session, room.actor("expert"), other, outcome=Outcome.NOTED)


def _publish(session, room):
    declaration = session.query(Declaration).filter_by(slug=SLUG).one()
    factories.release(session, room.actor("expert"), declaration)


def _world(furnished_file, folder, *, with_drafts):
    """The same public story; with drafts before, between and after its acts, or without."""
    folder.mkdir()
    shutil.copy(furnished_file, folder / "room.sqlite3")
    database = Database(f"sqlite:///{folder / 'room.sqlite3'}")
    settings = Settings(instance=folder, secret_key="for tests only", cheap_passwords=True)
    room = Room(create_app(settings, database), database)
    if with_drafts:
        _act(room, 1, _draft)
    _act(room, 2, _propose, _comment)
    if with_drafts:
        _act(room, 3, _another_draft)
    _act(room, 4, _decide, _publish)
    if with_drafts:
        _act(room, 5, _draft)
    return room


@pytest.fixture(scope="module")
def worlds(furnished_file, tmp_path_factory):
    """The world without the drafts, and the world with them."""
    folder = tmp_path_factory.mktemp("worlds")
    found = [
        _world(furnished_file, folder / name, with_drafts=name == "with")
        for name in ("without", "with")
    ]
    yield found
    for room in found:
        room.database.close()


def _links(html):
    page = BeautifulSoup(html, "html.parser")
    return [one["href"].partition("#")[0] for one in page.select("a[href^='/en/']")]


def _crawled(room, name):
    """Every page this reader reaches by links, as its status, headers and bytes."""
    visit, pages = room.visit(name), {}
    waiting = deque(["/en/"])
    while waiting and len(pages) < MOST_PAGES:
        address = waiting.popleft()
        if address in pages:
            continue
        answer = visit.client.get(address)
        html = masked(answer.data.decode(errors="surrogateescape"))
        pages[address] = (answer.status_code, answer.location, answer.headers.get("ETag"), html)
        links = _links(html) if answer.mimetype == "text/html" else []
        waiting.extend([*links, *([answer.location] if answer.location else [])])
    return pages


@pytest.mark.parametrize("name", READERS)
def test_a_draft_changes_no_byte_of_what_anybody_else_reads(worlds, name, forget_kept_pages):
    without = _crawled(worlds[0], name)
    forget_kept_pages()

    with_drafts = _crawled(worlds[1], name)

    assert list(without) == list(with_drafts)
    assert [one for one in without if without[one] != with_drafts[one]] == []
    assert len(without) == MOST_PAGES or name == "administrator"


def test_the_delegation_itself_reads_its_drafts(worlds, forget_kept_pages):
    assert not any(SECRET[:-1] in page for *_, page in _crawled(worlds[0], "northland").values())
    forget_kept_pages()

    pages = _crawled(worlds[1], "northland_second").values()

    assert any("undisclosed" in page for *_, page in pages)
