import pytest
from sqlalchemy import func, select

from drafting.domain.errors import Invalid, NotAllowed, NotFound, StaleVersion, WrongState
from drafting.domain.vocabulary import Outcome
from drafting.models import Disposition, ParagraphVersion
from drafting.services import amending, editing, settling
from drafting.services.settling import Verdict
from tests import factories, journals
from tests.cast import EVERYBODY

WIDE = "Recalling that neighbours share one wide river and one road,"
DEEP = "Recalling that neighbours share one deep river and one road,"


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "PP1")


@pytest.fixture
def widening(session, cast, row):
    return factories.amendment(session, cast.northland, row, text=WIDE)


@pytest.fixture
def deepening(session, cast, row):
    return factories.amendment(session, cast.southland, row, text=DEEP)


@pytest.fixture
def saved(session, cast, row, widening):
    return factories.composition(session, cast.expert, row, widening)


def _sizes(session):
    tables = (Disposition, ParagraphVersion)
    counts = [session.scalar(select(func.count()).select_from(one)) for one in tables]
    return (*counts, len(journals.entries(session)))


def _refused(session, cast, kind, wish, match=None):
    """Expect a refusal that leaves nothing behind."""
    before = _sizes(session)
    with pytest.raises(kind, match=match) as refusal:
        settling.settle(session, cast.expert, wish)
    assert _sizes(session) == before
    return refusal.value


def test_what_is_withdrawn_at_that_moment_is_named_and_nothing_is_recorded(
    session, cast, saved, widening
):
    amending.withdraw(session, cast.northland, widening.id)

    _refused(
        session, cast, WrongState, factories.settlement(saved), r"Amendment 1 \(Norway\) was with"
    )


@pytest.mark.parametrize("outcome", [Outcome.DECLINED, Outcome.ACCEPTED])
def test_what_was_decided_meanwhile_is_not_decided_again(session, cast, row, widening, outcome):
    aside = factories.amendment(session, cast.southland, row, text=DEEP)
    saved = factories.composition(session, cast.expert, row)
    factories.disposition(session, cast.expert, widening, outcome=Outcome.DECLINED)
    verdicts = (Verdict(aside.id, Outcome.NOTED), Verdict(widening.id, outcome))

    wish = factories.settlement(saved, verdicts=verdicts)

    _refused(session, cast, WrongState, wish, r"Amendment 1 \(Norway\) was decided already")


def test_a_paragraph_that_changed_meanwhile_is_composed_again(session, cast, row, saved):
    factories.rewritten(session, cast.secretariat, row, f"{row.text} always,")

    for number in (1, 2):
        wish = factories.settlement(saved, working_number=number)
        _refused(session, cast, StaleVersion, wish, "paragraph changed")


def test_a_revision_that_nobody_read_is_not_decided(session, cast, row, saved):
    factories.composition(session, cast.secretariat, row, revision=1)

    _refused(session, cast, StaleVersion, factories.settlement(saved), "saved this composition")


def test_without_a_composition_there_is_nothing_to_decide(session, cast, row, deepening):
    wish = settling.Settlement(row.paragraph_id, 0, 1, "A reason.")

    _refused(session, cast, NotFound, wish)


def test_an_open_question_is_answered_first(session, cast, row, widening, deepening):
    saved = factories.composition(session, cast.expert, row, widening, deepening)

    _refused(session, cast, WrongState, factories.settlement(saved), "question")


def test_a_decision_needs_a_reason(session, cast, saved):
    refusal = _refused(session, cast, Invalid, factories.settlement(saved, reason=" "))

    assert refusal.field == "reason"


@pytest.mark.parametrize("outcome", [Outcome.DECLINED, Outcome.NOTED])
def test_what_stands_in_the_text_is_not_declined(session, cast, saved, widening, outcome):
    wish = factories.settlement(saved, verdicts=(Verdict(widening.id, outcome),))

    refusal = _refused(session, cast, Invalid, wish, "decision on amendment 1")

    assert refusal.field == f"outcome-{widening.id}"


@pytest.mark.parametrize("outcome", [Outcome.ACCEPTED, Outcome.ACCEPTED_IN_PART])
def test_what_is_not_switched_on_is_not_accepted(session, cast, saved, deepening, outcome):
    wish = factories.settlement(saved, verdicts=(Verdict(deepening.id, outcome),))

    _refused(session, cast, Invalid, wish, "not switched on")


def test_what_is_on_another_paragraph_is_not_decided_here(session, cast, declaration, saved):
    other = factories.amendment(
        session, cast.southland, factories.row(session, declaration, "OP1")
    )

    wish = factories.settlement(saved, verdicts=(Verdict(other.id, Outcome.DECLINED),))

    _refused(session, cast, NotFound, wish)


def test_where_nothing_changes_nothing_is_accepted(session, cast, row, widening):
    idle = factories.composition(session, cast.expert, row)
    _refused(session, cast, WrongState, factories.settlement(idle), "nothing to record")
    saved = factories.composition(session, cast.expert, row, widening, words=row.text, revision=1)

    verdicts = (Verdict(widening.id, Outcome.ACCEPTED_IN_PART),)
    wish = factories.settlement(saved, verdicts=verdicts)

    _refused(session, cast, WrongState, wish, "stay as it is")


def test_into_a_retired_paragraph_nothing_is_accepted(session, cast, row, saved):
    editing.retire(session, cast.expert, factories.placing(row))

    _refused(session, cast, WrongState, factories.settlement(saved), "not in the working text")


@pytest.mark.parametrize("name", [name for name in EVERYBODY if name != "expert"])
def test_only_the_expert_decides(session, cast, saved, name):
    with pytest.raises(NotAllowed):
        settling.settle(session, cast.named(name), factories.settlement(saved))
