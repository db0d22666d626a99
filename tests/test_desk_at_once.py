"""What the desk does, and what others do at the same moment: the record says one thing."""

from dataclasses import replace

import pytest

from drafting.database import transaction
from drafting.domain.errors import DraftingError, StaleVersion, WrongState
from drafting.domain.recommending import Consent
from drafting.domain.telling import When
from drafting.domain.vocabulary import AmendmentKind, AmendmentState, Outcome
from drafting.models import (
    Amendment,
    CarriedAmendment,
    Composition,
    Declaration,
    Disposition,
    Recommendation,
    RecommendationAnswer,
    Sponsorship,
    Telling,
)
from drafting.services import (
    amending,
    composing,
    deciding,
    editing,
    recommending,
    reopening,
    sponsoring,
)
from tests import factories
from tests.test_database import _at_once, _check_chain, _count, record, scene

__all__ = ["record", "scene"]

LATER = When.WITH_RELEASE
WIDE = "Recalling that neighbours share one wide river and one road,"


@pytest.fixture
def amendment(record, scene):
    cast, _, row = scene
    with transaction(record) as session:
        return factories.amendment(session, cast.northland, row, text=WIDE)


def _decide(cast, amendment, **changes):
    wish = factories.decision(amendment, **changes)
    return lambda session: deciding.decide(session, cast.expert, wish).id


def _publish(cast, declaration):
    def act(session):
        fresh = session.get_one(Declaration, declaration.id)
        return factories.release(session, cast.expert, fresh).id

    return act


def _refused(found):
    return [isinstance(one, DraftingError) for one in found]


@pytest.mark.parametrize("when", When)
def test_of_a_decision_and_a_withdrawal_one_is_first(record, scene, amendment, when):
    cast, *_ = scene

    decided, withdrawn = _at_once(
        record,
        _decide(cast, amendment, outcome=Outcome.DECLINED, when=when),
        lambda session: amending.withdraw(session, cast.northland, amendment.id).id,
    )

    if when is LATER:
        assert not isinstance(withdrawn, DraftingError)
    else:
        assert sum(_refused([decided, withdrawn])) == 1
    assert _count(record, Disposition) == (0 if isinstance(decided, WrongState) else 1)
    _check_chain(record)


@pytest.mark.parametrize("when", When)
def test_of_two_acceptances_one_is_told_that_it_came_late(record, scene, amendment, when):
    cast, *_ = scene
    other = replace(factories.decision(amendment), when=when)

    found = _at_once(
        record,
        _decide(cast, amendment, when=when),
        lambda session: deciding.decide(session, cast.expert, other).id,
    )

    assert sorted(_refused(found)) == [False, True]
    assert _count(record, Disposition) == 1


def test_a_decision_is_told_by_a_release_or_waits_for_the_next(record, scene, amendment):
    cast, declaration, _ = scene

    decided, published = _at_once(
        record,
        _decide(cast, amendment, outcome=Outcome.NOTED, when=LATER),
        _publish(cast, declaration),
    )

    assert _refused([decided, published]) == [False, False]
    # Either the release tells the decision, or it carries the amendment as an open one.
    assert _count(record, Telling) + _count(record, CarriedAmendment) == 1
    _check_chain(record)


def test_what_is_taken_back_while_a_release_is_published_is_told_or_was_never_known(
    record, scene, amendment
):
    cast, declaration, _ = scene
    with transaction(record) as session:
        sealed = factories.disposition(
            session, cast.expert, amendment, outcome=Outcome.NOTED, when=LATER
        )
    recall = factories.recall(sealed)

    reopened, published = _at_once(
        record,
        lambda session: reopening.reopen(session, cast.expert, recall).waits,
        _publish(cast, declaration),
    )

    assert not isinstance(published, DraftingError)
    told, carried = _count(record, Telling), _count(record, CarriedAmendment)
    assert (told, carried) == ((0, 1) if reopened else (1, 0))


