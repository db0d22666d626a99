import pytest
from sqlalchemy import delete, update

from drafting.domain.vocabulary import AmendmentKind, AmendmentState, Side
from drafting.models import Amendment
from drafting.services import amending
from tests import factories
from tests.models.guards import check_refused

CHANGES = {
    "text": "Other words.",
    "reasons": "Another reason.",
    "kind": AmendmentKind.DELETE,
    "number": 99,
    "base_id": "x",
    "paragraph_id": "x",
    "delegation_id": "x",
    "author_id": "x",
    "state": AmendmentState.DRAFT,
    "target_id": "x",
    "target_base_id": "x",
    "side": Side.BEFORE,
}
EVERY = Amendment.__table__


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "PP1")


@pytest.mark.parametrize("column", CHANGES)
def test_what_was_submitted_stands(session, cast, row, column):
    factories.amendment(session, cast.northland, row)

    check_refused(session, update(EVERY).values({column: CHANGES[column]}))


def test_what_was_withdrawn_stands_too(session, cast, row):
    amendment = factories.amendment(session, cast.northland, row)
    amending.withdraw(session, cast.northland, amendment.id)

    check_refused(session, update(EVERY).values(text="Other words."))


def test_an_amendment_is_never_deleted_not_even_a_draft(session, cast, row):
    factories.draft(session, cast.northland, row)

    check_refused(session, delete(EVERY))


def test_the_words_of_a_draft_can_be_changed(session, cast, row):
    draft = factories.draft(session, cast.northland, row)

    session.execute(update(EVERY).values(text="Other words."))

    session.refresh(draft)
    assert draft.text == "Other words."


def test_drafts_have_no_number_and_so_never_collide(session, cast, row):
    first = factories.draft(session, cast.northland, row)
    second = factories.draft(session, cast.southland, row)

    assert (first.number, second.number) == (None, None)
