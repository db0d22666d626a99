import pytest
from sqlalchemy import func, select

from drafting.domain.errors import (
    Invalid,
    NotAllowed,
    NotFound,
    StaleVersion,
    WrongState,
)
from drafting.domain.vocabulary import DECISIONS, Act, AmendmentKind, Outcome
from drafting.models import (
    Disposition,
    Paragraph,
    ParagraphVersion,
)
from drafting.record import journal
from drafting.record.words import current_version
from drafting.services import amending, editing
from tests import factories, journals
from tests.cast import EVERYBODY

SETTLED = [Outcome.DECLINED, Outcome.NOTED]
TAKEN = [Outcome.ACCEPTED, Outcome.ACCEPTED_IN_PART]
WIDE = "Recalling that neighbours share one wide river and one road,"


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "PP1")


@pytest.fixture
def widening(session, cast, row):
    return factories.amendment(session, cast.northland, row, text=WIDE)


@pytest.fixture
def deletion(session, cast, row):
    return factories.amendment(session, cast.northland, row, kind=AmendmentKind.DELETE)


@pytest.fixture
def insertion(session, cast, row):
    text = "Mindful of the bridge,"
    kind = AmendmentKind.INSERT_AFTER
    return factories.amendment(session, cast.northland, row, kind=kind, text=text)


def _decide(session, cast, amendment, **changes):
    return factories.disposition(session, cast.expert, amendment, **changes)


def _current(session, row):
    return current_version(session, session.get(Paragraph, row.paragraph_id))


def _sizes(session):
    tables = (Disposition, ParagraphVersion)
    counts = [session.scalar(select(func.count()).select_from(one)) for one in tables]
    return (*counts, len(journals.entries(session)))


# Refusals


@pytest.mark.parametrize("name", [name for name in EVERYBODY if name != "expert"])
def test_only_the_expert_decides(session, cast, widening, name):
    with pytest.raises(NotAllowed):
        factories.disposition(session, cast.named(name), widening)


def test_a_draft_is_not_there_to_be_decided(session, cast, row):
    draft = factories.draft(session, cast.northland, row)

    with pytest.raises(NotFound):
        _decide(session, cast, draft)


def test_nothing_is_decided_on_what_is_not_there(session, cast, widening):
    with pytest.raises(NotFound):
        _decide(session, cast, widening, amendment_id="x" * 16)


@pytest.mark.parametrize("outcome", DECISIONS)
def test_a_withdrawn_amendment_is_not_decided(session, cast, widening, outcome):
    amending.withdraw(session, cast.northland, widening.id)

    with pytest.raises(WrongState, match="withdrawn this amendment"):
        _decide(session, cast, widening, outcome=outcome, words="Recalling,")


@pytest.mark.parametrize("outcome", TAKEN)
def test_an_acceptance_looks_at_the_latest_text(session, cast, row, widening, outcome):
    factories.rewritten(session, cast.secretariat, row, "Mindful,")
    before = _sizes(session)

    with pytest.raises(StaleVersion):
        _decide(session, cast, widening, outcome=outcome, words="Recalling,")

    assert _sizes(session) == before


@pytest.mark.parametrize("retired", ["OP2", "OP2(a)"])
def test_nothing_is_accepted_into_what_left_the_text(session, cast, declaration, retired):
    under = factories.row(session, declaration, "OP2(a)")
    amendment = factories.amendment(session, cast.northland, under, text="To mend;")
    gone = factories.row(session, declaration, retired)
    editing.retire(session, cast.expert, factories.placing(gone))

    with pytest.raises(WrongState, match="not in the working text any more"):
        _decide(session, cast, amendment)


@pytest.mark.parametrize("outcome", DECISIONS)
def test_every_decision_needs_a_reason(session, cast, widening, outcome):
    with pytest.raises(Invalid) as refusal:
        _decide(session, cast, widening, outcome=outcome, reason=" ", words="Recalling,")

    assert refusal.value.field == "reason"


# The record


def test_a_decision_sent_twice_is_one(session, cast, row, widening):
    first = _decide(session, cast, widening, form_key="key")

    assert _decide(session, cast, widening, form_key="key") is first
    assert _current(session, row).number == 2


@pytest.mark.parametrize("outcome", [one for one in DECISIONS if one is not Outcome.MERGED])
def test_a_decision_is_public_and_recorded(session, cast, declaration, widening, outcome):
    disposition = _decide(session, cast, widening, outcome=outcome, words=WIDE)

    entry = journals.newest(session)
    session.refresh(declaration)
    assert (entry.act, entry.subject_id) == (Act.AMENDMENT_DECIDED, widening.id)
    assert entry.actor_id == cast.expert.user_id
    assert disposition.journal_seq == declaration.public_seq == entry.seq
    assert journals.facts(entry)["reason"] == journal.words_hash(disposition.reason)
    journals.check_chain(session)


def test_what_was_submitted_is_never_overwritten(session, cast, row, widening):
    factories.rewritten(
        session, cast.secretariat, row, row.text.replace("one road", "one long road")
    )

    _decide(session, cast, widening, working_number=2)

    session.refresh(widening)
    assert (widening.text, widening.base_id) == (WIDE, row.version_id)
