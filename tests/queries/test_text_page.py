from contextlib import contextmanager

import pytest
from sqlalchemy import event

from drafting.domain.actors import ANYONE
from drafting.domain.errors import NotFound
from drafting.queries.text_page import IN_MARGIN, text_page
from drafting.services import amending
from tests import factories

MOST_STATEMENTS = 12


@contextmanager
def _statements(session):
    """The statements that reach the database meanwhile."""
    seen = []

    def note(_connection, _cursor, statement, *_rest):
        seen.append(statement)

    engine = session.get_bind().engine
    event.listen(engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        event.remove(engine, "before_cursor_execute", note)


def _fill(session, cast, declaration, count):
    places = [factories.row(session, declaration, name) for name in ("PP1", "PP2", "OP1", "OP3")]
    for number in range(count):
        row = places[number % 4]
        factories.amendment(session, cast.northland, row, text=f"Decides number {number};")
        factories.comment(session, cast.observer, row, f"Remark {number}.")


@pytest.mark.parametrize("count", [10, 100])
def test_the_page_needs_as_many_statements_however_much_was_said(
    session, cast, declaration, count
):
    _fill(session, cast, declaration, count)
    session.expire_all()
    session.refresh(declaration)

    with _statements(session) as seen:
        page = text_page(session, ANYONE, declaration, None)

    assert 0 < len(seen) <= MOST_STATEMENTS
    assert sum(margin.open_count for margin in page.margins.values()) == count


def test_the_margin_shows_the_newest_and_counts_the_rest(session, cast, declaration):
    _fill(session, cast, declaration, 16)
    row = factories.row(session, declaration, "PP1")

    margin = text_page(session, ANYONE, declaration, None).margins[row.paragraph_id]

    assert (margin.open_count, margin.comment_count) == (4, 4)
    assert len(margin.amendments) == len(margin.comments) == IN_MARGIN
    assert [one.amendment.number for one in margin.amendments] == [13, 9]


def test_a_draft_leaves_the_page_as_it_was(session, cast, declaration):
    before = text_page(session, ANYONE, declaration, None)

    factories.draft(session, cast.northland, factories.row(session, declaration, "PP1"))

    assert text_page(session, ANYONE, declaration, None) == before


def test_what_was_withdrawn_leaves_the_margin(session, cast, declaration):
    row = factories.row(session, declaration, "PP1")
    amendment = factories.amendment(session, cast.northland, row)

    amending.withdraw(session, cast.northland, amendment.id)

    assert text_page(session, ANYONE, declaration, None).margins == {}


def test_without_a_number_the_latest_release_is_shown(session, cast, declaration):
    factories.release(session, cast.expert, declaration)

    assert text_page(session, ANYONE, declaration, None).release.number == 2
    assert text_page(session, ANYONE, declaration, None).is_latest
    assert not text_page(session, ANYONE, declaration, 1).is_latest


@pytest.mark.parametrize("number", [0, -1, 2])
def test_a_number_without_a_release_is_not_found(session, declaration, number):
    with pytest.raises(NotFound):
        text_page(session, ANYONE, declaration, number)


def test_before_the_first_release_there_is_no_page(session, cast):
    made = factories.declaration(session, cast.expert, "others")

    with pytest.raises(NotFound):
        text_page(session, ANYONE, made, None)
