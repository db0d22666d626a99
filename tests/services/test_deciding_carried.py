import pytest

from drafting.domain.errors import StaleVersion
from drafting.domain.vocabulary import AmendmentKind, Outcome
from drafting.models import Paragraph, VersionAmendment
from drafting.queries.carried import standing
from drafting.queries.working import standing_text
from drafting.record.words import current_version, spans_of
from drafting.services import carrying
from tests import factories

STREAM = "Recalling that neighbours share a stream and one road,"
WIDE_STREAM = STREAM.replace("a stream", "a wide stream")


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "PP1")


@pytest.fixture
def carried(session, cast, declaration, row):
    """An amendment in conflict with the second release."""
    text = row.text.replace("one river", "one wide river")
    amendment = factories.amendment(session, cast.northland, row, text=text)
    factories.rewritten(session, cast.expert, row, STREAM)
    factories.release(session, cast.expert, declaration)
    return amendment


def _adapt(session, cast, amendment):
    reply = carrying.Reply(amendment.id, 2, 0, WIDE_STREAM)
    return carrying.adapt(session, cast.northland, reply)


def _decide(session, cast, amendment, **changes):
    wish = {"working_number": 2, **changes}
    return factories.disposition(session, cast.expert, amendment, **wish)


def test_the_adapted_words_are_what_is_decided_on(session, cast, row, carried):
    _adapt(session, cast, carried)

    disposition = _decide(session, cast, carried)

    version = current_version(session, session.get(Paragraph, row.paragraph_id))
    assert version.text == disposition.words == WIDE_STREAM
    assert session.get(VersionAmendment, (version.id, carried.id)) is not None
    credited = [one.text.strip() for one in spans_of(session, version) if one.origin == carried.id]
    assert credited == ["wide"]


def test_of_adapted_words_each_is_credited_to_whose_it_is(session, cast, row, carried):
    _adapt(session, cast, carried)
    words = WIDE_STREAM.replace("one road", "one good road")

    _decide(session, cast, carried, outcome=Outcome.ACCEPTED_IN_PART, words=words)

    version = current_version(session, session.get(Paragraph, row.paragraph_id))
    origins = {one.text.strip(): one.origin for one in spans_of(session, version)}
    assert (origins["wide"], origins["good"]) == (carried.id, version.id)


def test_a_confirmed_deletion_takes_the_new_words_out(session, cast, declaration, row):
    deletion = factories.amendment(session, cast.northland, row, kind=AmendmentKind.DELETE)
    factories.rewritten(session, cast.expert, row, STREAM)
    factories.release(session, cast.expert, declaration)
    carrying.confirm(session, cast.northland, carrying.Reply(deletion.id, 2, 0))

    _decide(session, cast, deletion)

    assert [one.text for one in standing_text(session, declaration.id).retired] == [STREAM]


@pytest.mark.parametrize("outcome", [Outcome.ACCEPTED, Outcome.DECLINED])
def test_words_adapted_meanwhile_are_read_before_they_are_decided(session, cast, carried, outcome):
    seen = standing(session, carried).seen
    _adapt(session, cast, carried)

    with pytest.raises(StaleVersion, match="changed this amendment"):
        _decide(session, cast, carried, outcome=outcome, seen=seen)


def test_the_state_that_was_seen_is_decided(session, cast, carried):
    _adapt(session, cast, carried)

    seen = standing(session, carried).seen

    assert _decide(session, cast, carried, seen=seen).words == WIDE_STREAM


def test_an_amendment_seen_as_submitted_and_carried_since_is_read_again(session, cast, carried):
    with pytest.raises(StaleVersion):
        _decide(session, cast, carried, seen=carried.id)
