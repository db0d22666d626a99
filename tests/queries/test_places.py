import pytest

from drafting.queries.places import places
from drafting.services import editing
from tests import factories
from tests.cast import EVERYBODY

EDITORS = ("expert", "secretariat")


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "PP1")


def _changes(session, actor, row):
    return [one.change for one in places(session, actor, row.paragraph_id)]


@pytest.mark.parametrize("name", EVERYBODY)
def test_a_removal_is_for_editors_until_it_is_published(session, cast, declaration, row, name):
    editing.retire(session, cast.expert, factories.placing(row))

    before = _changes(session, cast.named(name), row)
    factories.release(session, cast.expert, declaration)
    after = _changes(session, cast.named(name), row)

    assert before == (["placed", "retired"] if name in EDITORS else ["placed"])
    assert after == ["placed", "retired"]


def test_a_change_of_place_says_who_and_why(session, cast, row):
    editing.retire(session, cast.expert, factories.placing(row))

    last = places(session, cast.expert, row.paragraph_id)[-1]

    assert last.author_name == "Expert"
    assert last.reason


def test_a_paragraph_that_came_back_was_restored(session, cast, declaration, row):
    editing.retire(session, cast.expert, factories.placing(row))
    retired = editing.Edit(row.paragraph_id, 2, "It is needed after all.")

    editing.restore(session, cast.expert, retired)

    assert _changes(session, cast.expert, row) == ["placed", "retired", "restored"]


def test_what_came_and_went_between_two_releases_is_the_desks_alone(
    session, cast, declaration, row
):
    editing.retire(session, cast.expert, factories.placing(row))
    editing.restore(session, cast.expert, editing.Edit(row.paragraph_id, 2, "A mistake."))

    factories.release(session, cast.expert, declaration)

    assert _changes(session, cast.visitor, row) == ["placed"]
    assert _changes(session, cast.secretariat, row) == ["placed", "retired", "restored"]


def test_a_paragraph_retired_in_one_release_is_restored_in_the_next(
    session, cast, declaration, row
):
    editing.retire(session, cast.expert, factories.placing(row))
    factories.release(session, cast.expert, declaration)
    editing.restore(session, cast.expert, editing.Edit(row.paragraph_id, 2, "It is needed."))

    factories.release(session, cast.expert, declaration)

    assert _changes(session, cast.visitor, row) == ["placed", "retired", "restored"]
