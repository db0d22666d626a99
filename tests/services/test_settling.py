import pytest
from sqlalchemy.orm import object_session

from drafting.domain.errors import StaleVersion
from drafting.domain.vocabulary import Act, Outcome
from drafting.models import Disposition, Paragraph, VersionAmendment
from drafting.queries import amendments
from drafting.record.words import current_version, spans_of
from drafting.services import carrying, settling
from drafting.services.settling import Verdict
from tests import factories, journals

WIDE = "Recalling that neighbours share one wide river and one road,"
LONG = "Recalling that neighbours share one river and one long road,"
BOTH = "Recalling that neighbours share one wide river and one long road,"
DEEP = "Recalling that neighbours share one deep river and one road,"


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "PP1")


@pytest.fixture
def widening(session, cast, row):
    return factories.amendment(session, cast.northland, row, text=WIDE)


@pytest.fixture
def lengthening(session, cast, row):
    return factories.amendment(session, cast.southland, row, text=LONG)


@pytest.fixture
def deepening(session, cast, row):
    return factories.amendment(session, cast.southland, row, text=DEEP)


def _settle(session, cast, row, *on, verdicts=(), **changes):
    saved = factories.composition(session, cast.expert, row, *on, **changes)
    wish = factories.settlement(saved, verdicts=tuple(verdicts))
    return settling.settle(session, cast.expert, wish)


def _current(session, row):
    return current_version(session, session.get(Paragraph, row.paragraph_id))


def _outcome(session, cast, amendment):
    return amendments.amendment(session, cast.expert, amendment.id).outcome


def _written(version, origin):
    spans = spans_of(object_session(version), version)
    written = (one.text.strip() for one in spans if one.origin == origin)
    return [words for words in written if words]


def test_a_combination_is_one_version_that_credits_each_proposals_words(
    session, cast, row, widening, lengthening
):
    _settle(session, cast, row, widening, lengthening)

    version = _current(session, row)
    assert (version.number, version.text) == (2, BOTH)
    assert _written(version, widening.id) == ["wide"]
    assert _written(version, lengthening.id) == ["long"]
    for one in (widening, lengthening):
        assert session.get(VersionAmendment, (version.id, one.id)) is not None
        assert _outcome(session, cast, one) is Outcome.ACCEPTED


def test_kept_words_keep_their_origin_and_those_of_the_expert_are_the_versions(
    session, cast, row, widening
):
    _settle(session, cast, row, widening, words=WIDE.replace("road", "bridge"))

    version = _current(session, row)
    assert _written(version, version.id) == ["bridge"]
    assert _written(version, widening.id) == ["wide"]
    assert {one.origin for one in spans_of(session, version)} == {
        row.version_id,
        version.id,
        widening.id,
    }


def test_the_same_words_of_two_are_credited_to_both(session, cast, row, widening):
    same = factories.amendment(session, cast.southland, row, text=WIDE)

    _settle(session, cast, row, same, widening)

    version = _current(session, row)
    assert _written(version, widening.id) == ["wide"]
    assert session.get(VersionAmendment, (version.id, same.id)) is not None
    assert _outcome(session, cast, same) is Outcome.ACCEPTED


def test_a_proposal_whose_words_are_not_all_in_is_accepted_in_part(session, cast, row, deepening):
    more = factories.amendment(
        session, cast.northland, row, text=WIDE.replace("one road", "one long road")
    )

    _settle(
        session, cast, row, deepening, more, choices=_at_river(row, more, deepening, deepening)
    )

    assert _current(session, row).text == DEEP.replace("one road", "one long road")
    assert _outcome(session, cast, more) is Outcome.ACCEPTED_IN_PART
    assert _outcome(session, cast, deepening) is Outcome.ACCEPTED


def _at_river(row, *names):
    """The answer to the question of what kind of a river it is."""
    return {str(row.text.index("river")): (names[-1].id,)}


def test_a_proposal_of_which_no_word_is_in_is_declined_unless_the_expert_says_more(
    session, cast, row, widening, deepening
):
    choices = _at_river(row, deepening)

    _settle(session, cast, row, widening, deepening, choices=choices)

    assert _outcome(session, cast, widening) is Outcome.DECLINED
    assert session.get(VersionAmendment, (_current(session, row).id, widening.id)) is None


