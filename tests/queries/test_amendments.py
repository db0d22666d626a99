import pytest

from drafting.domain.errors import NotFound
from drafting.domain.vocabulary import AmendmentState, Outcome
from drafting.queries import amendments
from drafting.services import amending
from tests import factories
from tests.cast import EVERYBODY

NORTHLAND = ("northland", "northland_second")


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "PP1")


@pytest.fixture
def draft(session, cast, row):
    return factories.draft(session, cast.northland, row)


@pytest.fixture
def submitted(session, cast, row):
    return factories.amendment(session, cast.southland, row)


@pytest.mark.parametrize("name", EVERYBODY)
def test_a_draft_is_seen_in_no_query_but_by_its_delegation(session, cast, draft, submitted, name):
    actor = cast.named(name)
    sees = name in NORTHLAND

    on_paragraph = amendments.on_paragraph(session, actor, draft.paragraph_id)
    of_ids = amendments.of_ids(session, actor, [draft.id, submitted.id])
    of_delegation = amendments.of_delegation(session, actor, draft.declaration_id)

    assert (draft.id in {one.id for one in on_paragraph}) is sees
    assert (draft.id in {one.id for one in of_ids}) is sees
    assert (draft.id in {one.id for one in of_delegation}) is sees
    assert submitted.id in {one.id for one in on_paragraph}


@pytest.mark.parametrize("name", EVERYBODY)
def test_another_delegations_draft_does_not_exist(session, cast, draft, name):
    actor = cast.named(name)

    if name in NORTHLAND:
        assert amendments.amendment(session, actor, draft.id).state is AmendmentState.DRAFT
    else:
        with pytest.raises(NotFound):
            amendments.amendment(session, actor, draft.id)


@pytest.mark.parametrize("name", EVERYBODY)
def test_the_public_record_holds_no_draft_for_anybody(session, cast, declaration, draft, name):
    assert amendments.of_declaration(session, cast.named(name), declaration.id) == []
    assert amendments.open_counts(session, declaration.id) == {}
    assert amendments.newest_open(session, declaration.id, 9) == []


@pytest.mark.parametrize("name", EVERYBODY)
def test_what_was_submitted_is_seen_by_everybody(session, cast, submitted, name):
    found = amendments.amendment(session, cast.named(name), submitted.id)

    assert (found.short_name, found.author_name) == ("South Africa", "Southland")
    assert found.is_open


def test_amendments_on_a_paragraph_come_by_number_and_drafts_last(session, cast, row, draft):
    for name in ("southland", "northland"):
        factories.amendment(session, cast.named(name), row)

    found = amendments.on_paragraph(session, cast.northland, row.paragraph_id)

    assert [one.number for one in found] == [1, 2, None]


def test_a_delegation_finds_its_drafts_first_then_the_newest(session, cast, declaration, row):
    for _ in range(2):
        factories.amendment(session, cast.northland, row)
    factories.draft(session, cast.northland_second, row)

    found = amendments.of_delegation(session, cast.northland, declaration.id)

    assert [one.number for one in found] == [None, 2, 1]


def test_who_has_no_delegation_has_written_nothing(session, cast, declaration, submitted):
    assert amendments.of_delegation(session, cast.expert, declaration.id) == []


@pytest.mark.parametrize("outcome", [Outcome.DECLINED, Outcome.ACCEPTED])
def test_a_decided_amendment_is_not_open(session, cast, declaration, submitted, outcome):
    factories.disposition(session, cast.expert, submitted, outcome=outcome)

    found = amendments.amendment(session, cast.visitor, submitted.id)
    assert (found.is_open, found.outcome) == (False, outcome)
    assert amendments.open_counts(session, declaration.id) == {}
    assert amendments.newest_open(session, declaration.id, 9) == []


def test_a_withdrawn_amendment_is_not_open_and_stays_readable(
    session, cast, declaration, submitted
):
    amending.withdraw(session, cast.southland, submitted.id)

    found = amendments.amendment(session, cast.visitor, submitted.id)
    assert (found.is_open, found.state) == (False, AmendmentState.WITHDRAWN)
    assert amendments.open_counts(session, declaration.id) == {}


def test_the_latest_decision_counts(session, cast, row, submitted):
    factories.disposition(session, cast.expert, submitted, outcome=Outcome.NOTED)
    factories.disposition(
        session, cast.expert, submitted, outcome=Outcome.DECLINED, reason="It adds nothing."
    )

    found = amendments.on_paragraph(session, cast.visitor, row.paragraph_id)

    assert [(one.outcome, one.decision_reason) for one in found] == [
        (Outcome.DECLINED, "It adds nothing.")
    ]


def test_open_amendments_are_counted_on_each_paragraph(session, cast, declaration, row):
    other = factories.row(session, declaration, "PP2")
    for on, times in ((row, 3), (other, 1)):
        for _ in range(times):
            factories.amendment(session, cast.northland, on, text="Mindful,")

    counts = amendments.open_counts(session, declaration.id)

    assert counts == {row.paragraph_id: 3, other.paragraph_id: 1}


def test_the_margin_has_room_for_the_newest(session, cast, declaration, row):
    for _ in range(3):
        factories.amendment(session, cast.northland, row)

    found = amendments.newest_open(session, declaration.id, 2)

    assert [one.number for one in found] == [3, 2]


def test_an_amendment_stands_where_its_words_were_last_released(
    session, cast, declaration, submitted
):
    found = amendments.amendment(session, cast.visitor, submitted.id)

    assert amendments.place_of(session, found).reference == "PP1"
