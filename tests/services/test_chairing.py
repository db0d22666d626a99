import pytest

from drafting.domain.errors import Invalid, NotAllowed, NotFound, StaleVersion, WrongState
from drafting.domain.readings import ReadingState, ReadingStatus
from drafting.domain.vocabulary import Act
from drafting.models import ReadingRuling
from drafting.queries.readings import reading_page
from drafting.services import chairing
from tests import factories, journals, readings
from tests.models.guards import check_frozen

AGREED, RESERVED = ReadingStatus.AGREED, ReadingStatus.RESERVED


@pytest.fixture
def reading(session, cast, declaration):
    return readings.reading(session, cast.secretariat, declaration)


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "OP1")


def _page(session, reading):
    return reading_page(session, reading.declaration_id, reading.id)


def test_a_reading_begins_at_the_first_paragraph_of_the_latest_release(session, reading):
    page = _page(session, reading)

    assert (page.position, page.reading.release.symbol) == (0, "TEST/1")
    assert [step.kind.value for step in page.steps] == ["begun"]
    assert journals.newest(session).act is Act.READING_BEGUN
    journals.check_chain(session)


@pytest.mark.parametrize("name", ["northland", "observer", "administrator", "visitor"])
def test_nobody_else_chairs(session, cast, reading, row, name):
    actor = cast.named(name)

    with pytest.raises(NotAllowed):
        readings.reading(session, actor, reading.declaration)
    with pytest.raises(NotAllowed):
        readings.ruled(session, actor, reading, row, AGREED)
    with pytest.raises(NotAllowed):
        chairing.turn(session, actor, reading.id, row.paragraph_id)
    with pytest.raises(NotAllowed):
        chairing.close(session, actor, readings.step(reading))


def test_what_is_found_of_a_paragraph_stands_beside_it(session, cast, reading, row):
    wish = {"whom": "nor, Kenya", "note": "The road is *long*."}

    readings.ruled(session, cast.expert, reading, row, RESERVED, **wish)

    found = _page(session, reading).latest[row.paragraph_id]
    assert (found.status, found.whom) == (RESERVED, ("Kenya", "Norway"))
    assert (found.note, found.author_name) == ("The road is *long*.", "Expert")
    assert journals.newest(session).act is Act.PARAGRAPH_RULED
    journals.check_chain(session)


def test_groups_and_others_who_may_speak_reserve_or_are_awaited(session, cast, reading, row):
    wish = {"whom": "Observers, GRULAC, NOR", "note": "The road is long."}

    readings.ruled(session, cast.expert, reading, row, RESERVED, **wish)

    assert _page(session, reading).latest[row.paragraph_id].whom == (
        "Norway",
        "Latin American and Caribbean Group",
        "Observers without Borders",
    )


def test_what_was_found_before_is_kept(session, cast, reading, row):
    readings.ruled(session, cast.expert, reading, row, AGREED)
    readings.ruled(session, cast.expert, reading, row, ReadingStatus.BRACKETED)

    statuses = [one.status.value for one in _page(session, reading).rulings]

    assert statuses == ["agreed_ad_referendum", "bracketed"]
    check_frozen(session, "reading_ruling", note="Otherwise.")
    check_frozen(session, "reading_step", note="Otherwise.")


def test_a_package_is_ruled_on_in_one_act(session, cast, declaration, reading, row):
    other = factories.row(session, declaration, "OP3")
    for one in (row, other):
        readings.ruled(
            session, cast.expert, reading, one, ReadingStatus.PACKAGED, package="The road"
        )

    readings.ruled(session, cast.expert, reading, other, AGREED)

    latest = _page(session, reading).latest
    found = {latest[one.paragraph_id].found.status for one in (row, other)}
    seqs = {latest[one.paragraph_id].seq for one in (row, other)}
    assert (found, len(seqs)) == ({AGREED}, 1)


def test_two_who_chair_do_not_overwrite_each_other(session, cast, reading, row):
    late = readings.ruling(reading, row, AGREED)
    readings.ruled(session, cast.expert, reading, row, ReadingStatus.OPEN)

    with pytest.raises(StaleVersion):
        chairing.rule(session, cast.secretariat, late)


def test_a_ruling_sent_twice_is_one(session, cast, reading, row):
    wish = readings.ruling(reading, row, AGREED, form_key="once")

    for _ in range(2):
        chairing.rule(session, cast.expert, wish)

    assert session.query(ReadingRuling).count() == 1


def test_the_room_turns_to_a_paragraph_and_goes_on_after_a_ruling(session, cast, reading, row):
    chairing.turn(session, cast.expert, reading.id, row.paragraph_id)
    readings.ruled(session, cast.expert, reading, row, AGREED, goes_on=True)

    page = _page(session, reading)

    assert (
        page.current
        is page.rows[[one.paragraph_id for one in page.rows].index(row.paragraph_id) + 1]
    )
    with pytest.raises(Invalid):
        chairing.turn(session, cast.expert, reading.id, "nowhere")


def test_nothing_is_found_while_a_reading_is_adjourned(session, cast, reading, row):
    chairing.adjourn(session, cast.expert, readings.step(reading))

    with pytest.raises(WrongState):
        readings.ruled(session, cast.expert, reading, row, AGREED)
    with pytest.raises(WrongState):
        chairing.adjourn(session, cast.expert, readings.step(reading))


def test_a_reading_is_resumed_and_closed(session, cast, reading):
    chairing.adjourn(session, cast.expert, readings.step(reading))
    chairing.resume(session, cast.secretariat, readings.step(reading))
    late = readings.step(reading)

    chairing.close(session, cast.expert, late)

    assert reading.state is ReadingState.CLOSED
    assert [one.kind.value for one in _page(session, reading).steps][1:] == [
        "adjourned",
        "resumed",
        "reading_closed",
    ]
    with pytest.raises(StaleVersion):
        chairing.close(session, cast.expert, late)
    with pytest.raises(WrongState):
        chairing.resume(session, cast.expert, readings.step(reading))


def test_who_reserves_is_named_with_the_reason(session, cast, reading, row):
    with pytest.raises(Invalid) as refusal:
        readings.ruled(session, cast.expert, reading, row, RESERVED, whom="Atlantis", note="No.")

    assert refusal.value.field == "whom"


def test_there_is_no_reading_of_what_there_is_not(session, cast, declaration, row):
    with pytest.raises(NotFound):
        chairing.begin(session, cast.expert, "nothing", "First reading")
    with pytest.raises(NotFound):
        chairing.turn(session, cast.expert, "nothing", row.paragraph_id)
    with pytest.raises(NotFound):
        reading_page(session, declaration.id, "nothing")
