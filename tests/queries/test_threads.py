import pytest

from drafting.queries import amendments
from drafting.queries.threads import in_threads, shown_edits
from drafting.services import amending
from tests import factories

WIDE = "Recalling that neighbours share one wide river and one road,"


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "PP1")


@pytest.fixture
def thread(session, cast, row):
    """An amendment, another one, and a change to the first that came last."""
    first = factories.amendment(session, cast.southland, row, text=WIDE)
    second = factories.amendment(session, cast.southland, row, text="Recalling one road,")
    draft = factories.counter(session, cast.northland, first, text=f"Aware and {WIDE}")
    return first, second, amending.submit(session, cast.northland, draft.id)


def _read(session, cast, row):
    return amendments.on_paragraph(session, cast.visitor, row.paragraph_id)


def _put_in(edits):
    return [one.text.strip() for one in edits if one.kind == "insert"]


def test_a_change_stands_behind_what_it_changes(session, cast, row, thread):
    first, second, change = thread

    assert [one.id for one in _read(session, cast, row)] == [first.id, change.id, second.id]


def test_a_change_of_something_that_is_not_in_the_list_stands_by_itself(session, cast, thread):
    alone = amendments.of_ids(session, cast.visitor, [thread[2].id])

    assert in_threads(alone) == alone


def test_a_change_is_shown_against_what_it_changes(session, cast, row, thread):
    edits = shown_edits(_read(session, cast, row))

    assert _put_in(edits[thread[0].id]) == ["wide"]
    assert _put_in(edits[thread[2].id]) == ["Aware and"]


def test_once_the_other_was_revised_it_is_shown_against_the_paragraph(session, cast, row, thread):
    wish = factories.proposal(row, text="Recalling one river,")
    amending.resubmit(session, cast.southland, thread[0].id, 1, wish)

    edits = shown_edits(_read(session, cast, row))

    assert _put_in(edits[thread[2].id]) == ["Aware and", "wide"]
