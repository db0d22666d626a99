import pytest

from drafting.domain.vocabulary import Answer, Fate, Outcome
from drafting.queries import amendments
from drafting.queries.carried import open_amendments, standing
from drafting.services import carrying, reshaping
from tests import factories

WIDE = "Recalling that neighbours share one wide river and one road,"
STREAM = "Recalling that neighbours share a stream and one road,"


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "PP1")


@pytest.fixture
def amendment(session, cast, row):
    return factories.amendment(session, cast.northland, row, text=WIDE)


def _publish(session, cast, declaration, text):
    row = factories.row(session, declaration, "PP1")
    factories.rewritten(session, cast.expert, row, text)
    factories.release(session, cast.expert, declaration)


def test_it_stands_as_submitted_until_a_release_carries_it(session, cast, row, amendment):
    now = standing(session, amendment)
    shown = amendments.amendment(session, cast.visitor, amendment.id)

    assert (now.text, now.base.id, now.seen) == (WIDE, row.version_id, "")
    assert shown.carried is None
    assert shown.as_it_stands is shown


def test_carried_words_stand_on_the_new_version(session, cast, declaration, row, amendment):
    text = row.text.replace("one road", "one long road")
    _publish(session, cast, declaration, text)

    shown = amendments.amendment(session, cast.visitor, amendment.id)

    assert (shown.text, shown.base_number) == (WIDE, 1)
    assert (shown.carried.fate, shown.carried.asks) == (Fate.REBASED, True)
    assert (shown.as_it_stands.text, shown.as_it_stands.base_text) == (
        WIDE.replace("one road", "one long road"),
        text,
    )


def test_a_conflict_leaves_it_with_the_words_it_had(session, cast, declaration, row, amendment):
    _publish(session, cast, declaration, STREAM)

    now = standing(session, amendment)

    assert (now.text, now.base.id) == (WIDE, row.version_id)


def test_an_answered_amendment_asks_no_more(session, cast, declaration, amendment):
    _publish(session, cast, declaration, STREAM)
    carrying.adapt(session, cast.northland, carrying.Reply(amendment.id, 2, 0, "A stream,"))

    shown = amendments.amendment(session, cast.visitor, amendment.id)

    assert (shown.carried.answer, shown.carried.asks) == (Answer.ADAPTED, False)
    assert shown.carried.seen == standing(session, amendment).seen


def test_the_latest_release_counts(session, cast, declaration, amendment):
    _publish(session, cast, declaration, STREAM)
    _publish(session, cast, declaration, WIDE)

    shown = amendments.amendment(session, cast.visitor, amendment.id)

    assert shown.carried.fate is Fate.OVERTAKEN


def test_only_open_amendments_are_carried_on(session, cast, declaration, row, amendment):
    noted = factories.amendment(session, cast.southland, row)
    factories.disposition(session, cast.expert, noted, outcome=Outcome.NOTED)

    found = open_amendments(session, declaration.id)

    assert [(one.id, state.text) for one, state in found] == [(amendment.id, WIDE)]


def test_it_is_listed_and_counted_where_it_stands(session, cast, declaration, row):
    second = factories.row(session, declaration, "PP2")
    text = second.text.replace("a bridge", "a stone bridge")
    amendment = factories.amendment(session, cast.northland, second, text=text)
    join = reshaping.Join(row.paragraph_id, 1, second.paragraph_id, 1, "One thought.")
    reshaping.join(session, cast.expert, join)
    factories.release(session, cast.expert, declaration)

    here = amendments.on_paragraph(session, cast.visitor, row.paragraph_id)
    there = amendments.on_paragraph(session, cast.visitor, second.paragraph_id)
    noted = amendments.newest_open(session, declaration.id, 1)

    assert ([one.id for one in here], there) == ([amendment.id], [])
    assert [one.paragraph_id for one in noted] == [row.paragraph_id]
    assert amendments.open_counts(session, declaration.id) == {row.paragraph_id: 1}
    assert here[0].submitted_paragraph_id == second.paragraph_id
    assert amendments.place_of(session, here[0]).name == "PP1"
