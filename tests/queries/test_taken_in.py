"""Where what was taken up stands: in the first release that holds the version or a later one."""

from drafting.queries.taken_in import taken_in, versions_of
from tests import factories


def test_an_accepted_amendment_stands_in_the_first_release_after_it(session, cast, declaration):
    row = factories.row(session, declaration, "OP1")
    wish = factories.amendment(session, cast.northland, row)
    factories.disposition(session, cast.expert, wish)
    for _ in range(2):
        factories.release(session, cast.expert, declaration)

    version = versions_of(session, [wish.id])[wish.id]

    assert version == (row.paragraph_id, 2)
    found = taken_in(session, {version})[version]
    assert (found.reference, found.release_number, found.symbol) == ("OP1", 2, "TEST/2")


def test_a_version_that_was_rewritten_before_the_release_stands_in_the_one_that_followed(
    session, cast, declaration
):
    row = factories.row(session, declaration, "OP1")
    for text in ("Reaffirms the road;", "Reaffirms the road and the river;"):
        factories.rewritten(session, cast.expert, factories.row(session, declaration, "OP1"), text)
    factories.release(session, cast.expert, declaration)

    found = taken_in(session, {(row.paragraph_id, 2)})

    assert found[row.paragraph_id, 2].version_number == 3


def test_what_is_not_released_yet_stands_nowhere(session, cast, declaration):
    row = factories.row(session, declaration, "OP1")
    factories.rewritten(session, cast.expert, row, "Reaffirms the road;")

    assert taken_in(session, {(row.paragraph_id, 2)}) == {}
    assert taken_in(session, set()) == {}
