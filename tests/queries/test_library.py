"""The library is read a page at a time, and what it counts adds up."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafting.domain.sources import SourceKind
from drafting.queries.library import NOWHERE, ON_A_PAGE, Choice, library, references
from drafting.services import sourcing
from drafting.services.sourcing import Reason
from tests import factories

KINDS = (SourceKind.REPORT, SourceKind.TREATY, SourceKind.NORM)
BODIES = ("", "Assembly of Neighbours", "Council of Rivers")
DATES = ("", "2012", "2012-09", "2012-09-27", "2020-01-01")
TAGS = ((), ("rivers",), ("rivers", "roads"))


@pytest.fixture
def many(session, cast, declaration):
    """A hundred and twenty sources of every kind, body, date and tag."""
    for number in range(120):
        factories.source(
            session,
            cast.expert,
            declaration,
            kind=KINDS[number % 3],
            symbol=f"S/{number}",
            title=f"Paper {number} on 100% of_rivers",
            body=BODIES[number % 2],
            dated=DATES[number % 5],
            tags=TAGS[number // 2 % 3],
        )
    return declaration


def _read_through(session, declaration_id, choice):
    """Every source of every page, one page after the other."""
    rows, after = [], ""
    while True:
        page = library(session, declaration_id, choice, after)
        rows += page.rows
        after = page.following
        if not after:
            return rows


def test_the_pages_hold_every_source_once_and_the_newest_first(session, many):
    rows = _read_through(session, many.id, Choice())

    keys = [(row.reference.dated, row.number) for row in rows]
    assert len(rows) == 120
    assert keys == sorted(keys, reverse=True)


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.builds(
        Choice,
        kind=st.sampled_from(["", "report", "treaty", "nonsense"]),
        body=st.sampled_from(["", NOWHERE, BODIES[1], BODIES[2], "nowhere"]),
        year=st.sampled_from(["", NOWHERE, "2012", "2020", "1999"]),
        tag=st.sampled_from(["", "rivers", "roads", "none"]),
        words=st.sampled_from(["", "paper 1", "100%", "of_rivers", "%", "S/1", "\u00df"]),
    )
)
def test_the_counts_of_each_list_add_up_to_what_is_there(session, many, choice):
    page = library(session, many.id, choice)
    known = page.choice

    def fitting(**others):
        return library(session, many.id, Choice(**{**_said(known), **others})).total

    assert page.total == len(_read_through(session, many.id, known))
    assert sum(page.kinds.values()) == fitting(kind="")
    assert sum(page.bodies.values()) == fitting(body="")
    assert sum(page.years.values()) == fitting(year="")
    for tag, count in page.tags.items():
        assert count == fitting(tag=tag)


def _said(choice):
    return {name: getattr(choice, name) for name in Choice.__slots__}


def test_signs_of_a_search_are_words_like_any_other(session, many):
    assert library(session, many.id, Choice(words="100%")).total == 120
    assert library(session, many.id, Choice(words="1%0")).total == 0
    assert library(session, many.id, Choice(words="OF_RIVERS paper 119")).total == 1


def test_what_is_retired_is_read_when_it_is_asked_for(session, cast, many):
    first = library(session, many.id, Choice()).rows[0]
    sourcing.retire(session, cast.expert, first.id, Reason("It is out of date.", 1))

    standing, gone = library(session, many.id, Choice()), Choice(state="retired")

    assert (standing.total, standing.retired_count) == (119, 1)
    assert [row.id for row in library(session, many.id, gone).rows] == [first.id]


@pytest.mark.parametrize("after", ["", "x", "2012", "2012.x", "9999-99-99.1", "....", "\u0661.1"])
def test_whatever_place_is_asked_for_is_answered(session, many, after):
    assert len(library(session, many.id, Choice(), after).rows) == ON_A_PAGE


def test_a_file_holds_all_that_fits_by_number(session, many):
    found = references(session, many.id, Choice(kind="treaty"))

    assert [one.symbol for one in found] == [f"S/{number}" for number in range(1, 120, 3)]
