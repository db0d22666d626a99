import pytest

from drafting.domain.errors import Invalid, NotAllowed, NotFound, StaleVersion, WrongState
from drafting.domain.recommending import Consent
from drafting.domain.telling import When
from drafting.domain.vocabulary import Act, Outcome, Rank
from drafting.models import Recommendation, RecommendationAnswer
from drafting.queries import amendments
from drafting.queries.recommendations import asked, recommendations
from drafting.queries.working import version_number
from drafting.services import amending, recommending
from tests import factories, journals
from tests.cast import EVERYBODY

DESK = ("expert", "secretariat")
WORDS = "Recalling that neighbours share one river and two roads,"


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "PP1")


@pytest.fixture
def amendment(session, cast, row):
    return factories.amendment(session, cast.northland, row)


@pytest.fixture
def kept(session, cast, amendment):
    return factories.recommendation(session, cast.secretariat, amendment)


@pytest.fixture
def sent(session, cast, kept):
    recommending.send(session, cast.secretariat, kept.id)
    return kept


def _answer(session, actor, sent, consent=Consent.YES, **changes):
    return recommending.answer(session, actor, recommending.Reply(sent.id, consent, **changes))


def _seen(session, actor, amendment):
    found = recommendations(session, actor, [amendment.id])
    return [one.number for one in found.get(amendment.id, [])]


# Writing


@pytest.mark.parametrize("name", DESK)
def test_the_desk_recommends_with_words_of_its_own(session, cast, amendment, name):
    part = Outcome.ACCEPTED_IN_PART

    made = factories.recommendation(
        session, cast.named(name), amendment, outcome=part, words=WORDS
    )

    assert (made.number, made.outcome, made.words) == (1, part, WORDS)


@pytest.mark.parametrize("name", [name for name in EVERYBODY if name not in DESK])
def test_nobody_else_recommends(session, cast, amendment, name):
    with pytest.raises(NotAllowed):
        factories.recommendation(session, cast.named(name), amendment)


def test_a_recommendation_decides_nothing(session, cast, row, amendment, kept):
    assert amendments.amendment(session, cast.expert, amendment.id).is_open
    assert version_number(session, row.paragraph_id) == 1


def test_each_version_stays(session, cast, amendment, kept):
    factories.recommendation(session, cast.expert, amendment, number=1, reason="Better so.")

    assert _seen(session, cast.secretariat, amendment) == [2, 1]


def test_two_at_the_desk_do_not_write_over_one_another(session, cast, amendment, kept):
    with pytest.raises(StaleVersion, match="newer recommendation"):
        factories.recommendation(session, cast.expert, amendment)


def test_a_recommendation_needs_a_reason(session, cast, amendment):
    with pytest.raises(Invalid) as refusal:
        factories.recommendation(session, cast.expert, amendment, reason=" ")

    assert refusal.value.field == "reason"


def test_to_accept_in_part_needs_words(session, cast, amendment):
    with pytest.raises(Invalid) as refusal:
        factories.recommendation(session, cast.expert, amendment, outcome=Outcome.ACCEPTED_IN_PART)

    assert refusal.value.field == "words"


def test_to_take_back_is_no_recommendation(session, cast, amendment):
    with pytest.raises(Invalid, match="Choose what you recommend"):
        factories.recommendation(session, cast.expert, amendment, outcome=Outcome.REOPENED)


def test_nothing_is_recommended_on_a_draft(session, cast, row):
    draft = factories.draft(session, cast.northland, row)

    with pytest.raises(NotFound):
        factories.recommendation(session, cast.expert, draft)


def test_nothing_is_recommended_on_a_text_that_was_revised_meanwhile(
    session, cast, row, amendment
):
    wish = factories.proposal(row, text="Recalling one river,")
    amending.resubmit(session, cast.northland, amendment.id, 1, wish)

    with pytest.raises(StaleVersion, match="revised text"):
        factories.recommendation(session, cast.expert, amendment, submission_number=1)


@pytest.mark.parametrize("when", When)
def test_nothing_is_recommended_on_what_is_decided(session, cast, amendment, when):
    factories.disposition(session, cast.expert, amendment, outcome=Outcome.DECLINED, when=when)

    with pytest.raises(WrongState, match="nothing to recommend"):
        factories.recommendation(session, cast.secretariat, amendment)


# Sending


@pytest.mark.parametrize("name", [name for name in EVERYBODY if name not in DESK])
def test_until_it_is_sent_nobody_else_sees_it(session, cast, amendment, kept, name):
    assert _seen(session, cast.named(name), amendment) == []


@pytest.mark.parametrize("name", ["northland", "northland_second"])
def test_once_it_is_sent_the_lead_sees_it(session, cast, amendment, sent, name):
    assert _seen(session, cast.named(name), amendment) == [1]


@pytest.mark.parametrize("name", ["southland", "observer", "visitor", "administrator"])
def test_others_never_see_it(session, cast, amendment, sent, name):
    assert _seen(session, cast.named(name), amendment) == []


def test_the_lead_sees_no_version_that_was_not_sent(session, cast, amendment, sent):
    factories.recommendation(session, cast.expert, amendment, number=1)

    assert _seen(session, cast.northland, amendment) == [1]


