"""Where a text is contested: open amendments by paragraph, by region, and on behalf of groups."""

import pytest

from drafting.domain.vocabulary import Outcome
from drafting.queries.contention import contention
from drafting.queries.releases import latest_release, release_text
from drafting.services import amending
from tests import factories


@pytest.fixture
def text(session, declaration):
    return release_text(session, latest_release(session, declaration.id).id)


def test_open_amendments_stand_at_their_paragraph_with_their_region(
    session, cast, declaration, text
):
    first, second = (factories.row(session, declaration, name) for name in ("OP1", "OP3"))
    factories.amendment(session, cast.northland, first)
    factories.amendment(session, cast.northland, second, text="Decides to meet;")
    factories.amendment(session, cast.southland, second, text="Decides to rest;")

    found = contention(session, declaration.id, text)

    assert [(one.row.name, one.open_count) for one in found.rows] == [("OP1", 1), ("OP3", 2)]
    assert found.most_contested[0].by_region == {
        "African Group": 1,
        "Western European and Others Group": 1,
    }
    assert found.by_region == {"African Group": 1, "Western European and Others Group": 2}


def test_what_everybody_knows_to_be_decided_contests_nothing(session, cast, declaration, text):
    wish = factories.amendment(session, cast.southland, factories.row(session, declaration, "OP1"))
    factories.disposition(session, cast.expert, wish, outcome=Outcome.NOTED)

    assert contention(session, declaration.id, text).rows == ()


def test_amendments_on_behalf_of_a_group_are_told_by_group(session, cast, declaration, text):
    group = factories.group(session, "WEOG")
    row = factories.row(session, declaration, "OP1")
    draft = factories.draft(session, cast.northland, row)
    amending.submit(session, cast.northland, draft.id, 1, [group.id])

    found = contention(session, declaration.id, text)

    assert found.by_group == {"Western European and Others Group": 1}


def test_what_stands_on_no_paragraph_of_the_text_is_told_at_the_end(session, cast, declaration):
    factories.amendment(session, cast.northland, factories.row(session, declaration, "OP1"))

    found = contention(session, declaration.id, ())

    assert [(one.row, one.open_count) for one in found.rows] == [(None, 1)]
