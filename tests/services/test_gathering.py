import pytest

from drafting.domain.errors import Invalid, NotAllowed, NotFound, StaleVersion, WrongState
from drafting.domain.vocabulary import Act, AmendmentState
from drafting.models import Submission
from drafting.services import amending, gathering
from tests import factories, journals
from tests.cast import EVERYBODY

STRANGERS = [name for name in EVERYBODY if not name.startswith("northland")]


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "PP1")


@pytest.fixture
def drafts(session, cast, declaration):
    """Two drafts of Northland, on two paragraphs."""
    return [
        factories.draft(session, cast.northland, factories.row(session, declaration, name))
        for name in ("PP1", "OP1")
    ]


@pytest.fixture
def gathered(session, cast, declaration, drafts):
    return factories.gathered(session, cast.northland, declaration, *drafts)


def _submit(session, actor, gathered, *drafts, **changes):
    seen = factories.seen(gathered, *drafts, **changes)
    return gathering.submit(session, actor, gathered.id, seen)


# Gathering


def test_drafts_are_gathered_in_one_submission(session, cast, gathered, drafts):
    again = gathering.add(session, cast.northland_second, drafts[0].id)

    assert again is gathered
    assert {one.submission_id for one in drafts} == {gathered.id}
    assert (gathered.number, gathered.remarks) == (None, "Thanks.")


@pytest.mark.parametrize("name", STRANGERS)
@pytest.mark.parametrize("act", [gathering.add, gathering.take_out])
def test_a_draft_of_others_is_not_there(session, cast, drafts, name, act):
    with pytest.raises(NotFound):
        act(session, cast.named(name), drafts[0].id)


def test_what_was_submitted_is_not_gathered(session, cast, row):
    alone = factories.amendment(session, cast.northland, row)

    with pytest.raises(WrongState, match="was submitted"):
        gathering.add(session, cast.northland, alone.id)


def test_a_submitted_amendment_of_others_is_not_gathered(session, cast, row):
    foreign = factories.amendment(session, cast.southland, row)

    with pytest.raises(NotAllowed):
        gathering.add(session, cast.northland, foreign.id)


def test_a_draft_that_is_taken_out_stays_a_draft(session, cast, gathered, drafts):
    gathering.take_out(session, cast.northland_second, drafts[0].id)

    assert (drafts[0].submission_id, drafts[0].state) == (None, AmendmentState.DRAFT)
    assert journals.newest(session).act is Act.SUBMISSION_LIGHTENED


def test_taking_out_what_is_in_no_submission_records_nothing(session, cast, drafts):
    gathering.take_out(session, cast.northland, drafts[0].id)

    assert journals.newest(session).act is Act.AMENDMENT_DRAFTED


# Remarks


@pytest.mark.parametrize("name", STRANGERS)
def test_the_remarks_of_others_are_not_there(session, cast, gathered, name):
    with pytest.raises(NotFound):
        gathering.revise(session, cast.named(name), gathered.id, gathering.Remarks("No.", 2))


def test_nobody_but_a_delegation_of_a_state_begins(session, cast, declaration):
    with pytest.raises(NotAllowed):
        gathering.begin(session, cast.observer, declaration.id, gathering.Remarks("Yes.", 1))


def test_two_members_do_not_overwrite_each_others_remarks(session, cast, gathered):
    gathering.revise(session, cast.northland, gathered.id, gathering.Remarks("First.", 2))

    with pytest.raises(StaleVersion, match="remarks"):
        gathering.revise(
            session, cast.northland_second, gathered.id, gathering.Remarks("Second.", 2)
        )

    assert gathered.remarks == "First."


def test_remarks_sent_twice_are_one_act(session, cast, gathered):
    wish = gathering.Remarks("Once.", 2, "one-key")
    gathering.revise(session, cast.northland, gathered.id, wish)

    again = gathering.revise(session, cast.northland, gathered.id, wish)

    assert again.revision_number == 3


def test_hidden_characters_are_refused_in_remarks(session, cast, gathered):
    with pytest.raises(Invalid) as refusal:
        gathering.revise(
            session, cast.northland, gathered.id, gathering.Remarks("A\u200bword.", 2)
        )

    assert refusal.value.field == "remarks"


# Submitting


def test_a_submission_puts_all_of_it_on_the_record(session, cast, gathered, drafts):
    sent = _submit(session, cast.northland, gathered, *drafts)

    assert (sent.number, sent.submitted_at is not None) == (1, True)
    assert [one.number for one in drafts] == [1, 2]
    assert {one.state for one in drafts} == {AmendmentState.SUBMITTED}
    assert {one.submission_id for one in drafts} == {sent.id}