def test_only_the_latest_version_is_sent(session, cast, amendment, kept):
    factories.recommendation(session, cast.expert, amendment, number=1)

    with pytest.raises(StaleVersion, match="newer recommendation"):
        recommending.send(session, cast.secretariat, kept.id)


def test_what_is_sent_twice_is_sent_once(session, cast, sent):
    assert recommending.send(session, cast.expert, sent.id).recommendation_id == sent.id


def test_what_speaks_of_an_earlier_text_is_not_sent(session, cast, row, amendment, kept):
    wish = factories.proposal(row, text="Recalling one river,")
    amending.resubmit(session, cast.northland, amendment.id, 1, wish)

    with pytest.raises(WrongState, match="revised text"):
        recommending.send(session, cast.secretariat, kept.id)


@pytest.mark.parametrize("name", ["northland", "visitor"])
def test_outside_the_desk_there_is_nothing_to_send(session, cast, kept, name):
    with pytest.raises(NotFound):
        recommending.send(session, cast.named(name), kept.id)


# Answering


def test_the_head_answers_and_the_desk_reads_it(session, cast, amendment, sent):
    _answer(session, cast.northland, sent, Consent.NO, remark="Not without the bridge.")

    (found,) = recommendations(session, cast.secretariat, [amendment.id])[amendment.id]
    assert (found.consent, found.remark) == (Consent.NO, "Not without the bridge.")
    assert journals.newest(session).act is Act.RECOMMENDATION_ANSWERED


def test_the_lead_is_asked_until_it_answers(session, cast, amendment, sent):
    def is_asked():
        row = amendments.amendment(session, cast.northland, amendment.id)
        found = recommendations(session, cast.northland, [amendment.id])[amendment.id]
        return asked(row, found) is not None

    before = is_asked()
    _answer(session, cast.northland, sent)

    assert (before, is_asked()) == (True, False)


@pytest.mark.parametrize("name", ["southland", "observer", "visitor", "administrator"])
def test_for_others_there_is_nothing_to_answer(session, cast, sent, name):
    with pytest.raises(NotFound):
        _answer(session, cast.named(name), sent)


def test_a_member_leaves_the_answer_to_the_head(session, cast, declaration):
    head = factories.delegate(session, "KEN")
    member = factories.delegate(session, "KEN", rank=Rank.MEMBER)
    row = factories.row(session, declaration, "PP1")
    led = factories.amendment(session, head, row)
    kept = factories.recommendation(session, cast.expert, led)
    recommending.send(session, cast.expert, kept.id)

    with pytest.raises(NotAllowed, match="head"):
        _answer(session, member, kept)


@pytest.mark.parametrize("name", DESK)
def test_the_desk_does_not_answer_itself(session, cast, sent, name):
    with pytest.raises(NotAllowed):
        _answer(session, cast.named(name), sent)


def test_what_was_not_sent_cannot_be_answered(session, cast, kept):
    with pytest.raises(NotFound):
        _answer(session, cast.northland, kept)


def test_an_answer_is_given_once(session, cast, sent):
    _answer(session, cast.northland, sent)

    with pytest.raises(WrongState, match="answered this already"):
        _answer(session, cast.northland, sent, Consent.NO)


def test_an_answer_sent_twice_is_one(session, cast, sent):
    first = _answer(session, cast.northland, sent, form_key="key")

    assert _answer(session, cast.northland, sent, form_key="key") is first
    assert session.query(RecommendationAnswer).count() == 1


def test_an_answer_is_to_the_latest_that_was_sent(session, cast, amendment, sent):
    newer = factories.recommendation(session, cast.expert, amendment, number=1)
    recommending.send(session, cast.expert, newer.id)

    with pytest.raises(StaleVersion, match="Another recommendation"):
        _answer(session, cast.northland, sent)


def test_a_version_that_was_not_sent_does_not_stand_in_the_way(session, cast, amendment, sent):
    factories.recommendation(session, cast.expert, amendment, number=1)

    assert _answer(session, cast.northland, sent).consent is Consent.YES


def test_a_revised_text_needs_no_answer_to_what_was_said_of_the_earlier(
    session, cast, row, amendment, sent
):
    wish = factories.proposal(row, text="Recalling one river,")
    amending.resubmit(session, cast.northland, amendment.id, 1, wish)

    with pytest.raises(StaleVersion, match="speaks of the earlier one"):
        _answer(session, cast.northland, sent)


def test_a_decision_that_is_not_told_does_not_stand_in_the_way_of_an_answer(
    session, cast, amendment, sent
):
    factories.disposition(
        session, cast.expert, amendment, outcome=Outcome.NOTED, when=When.WITH_RELEASE
    )

    assert _answer(session, cast.northland, sent).consent is Consent.YES


def test_nothing_is_answered_once_it_is_decided(session, cast, amendment, sent):
    factories.disposition(session, cast.expert, amendment, outcome=Outcome.NOTED)

    with pytest.raises(WrongState, match="waits no more"):
        _answer(session, cast.northland, sent)


def test_nothing_public_changes(session, cast, declaration, amendment):
    session.refresh(declaration)
    before = declaration.public_seq

    kept = factories.recommendation(session, cast.expert, amendment)
    recommending.send(session, cast.expert, kept.id)
    _answer(session, cast.northland, kept)

    session.refresh(declaration)
    assert declaration.public_seq == before
    assert session.query(Recommendation).count() == 1
    journals.check_chain(session)
