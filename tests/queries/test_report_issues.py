"""What the report tells of a contended paragraph: who wanted what, and what came of it."""

import pytest

from drafting.domain.vocabulary import Outcome
from drafting.queries.releases import latest_release, release_text
from drafting.queries.report_issues import MOST_POSITIONS, issues
from drafting.services import sponsoring
from tests import factories


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "PP1")


def _issues(session, declaration):
    text = release_text(session, latest_release(session, declaration.id).id)
    return issues(session, declaration.id, text)


def test_those_who_want_the_same_are_told_together(session, cast, declaration, row):
    text = row.text.replace("one river", "one wide river")
    first = factories.amendment(session, cast.northland, row, text=text)
    second = factories.amendment(session, cast.southland, row, text=text)

    (found,) = _issues(session, declaration)

    (position,) = found.positions
    assert position.names == ("Norway", "South Africa")
    assert position.numbers == (first.number, second.number)
    assert position.wish == "insert “wide” after “share one”"
    assert (found.reference, found.lead_count, position.fate) == ("PP1", 2, "open")


def test_a_co_sponsor_stands_behind_it(session, cast, declaration, row):
    one = factories.amendment(session, cast.northland, row)
    sponsoring.join(session, cast.southland, one.id)

    (found,) = _issues(session, declaration)

    assert found.positions[0].names == ("Norway", "South Africa")


def test_a_decision_comes_with_its_recorded_reason(session, cast, declaration, row):
    one = factories.amendment(session, cast.northland, row, text="Sure,")
    factories.disposition(session, cast.expert, one, outcome=Outcome.DECLINED, reason="Too short.")

    (found,) = _issues(session, declaration)

    assert [(each.fate, each.reason) for each in found.positions] == [("declined", "Too short.")]


def test_what_is_not_public_is_no_issue(session, cast, declaration, row):
    factories.draft(session, cast.northland, row)

    assert _issues(session, declaration) == []


def test_of_many_positions_so_many_are_told_and_the_rest_is_counted(
    session, cast, declaration, row
):
    for number in range(MOST_POSITIONS + 2):
        factories.amendment(session, cast.northland, row, text=f"{row.text} {number}")

    (found,) = _issues(session, declaration)

    assert (found.count, found.told) == (MOST_POSITIONS + 2, MOST_POSITIONS)
