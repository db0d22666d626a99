import pytest

from drafting.domain.vocabulary import AmendmentKind, Side
from drafting.models import Paragraph
from drafting.queries import amendments
from drafting.queries.instructing import instruction_of
from drafting.queries.written_places import as_written
from drafting.record.aims import Aim
from drafting.services import amending
from tests import factories

SHORT = "Mindful of the river,"


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "PP2")


@pytest.fixture
def insert_before(session, cast, declaration):
    """One more paragraph before PP2, and a release that calls PP2 by the next number."""

    def insert():
        first = factories.row(session, declaration, "PP1")
        factories.added(session, cast.expert, first, "Mindful,")
        session.refresh(declaration)
        return factories.release(session, cast.expert, declaration)

    return insert


@pytest.fixture
def read(session, cast):
    """An amendment as everybody reads it, and as it was written."""

    def reading(made, actor=None):
        found = amendments.amendment(session, actor or cast.visitor, made.id)
        return found, as_written(session, found)

    return reading


def test_an_amendment_names_its_paragraph_as_the_release_did_on_which_it_was_written(
    session, cast, row, insert_before, read
):
    made = factories.amendment(session, cast.northland, row, text=SHORT)
    insert_before()

    found, written = read(made)

    assert (written.place.name, written.symbol) == ("PP2", "TEST/1")
    assert amendments.place_of(session, found).name == "PP3"


def test_its_instruction_speaks_of_the_place_as_it_was(session, cast, row, insert_before, read):
    made = factories.amendment(session, cast.northland, row, kind=AmendmentKind.DELETE, text="")
    insert_before()

    _, written = read(made)

    assert instruction_of(written.amendment, written.place) == "Delete PP2."


def test_the_other_paragraph_is_named_as_it_was_as_well(session, cast, row, insert_before, read):
    first = factories.row(session, session.get_one(Paragraph, row.paragraph_id).declaration, "PP1")
    wish = {"kind": AmendmentKind.MOVE, "text": "", "aim": Aim(row.paragraph_id, Side.AFTER)}
    made = factories.amendment(session, cast.northland, first, **wish)
    insert_before()

    found, written = read(made)

    assert instruction_of(written.amendment, written.place) == "Move PP1 after PP2."
    assert found.target_name == "PP3"


def test_a_revised_text_names_the_place_of_the_release_on_which_it_was_revised(
    session, cast, row, insert_before, read
):
    made = factories.amendment(session, cast.northland, row, text=SHORT)
    now = factories.row(session, insert_before().declaration, "PP3")
    wish = factories.proposal(now, text=f"{SHORT[:-1]} and the road,")
    amending.resubmit(session, cast.northland, made.id, 1, wish)

    _, written = read(made)

    assert (written.place.name, written.symbol) == ("PP3", "TEST/2")


def test_a_draft_names_the_place_of_the_latest_release(session, cast, row, insert_before, read):
    draft = factories.draft(session, cast.northland, row, text=SHORT)
    insert_before()

    _, written = read(draft, cast.northland)

    assert written.place.name == "PP3"


def test_what_left_the_text_since_is_still_named_as_it_was(session, cast, declaration, row, read):
    made = factories.amendment(session, cast.northland, row, text=SHORT)
    gone = factories.amendment(session, cast.southland, row, kind=AmendmentKind.DELETE, text="")
    factories.disposition(session, cast.expert, gone)
    session.refresh(declaration)
    factories.release(session, cast.expert, declaration)

    _, written = read(made)

    assert written.place.name == "PP2"
