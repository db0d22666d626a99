from dataclasses import replace

import pytest

from drafting.domain.errors import Invalid, NotAllowed, NotFound, StaleVersion, WrongState
from drafting.domain.vocabulary import Act, AmendmentKind, Answer, Outcome, Rank
from drafting.queries.carried import standing
from drafting.services import amending, carrying, editing
from tests import factories, journals
from tests.cast import EVERYBODY

STRANGERS = [name for name in EVERYBODY if not name.startswith("northland")]
WIDE = "Recalling that neighbours share one wide river and one road,"
LONG = WIDE.replace("one road", "one long road")
STREAM = "Recalling that neighbours share a stream and one road,"


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "PP1")


@pytest.fixture
def amendment(session, cast, row):
    return factories.amendment(session, cast.northland, row, text=WIDE)


@pytest.fixture
def publish(session, cast, declaration):
    """Publishes other words for the first paragraph."""

    def change(text):
        now = factories.row(session, declaration, "PP1")
        if text != now.text:
            factories.rewritten(session, cast.expert, now, text)
        return factories.release(session, cast.expert, declaration)

    return change


@pytest.fixture
def rebased(amendment, row, publish):
    publish(row.text.replace("one road", "one long road"))
    return amendment


@pytest.fixture
def disputed(amendment, publish):
    publish(STREAM)
    return amendment


def _confirm(session, actor, amendment, release_number=2, answer_count=0, **changes):
    reply = carrying.Reply(amendment.id, release_number, answer_count, **changes)
    return carrying.confirm(session, actor, reply)


def _adapt(session, actor, amendment, text="Recalling a wide stream,", count=0, **changes):
    reply = carrying.Reply(amendment.id, changes.pop("number", 2), count, text, **changes)
    return carrying.adapt(session, actor, reply)


# Confirming


@pytest.mark.parametrize("rank", [Rank.HEAD, Rank.DEPUTY])
def test_a_delegation_stands_by_its_amendment_as_it_was_carried(session, cast, rebased, rank):
    answer = _confirm(session, replace(cast.northland, rank=rank), rebased)

    assert (answer.answer, answer.number, answer.text) == (Answer.CONFIRMED, 1, LONG)
    assert standing(session, rebased).text == LONG


@pytest.mark.parametrize("name", STRANGERS)
def test_nobody_else_answers_for_it(session, cast, rebased, name):
    with pytest.raises(NotAllowed):
        _confirm(session, cast.named(name), rebased)
    with pytest.raises(NotAllowed):
        _adapt(session, cast.named(name), rebased)


@pytest.mark.parametrize("reply", [_confirm, _adapt])
def test_a_member_leaves_the_answer_to_the_head_or_a_deputy(session, cast, rebased, reply):
    with pytest.raises(NotAllowed, match="the head or a deputy"):
        reply(session, cast.northland_second, rebased)


@pytest.mark.parametrize("name", STRANGERS)
def test_a_draft_of_others_does_not_exist(session, cast, row, name):
    draft = factories.draft(session, cast.northland, row)

    with pytest.raises(NotFound):
        _adapt(session, cast.named(name), draft)


def test_what_is_confirmed_is_recorded_and_public(session, cast, declaration, rebased):
    answer = _confirm(session, cast.northland, rebased)

    entry = journals.newest(session)
    session.refresh(declaration)
    assert (entry.act, entry.subject_id) == (Act.AMENDMENT_CONFIRMED, rebased.id)
    assert journals.facts(entry) == {"release": 2, "number": 1, "words": journals.words_hash(LONG)}
    assert declaration.public_seq == entry.seq == answer.journal_seq


def test_a_confirmation_sent_twice_is_one(session, cast, rebased):
    first = _confirm(session, cast.northland, rebased, form_key="key")

    assert _confirm(session, cast.northland, rebased, form_key="key") is first


def test_what_was_answered_is_not_confirmed_again(session, cast, rebased):
    _confirm(session, cast.northland, rebased)

    with pytest.raises(WrongState, match="answered already"):
        _confirm(session, cast.northland, rebased, answer_count=1)


def test_a_conflict_is_not_confirmed(session, cast, disputed):
    with pytest.raises(WrongState, match="write the words"):
        _confirm(session, cast.northland, disputed)


def test_words_already_in_the_text_are_not_confirmed(session, cast, amendment, publish):
    publish(WIDE)

    with pytest.raises(WrongState, match="says this already"):
        _confirm(session, cast.northland, amendment)


