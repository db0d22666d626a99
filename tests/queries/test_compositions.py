import pytest

from drafting.domain.vocabulary import AmendmentKind
from drafting.queries import amendments
from drafting.queries.compositions import Selection, combined, is_composable, latest, wish
from tests import factories

WIDE = "Recalling that neighbours share one wide river and one road,"


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "PP1")


@pytest.fixture
def widening(session, cast, row):
    made = factories.amendment(session, cast.northland, row, text=WIDE)
    return amendments.amendment(session, cast.expert, made.id)


def test_the_latest_revision_is_read_with_all_that_was_saved(session, cast, row, widening):
    factories.composition(
        session, cast.secretariat, row, widening, words="Own,", choices={"4": (widening.id,)}
    )

    found = latest(session, cast.expert, row.paragraph_id)

    assert found.selection == Selection((widening.id,), {"4": (widening.id,)}, "Own,")
    assert (found.number, found.base_number, found.author_name) == (1, 1, "Secretariat")


def test_where_nothing_was_saved_there_is_none(session, cast, row):
    assert latest(session, cast.expert, row.paragraph_id) is None


def test_only_what_is_switched_on_is_combined(row, widening):
    assert combined(row.text, [widening], Selection((widening.id,)), "en").text == WIDE
    assert combined(row.text, [widening], Selection(), "en").text == row.text


@pytest.mark.parametrize("kind", [AmendmentKind.DELETE, AmendmentKind.INSERT_AFTER])
def test_a_whole_paragraph_is_not_composed(session, cast, row, widening, kind):
    made = factories.amendment(session, cast.northland, row, kind=kind, text="Mindful,")

    assert not is_composable(amendments.amendment(session, cast.expert, made.id))
    assert is_composable(widening)
    assert wish(widening).text == WIDE
