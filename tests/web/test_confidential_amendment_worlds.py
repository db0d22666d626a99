"""Two rooms that differ by a confidential amendment, and by what was decided on it, look alike.

In one the Expert rewrites a paragraph; in the other the same words come from Northland, which only
the Expert and the secretariat know. Another amendment of Northland is declined and a third waits.
"""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup

from drafting.domain import clock
from drafting.domain.telling import When
from drafting.domain.vocabulary import Outcome
from drafting.models import Amendment, Consultation, Declaration
from drafting.queries.working import version_number
from drafting.services import editing
from tests import factories
from tests.rooms import HOME, SLUG
from tests.web.acts import decide, masked, reads
from tests.web.test_two_worlds import NOW, _act, _crawled, _publish, _story

pytestmark = pytest.mark.usefixtures("one_record")

LATER = timedelta(hours=2)
OUTSIDE = ("visitor", "southland", "administrator")
SECRET = "Reaffirms the undisclosed road;"
TAKEN = "Reaffirms the good road to the neighbours;"
WHY = "The Expert found a kinder word."
CLOSED = "A reason for Northland alone."


def _call(session, room):
    declaration = session.query(Declaration).filter_by(slug=SLUG).one()
    wish = {"takes_confidential": True, "title": "The call"}
    factories.consultation(session, room.actor("expert"), declaration, **wish)


def _confide(session, room):
    call, northland = session.query(Consultation).one().id, room.actor("northland")
    for place, text in (("OP1", TAKEN), ("OP2", SECRET), ("PP1", SECRET)):
        factories.confidential(session, northland, room.row(place), call, text=text)


def _take_up(session, room):
    expert = room.actor("expert")
    secret = session.query(Amendment).filter_by(text=TAKEN).one()
    number = version_number(session, secret.paragraph_id)
    wish = {"working_number": number, "reason": CLOSED, "public_reason": WHY}
    factories.disposition(session, expert, secret, **wish)


def _decline(session, room):
    place = room.row("OP2").paragraph_id
    secret = session.query(Amendment).filter_by(text=SECRET, paragraph_id=place).one()
    wish = {"outcome": Outcome.DECLINED, "reason": CLOSED, "when": When.WITH_RELEASE}
    factories.disposition(session, room.actor("expert"), secret, **wish)


def _rewrite(session, room):
    row = room.row("OP1")
    edit = editing.Edit(row.paragraph_id, row.version_number, WHY, TAKEN)
    editing.rewrite(session, room.actor("expert"), edit)


@pytest.fixture(scope="module")
def worlds(furnished_file, tmp_path_factory):
    """The world in which the Expert wrote the words, and the one in which Northland did."""
    folder = tmp_path_factory.mktemp("confided")
    found = [_story(furnished_file, folder / name, ()) for name in ("without", "with")]
    for room, hidden in zip(found, ((), (_confide,)), strict=True):
        _act(room, 6, _call)
        if hidden:
            _act(room, 7, *hidden)
            _act(room, 8, _take_up, _decline)
        else:
            _act(room, 8, _rewrite)
        _act(room, 9, _publish)
    yield found
    for room in found:
        room.database.close()


def _read(room, name):
    """Every page at the same moment: some say for how long something is open still."""
    with clock.at(NOW + LATER):
        return _crawled(room, name)


@pytest.mark.parametrize("name", OUTSIDE)
def test_a_confidential_amendment_and_its_outcome_change_no_byte_for_others(
    worlds, name, forget_kept_pages
):
    without = _read(worlds[0], name)
    forget_kept_pages()

    with_secret = _read(worlds[1], name)

    assert list(without) == list(with_secret)
    assert [one for one in without if without[one] != with_secret[one]] == []


@pytest.mark.parametrize("place", ["OP1", "OP2"])
@pytest.mark.parametrize("name", OUTSIDE)
def test_the_history_of_its_paragraph_is_that_of_words_of_the_expert(worlds, name, place):
    address = f"{HOME}/paragraphs/{worlds[0].row(place).paragraph_id}/history"

    pages = (one.visit(name).client.get(address).get_data(as_text=True) for one in worlds)
    first, second = (masked(page) for page in pages)

    assert first == second
    assert place == "OP2" or WHY in second


def test_its_delegation_reads_what_became_of_it(worlds):
    row = worlds[1].row("OP1")

    history = (
        worlds[1].visit("northland_second").get(f"{HOME}/paragraphs/{row.paragraph_id}/history")
    )
    mine = worlds[1].visit("northland_second").get(f"{HOME}/amendments/mine")

    assert "a confidential amendment" in history.get_text()
    assert "accepted" in mine.get_text().lower()


@pytest.mark.parametrize("name", ["expert", "secretariat"])
def test_the_desk_weighs_what_is_confidential_and_names_it_so(worlds, name):
    row = worlds[1].row("PP1")

    page = worlds[1].visit(name).get(f"{HOME}/desk/paragraphs/{row.paragraph_id}")

    secret = page.select_one("article[id^=amendment-C]")
    assert "confidential" in secret.get_text()
    assert "undisclosed" in secret.get_text()


def test_the_queue_of_the_desk_counts_what_is_confidential(worlds):
    row = worlds[1].row("PP1")
    left = f"a[href*='{row.paragraph_id}'] .queue__left"

    queues = (one.visit("expert").get(f"{HOME}/desk") for one in worlds)

    assert [reads(one, left) for one in queues] == ["1 left", "2 left"]


def test_an_acceptance_that_gives_everybody_no_reason_is_asked_for_one(worlds):
    with worlds[1].database.reading() as session:
        place = worlds[1].row("PP1").paragraph_id
        secret = session.query(Amendment).filter_by(text=SECRET, paragraph_id=place).one().id
    expert = worlds[1].visit("expert")

    page = decide(expert, f"{HOME}/amendments/{secret}", 422, reason=CLOSED)
    page = BeautifulSoup(page.data, "html.parser")

    wrong = page.select_one(f"[id='{secret}-public_reason']")
    assert "field--wrong" in wrong.find_parent(class_="field")["class"]
    assert page.select_one(f"a[href='#{secret}-public_reason']")


def test_a_conflict_over_what_is_confidential_asks_for_the_reason_for_everybody(worlds):
    room = worlds[1]
    with room.database.reading() as session:
        place = room.row("PP1").paragraph_id
        secret = session.query(Amendment).filter_by(text=SECRET, paragraph_id=place).one().id

    page = decide(
        room.visit("expert"), f"{HOME}/amendments/{secret}", 409, base="9", public_reason=WHY
    )

    field = BeautifulSoup(page.data, "html.parser").select_one("textarea[name=public_reason]")
    assert field.get_text().strip() == WHY