def test_a_deletion_is_confirmed_whatever_the_paragraph_says_now(session, cast, row, publish):
    deletion = factories.amendment(session, cast.northland, row, kind=AmendmentKind.DELETE)
    publish(STREAM)

    _confirm(session, cast.northland, deletion)

    assert standing(session, deletion).base.text == STREAM


# Adapting


def test_new_words_stand_on_the_new_release(session, cast, disputed):
    answer = _adapt(session, cast.northland, disputed)

    now = standing(session, disputed)
    assert (answer.answer, answer.number) == (Answer.ADAPTED, 1)
    assert (now.text, now.base.text, now.seen) == ("Recalling a wide stream,", STREAM, answer.id)
    assert disputed.text == WIDE


def test_adapted_words_are_adapted_again_and_the_earlier_stay(session, cast, disputed):
    first = _adapt(session, cast.northland, disputed)

    second = _adapt(session, cast.northland, disputed, "Recalling streams,", count=1)

    assert (first.text, second.text) == ("Recalling a wide stream,", "Recalling streams,")
    assert journals.newest(session).act is Act.AMENDMENT_ADAPTED


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (" ", "no words"),
        ("Recall\u200bing,", "nobody can see"),
        (f" {STREAM} ", "same as in the release"),
    ],
)
def test_words_that_propose_nothing_are_refused(session, cast, disputed, text, sentence):
    with pytest.raises(Invalid, match=sentence) as refusal:
        _adapt(session, cast.northland, disputed, text)

    assert refusal.value.field == "text"


def test_the_words_with_which_it_stands_already_are_refused(session, cast, rebased):
    with pytest.raises(Invalid, match="stands already"):
        _adapt(session, cast.northland, rebased, LONG)


def test_a_deletion_has_no_words_to_adapt(session, cast, row, publish):
    deletion = factories.amendment(session, cast.northland, row, kind=AmendmentKind.DELETE)
    publish(STREAM)

    with pytest.raises(WrongState, match="no words to adapt"):
        _adapt(session, cast.northland, deletion)


# A revised text


def _resubmit(session, cast, amendment, row, text):
    wish = factories.proposal(row, text=text)
    return amending.resubmit(session, cast.northland, amendment.id, 1, wish)


@pytest.mark.parametrize("reply", [_confirm, _adapt])
def test_what_was_carried_before_a_revised_text_is_not_answered(
    session, cast, declaration, rebased, reply
):
    row = factories.row(session, declaration, "PP1")
    _resubmit(session, cast, rebased, row, "Recalling the one river,")

    with pytest.raises(WrongState, match="No release was published"):
        reply(session, cast.northland, rebased)


# Refused, both


@pytest.mark.parametrize("reply", [_confirm, _adapt])
def test_what_was_withdrawn_meanwhile_is_not_answered(session, cast, rebased, reply):
    amending.withdraw(session, cast.northland, rebased.id)

    with pytest.raises(WrongState, match="withdrawn"):
        reply(session, cast.northland, rebased)


@pytest.mark.parametrize("reply", [_confirm, _adapt])
def test_what_was_decided_meanwhile_is_not_answered(session, cast, rebased, reply):
    factories.disposition(session, cast.expert, rebased, outcome=Outcome.NOTED)

    with pytest.raises(WrongState, match="has decided"):
        reply(session, cast.northland, rebased)


@pytest.mark.parametrize("reply", [_confirm, _adapt])
def test_a_release_published_meanwhile_is_looked_at_first(session, cast, rebased, publish, reply):
    publish(STREAM)

    with pytest.raises(StaleVersion, match="newer release"):
        reply(session, cast.northland, rebased)


@pytest.mark.parametrize("reply", [_confirm, _adapt])
def test_head_and_deputy_do_not_answer_over_each_other(session, cast, rebased, reply):
    _confirm(session, replace(cast.northland, rank=Rank.DEPUTY), rebased)

    with pytest.raises(StaleVersion, match="was quicker"):
        reply(session, cast.northland, rebased)


@pytest.mark.parametrize("reply", [_confirm, _adapt])
def test_without_its_paragraph_there_is_nothing_to_answer(
    session, cast, declaration, amendment, reply
):
    row = factories.row(session, declaration, "PP1")
    editing.retire(session, cast.expert, factories.placing(row))
    factories.release(session, cast.expert, declaration)

    with pytest.raises(WrongState, match="no paragraph"):
        reply(session, cast.northland, amendment)


@pytest.mark.parametrize("reply", [_confirm, _adapt])
def test_before_a_newer_release_there_is_nothing_to_answer(session, cast, amendment, reply):
    with pytest.raises(WrongState, match="No release"):
        reply(session, cast.northland, amendment)
