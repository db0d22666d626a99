from drafting.queries.stood import places_then
from tests import factories, journals


def test_words_stood_where_the_last_release_before_an_act_had_them(session, cast, declaration):
    row, first = factories.row(session, declaration, "OP3"), journals.newest(session).seq + 1
    factories.release(session, cast.expert, declaration)
    later = journals.newest(session).seq + 1

    found = places_then(session, {"a": (row.version_id, first), "b": (row.version_id, later)})

    assert {known: (one.name, one.symbol) for known, one in found.items()} == {
        "a": ("OP3", "TEST/1"),
        "b": ("OP3", "TEST/2"),
    }


def test_words_that_no_release_held_by_then_stood_nowhere(session, declaration):
    row = factories.row(session, declaration, "OP3")

    assert places_then(session, {"a": (row.version_id, 1)}) == {}
    assert places_then(session, {}) == {}
