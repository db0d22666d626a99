"""Two rooms that differ by what Northland keeps to itself are the same for everybody else.

That is drafts, what its members say about them, and invitations that nobody has accepted.
"""

import re
import shutil
from collections import deque
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from html import unescape

import pytest

from drafting.config import Settings
from drafting.database import Database, transaction
from drafting.domain import clock
from drafting.domain.identity import repeatable
from drafting.domain.vocabulary import AmendmentKind, Outcome
from drafting.factory import create_app
from drafting.formats.attachment import attachment
from drafting.models import Amendment, Declaration, Stakeholder
from drafting.queries import compositions
from drafting.queries.people import person_by_email
from drafting.services import clearing, returning, sponsoring
from tests import factories
from tests.formats.word_files import p, t, word_file
from tests.rooms import HOME, SLUG, Room
from tests.web.acts import masked

pytestmark = pytest.mark.usefixtures("one_record")

NOW = datetime.now(UTC).replace(microsecond=0) - timedelta(hours=2)
MOST_PAGES = 80
MINE = f"/en/declarations/{SLUG}/amendments/mine"
SECRET = "Reaffirms the undisclosed road;"
LINK = re.compile(r'<a\b[^>]*\bhref="(/en/[^"#]*)')
OUTSIDE = ("visitor", "observer", "southland", "northland", "administrator")
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


def _gather(session, room):
    """The first draft in a submission that is not sent, with remarks and a Word file."""
    draft = session.query(Amendment).filter_by(text=SECRET).order_by(Amendment.created_at).first()
    declaration = session.query(Declaration).filter_by(slug=SLUG).one()
    northland = room.actor("northland")
    made = factories.gathered(session, northland, declaration, draft, remarks=SECRET)
    written = returning.Written("OP1", SECRET, SECRET, SECRET)
    file = attachment("secret.docx", word_file(p(t(SECRET))))
    returning.keep(session, northland, made.id, returning.Kept(file, (written,)))


def _counter(session, room):
    """Other words for an amendment of Southland, not submitted."""
    other = session.query(Amendment).filter_by(number=1).one()
    factories.counter(session, room.actor("northland"), other, text=SECRET)


def _clear(session, room):
    """What is said about the first draft inside the delegation."""
    draft = session.query(Amendment).filter_by(text=SECRET).order_by(Amendment.created_at).first()
    member, head = room.actor("northland_second"), room.actor("northland")
    clearing.ready(session, member, draft.id, clearing.Note(SECRET, 1))
    clearing.send_back(session, head, draft.id, clearing.Note(SECRET, 1))


def _invite(session, room):
    """One invitation that waits, and one that was declined; both to a State that is not read."""
    kenya = session.query(Stakeholder).filter_by(iso3="KEN").one()
    northland = room.actor("northland")
    wished = session.query(Amendment).filter_by(number=2).one()
    waits = sponsoring.invite(session, northland, wished.id, kenya.id)
    guest = person_by_email(session, "ken.head@example.org").actor
    sponsoring.decline(session, guest, waits.id)
    sponsoring.invite(session, northland, wished.id, kenya.id)


def _delegate(session, _room):
    factories.delegate(session, "KEN")


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


def _compose(session, room):
    """The desk writes words on a paragraph upon which Southland proposes something."""
    row = room.row("OP1")
    saved = compositions.latest(session, room.actor("expert"), row.paragraph_id)
    revision = saved.number if saved else 0
    factories.composition(session, room.actor("expert"), row, words=SECRET, revision=revision)


def _story(furnished_file, folder, hidden):
    """The same public story, with hidden acts before, between and after its own."""
    folder.mkdir()
    shutil.copy(furnished_file, folder / "room.sqlite3")
    database = Database(f"sqlite:///{folder / 'room.sqlite3'}")
    settings = Settings(instance=folder, secret_key="for tests only", cheap_passwords=True)
    room = Room(create_app(settings, database), database)
    _act(room, 0, _delegate)
    for acts in hidden[:1]:
        _act(room, 1, *acts)
    _act(room, 2, _propose, _comment)
    for acts in hidden[1:2]:
        _act(room, 3, *acts)
    _act(room, 4, _decide, _publish)
    for acts in hidden[2:]:
        _act(room, 5, *acts)
    return room


@contextmanager
def _two(furnished_file, folder, *hidden):
    found = [_story(furnished_file, folder / "without", ())]
    found.append(_story(furnished_file, folder / "with", hidden))
    yield found
    for room in found:
        room.database.close()


@pytest.fixture(scope="module")
def worlds(furnished_file, tmp_path_factory):
    """The world without the drafts, and the world with them."""
    folder = tmp_path_factory.mktemp("worlds")
    hidden = (_draft, _clear, _gather), (_another_draft, _invite, _counter), (_draft,)
    with _two(furnished_file, folder, *hidden) as found:
        yield found


@pytest.fixture(scope="module")
def composed_worlds(furnished_file, tmp_path_factory):
    """The world without compositions, and the world with them."""
    folder = tmp_path_factory.mktemp("composed")
    with _two(furnished_file, folder, (_compose,), (_compose,), (_compose,)) as found:
        yield found


def _links(html):
    return [unescape(one) for one in LINK.findall(html)]


def _crawled(room, name, start="/en/"):
    """Every page this reader reaches by links, as its status, headers and bytes."""
    visit, pages = room.visit(name), {}
    waiting = deque([start])
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

    ours = f"{HOME}/amendments/mine"
    pages = _crawled(worlds[1], "northland_second", ours).values()

    assert any("undisclosed" in page for *_, page in pages)


def test_the_lead_and_its_guest_read_of_the_invitation(worlds, forget_kept_pages):
    room = worlds[1]
    guest = room.visit("visitor")
    guest.sign_in("ken.head@example.org")

    told = [_crawled(room, "northland"), {"mine": guest.client.get(MINE).get_data(as_text=True)}]

    assert any("not answered yet" in page for *_, page in told[0].values())
    assert "are invited" in told[1]["mine"]


def test_the_delegation_itself_reads_what_was_said_about_its_draft(worlds, forget_kept_pages):
    ours = f"{HOME}/amendments/mine"
    pages = _crawled(worlds[1], "northland_second", ours).values()

    assert any("sent it back" in page for *_, page in pages)


@pytest.mark.parametrize("name", OUTSIDE)
def test_a_composition_changes_no_byte_of_what_is_read_outside_the_desk(
    composed_worlds, name, forget_kept_pages
):
    without = _crawled(composed_worlds[0], name)
    forget_kept_pages()

    with_compositions = _crawled(composed_worlds[1], name)

    assert without == with_compositions


def test_the_desk_itself_reads_its_composition(composed_worlds):
    row = composed_worlds[1].row("OP1")
    address = f"{HOME}/desk/paragraphs/{row.paragraph_id}/composition"

    pages = [
        one.visit("secretariat").client.get(address).get_data(True) for one in composed_worlds
    ]

    assert ["undisclosed" in page for page in pages] == [False, True]
