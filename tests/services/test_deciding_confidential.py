"""Amendments that only their delegation and the desk read are weighed and decided like others."""

import pytest

from drafting.domain.consultations import Publication
from drafting.domain.errors import Invalid, NotAllowed, NotFound, WrongState
from drafting.domain.telling import When
from drafting.domain.vocabulary import Act, AmendmentKind, Outcome
from drafting.models import Declaration, ParagraphVersion, Telling
from drafting.queries import amendments, history
from drafting.queries.settling import phrases
from drafting.services import amending, settling
from tests import factories, journals
from tests.cast import EVERYBODY

WIDE = "Recalling that neighbours share one wide river and one road,"
LONG = "Recalling that neighbours share one river and one long road,"
WHY = "The river is wide."
DESK = ("expert", "secretariat")
READERS = ("northland", "northland_second", *DESK)


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "PP1")


@pytest.fixture
def open_call(session, cast, declaration):
    return factories.consultation(session, cast.expert, declaration, takes_confidential=True).id


@pytest.fixture
def secret(session, cast, row, open_call):
    return factories.confidential(session, cast.northland, row, open_call, text=WIDE)


def _accepted(session, cast, secret, **changes):
    wish = {"public_reason": WHY, **changes}
    return factories.disposition(session, cast.expert, secret, **wish)


def test_its_words_enter_the_text_for_a_reason_that_everybody_may_read(
    session, cast, declaration, row, secret
):
    decided = _accepted(session, cast, secret)

    made = session.query(ParagraphVersion).filter_by(text=WIDE).one()
    assert factories.row(session, declaration, "PP1").text == WIDE
    assert (made.reason, decided.reason) == (WHY, "It makes the text clearer.")


@pytest.mark.parametrize("name", EVERYBODY)
def test_its_outcome_is_for_its_delegation_and_the_desk(session, cast, secret, name):
    _accepted(session, cast, secret)
    actor = cast.named(name)

    if name in READERS:
        assert amendments.amendment(session, actor, secret.id).outcome is Outcome.ACCEPTED
    else:
        with pytest.raises(NotFound):
            amendments.amendment(session, actor, secret.id)


@pytest.mark.parametrize("name", EVERYBODY)
def test_its_credit_is_for_its_delegation_and_the_desk(session, cast, declaration, secret, name):
    _accepted(session, cast, secret)
    session.refresh(declaration)
    factories.release(session, cast.expert, declaration)

    found = history.versions(session, cast.named(name), secret.paragraph_id)[-1]

    assert [one.short_name for one in found.credits] == (["Norway"] if name in READERS else [])
    assert (found.text, found.reason) == (WIDE, WHY)


@pytest.mark.parametrize("name", [one for one in EVERYBODY if one not in READERS])
def test_for_others_there_is_nothing_to_decide(session, cast, secret, name):
    with pytest.raises(NotFound):
        factories.disposition(session, cast.named(name), secret, public_reason=WHY)


@pytest.mark.parametrize("name", ["northland", "secretariat"])
def test_whoever_reads_it_and_is_not_the_expert_does_not_decide(session, cast, secret, name):
    with pytest.raises(NotAllowed):
        factories.disposition(session, cast.named(name), secret, public_reason=WHY)


def test_its_words_do_not_enter_the_text_without_a_reason_for_everybody(session, cast, secret):
    with pytest.raises(Invalid) as refusal:
        factories.disposition(session, cast.expert, secret)

    assert refusal.value.field == "public_reason"


def test_a_refusal_needs_no_reason_for_everybody_and_changes_no_public_page(
    session, cast, declaration, secret
):
    session.refresh(declaration)
    before = declaration.public_seq

    factories.disposition(session, cast.expert, secret, outcome=Outcome.DECLINED)

    session.refresh(declaration)
    assert declaration.public_seq == before
    assert journals.newest(session).act is Act.AMENDMENT_DECIDED


def test_nothing_that_everybody_reads_goes_on_in_it(session, cast, row, secret):
    known = factories.amendment(session, cast.southland, row, text=LONG)

    with pytest.raises(Invalid, match="not everybody reads"):
        factories.disposition(
            session, cast.expert, known, outcome=Outcome.MERGED, into_id=secret.id
        )