def test_a_submission_counts_its_own_numbers(session, cast, declaration, gathered, drafts):
    _submit(session, cast.northland, gathered, *drafts)

    assert factories.submission(session, cast.southland, declaration).number == 2


def test_submitting_twice_is_one_act(session, cast, gathered, drafts):
    _submit(session, cast.northland, gathered, *drafts)

    assert _submit(session, cast.northland, gathered).number == 1


def test_a_member_does_not_submit(session, cast, declaration):
    member = factories.delegate(session, "KEN", factories.Rank.MEMBER)
    made = factories.gathered(session, member, declaration)

    with pytest.raises(NotAllowed, match="head or a deputy"):
        _submit(session, member, made)


@pytest.mark.parametrize("name", STRANGERS)
def test_a_submission_of_others_is_not_there(session, cast, gathered, drafts, name):
    with pytest.raises(NotFound):
        _submit(session, cast.named(name), gathered, *drafts)


def test_a_draft_that_came_in_meanwhile_is_not_submitted_unread(session, cast, gathered, drafts):
    with pytest.raises(StaleVersion, match="Read it as it is now"):
        _submit(session, cast.northland, gathered, drafts[0])


def test_words_that_changed_meanwhile_are_not_submitted_unread(
    session, cast, row, gathered, drafts
):
    seen = factories.seen(gathered, *drafts)
    wish = factories.proposal(row, text="Recalling one road,")
    amending.revise(session, cast.northland_second, drafts[0].id, 1, wish)

    with pytest.raises(StaleVersion, match="Read it as it is now"):
        gathering.submit(session, cast.northland, gathered.id, seen)


def test_one_draft_that_cannot_be_submitted_is_named_and_holds_all_back(
    session, cast, declaration, gathered, drafts
):
    row = factories.row(session, declaration, "PP1")
    factories.rewritten(session, cast.expert, row, "Recalling the river and the road,")
    factories.release(session, cast.expert, declaration)

    with pytest.raises(StaleVersion, match="draft on PP1") as refusal:
        _submit(session, cast.northland, gathered, *drafts)

    assert refusal.value.field == f"draft-{drafts[0].id}"
    assert {one.state for one in drafts} == {AmendmentState.DRAFT}
    assert gathered.number is None


def test_an_empty_submission_is_refused(session, cast, declaration):
    made = factories.gathered(session, cast.northland, declaration, remarks="")

    with pytest.raises(Invalid, match="nothing in this submission"):
        _submit(session, cast.northland, made)


def test_a_submission_speaks_for_groups(session, cast, gathered, drafts):
    group = factories.group(session, "WEOG")

    _submit(session, cast.northland, gathered, *drafts, group_ids=(group.id,))

    told = [one for one in journals.entries(session) if one.act is Act.AMENDMENT_SUBMITTED]
    assert [journals.facts(one)["groups"] for one in told] == [[group.id]] * 2


def test_what_was_sent_takes_no_more_remarks(session, cast, gathered, drafts):
    _submit(session, cast.northland, gathered, *drafts)

    with pytest.raises(WrongState, match="on the record"):
        gathering.revise(session, cast.northland, gathered.id, gathering.Remarks("More.", 2))


# What becomes of it


def test_a_draft_that_is_submitted_alone_leaves_the_submission(session, cast, gathered, drafts):
    amending.submit(session, cast.northland, drafts[0].id)

    assert drafts[0].submission_id is None


def test_a_withdrawn_amendment_leaves_its_submission_standing(session, cast, gathered, drafts):
    sent = _submit(session, cast.northland, gathered, *drafts)

    amending.withdraw(session, cast.northland, drafts[0].id)

    assert session.get_one(Submission, sent.id).number == 1
    assert drafts[0].submission_id == sent.id


def test_after_one_was_sent_another_is_begun(session, cast, row, gathered, drafts):
    _submit(session, cast.northland, gathered, *drafts)
    more = factories.draft(session, cast.northland, row, text="Recalling one road,")

    begun = gathering.add(session, cast.northland, more.id)

    assert (begun.id != gathered.id, begun.number) == (True, None)


def test_the_journal_holds_proof_of_the_remarks_and_not_their_words(
    session, cast, gathered, drafts
):
    _submit(session, cast.northland, gathered, *drafts)

    told = journals.facts(
        next(one for one in journals.entries(session) if one.act is Act.SUBMISSION_SUBMITTED)
    )
    assert told["amendments"] == [one.id for one in drafts]
    assert "Thanks" not in str(told)
