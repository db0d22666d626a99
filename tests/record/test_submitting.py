import pytest

from drafting.domain.errors import StaleVersion, WrongState
from drafting.domain.vocabulary import AmendmentState
from drafting.models import AmendmentRevision
from drafting.record import submitting
from drafting.record.consultations import Admitted
from drafting.record.submitting import Terms
from drafting.services import amending, editing
from tests import factories, journals


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "PP1")


@pytest.fixture
def draft(session, cast, row):
    return factories.draft(session, cast.northland, row)


def test_a_draft_on_the_latest_words_is_complete(session, draft):
    assert submitting.refuse_incomplete(session, draft) is None


def test_a_draft_on_older_words_is_stale(session, cast, declaration, row, draft):
    factories.rewritten(session, cast.expert, row, "Recalling the river,")
    factories.release(session, cast.expert, declaration)

    with pytest.raises(StaleVersion, match="A new release changed this paragraph"):
        submitting.refuse_incomplete(session, draft)


def test_a_draft_on_what_left_the_text_has_no_place(session, cast, declaration, row, draft):
    editing.retire(session, cast.expert, factories.placing(row))
    factories.release(session, cast.expert, declaration)

    with pytest.raises(WrongState, match="your draft is kept"):
        submitting.refuse_incomplete(session, draft)


def test_what_was_withdrawn_is_not_submitted_again(session, cast, row):
    gone = factories.amendment(session, cast.northland, row)
    amending.withdraw(session, cast.northland, gone.id)

    with pytest.raises(WrongState, match="withdrawn"):
        submitting.refuse_incomplete(session, gone)


def test_on_the_record_it_has_a_number_and_its_words_are_kept(session, cast, declaration, draft):
    terms = Terms({}, Admitted(), {"recorded_for": "somebody"})

    submitting.put_on_record(session, cast.northland, draft, terms)

    kept = session.query(AmendmentRevision).filter_by(amendment_id=draft.id).one()
    assert (draft.number, draft.state) == (1, AmendmentState.SUBMITTED)
    assert (kept.number, kept.text) == (1, draft.text)
    assert journals.facts(journals.newest(session))["recorded_for"] == "somebody"
    assert declaration.public_seq == kept.journal_seq


def test_of_two_who_pass_it_on_the_second_is_refused(session, draft):
    after = {"state": AmendmentState.WITHDRAWN}
    submitting.pass_on(session, draft, AmendmentState.DRAFT, after)

    with pytest.raises(WrongState, match="was quicker"):
        submitting.pass_on(session, draft, AmendmentState.DRAFT, after)
