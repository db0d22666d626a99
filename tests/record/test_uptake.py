import pytest

from drafting.domain.errors import Invalid
from drafting.record import uptake
from drafting.record.uptake import Place
from tests import factories


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "PP1")


def test_a_published_version_may_be_named_at_once(session, row):
    found = uptake.version(session, Place(row.paragraph_id, 1), at_release=False)

    assert found.number == 1


def test_a_version_that_is_not_published_is_named_with_the_release_alone(session, cast, row):
    factories.rewritten(session, cast.expert, row, "Not published yet,")
    place = Place(row.paragraph_id, 2)

    with pytest.raises(Invalid) as refusal:
        uptake.version(session, place, at_release=False)

    assert refusal.value.field == "version"
    assert uptake.version(session, place, at_release=True).number == 2


def test_an_amendment_is_named_by_its_public_number(session, cast, declaration, row):
    made = factories.amendment(session, cast.northland, row)

    assert uptake.amendment(session, declaration.id, made.number).id == made.id
    with pytest.raises(Invalid):
        uptake.amendment(session, declaration.id, made.number + 1)


def test_nothing_need_be_named(session, declaration):
    assert uptake.version(session, None, at_release=False) is None
    assert uptake.amendment(session, declaration.id, None) is None
