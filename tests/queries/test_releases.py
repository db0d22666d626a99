import pytest

from drafting.domain.errors import NotFound
from drafting.queries import releases
from tests import factories


@pytest.fixture
def second(session, cast, declaration):
    row = factories.row(session, declaration, "PP1")
    factories.rewritten(session, cast.expert, row, "Mindful,")
    return factories.release(session, cast.expert, declaration, symbol="TEST/Rev.1")


def test_releases_come_in_their_order(session, declaration, second):
    assert [one.number for one in releases.releases(session, declaration.id)] == [1, 2]
    assert releases.latest_release(session, declaration.id) is second


def test_before_the_first_release_there_is_none(session, cast):
    made = factories.declaration(session, cast.expert, "others")

    assert releases.latest_release(session, made.id) is None
    assert releases.releases(session, made.id) == []


@pytest.mark.parametrize("number", [0, 3, -1])
def test_a_number_without_a_release_is_not_found(session, declaration, second, number):
    with pytest.raises(NotFound):
        releases.release(session, declaration.id, number)


@pytest.mark.parametrize("name", ["2", "TEST/Rev.1"])
def test_a_release_is_named_by_number_or_symbol(session, declaration, second, name):
    assert releases.named_release(session, declaration.id, name) is second


def test_a_name_without_a_release_is_told_back(session, declaration):
    with pytest.raises(NotFound, match="TEST/9"):
        releases.named_release(session, declaration.id, "TEST/9")


def test_each_release_reads_as_it_was(session, declaration, second):
    first = releases.release(session, declaration.id, 1)

    assert releases.release_text(session, first.id)[1].text.startswith("Recalling")
    assert releases.release_text(session, second.id)[1].text == "Mindful,"


def test_one_paragraph_of_a_release_reads_as_in_the_whole(session, declaration, second):
    row = releases.release_text(session, second.id)[1]

    assert releases.released_row(session, second.id, row.paragraph_id) == row
    assert releases.released_row(session, second.id, "x") is None
