"""Before anything leaves a delegation its members agree, and nobody outside learns how."""

import pytest

from drafting.domain.errors import Invalid, NotAllowed, NotFound, StaleVersion, WrongState
from drafting.domain.vocabulary import Act, ClearanceKind
from drafting.models import ClearanceStep
from drafting.services import amending, clearing
from drafting.services.clearing import Note
from tests import factories, journals
from tests.cast import EVERYBODY
from tests.models.guards import check_frozen

STRANGERS = [name for name in EVERYBODY if not name.startswith("northland")]
ACTS = ("remark", "ready", "send_back")


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "PP1")


@pytest.fixture
def draft(session, cast, row):
    return factories.draft(session, cast.northland_second, row)


@pytest.fixture
def head(cast):
    return cast.northland


@pytest.fixture
def member(cast):
    return cast.northland_second


def _steps(session):
    found = session.query(ClearanceStep).order_by(ClearanceStep.number)
    return [(one.kind, one.text, one.revision_number) for one in found]


def test_a_member_marks_a_draft_ready(session, member, draft):
    clearing.ready(session, member, draft.id, Note("The capital agrees.", 1))

    assert draft.ready_number == draft.revision_number
    assert _steps(session) == [(ClearanceKind.READY, "The capital agrees.", 1)]


def test_the_head_sends_it_back_with_a_remark(session, head, member, draft):
    clearing.ready(session, member, draft.id, Note("", 1))

    clearing.send_back(session, head, draft.id, Note("Say whose road.", 1))

    assert draft.ready_number is None
    assert _steps(session)[-1] == (ClearanceKind.SENT_BACK, "Say whose road.", 1)


def test_members_remark_on_the_draft_of_one_another(session, head, member, draft):
    clearing.remark(session, head, draft.id, Note("Shorter?", 1))
    clearing.remark(session, member, draft.id, Note("I try.", 1))

    assert [text for _, text, _ in _steps(session)] == ["Shorter?", "I try."]


def test_a_later_change_takes_the_mark_off(session, member, draft, row):
    clearing.ready(session, member, draft.id, Note("", 1))

    amending.revise(session, member, draft.id, 1, factories.proposal(row, text="Recalling,"))

    assert draft.ready_number != draft.revision_number


def test_what_somebody_changed_since_is_not_marked(session, head, member, draft, row):
    amending.revise(session, head, draft.id, 1, factories.proposal(row, text="Recalling,"))

    with pytest.raises(StaleVersion, match="Read it as it is now"):
        clearing.ready(session, member, draft.id, Note("", 1))


def test_marking_twice_is_marking_once(session, head, member, draft):
    clearing.ready(session, member, draft.id, Note("", 1))
    clearing.ready(session, head, draft.id, Note("", 1))

    assert len(_steps(session)) == 1


@pytest.mark.parametrize("act", ACTS)
def test_a_form_sent_twice_says_it_once(session, head, member, draft, act):
    if act == "send_back":
        clearing.ready(session, member, draft.id, Note("", 1))
    before, note = len(_steps(session)), Note("Once.", 1, "key")

    getattr(clearing, act)(session, head, draft.id, note)
    getattr(clearing, act)(session, head, draft.id, note)

    assert len(_steps(session)) == before + 1


@pytest.mark.parametrize("act", ["remark", "send_back"])
def test_a_remark_needs_words(session, head, draft, act):
    with pytest.raises(Invalid) as refusal:
        getattr(clearing, act)(session, head, draft.id, Note(" ", 1))

    assert refusal.value.field == "text"


def test_what_nobody_marked_ready_is_not_sent_back(session, head, draft):
    with pytest.raises(WrongState, match="nothing to send back"):
        clearing.send_back(session, head, draft.id, Note("No.", 1))


def test_a_member_sends_nothing_back(session, member, draft):
    with pytest.raises(NotAllowed, match="head or a deputy"):
        clearing.send_back(session, member, draft.id, Note("No.", 1))


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("name", STRANGERS)
def test_for_everybody_else_there_is_no_draft(session, cast, draft, act, name):
    with pytest.raises(NotFound):
        getattr(clearing, act)(session, cast.named(name), draft.id, Note("Well.", 1))


@pytest.mark.parametrize("act", ACTS)
def test_what_was_submitted_needs_no_clearance(session, head, draft, act):
    amending.submit(session, head, draft.id)

    with pytest.raises(WrongState, match="has left your delegation"):
        getattr(clearing, act)(session, head, draft.id, Note("Well.", 1))


def test_clearance_is_recorded_without_a_fact_and_is_not_public(
    session, declaration, member, draft
):
    before = declaration.public_seq

    clearing.ready(session, member, draft.id, Note("The capital agrees.", 1))

    entry = journals.newest(session)
    assert (entry.act, journals.facts(entry)) == (Act.AMENDMENT_READIED, {})
    assert declaration.public_seq == before


def test_what_was_said_stays(session, member, draft):
    clearing.remark(session, member, draft.id, Note("Shorter?", 1))

    check_frozen(session, "clearance_step", text="Longer!")