def test_insertions_at_one_place_stand_in_the_order_that_was_chosen(
    session, cast, row, widening, deepening
):
    choices = {str(row.text.index("river")): (widening.id, deepening.id)}

    _settle(session, cast, row, widening, deepening, choices=choices)

    version = _current(session, row)
    assert "one wide deep river" in version.text
    assert (_written(version, widening.id), _written(version, deepening.id)) == (
        ["wide"],
        ["deep"],
    )


def test_the_expert_may_call_it_in_part(session, cast, row, widening):
    verdict = Verdict(widening.id, Outcome.ACCEPTED_IN_PART, "Its words, not its reasons.")

    _settle(session, cast, row, widening, verdicts=[verdict])

    found = amendments.amendment(session, cast.expert, widening.id)
    assert (found.outcome, found.decision_words) == (Outcome.ACCEPTED_IN_PART, WIDE)
    assert found.decision_reason == "Its words, not its reasons."


@pytest.mark.parametrize("outcome", [Outcome.DECLINED, Outcome.NOTED])
def test_others_are_decided_at_once_for_the_common_reason(session, cast, row, widening, outcome):
    other = factories.amendment(session, cast.southland, row, text=DEEP)

    _settle(session, cast, row, widening, verdicts=[Verdict(other.id, outcome)])

    found = amendments.amendment(session, cast.expert, other.id)
    assert (found.outcome, found.decision_words) == (outcome, None)
    assert found.decision_reason == "Together they say it best."


def test_others_that_are_not_named_stay_open(session, cast, row, widening, lengthening):
    _settle(session, cast, row, widening)

    assert amendments.amendment(session, cast.expert, lengthening.id).is_open


def test_several_are_declined_at_once_and_the_text_stays(
    session, cast, row, widening, lengthening
):
    verdicts = [Verdict(one.id, Outcome.DECLINED) for one in (widening, lengthening)]

    _settle(session, cast, row, verdicts=verdicts)

    assert _current(session, row).number == 1
    assert _outcome(session, cast, lengthening) is Outcome.DECLINED


def test_a_proposal_on_earlier_words_is_carried_to_those_that_stand(session, cast, row, widening):
    changed = row.text.replace("one road", "one long road")
    factories.rewritten(session, cast.secretariat, row, changed)
    now = factories.row(session, widening.declaration, "PP1")

    _settle(session, cast, now, widening)

    assert _current(session, row).text == BOTH


def test_each_decision_and_the_version_are_acts_of_their_own(
    session, cast, row, widening, lengthening
):
    before = len(journals.entries(session))

    _settle(session, cast, row, widening, lengthening)

    entries = journals.entries(session)[before:]
    assert [one.act for one in entries] == [
        Act.COMPOSITION_SAVED,
        Act.PARAGRAPH_COMPOSED,
        Act.AMENDMENT_DECIDED,
        Act.AMENDMENT_DECIDED,
    ]
    assert journals.facts(entries[1])["amendments"] == [widening.id, lengthening.id]
    assert _current(session, row).journal_seq == entries[1].seq
    journals.check_chain(session)


def test_a_form_sent_twice_decides_once(session, cast, row, widening):
    saved = factories.composition(session, cast.expert, row, widening)
    wish = factories.settlement(saved, form_key="key")
    settling.settle(session, cast.expert, wish)

    again = settling.settle(session, cast.expert, wish)

    assert again is saved
    assert session.query(Disposition).filter_by(amendment_id=widening.id).count() == 1


def test_words_that_changed_since_the_expert_looked_are_not_recorded(session, cast, row, widening):
    saved = factories.composition(session, cast.expert, row, widening)
    wish = factories.settlement(saved, words="What stood on the page.")

    with pytest.raises(StaleVersion, match="adapted its amendment"):
        settling.settle(session, cast.expert, wish)

    assert _current(session, row).id == row.version_id
    assert _outcome(session, cast, widening) is None


def test_an_adapted_amendment_is_composed_with_its_words_of_now(
    session, cast, declaration, row, widening
):
    factories.release(session, cast.expert, declaration)
    adapted = row.text.replace("one river", "one mighty river")
    carrying.adapt(session, cast.northland, carrying.Reply(widening.id, 2, 0, adapted))

    _settle(session, cast, row, widening)

    assert _current(session, row).text == adapted
