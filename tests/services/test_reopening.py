import pytest

from drafting.domain.errors import Invalid, NotAllowed, StaleVersion, WrongState
from drafting.domain.telling import When
from drafting.domain.vocabulary import Act, AmendmentKind, Outcome
from drafting.models import Disposition, ParagraphVersion
from drafting.queries import amendments
from drafting.queries.working import standing_text
from drafting.record.words import spans_of, version_of
from drafting.services import amending
from tests import factories, journals
from tests.cast import EVERYBODY

WIDE = "Recalling that neighbours share one wide river and one road,"
LONG = "Recalling that neighbours share one river and one long road,"


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "PP1")


@pytest.fixture
def widening(session, cast, row):
    return factories.amendment(session, cast.northland, row, text=WIDE)


@pytest.fixture
def accepted(session, cast, widening):
    return factories.disposition(session, cast.expert, widening)


def _names(session, declaration):
    return [one.name for one in standing_text(session, declaration.id).rows]


def _rows(session, declaration):
    return {one.paragraph_id for one in standing_text(session, declaration.id).rows}


@pytest.mark.parametrize("name", [name for name in EVERYBODY if name != "expert"])
def test_nobody_but_the_expert_takes_a_decision_back(session, cast, accepted, name):
    with pytest.raises(NotAllowed):
        factories.reopened(session, cast.named(name), accepted)


def test_the_earlier_words_stand_again_as_one_more_version(
    session, cast, declaration, row, accepted
):
    reopened = factories.reopened(session, cast.expert, accepted)

    now = factories.row(session, declaration, "PP1")
    assert (now.version_number, now.text, reopened.words) == (3, row.text, row.text)
    assert session.query(ParagraphVersion).filter_by(text=WIDE).count() == 1


def test_words_that_stand_again_keep_their_origins(session, cast, row, accepted):
    factories.reopened(session, cast.expert, accepted)

    first, third = (version_of(session, row.paragraph_id, number) for number in (1, 3))
    assert spans_of(session, third) == spans_of(session, first)


def test_the_amendment_is_open_once_more_and_the_decision_stays_readable(
    session, cast, declaration, widening, accepted
):
    factories.reopened(session, cast.expert, accepted)

    found = amendments.amendment(session, cast.visitor, widening.id)
    assert found.is_open
    assert session.get_one(Disposition, accepted.id).reason == "It makes the text clearer."
    assert sum(amendments.open_counts(session, declaration.id).values()) == 1


def test_what_was_taken_back_is_decided_anew(session, cast, declaration, widening, accepted):
    factories.reopened(session, cast.expert, accepted)

    factories.disposition(session, cast.expert, widening, working_number=3)

    assert factories.row(session, declaration, "PP1").text == WIDE


def test_taking_back_is_an_act_of_the_record(session, cast, declaration, accepted):
    reopened = factories.reopened(session, cast.expert, accepted)

    entry = journals.newest(session)
    session.refresh(declaration)
    assert (entry.act, entry.subject_id) == (Act.AMENDMENT_REOPENED, accepted.amendment_id)
    assert declaration.public_seq == reopened.journal_seq == entry.seq


def test_where_others_built_on_the_words_the_text_stays(session, cast, declaration, row, accepted):
    now = factories.row(session, declaration, "PP1")
    factories.rewritten(session, cast.secretariat, now, f"{WIDE[:-1]} home,")

    reopened = factories.reopened(session, cast.expert, accepted)

    assert reopened.words is None
    assert factories.row(session, declaration, "PP1").version_number == 3


def test_one_of_several_composed_together_is_not_torn_out(session, cast, declaration, row):
    wide, long = (
        factories.amendment(session, cast.northland, row, text=text) for text in (WIDE, LONG)
    )
    saved = factories.composition(session, cast.expert, row, wide, long)
    factories.settle(session, cast.expert, saved)
    decided = session.query(Disposition).filter_by(amendment_id=wide.id).one()

    reopened = factories.reopened(session, cast.expert, decided)

    assert reopened.words is None
    assert factories.row(session, declaration, "PP1").version_number == 2


