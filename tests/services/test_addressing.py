import pytest

from drafting.domain.errors import Invalid, NotFound, WrongState
from drafting.services import addressing, consulting
from tests import factories


@pytest.fixture
def draft(session, cast, declaration):
    return factories.draft(session, cast.northland, factories.row(session, declaration, "OP1"))


@pytest.fixture
def announced(session, cast, declaration):
    return factories.consultation(session, cast.expert, declaration, takes_confidential=True)


def test_a_draft_is_meant_for_one_consultation_and_for_the_desk_alone(
    session, cast, draft, announced
):
    addressing.address(session, cast.northland, draft.id, announced.id, confidential=True)

    assert (draft.consultation_id, draft.is_confidential) == (announced.id, True)


def test_it_can_be_meant_for_none_again(session, cast, draft, announced):
    addressing.address(session, cast.northland, draft.id, announced.id, confidential=True)

    addressing.address(session, cast.northland, draft.id, "", confidential=False)

    assert (draft.consultation_id, draft.is_confidential) == (None, False)


def test_what_is_only_planned_is_not_on_the_list(session, cast, declaration, draft):
    planned = consulting.plan(session, cast.expert, declaration.id, factories.plan())

    with pytest.raises(Invalid, match="from the list"):
        addressing.address(session, cast.northland, draft.id, planned.id, confidential=False)


def test_a_draft_of_another_delegation_is_not_found(session, cast, draft, announced):
    with pytest.raises(NotFound):
        addressing.address(session, cast.southland, draft.id, announced.id, confidential=False)


def test_what_was_submitted_stays_where_it_was(session, cast, declaration, announced):
    row = factories.row(session, declaration, "OP1")
    made = factories.amendment(session, cast.northland, row)

    with pytest.raises(WrongState, match="stays as it was"):
        addressing.address(session, cast.northland, made.id, announced.id, confidential=True)
