"""Two acts on what a delegation gathers at the same moment: each pair begins at a barrier."""

import pytest

from drafting.database import transaction
from drafting.domain.errors import DraftingError
from drafting.domain.vocabulary import AmendmentState
from drafting.models import Amendment, Declaration, Submission
from drafting.services import amending, gathering
from tests import factories
from tests.services.test_carrying_at_once import _all, _at_once, cast, record

__all__ = ["cast", "record"]


@pytest.fixture
def gathered(record, cast):
    """Two drafts of Northland in a submission, as its head read them, and the row of the first."""
    with transaction(record) as session:
        declaration = session.query(Declaration).one()
        row = factories.row(session, declaration, "PP1")
        drafts = [
            factories.draft(session, cast.northland, row),
            factories.draft(session, cast.northland, row, text="Recalling one road,"),
        ]
        made = factories.gathered(session, cast.northland, declaration, *drafts)
        return made, drafts, factories.seen(made, *drafts), row


def _submit(actor, gathered):
    made, _, seen, _ = gathered
    return lambda session: gathering.submit(session, actor, made.id, seen)


def _withdraw(actor, gathered):
    return lambda session: amending.withdraw(session, actor, gathered[1][0].id)


def _revise(actor, gathered):
    _, drafts, _, row = gathered
    wish = factories.proposal(row, text="Recalling another road,")
    return lambda session: amending.revise(session, actor, drafts[0].id, 1, wish)


def _take_out(actor, gathered):
    return lambda session: gathering.take_out(session, actor, gathered[1][0].id)


def _submit_one(actor, gathered):
    return lambda session: amending.submit(session, actor, gathered[1][0].id)


def _remark(actor, gathered):
    wish = gathering.Remarks("Other remarks.", 2)
    return lambda session: gathering.revise(session, actor, gathered[0].id, wish)


@pytest.mark.parametrize("other", [_revise, _take_out, _submit_one, _remark])
@pytest.mark.parametrize("turn", range(3))
def test_a_submission_leaves_as_it_was_read_or_not_at_all(record, cast, gathered, other, turn):
    sent, _ = _at_once(
        record, _submit(cast.northland, gathered), other(cast.northland_second, gathered)
    )

    (kept,) = _all(record, Submission)
    drafts = _all(record, Amendment)
    words = {one.text for one in drafts if one.submission_id == kept.id and one.number}
    if isinstance(sent, DraftingError):
        assert (kept.number, words) == (None, set())
    else:
        assert (kept.number, words) == (1, {one.text for one in gathered[1]})
        assert kept.remarks == "Thanks."


@pytest.mark.parametrize("turn", range(3))
def test_a_withdrawal_comes_after_the_submission_or_is_refused(record, cast, gathered, turn):
    sent, withdrawn = _at_once(
        record, _submit(cast.northland, gathered), _withdraw(cast.northland_second, gathered)
    )

    first = _all(record, Amendment)[0]
    refused = isinstance(withdrawn, DraftingError)
    assert sent.number == 1
    assert first.state is (AmendmentState.SUBMITTED if refused else AmendmentState.WITHDRAWN)


def test_of_many_who_submit_at_once_one_does_and_all_are_told_its_number(record, cast, gathered):
    sent = _at_once(record, *[_submit(cast.northland, gathered)] * 4)

    assert [one.number for one in sent] == [1] * 4
    assert [one.number for one in _all(record, Amendment)] == [1, 2]


def test_of_many_who_begin_at_once_one_does(record, cast):
    with transaction(record) as session:
        row = factories.row(session, session.query(Declaration).one(), "PP1")
        drafts = [factories.draft(session, cast.northland, row) for _ in range(4)]

    _at_once(
        record,
        *[
            lambda session, one=one.id: gathering.add(session, cast.northland, one)
            for one in drafts
        ],
    )

    (kept,) = _all(record, Submission)
    assert {one.submission_id for one in _all(record, Amendment)} == {kept.id}