def test_an_inserted_paragraph_leaves_the_text(session, cast, declaration, row):
    before = _rows(session, declaration)
    kind = AmendmentKind.INSERT_AFTER
    wish = factories.amendment(session, cast.northland, row, kind=kind, text="Mindful of it,")
    decided = factories.disposition(session, cast.expert, wish)

    factories.reopened(session, cast.expert, decided)

    assert _rows(session, declaration) == before


def test_a_deleted_paragraph_comes_back_where_it_stood(session, cast, declaration, row):
    before = _names(session, declaration)
    wish = factories.amendment(session, cast.northland, row, kind=AmendmentKind.DELETE)
    decided = factories.disposition(session, cast.expert, wish)

    factories.reopened(session, cast.expert, decided)

    assert _names(session, declaration) == before
    assert factories.row(session, declaration, "PP1").paragraph_id == row.paragraph_id


def test_a_second_acceptance_is_taken_back_like_the_first(session, cast, declaration, row):
    wish = factories.amendment(session, cast.northland, row, text=WIDE)
    factories.reopened(session, cast.expert, factories.disposition(session, cast.expert, wish))
    again = factories.disposition(session, cast.expert, wish, working_number=3)

    factories.reopened(session, cast.expert, again)

    assert factories.row(session, declaration, "PP1").text == row.text


def test_a_refusal_taken_back_changes_no_word(session, cast, declaration, row, widening):
    declined = factories.disposition(session, cast.expert, widening, outcome=Outcome.DECLINED)

    factories.reopened(session, cast.expert, declined)

    assert factories.row(session, declaration, "PP1") == row
    amending.withdraw(session, cast.northland, widening.id)


def test_what_waits_is_not_taken_back(session, cast, accepted):
    factories.reopened(session, cast.expert, accepted)

    with pytest.raises(WrongState, match="nothing to take back"):
        factories.reopened(session, cast.expert, accepted, number=2)


def test_a_decision_that_does_not_count_any_more_is_not_taken_back(session, cast, widening):
    first = factories.disposition(session, cast.expert, widening, outcome=Outcome.NOTED)
    factories.disposition(session, cast.expert, widening, outcome=Outcome.DECLINED)

    with pytest.raises(StaleVersion, match="decided again"):
        factories.reopened(session, cast.expert, first)


def test_taking_back_needs_a_reason(session, cast, accepted):
    with pytest.raises(Invalid) as refusal:
        factories.reopened(session, cast.expert, accepted, reason=" ")

    assert refusal.value.field == "reason"


def test_sent_twice_it_is_taken_back_once(session, cast, accepted):
    first = factories.reopened(session, cast.expert, accepted, form_key="key")

    assert factories.reopened(session, cast.expert, accepted, form_key="key") is first


def test_what_nobody_knew_of_is_taken_back_unseen(session, cast, declaration, widening):
    session.refresh(declaration)
    before = declaration.public_seq
    sealed = factories.disposition(session, cast.expert, widening, when=When.WITH_RELEASE)

    reopened = factories.reopened(session, cast.expert, sealed, when=When.AT_ONCE)

    session.refresh(declaration)
    assert reopened.waits
    assert declaration.public_seq == before


def test_what_everybody_knew_of_can_be_taken_back_with_the_release(
    session, cast, declaration, widening
):
    declined = factories.disposition(session, cast.expert, widening, outcome=Outcome.DECLINED)
    factories.reopened(session, cast.expert, declined, when=When.WITH_RELEASE)
    before = amendments.amendment(session, cast.visitor, widening.id)

    session.refresh(declaration)
    factories.release(session, cast.expert, declaration)

    after = amendments.amendment(session, cast.visitor, widening.id)
    assert (before.outcome, after.outcome) == (Outcome.DECLINED, None)
    assert after.carried is not None
