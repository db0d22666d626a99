"""Sponsors, decisions, revised texts and clearance started at the same moment."""

from dataclasses import replace

from drafting.database import transaction
from drafting.domain.errors import DraftingError
from drafting.models import Amendment, Sponsorship, SponsorshipStep
from drafting.services import amending, clearing, deciding, sponsoring
from tests import factories, journals
from tests.test_database import THREADS, _at_once, _check_chain, _count, record, scene

__all__ = ["record", "scene"]


def test_a_co_sponsor_leaves_before_a_decision_or_not_at_all(record, scene):
    cast, _, row = scene
    for _ in range(5):
        with transaction(record) as session:
            amendment = factories.amendment(session, cast.northland, row)
            joined = sponsoring.join(session, cast.southland, amendment.id)
        wish = replace(factories.decision(amendment), outcome=deciding.Outcome.DECLINED)

        left, _ = _at_once(
            record,
            lambda session, one=joined.id: sponsoring.leave(session, cast.southland, one).state,
            lambda session, wish=wish: deciding.decide(session, cast.expert, wish).journal_seq,
        )

        with record.reading() as session:
            stands = session.get_one(Sponsorship, joined.id).state
        assert stands == ("supporting" if isinstance(left, DraftingError) else "left")
    _check_chain(record)


def test_of_many_who_join_for_one_state_at_once_one_does(record, scene):
    cast, _, row = scene
    with transaction(record) as session:
        amendment = factories.amendment(session, cast.northland, row)

    found = _at_once(
        record,
        *[lambda session: sponsoring.join(session, cast.southland, amendment.id).id] * THREADS,
    )

    assert sum(isinstance(one, str) for one in found) == 1
    assert (_count(record, Sponsorship), _count(record, SponsorshipStep)) == (1, 1)


def test_an_amendment_is_joined_before_it_is_withdrawn_or_not_at_all(record, scene):
    cast, _, row = scene
    for _ in range(5):
        with transaction(record) as session:
            amendment = factories.amendment(session, cast.northland, row)

        _at_once(
            record,
            lambda session, one=amendment.id: sponsoring.join(session, cast.southland, one).id,
            lambda session, one=amendment.id: amending.withdraw(session, cast.northland, one).id,
        )

        with record.reading() as session:
            entries = [
                entry.act.value
                for entry in journals.entries(session)
                if entry.act in {"sponsor.joined", "amendment.withdrawn"}
            ]
        assert entries[-1] == "amendment.withdrawn"


def test_a_revised_text_and_a_decision_on_the_earlier_one_do_not_cross(record, scene):
    cast, _, row = scene
    for turn in range(5):
        with transaction(record) as session:
            amendment = factories.amendment(session, cast.northland, row)
        wish = factories.proposal(row, text=f"Mindful of turn {turn},")
        decision = replace(
            factories.decision(amendment, submission_number=1), outcome=deciding.Outcome.DECLINED
        )

        found = _at_once(
            record,
            lambda session, one=amendment.id, wish=wish: amending.resubmit(
                session, cast.northland, one, 1, wish
            ),
            lambda session, decision=decision: deciding.decide(session, cast.expert, decision),
        )

        assert sum(isinstance(one, DraftingError) for one in found) == 1


def test_a_draft_is_marked_ready_only_as_it_was_read(record, scene):
    cast, _, row = scene
    for turn in range(5):
        with transaction(record) as session:
            draft = factories.draft(session, cast.northland, row)
        wish = factories.proposal(row, text=f"Mindful of turn {turn},")
        note = clearing.Note("", 1)

        _at_once(
            record,
            lambda session, one=draft.id, note=note: clearing.ready(
                session, cast.northland_second, one, note
            ),
            lambda session, one=draft.id, wish=wish: amending.revise(
                session, cast.northland, one, 1, wish
            ),
        )

        with record.reading() as session:
            kept = session.get_one(Amendment, draft.id)
        assert (kept.revision_number, kept.ready_number in {None, 1}) == (2, True)