def test_it_may_go_on_in_what_everybody_reads_without_being_named(
    session, cast, declaration, row, secret
):
    known = factories.amendment(session, cast.southland, row, text=LONG)
    merged = {"outcome": Outcome.MERGED, "into_id": known.id}
    factories.disposition(session, cast.expert, secret, **merged)
    factories.disposition(session, cast.expert, known)
    session.refresh(declaration)
    factories.release(session, cast.expert, declaration)

    mine, others = (
        history.versions(session, one, row.paragraph_id)[-1].credits
        for one in (cast.northland, cast.southland)
    )

    assert [len(mine), len(others)] == [2, 1]


def test_a_decision_on_it_that_waits_is_told_to_its_delegation_with_the_release(
    session, cast, declaration, secret
):
    _accepted(session, cast, secret, when=When.WITH_RELEASE)
    before = amendments.amendment(session, cast.northland, secret.id)
    session.refresh(declaration)

    factories.release(session, cast.expert, declaration)

    after = amendments.amendment(session, cast.northland, secret.id)
    assert (before.outcome, after.outcome) == (None, Outcome.ACCEPTED)
    assert session.query(Telling).count() == 1


def test_a_release_is_refused_where_it_was_withdrawn_after_a_decision_that_waits(
    session, cast, secret
):
    _accepted(session, cast, secret, when=When.WITH_RELEASE)
    amending.withdraw(session, cast.northland, secret.id)

    with pytest.raises(WrongState, match="of Norway, which is confidential, was withdrawn"):
        factories.release(session, cast.expert, session.query(Declaration).one())


def test_it_is_taken_back_for_a_reason_that_everybody_may_read(
    session, cast, declaration, row, secret
):
    decided = _accepted(session, cast, secret)

    factories.reopened(session, cast.expert, decided, public_reason="It is not so wide.")

    latest = history.versions(session, cast.expert, row.paragraph_id)[-1]
    assert (latest.text, latest.reason) == (row.text, "It is not so wide.")


def test_words_do_not_come_back_without_a_reason_for_everybody(session, cast, secret):
    decided = _accepted(session, cast, secret)

    with pytest.raises(Invalid) as refusal:
        factories.reopened(session, cast.expert, decided)

    assert refusal.value.field == "public_reason"


def test_a_wish_to_keep_the_text_needs_no_reason_for_everybody(session, cast, row, open_call):
    wish = {"kind": AmendmentKind.RETAIN, "text": ""}
    secret = factories.confidential(session, cast.northland, row, open_call, **wish)

    decided = factories.disposition(session, cast.expert, secret)

    assert decided.outcome is Outcome.ACCEPTED


def test_its_reason_is_no_phrase_to_be_used_again(session, cast, declaration, row, secret):
    known = factories.amendment(session, cast.southland, row, text=LONG)
    _accepted(session, cast, secret, outcome=Outcome.NOTED, reason="For Norway alone.")
    factories.disposition(session, cast.expert, known, outcome=Outcome.NOTED, reason="Noted.")

    assert phrases(session, declaration.id) == ("Noted.",)


def test_what_waits_for_its_publication_is_not_decided_before(session, cast, declaration, row):
    changes = {"publication": Publication.BY_SECRETARIAT}
    factories.consultation(session, cast.expert, declaration, **changes)
    sealed = factories.amendment(session, cast.northland, row, text=WIDE)

    with pytest.raises(WrongState, match="waits for what its consultation publishes"):
        factories.disposition(session, cast.expert, sealed)


def test_composed_with_others_it_is_decided_for_a_reason_of_its_own(
    session, cast, declaration, row, secret
):
    known = factories.amendment(session, cast.southland, row, text=LONG)
    saved = factories.composition(session, cast.expert, row, known, secret)
    common = factories.settlement(saved)

    with pytest.raises(Invalid, match="a reason of its own"):
        settling.settle(session, cast.expert, common)


def test_composed_with_others_it_is_credited_to_its_own_readers_alone(
    session, cast, declaration, row, secret
):
    known = factories.amendment(session, cast.southland, row, text=LONG)
    saved = factories.composition(session, cast.expert, row, known, secret)
    own = settling.Verdict(secret.id, Outcome.ACCEPTED, "As your delegation wished.")
    factories.settle(session, cast.expert, saved, verdicts=(own,))
    session.refresh(declaration)
    factories.release(session, cast.expert, declaration)

    mine, others = (
        history.versions(session, one, row.paragraph_id)[-1].credits
        for one in (cast.northland, cast.visitor)
    )

    assert [len(mine), len(others)] == [2, 1]