def test_of_two_who_take_a_decision_back_one_is_told(record, scene, amendment):
    cast, *_ = scene
    with transaction(record) as session:
        decided = factories.disposition(session, cast.expert, amendment)
    recall = factories.recall(decided)

    found = _at_once(
        record,
        *[lambda session: reopening.reopen(session, cast.expert, recall).id] * 2,
    )

    assert sorted(_refused(found)) == [False, True]
    assert _count(record, Disposition) == 2


def test_an_answer_and_a_newer_recommendation_do_not_cross(record, scene, amendment):
    cast, *_ = scene
    with transaction(record) as session:
        sent = factories.recommendation(session, cast.expert, amendment)
        recommending.send(session, cast.expert, sent.id)
    newer = factories.advice(amendment, number=1, reason="On second thoughts.")
    reply = recommending.Reply(sent.id, Consent.YES)

    def write_and_send(session):
        made = recommending.write(session, cast.secretariat, newer)
        return recommending.send(session, cast.secretariat, made.id).recommendation_id

    answered, written = _at_once(
        record,
        lambda session: recommending.answer(session, cast.northland, reply).consent,
        write_and_send,
    )

    assert not isinstance(written, DraftingError)
    assert answered is Consent.YES or isinstance(answered, StaleVersion)
    assert _count(record, RecommendationAnswer) == (answered is Consent.YES)
    assert _count(record, Recommendation) == 2


def test_an_answer_and_a_decision_do_not_cross(record, scene, amendment):
    cast, *_ = scene
    with transaction(record) as session:
        sent = factories.recommendation(session, cast.expert, amendment)
        recommending.send(session, cast.expert, sent.id)
    reply = recommending.Reply(sent.id, Consent.NO)

    answered, decided = _at_once(
        record,
        lambda session: recommending.answer(session, cast.northland, reply).journal_seq,
        _decide(cast, amendment, outcome=Outcome.NOTED),
    )

    assert not isinstance(decided, DraftingError)
    assert isinstance(answered, int | WrongState)
    _check_chain(record)


def test_a_co_sponsor_leaves_while_a_decision_is_made_that_nobody_knows_of(
    record, scene, amendment
):
    cast, *_ = scene
    with transaction(record) as session:
        joined = sponsoring.join(session, cast.southland, amendment.id)

    found = _at_once(
        record,
        lambda session: sponsoring.leave(session, cast.southland, joined.id).id,
        _decide(cast, amendment, outcome=Outcome.DECLINED, when=LATER),
    )

    assert _refused(found) == [False, False]
    with record.reading() as session:
        assert session.get_one(Sponsorship, joined.id).state == "left"
        assert session.get_one(Amendment, amendment.id).state is AmendmentState.SUBMITTED


def test_of_two_who_save_a_composition_one_is_told_and_nothing_is_lost(record, scene, amendment):
    cast, _, row = scene
    wish = factories.composing_of(row, amendment)
    other = factories.composing_of(row, words=WIDE.replace("one road", "two roads"))

    found = _at_once(
        record,
        lambda session: composing.save(session, cast.expert, wish).id,
        lambda session: composing.save(session, cast.secretariat, other).id,
    )

    refused = [one for one in found if isinstance(one, DraftingError)]
    assert [type(one) for one in refused] == [StaleVersion]
    assert _count(record, Composition) == 1


def test_a_part_is_rewritten_or_goes_back_into_the_whole_never_both(record, scene):
    cast, declaration, row = scene
    parts = "Recalling that neighbours share one river,\n\nRecalling that they share one road,"
    with transaction(record) as session:
        split = {"kind": AmendmentKind.SPLIT, "text": parts}
        wish = factories.amendment(session, cast.northland, row, **split)
        decided = factories.disposition(session, cast.expert, wish)
        part = factories.row(session, declaration, "PP2")
    recall, edit = factories.recall(decided), factories.edit(part, f"{part.text[:-1]} home,")

    words, rewritten = _at_once(
        record,
        lambda session: reopening.reopen(session, cast.expert, recall).words,
        lambda session: editing.rewrite(session, cast.secretariat, edit).number,
    )

    assert (words == row.text) == isinstance(rewritten, WrongState)
    assert words in {None, row.text}
