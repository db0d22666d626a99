import pytest

from drafting.domain.vocabulary import Answer, Fate, Whereabouts
from drafting.queries import amendments
from drafting.queries.carryings import carryings
from drafting.services import carrying
from tests import factories

WIDE = "Recalling that neighbours share one wide river and one road,"
STREAM = "Recalling that neighbours share a stream and one road,"


@pytest.fixture
def amendment(session, cast, declaration):
    row = factories.row(session, declaration, "PP1")
    return factories.amendment(session, cast.northland, row, text=WIDE)


def _publish(session, cast, declaration, text):
    row = factories.row(session, declaration, "PP1")
    factories.rewritten(session, cast.expert, row, text)
    factories.release(session, cast.expert, declaration)


def _shown(session, cast, amendment):
    return carryings(session, amendments.amendment(session, cast.visitor, amendment.id))


def test_before_a_newer_release_there_is_no_way_to_show(session, cast, amendment):
    assert _shown(session, cast, amendment) == ()


def test_every_release_is_shown_the_newest_first(session, cast, declaration, amendment):
    _publish(session, cast, declaration, STREAM)
    _publish(session, cast, declaration, WIDE)

    newest, oldest = _shown(session, cast, amendment)

    assert (newest.release_number, newest.fate) == (3, Fate.OVERTAKEN)
    assert (oldest.release_number, oldest.fate) == (2, Fate.CONFLICT)
    assert (oldest.symbol, oldest.reference, oldest.author_name) == ("TEST/2", "PP1", "Expert")
    assert oldest.whereabouts is Whereabouts.SAME


def test_a_conflict_shows_both_wordings_and_no_result(session, cast, declaration, amendment):
    _publish(session, cast, declaration, STREAM)

    (shown,) = _shown(session, cast, amendment)

    assert (shown.version_text, shown.proposed, shown.text) == (STREAM, WIDE, None)
    assert [(one.ours, one.theirs) for one in shown.conflicts] == [("a stream", "one wide river")]
    assert [one.text.strip() for one in shown.before if one.kind == "insert"] == ["wide"]
    assert shown.after == ()
    assert shown.is_from_submission


def test_in_a_conflict_one_begins_from_the_text_that_stands(session, cast, declaration, amendment):
    _publish(session, cast, declaration, STREAM)

    (shown,) = _shown(session, cast, amendment)

    assert shown.standing_text == STREAM
    assert {one.kind for one in shown.begin} == {"equal"}


def test_what_of_a_proposal_meets_nothing_is_kept_where_one_begins(session, cast, declaration):
    row = factories.row(session, declaration, "PP1")
    wish = WIDE.replace("one road", "many roads")
    amendment = factories.amendment(session, cast.northland, row, text=wish)
    _publish(session, cast, declaration, STREAM)

    (shown,) = _shown(session, cast, amendment)

    assert shown.standing_text == STREAM.replace("one road", "many roads")


def test_answers_are_shown_in_their_order_against_the_release(
    session, cast, declaration, amendment
):
    _publish(session, cast, declaration, STREAM)
    words = (STREAM.replace("a stream", "a wide stream"), STREAM.replace("a stream", "streams"))
    for count, text in enumerate(words):
        reply = carrying.Reply(amendment.id, 2, count, text)
        carrying.adapt(session, cast.northland, reply)

    (shown,) = _shown(session, cast, amendment)

    assert [(one.answer, one.text) for one in shown.answers] == [
        (Answer.ADAPTED, text) for text in words
    ]
    assert [one.text.strip() for one in shown.answers[0].edits if one.kind == "insert"] == ["wide"]
    assert (shown.standing_text, shown.is_unanswered) == (words[1], False)
