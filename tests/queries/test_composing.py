import pytest

from drafting.domain.errors import NotFound, WrongState
from drafting.domain.vocabulary import AmendmentKind
from drafting.queries.composing import composing_page
from drafting.queries.compositions import Selection
from drafting.services import amending, editing
from tests import factories
from tests.cast import EVERYBODY

DESK = ("expert", "secretariat")
WIDE = "Recalling that neighbours share one wide river and one road,"
DEEP = "Recalling that neighbours share one deep river and one road,"


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "PP1")


@pytest.fixture
def widening(session, cast, row):
    return factories.amendment(session, cast.northland, row, text=WIDE)


@pytest.fixture
def deepening(session, cast, row):
    return factories.amendment(session, cast.southland, row, text=DEEP)


@pytest.fixture
def page(session, cast, declaration, row):
    def read(*on, **changes):
        draft = changes.pop("draft", 0)
        asked = Selection(tuple(one.id for one in on), **changes) if on or changes else None
        place = (declaration, row.paragraph_id)
        return composing_page(session, cast.expert, place, asked, draft)

    return read


@pytest.mark.parametrize("name", [name for name in EVERYBODY if name not in DESK])
def test_outside_the_desk_there_is_no_such_page(session, cast, declaration, row, name):
    with pytest.raises(NotFound):
        composing_page(session, cast.named(name), (declaration, row.paragraph_id), None)


def test_only_what_waits_for_a_decision_is_offered(session, cast, page, widening, deepening):
    row = page().board.row
    amending.withdraw(session, cast.southland, deepening.id)
    factories.draft(session, cast.southland, row)
    whole = factories.amendment(session, cast.southland, row, kind=AmendmentKind.DELETE)

    board = page(widening, deepening).board

    assert list(board.named) == [widening.id]
    assert board.selection.chosen == (widening.id,)
    assert [one.id for one in board.whole] == [whole.id]


def test_what_was_saved_is_shown_first(session, cast, row, page, widening):
    factories.composition(session, cast.secretariat, row, widening, words=WIDE + " indeed,")

    found = page()

    assert found.board.words == WIDE + " indeed,"
    assert page(widening).board.words == WIDE


def test_saved_words_follow_a_new_selection(session, cast, row, page, widening):
    factories.composition(session, cast.expert, row, words=row.text.replace("road", "bridge"))

    followed = page(widening, draft=1).board

    assert followed.words == WIDE.replace("road", "bridge")


def test_saved_words_of_an_earlier_version_are_left_over(session, cast, row, page, widening):
    factories.composition(session, cast.expert, row, widening, words=DEEP)
    factories.rewritten(session, cast.expert, row, row.text.replace("road", "bridge"))

    found = page()

    assert (found.left_over, found.board.words) == (DEEP, WIDE.replace("road", "bridge"))


def test_a_retired_paragraph_is_not_composed(session, cast, row, page):
    editing.retire(session, cast.expert, factories.placing(row))

    with pytest.raises(WrongState, match="retired"):
        page()
