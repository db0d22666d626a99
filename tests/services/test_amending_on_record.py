from dataclasses import replace

import pytest

from drafting.domain.errors import NotAllowed, NotFound, StaleVersion, WrongState
from drafting.domain.vocabulary import Act, AmendmentState, Outcome, Rank
from drafting.record import journal
from drafting.services import amending, editing
from tests import factories, journals
from tests.cast import EVERYBODY

DELEGATES = ("northland", "northland_second", "southland")
OTHERS = [name for name in EVERYBODY if name not in DELEGATES]
STRANGERS = [name for name in EVERYBODY if not name.startswith("northland")]


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "PP1")


@pytest.fixture
def northland(cast):
    return cast.northland


@pytest.fixture
def draft(session, northland, row):
    return factories.draft(session, northland, row)


@pytest.fixture
def submitted(session, northland, row):
    return factories.amendment(session, northland, row)


def _publish_change(session, cast, declaration, row, text="Recalling the river and the road,"):
    factories.rewritten(session, cast.expert, row, text)
    factories.release(session, cast.expert, declaration)


# Submitting


@pytest.mark.parametrize("rank", [Rank.HEAD, Rank.DEPUTY])
def test_a_submitted_amendment_has_a_number_and_a_time(session, cast, draft, rank):
    submitted = amending.submit(session, replace(cast.northland_second, rank=rank), draft.id)

    assert (submitted.state, submitted.number) == (AmendmentState.SUBMITTED, 1)
    assert submitted.submitted_at is not None


def test_a_member_submits_nothing_and_is_told_who_does(session, cast, draft):
    with pytest.raises(NotAllowed, match="head or a deputy"):
        amending.submit(session, cast.northland_second, draft.id)


def test_numbers_follow_each_other_and_drafts_take_none(session, cast, row):
    factories.draft(session, cast.southland, row)
    first = factories.amendment(session, cast.northland, row)
    factories.draft(session, cast.southland, row)
    second = factories.amendment(session, cast.southland, row)

    assert (first.number, second.number) == (1, 2)


def test_submitting_twice_is_submitting_once(session, northland, submitted):
    again = amending.submit(session, northland, submitted.id)

    assert (again.number, journals.newest(session).act) == (1, Act.AMENDMENT_SUBMITTED)


@pytest.mark.parametrize("name", STRANGERS)
def test_nobody_submits_or_withdraws_for_another_delegation(session, cast, submitted, name):
    with pytest.raises(NotAllowed):
        amending.submit(session, cast.named(name), submitted.id)
    with pytest.raises(NotAllowed):
        amending.withdraw(session, cast.named(name), submitted.id)


def test_a_draft_that_a_release_overtook_is_not_submitted(session, cast, declaration, draft, row):
    _publish_change(session, cast, declaration, row)

    with pytest.raises(StaleVersion, match="bring the draft up to date"):
        amending.submit(session, cast.northland, draft.id)


def test_a_draft_whose_paragraph_left_is_not_submitted(session, cast, declaration, draft, row):
    editing.retire(session, cast.expert, factories.placing(row))
    factories.release(session, cast.expert, declaration)

    with pytest.raises(WrongState, match="your draft is kept"):
        amending.submit(session, cast.northland, draft.id)


def test_a_release_that_left_the_paragraph_alone_overtakes_nothing(
    session, cast, declaration, draft
):
    factories.release(session, cast.expert, declaration)

    assert amending.submit(session, cast.northland, draft.id).number == 1


def test_submitting_is_public_and_recorded_with_proof_of_the_words(
    session, declaration, submitted
):
    entry = journals.newest(session)
    session.refresh(declaration)

    assert (entry.act, entry.subject_id) == (Act.AMENDMENT_SUBMITTED, submitted.id)
    assert journals.facts(entry)["words"] == journal.words_hash(submitted.text)
    assert declaration.public_seq == entry.seq


def test_nothing_is_submitted_that_is_not_there(session, northland):
    with pytest.raises(NotFound):
        amending.submit(session, northland, "x" * 16)


# Withdrawing


def test_a_member_withdraws_nothing(session, cast, submitted):
    with pytest.raises(NotAllowed, match="head or a deputy"):
        amending.withdraw(session, cast.northland_second, submitted.id)


@pytest.mark.parametrize("rank", [Rank.HEAD, Rank.DEPUTY])
def test_a_withdrawn_amendment_keeps_its_words_and_number(session, cast, submitted, rank):
    actor = replace(cast.northland_second, rank=rank)

    withdrawn = amending.withdraw(session, actor, submitted.id)

    assert (withdrawn.state, withdrawn.number) == (AmendmentState.WITHDRAWN, 1)
    assert withdrawn.withdrawn_at is not None
    assert withdrawn.text


def test_withdrawing_twice_is_withdrawing_once(session, northland, submitted):
    amending.withdraw(session, northland, submitted.id)
    count = len(journals.entries(session))

    amending.withdraw(session, northland, submitted.id)

    assert len(journals.entries(session)) == count


def test_a_draft_cannot_be_withdrawn(session, northland, draft):
    with pytest.raises(WrongState, match="nobody outside has seen it"):
        amending.withdraw(session, northland, draft.id)


@pytest.mark.parametrize("outcome", [Outcome.ACCEPTED, Outcome.DECLINED, Outcome.NOTED])
def test_a_decided_amendment_cannot_be_withdrawn(session, cast, submitted, outcome):
    factories.disposition(session, cast.expert, submitted, outcome=outcome)

    with pytest.raises(WrongState, match="no longer be withdrawn"):
        amending.withdraw(session, cast.northland, submitted.id)


def test_a_withdrawn_amendment_is_not_submitted_again(session, northland, submitted):
    amending.withdraw(session, northland, submitted.id)

    with pytest.raises(WrongState, match="Write a new one"):
        amending.submit(session, northland, submitted.id)


def test_withdrawing_is_public_and_recorded(session, declaration, northland, submitted):
    amending.withdraw(session, northland, submitted.id)

    entry = journals.newest(session)
    session.refresh(declaration)
    assert (entry.act, declaration.public_seq) == (Act.AMENDMENT_WITHDRAWN, entry.seq)
    journals.check_chain(session)
