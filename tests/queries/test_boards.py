import pytest

from drafting.queries import amendments
from drafting.queries.boards import PENCIL, board
from drafting.queries.compositions import Selection
from tests import factories

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
def same(session, cast, row, deepening):
    """The last to propose the words that Norway proposed first."""
    return factories.amendment(session, cast.southland, row, text=WIDE)


@pytest.fixture
def laid(session, cast, row):
    def lay(*on, **changes):
        found = amendments.on_paragraph(session, cast.expert, row.paragraph_id)
        selection = Selection(tuple(one.id for one in on), **changes)
        return board(row, found, selection, "en")

    return lay


def test_those_that_propose_the_same_stand_together(laid, widening, deepening, same):
    groups = laid().groups

    assert [[one.amendment.id for one in group] for group in groups] == [
        [widening.id, same.id],
        [deepening.id],
    ]


def test_each_run_of_the_result_names_its_source(laid, widening):
    made = laid(widening, words=WIDE.replace("road", "bridge"))

    assert [(one.text.strip(), one.names, one.mark) for one in made.runs if one.mark] == [
        ("wide", (widening.id,), "A"),
        ("bridge", (), PENCIL),
    ]
    assert "".join(one.text for one in made.runs) == made.words


def test_collisions_are_known_before_anything_is_switched_on(laid, widening, deepening):
    made = laid()

    assert made.collisions == {widening.id: (deepening.id,), deepening.id: (widening.id,)}
    assert made.asked == ()


def test_an_answer_is_known_by_whoever_of_its_side_is_named(row, laid, widening, deepening, same):
    key = str(row.text.index("river"))

    (asked,) = laid(widening, deepening, same, choices={key: (same.id,)}).asked

    assert asked.answer == (widening.id,)
    assert len(asked.orders) == 4


def test_the_words_of_each_that_is_switched_on_are_told(laid, widening, deepening):
    made = laid(widening, deepening)
    alone = laid(widening)

    assert made.combination.open_count
    assert made.said == {widening.id: "", deepening.id: ""}
    assert alone.said == {widening.id: "wide"}
