"""Decisions that are told with the next release, and what happens before they are."""

import pytest

from drafting.domain.errors import WrongState
from drafting.domain.telling import Moved, When
from drafting.domain.vocabulary import Act, AmendmentKind, Outcome
from drafting.models import CarriedAmendment, Telling
from drafting.queries import amendments, front, register
from drafting.queries.compilation import compilation
from drafting.queries.history import versions
from drafting.queries.waiting import waiting
from drafting.services import amending, sponsoring
from tests import factories, journals

WIDE = "Recalling that neighbours share one wide river and one road,"
LATER = When.WITH_RELEASE
OUTSIDE = ["visitor", "observer", "southland", "northland", "administrator"]
DESK = ["expert", "secretariat"]


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "PP1")


@pytest.fixture
def widening(session, cast, row):
    return factories.amendment(session, cast.northland, row, text=WIDE)


@pytest.fixture
def sealed(session, cast, widening):
    return factories.disposition(session, cast.expert, widening, when=LATER)


def _publish(session, cast, declaration):
    session.refresh(declaration)
    return factories.release(session, cast.expert, declaration)


def _waits(session, cast, declaration):
    return [(one.number, one.moved) for one in waiting(session, cast.expert, declaration.id)]


@pytest.mark.parametrize("name", OUTSIDE)
def test_outside_the_desk_it_looks_open(session, cast, widening, sealed, name):
    found = amendments.amendment(session, cast.named(name), widening.id)

    assert found.is_open
    assert (found.outcome, found.decision_reason, found.decided_at) == (None, "", None)
    assert (found.disposition_id, found.decision_number) == (None, 0)


@pytest.mark.parametrize("name", DESK)
def test_the_desk_knows_of_it(session, cast, widening, sealed, name):
    found = amendments.amendment(session, cast.named(name), widening.id)

    assert (found.outcome, found.waits, found.is_open) == (Outcome.ACCEPTED, True, False)


def test_no_count_and_no_list_tells(session, declaration, row, widening, sealed):
    page = register.register(session, declaration.id, "open", 1)
    standing = front.standing(session, declaration)

    assert [one.id for one in page.rows] == [widening.id]
    assert (page.counts["open"], page.counts["accepted"]) == (1, 0)
    assert (standing.open_count, standing.decided) == (1, {})
    assert front.latest_decisions(session, declaration.id, 9) == []
    assert amendments.open_counts(session, declaration.id) == {row.paragraph_id: 1}
    assert [one.id for one in amendments.newest_open(session, declaration.id, 9)] == [widening.id]


def test_the_compilation_still_shows_it(session, declaration, row, widening, sealed):
    compiled = compilation(session, declaration.id, [row]).rows[0]

    assert "wide" in str(compiled.compiled)


def test_the_public_state_does_not_change(session, cast, declaration, widening):
    session.refresh(declaration)
    before = declaration.public_seq

    factories.disposition(session, cast.expert, widening, when=LATER)

    session.refresh(declaration)
    assert declaration.public_seq == before


def test_the_journal_says_neither_what_nor_about_what(session, widening, sealed):
    entry = journals.newest(session)

    assert entry.act is Act.DECISION_SEALED
    assert entry.subject_id not in {widening.id, sealed.id}
    assert set(journals.facts(entry)) == {"sealed"}


def test_it_is_told_with_the_release(session, cast, declaration, widening, sealed):
    release = _publish(session, cast, declaration)

    found = amendments.amendment(session, cast.visitor, widening.id)
    told = session.get_one(Telling, sealed.id)
    assert (found.outcome, found.told_at) == (Outcome.ACCEPTED, told.created_at)
    assert told.release_id == release.id
    assert _waits(session, cast, declaration) == []
    assert session.query(CarriedAmendment).count() == 0
    journals.check_chain(session)


def test_the_journal_says_then_what_was_decided(session, cast, declaration, widening, sealed):
    _publish(session, cast, declaration)

    (entry,) = [one for one in journals.entries(session) if one.act is Act.DECISION_TOLD]
    facts = journals.facts(entry)
    assert (entry.subject_id, facts["decision"]) == (widening.id, sealed.id)
    assert facts["outcome"] == "accepted"


