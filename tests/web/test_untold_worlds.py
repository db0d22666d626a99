"""Two rooms that differ by what the desk decided and has not told are the same for everybody else.

That is also what it takes back with the next release, and what it recommends and has not sent.
"""

import pytest

from drafting.domain.telling import When
from drafting.domain.vocabulary import Outcome
from drafting.models import Amendment, Disposition
from drafting.queries.working import version_number
from drafting.services import recommending
from tests import factories
from tests.rooms import HOME
from tests.web.test_two_worlds import OUTSIDE, _crawled, _two

pytestmark = pytest.mark.usefixtures("one_record")

LATER = When.WITH_RELEASE
UNTOLD = "A reason that nobody has heard."


def _numbered(session, number):
    return session.query(Amendment).filter_by(number=number).one()


def _seal(session, room):
    """Southland's amendment is accepted, Northland's declined; neither is told."""
    expert, first = room.actor("expert"), _numbered(session, 1)
    number = version_number(session, first.paragraph_id)
    wish = {"working_number": number, "when": LATER, "reason": UNTOLD}
    factories.disposition(session, expert, first, **wish)
    declined = {"outcome": Outcome.DECLINED, "when": LATER, "reason": UNTOLD}
    factories.disposition(session, expert, _numbered(session, 2), **declined)


def _reopen(session, room):
    """What everybody knows to be noted is taken back, and told later."""
    noted = session.query(Disposition).filter_by(outcome=Outcome.NOTED).one()
    factories.reopened(session, room.actor("expert"), noted, when=LATER, reason=UNTOLD)


def _recommend(session, room):
    first = factories.advice(_numbered(session, 1), reason=UNTOLD)
    recommending.write(session, room.actor("secretariat"), first)


@pytest.fixture(scope="module")
def worlds(furnished_file, tmp_path_factory):
    """The world in which nothing is decided, and the world in which it is and nobody knows."""
    folder = tmp_path_factory.mktemp("untold")
    with _two(furnished_file, folder, (), (), (_recommend, _seal, _reopen)) as found:
        yield found


@pytest.mark.parametrize("name", OUTSIDE)
def test_an_untold_decision_changes_no_byte_of_what_is_read_outside_the_desk(
    worlds, name, forget_kept_pages
):
    without = _crawled(worlds[0], name)
    forget_kept_pages()

    with_decisions = _crawled(worlds[1], name)

    assert list(without) == list(with_decisions)
    assert [one for one in without if without[one] != with_decisions[one]] == []


@pytest.mark.parametrize("name", ["expert", "secretariat"])
def test_the_desk_itself_reads_of_it(worlds, name):
    row = worlds[1].row("OP1")
    address = f"{HOME}/desk/paragraphs/{row.paragraph_id}"

    pages = [one.visit(name).client.get(address).get_data(as_text=True) for one in worlds]

    assert [UNTOLD in page for page in pages] == [False, True]
    assert "not told yet" in pages[1]
