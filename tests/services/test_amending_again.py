"""On behalf of groups, and a revised text in place of one that stays readable."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import update

from drafting.domain import clock
from drafting.domain.errors import Invalid, NotAllowed, NotFound, StaleVersion, WrongState
from drafting.domain.vocabulary import Act, AmendmentKind, Outcome
from drafting.models import Amendment, AmendmentGroupMember, AmendmentRevision
from drafting.services import amending, grouping
from tests import factories, journals
from tests.models.guards import check_frozen, check_refused

REVISED = "Recalling that good neighbours share a river,"


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "PP1")


@pytest.fixture
def draft(session, cast, row):
    return factories.draft(session, cast.northland, row)


@pytest.fixture
def submitted(session, cast, row):
    return factories.amendment(session, cast.northland, row)


def _resubmit(session, actor, amendment, row, number=1, **changes):
    wish = factories.proposal(row, **({"text": REVISED} | changes))
    return amending.resubmit(session, actor, amendment.id, number, wish)


def _revisions(session):
    return session.query(AmendmentRevision).order_by(AmendmentRevision.number).all()


# On behalf of groups


def test_a_group_is_named_with_its_members_of_that_day(session, cast, draft):
    factories.delegate(session, "SWE")
    group = factories.group(session, "Nordic-Baltic Eight")

    amending.submit(session, cast.northland, draft.id, 1, [group.id])
    factories.delegate(session, "DNK")

    members = session.query(AmendmentGroupMember).all()
    assert {one.stakeholder.short_name for one in members} == {"Norway", "Sweden"}


def test_the_record_tells_for_which_groups_it_was_submitted(session, cast, draft):
    group = factories.group(session, "WEOG")

    amending.submit(session, cast.northland, draft.id, 1, [group.id])

    assert journals.facts(journals.newest(session))["groups"] == [group.id]


def test_nobody_speaks_for_a_group_of_others(session, cast, draft):
    group = factories.group(session, "African Group")

    with pytest.raises(Invalid, match="no member of this group") as refusal:
        amending.submit(session, cast.northland, draft.id, 1, [group.id])

    assert refusal.value.field == "groups"


def test_nobody_speaks_for_a_group_that_is_not_there(session, cast, draft):
    with pytest.raises(Invalid, match="no member of this group"):
        amending.submit(session, cast.northland, draft.id, 1, ["x" * 16])


def test_nobody_speaks_for_a_group_left_before(session, cast, draft):
    group = factories.group(session, "ASEAN")
    day = clock.now().date()
    begun = grouping.Entry(group.id, cast.northland.stakeholder_id, day.replace(year=2020))
    membership = grouping.add(session, cast.secretariat, begun)
    grouping.end(session, cast.secretariat, membership.id, day)

    with pytest.raises(Invalid, match="no member of this group"):
        amending.submit(session, cast.northland, draft.id, 1, [group.id])


def test_the_day_of_submission_decides_who_belonged(session, cast, draft):
    group = factories.group(session, "ASEAN")
    begun = grouping.Entry(
        group.id, cast.northland.stakeholder_id, clock.now().date().replace(year=2020)
    )
    grouping.add(session, cast.secretariat, begun)

    with clock.at(datetime(2019, 5, 1, tzinfo=UTC)), pytest.raises(Invalid):
        amending.submit(session, cast.northland, draft.id, 1, [group.id])


def test_who_belonged_then_is_frozen(session, cast, draft):
    group = factories.group(session, "WEOG")

    amending.submit(session, cast.northland, draft.id, 1, [group.id])

    check_frozen(session, "amendment_group", group_id="x")
    check_frozen(session, "amendment_group_member", group_id="x")


# A revised text


def test_a_revised_text_stands_and_the_earlier_one_stays_readable(session, cast, submitted, row):
    first = submitted.text

    revised = _resubmit(session, cast.northland, submitted, row)

    assert (revised.text, revised.submission_number, revised.number) == (REVISED, 2, 1)
    assert [one.text for one in _revisions(session)] == [first, REVISED]


def test_it_is_public_and_recorded_with_proof_of_the_words(
    session, cast, declaration, submitted, row
):
    _resubmit(session, cast.northland, submitted, row)

    entry = journals.newest(session)
    assert (entry.act, declaration.public_seq) == (Act.AMENDMENT_RESUBMITTED, entry.seq)
    assert journals.facts(entry)["words"] == journals.words_hash(REVISED)
    journals.check_chain(session)


def test_another_kind_of_amendment_can_be_made_of_it(session, cast, submitted, row):
    revised = _resubmit(session, cast.northland, submitted, row, kind=AmendmentKind.DELETE)

    assert (revised.kind, revised.text) == (AmendmentKind.DELETE, "")


def test_it_is_written_on_the_latest_release(session, cast, declaration, submitted, row):
    factories.rewritten(session, cast.expert, row, "Recalling the road,")
    factories.release(session, cast.expert, declaration)

    with pytest.raises(StaleVersion):
        _resubmit(session, cast.northland, submitted, row)
    now = factories.row(session, declaration, "PP1")
    assert _resubmit(session, cast.northland, submitted, now).base_id == now.version_id


def test_the_same_again_is_no_revised_text(session, cast, submitted, row):
    with pytest.raises(Invalid, match="says already"):
        _resubmit(session, cast.northland, submitted, row, text=submitted.text)


def test_two_of_a_delegation_do_not_overwrite_each_other(session, cast, submitted, row):
    _resubmit(session, cast.northland, submitted, row)

    with pytest.raises(StaleVersion, match="revised text"):
        _resubmit(session, cast.northland, submitted, row, text="Recalling,")


def test_a_form_sent_twice_revises_once(session, cast, submitted, row):
    _resubmit(session, cast.northland, submitted, row, form_key="key")

    again = _resubmit(session, cast.northland, submitted, row, form_key="key")

    assert again.submission_number == 2


def test_a_member_revises_nothing_that_is_public(session, cast, submitted, row):
    with pytest.raises(NotAllowed, match="head or a deputy"):
        _resubmit(session, cast.northland_second, submitted, row)


@pytest.mark.parametrize("name", ["southland", "expert", "visitor"])
def test_nobody_else_revises_it(session, cast, submitted, row, name):
    with pytest.raises(NotAllowed):
        _resubmit(session, cast.named(name), submitted, row)


def test_a_draft_is_edited_and_not_revised(session, cast, draft, row):
    with pytest.raises(WrongState, match="edit it"):
        _resubmit(session, cast.northland, draft, row, number=0)
    with pytest.raises(NotFound):
        _resubmit(session, cast.southland, draft, row, number=0)


def test_what_is_decided_stays_as_it_was_decided_on(session, cast, submitted, row):
    factories.disposition(session, cast.expert, submitted, outcome=Outcome.NOTED)

    with pytest.raises(WrongState, match="has decided"):
        _resubmit(session, cast.northland, submitted, row)


def test_what_is_withdrawn_is_not_revised(session, cast, submitted, row):
    amending.withdraw(session, cast.northland, submitted.id)

    with pytest.raises(WrongState, match="withdrawn"):
        _resubmit(session, cast.northland, submitted, row)


def test_the_expert_does_not_decide_on_words_not_yet_read(session, cast, submitted, row):
    _resubmit(session, cast.northland, submitted, row)

    with pytest.raises(WrongState, match="Read it as it is now"):
        factories.disposition(session, cast.expert, submitted, submission_number=1)


def test_the_database_takes_no_words_that_it_does_not_keep(session, cast, submitted, row):
    _resubmit(session, cast.northland, submitted, row)

    check_refused(session, update(Amendment.__table__).values(text="Other words."))
    raised = {"text": "Other words.", "submission_number": 3}
    check_refused(session, update(Amendment.__table__).values(raised))
    check_frozen(session, "amendment_revision", text="Other words.")