def test_a_delegation_withdraws_as_if_nothing_was_decided(
    session, cast, declaration, widening, sealed
):
    amending.withdraw(session, cast.northland, widening.id)

    assert _waits(session, cast, declaration) == [(1, Moved.WITHDRAWN)]


def test_a_delegation_revises_its_text_as_if_nothing_was_decided(
    session, cast, declaration, row, sealed
):
    wish = factories.proposal(row, text="Recalling one river,")

    amending.resubmit(session, cast.northland, sealed.amendment_id, 1, wish)

    assert _waits(session, cast, declaration) == [(1, Moved.REVISED)]


def test_a_state_joins_and_leaves_as_if_nothing_was_decided(
    session, cast, declaration, widening, sealed
):
    joined = sponsoring.join(session, cast.southland, widening.id)
    sponsoring.leave(session, cast.southland, joined.id)

    assert _waits(session, cast, declaration) == [(1, None)]


def test_once_it_is_told_nothing_is_withdrawn(session, cast, declaration, widening, sealed):
    _publish(session, cast, declaration)

    with pytest.raises(WrongState, match="has decided"):
        amending.withdraw(session, cast.northland, widening.id)


def test_a_release_is_refused_while_a_decision_speaks_of_what_was_withdrawn(
    session, cast, declaration, widening, sealed
):
    amending.withdraw(session, cast.northland, widening.id)

    with pytest.raises(WrongState, match="amendment 1 was withdrawn"):
        _publish(session, cast, declaration)


def test_a_decision_on_what_was_withdrawn_is_taken_back_and_never_told(
    session, cast, declaration, row, sealed
):
    amending.withdraw(session, cast.northland, sealed.amendment_id)

    factories.reopened(session, cast.expert, sealed)
    _publish(session, cast, declaration)

    assert session.query(Telling).count() == 0
    assert factories.row(session, declaration, "PP1").text == row.text
    (shown,) = versions(session, cast.visitor, row.paragraph_id)
    assert (shown.number, shown.credits) == (1, ())


def test_a_revised_text_is_decided_again(session, cast, declaration, row, widening):
    factories.disposition(session, cast.expert, widening, outcome=Outcome.NOTED, when=LATER)
    wish = factories.proposal(row, text="Recalling one river,")
    amending.resubmit(session, cast.northland, widening.id, 1, wish)

    again = factories.disposition(
        session, cast.expert, widening, outcome=Outcome.DECLINED, when=LATER
    )
    _publish(session, cast, declaration)

    found = amendments.amendment(session, cast.visitor, widening.id)
    assert (found.outcome, found.disposition_id) == (Outcome.DECLINED, again.id)


def test_a_merge_into_what_was_withdrawn_since_is_not_told(
    session, cast, declaration, row, widening
):
    other = factories.amendment(session, cast.southland, row, text="Recalling one river,")
    merged = {"outcome": Outcome.MERGED, "into_id": other.id, "when": LATER}
    factories.disposition(session, cast.expert, widening, **merged)
    amending.withdraw(session, cast.southland, other.id)

    assert _waits(session, cast, declaration) == [(1, Moved.TARGET_WITHDRAWN)]
    with pytest.raises(WrongState, match="merged into one that is withdrawn"):
        _publish(session, cast, declaration)


def test_several_are_decided_for_later_at_once(session, cast, declaration, row, widening):
    saved = factories.composition(session, cast.expert, row, widening)
    session.refresh(declaration)
    before = declaration.public_seq

    factories.settle(session, cast.expert, saved, when=LATER)

    session.refresh(declaration)
    assert declaration.public_seq == before
    assert _waits(session, cast, declaration) == [(1, None)]


def test_a_new_paragraph_accepted_for_later_is_in_no_text_that_others_read(
    session, cast, declaration, row
):
    kind = AmendmentKind.INSERT_AFTER
    wish = factories.amendment(session, cast.northland, row, kind=kind, text="Mindful of it,")

    factories.disposition(session, cast.expert, wish, when=LATER)

    assert amendments.amendment(session, cast.northland, wish.id).is_open
