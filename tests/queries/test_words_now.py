import pytest

from drafting.queries.words_now import is_in_latest, words_now
from drafting.record.words import version_of
from tests import factories

ROAD = "Reaffirms that each neighbour keeps the road in good repair;"


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "OP1")


def _revise(session, cast, declaration, text):
    row = factories.row(session, declaration, "OP1")
    factories.rewritten(session, cast.expert, row, text)
    factories.release(session, cast.expert, declaration)


def _now(session, declaration, row, said):
    place = words_now(session, declaration, (row.paragraph_id, 1), said)
    return factories.row(session, declaration, "OP1").text[slice(*place)] if place else None


def test_words_are_followed_to_the_newest_release(session, cast, declaration, row):
    text = ROAD.replace("the road", "the long road")

    _revise(session, cast, declaration, text)

    assert _now(session, declaration, row, "keeps the road") == "keeps the long road"


def test_so_is_their_place(session, cast, declaration, row):
    text = ROAD.replace("each", "each and every")
    start = ROAD.index("good repair")
    place = (start, start + len("good repair"))

    _revise(session, cast, declaration, text)

    assert _now(session, declaration, row, place) == "good repair"


@pytest.mark.parametrize("said", ["keeps the road", "no such words", (900, 950)])
def test_what_is_gone_or_was_never_there_is_nowhere(session, cast, declaration, row, said):
    _revise(session, cast, declaration, "Is kind;")

    assert _now(session, declaration, row, said) is None


def test_what_no_release_holds_is_nowhere(session, declaration, row):
    assert words_now(session, declaration, (row.paragraph_id, 9), "the road") is None


def test_a_version_is_in_the_latest_release_until_another_takes_its_place(
    session, cast, declaration, row
):
    version = version_of(session, row.paragraph_id, 1)
    assert is_in_latest(session, version)

    _revise(session, cast, declaration, "Is kind;")

    assert not is_in_latest(session, version)
