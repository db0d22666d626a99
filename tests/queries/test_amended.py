import pytest

from drafting.domain.errors import NotFound
from drafting.queries import amended, amendments
from drafting.services import amending
from tests import factories

WIDE = "Recalling that neighbours share one wide river and one road,"
WILD = "Recalling that neighbours share one wild river and one road,"


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "PP1")


@pytest.fixture
def other(session, cast, row):
    return factories.amendment(session, cast.southland, row, text=WIDE)


@pytest.fixture
def draft(session, cast, other):
    return factories.counter(session, cast.northland, other, text=WILD)


def _row(session, actor, amendment):
    return amendments.amendment(session, actor, amendment.id)


def _upon(session, cast, amendment):
    return amended.upon(session, cast.northland, _row(session, cast.northland, amendment))


def _changed(edits):
    return [(one.kind, one.text) for one in edits if one.kind != "equal"]


def test_a_change_is_read_against_what_it_changes(session, cast, draft, other):
    found = _upon(session, cast, draft)

    assert found.other.id == other.id
    assert _changed(found.edits) == [("delete", "wide"), ("insert", "wild")]


def test_an_amendment_of_the_paragraph_itself_stands_upon_nothing(session, cast, other):
    assert _upon(session, cast, other) is None


def test_what_the_other_said_then_is_what_it_is_read_against(session, cast, row, draft, other):
    wish = factories.proposal(row, text="Recalling one river,")
    amending.resubmit(session, cast.southland, other.id, 1, wish)

    found = _upon(session, cast, draft)

    assert found.was_revised
    assert _changed(found.edits) == [("delete", "wide"), ("insert", "wild")]


@pytest.mark.parametrize("name", ["visitor", "southland", "expert", "observer"])
def test_a_draft_of_a_change_is_seen_by_its_delegation_alone(session, cast, draft, other, name):
    actor = cast.named(name)

    assert amended.changes_to(session, actor, _row(session, actor, other)) == ()
    own = amended.changes_to(session, cast.northland, _row(session, cast.northland, other))
    assert [one.amendment.id for one in own] == [draft.id]


def test_everybody_reads_the_changes_that_were_submitted(session, cast, draft, other):
    amending.submit(session, cast.northland, draft.id)

    (found,) = amended.changes_to(session, cast.visitor, _row(session, cast.visitor, other))

    assert _changed(found.edits) == [("delete", "wide"), ("insert", "wild")]
    assert found.can_be_taken_up


def test_a_withdrawn_change_cannot_be_taken_up(session, cast, draft, other):
    amending.submit(session, cast.northland, draft.id)
    amending.withdraw(session, cast.northland, draft.id)

    (found,) = amended.changes_to(session, cast.visitor, _row(session, cast.visitor, other))

    assert not found.can_be_taken_up


def test_who_wrote_on_an_earlier_text_is_shown_both_together(session, cast, row, other):
    wish = factories.proposal(row, text=WIDE.replace("road", "long road"))
    amending.resubmit(session, cast.southland, other.id, 1, wish)

    found = amended.overtaken(session, _row(session, cast.visitor, other), 1, WILD)

    assert (found.base, found.current_number) == (WIDE, 2)
    assert found.merged.text == WILD.replace("road", "long road")


def test_a_text_that_never_was_is_not_there(session, cast, other):
    with pytest.raises(NotFound):
        amended.overtaken(session, _row(session, cast.visitor, other), 9, WILD)
