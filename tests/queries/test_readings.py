import pytest

from drafting.domain.readings import ReadingStatus
from drafting.queries.minutes import minutes_of
from drafting.queries.readings import beside_the_text, reading_page
from drafting.queries.releases import latest_release, release_text
from tests import factories, readings

AGREED = ReadingStatus.AGREED


@pytest.fixture
def reading(session, cast, declaration):
    return readings.reading(session, cast.expert, declaration)


@pytest.fixture
def rows(session, declaration):
    return {name: factories.row(session, declaration, name) for name in ("PP1", "OP1", "OP3")}


def _beside(session, declaration):
    release = latest_release(session, declaration.id)
    return beside_the_text(session, release, release_text(session, release.id))


def test_what_was_agreed_holds_in_a_later_release_with_the_same_words(
    session, cast, declaration, reading, rows
):
    for name in ("PP1", "OP1"):
        readings.ruled(session, cast.expert, reading, rows[name], AGREED)
    words = rows["OP1"].text.replace("the road", "every road")
    factories.rewritten(session, cast.expert, rows["OP1"], words)
    factories.release(session, cast.expert, declaration)

    found = _beside(session, declaration)

    assert found[rows["PP1"].paragraph_id].holds
    assert not found[rows["OP1"].paragraph_id].holds
    assert found[rows["OP1"].paragraph_id].symbol == "TEST/1"
    assert rows["OP3"].paragraph_id not in found


def test_what_was_agreed_as_a_package_falls_as_one(session, cast, declaration, reading, rows):
    for name in ("PP1", "OP1"):
        wish = {"package": "The road"}
        readings.ruled(session, cast.expert, reading, rows[name], ReadingStatus.PACKAGED, **wish)
    readings.ruled(session, cast.expert, reading, rows["PP1"], AGREED)
    factories.rewritten(session, cast.expert, rows["OP1"], "Reaffirms the road;")
    factories.release(session, cast.expert, declaration)

    found = _beside(session, declaration)

    assert not found[rows["PP1"].paragraph_id].holds


def test_an_earlier_release_knows_nothing_of_later_readings(
    session, cast, declaration, reading, rows
):
    readings.ruled(session, cast.expert, reading, rows["OP1"], ReadingStatus.BRACKETED)
    first = latest_release(session, declaration.id)
    factories.release(session, cast.expert, declaration)
    again = readings.reading(session, cast.expert, declaration, "Second reading")
    readings.ruled(session, cast.expert, again, rows["OP1"], AGREED)

    then = beside_the_text(session, first, release_text(session, first.id))

    assert then[rows["OP1"].paragraph_id].ruling.status is ReadingStatus.BRACKETED
    assert _beside(session, declaration)[rows["OP1"].paragraph_id].ruling.status is AGREED


def test_a_paragraph_that_left_its_package_stands_alone(session, cast, declaration, reading, rows):
    for name in ("PP1", "OP1"):
        wish = {"package": "The road"}
        readings.ruled(session, cast.expert, reading, rows[name], ReadingStatus.PACKAGED, **wish)
    readings.ruled(session, cast.expert, reading, rows["PP1"], AGREED, leaves=True)

    found = _beside(session, declaration)

    assert found[rows["PP1"].paragraph_id].ruling.package == ""
    assert found[rows["OP1"].paragraph_id].ruling.package == "The road"


def test_the_minutes_tell_how_it_went_how_each_paragraph_stands_and_who_reserves(
    session, cast, declaration, reading, rows
):
    wish = {"whom": "NOR, KEN", "note": "It is too long."}
    readings.ruled(session, cast.expert, reading, rows["OP1"], ReadingStatus.RESERVED, **wish)

    minutes = minutes_of(declaration, reading_page(session, declaration.id, reading.id))

    course, outcome, reserved = (
        [(line.head, line.text) for line in part.lines] for part in minutes.parts
    )
    found = ("OP1", "reserved by Kenya and Norway (It is too long.)")
    assert course == [("Expert", "The reading began."), found]
    assert found in outcome
    assert ("OP3", "not taken up") in outcome
    assert reserved == [("OP1", "Kenya and Norway: It is too long.")]
