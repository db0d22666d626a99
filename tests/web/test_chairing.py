"""A reading in the browser: the chair's table, the screen of the room, the minutes."""

import pytest

from tests.rooms import HOME
from tests.web.acts import reads


@pytest.fixture
def room(staged_room):
    return staged_room


@pytest.fixture
def reading(scene):
    return f"{HOME}/readings/{scene.reading}"


@pytest.fixture
def chair(room):
    return room.visit("secretariat")


def _rule(chair, reading, scene, status=303, **fields):
    wish = {"paragraph": scene.paragraph, "rulings": "0", "then": "stay"}
    return chair.post(f"{reading}/rulings", status, **wish | fields)


def test_a_reading_is_begun_and_everybody_finds_it(chair, visitor):
    begun = chair.post(f"{HOME}/readings", title="Reading of the morning")

    assert begun.location.endswith("/chair")
    listed = reads(visitor.get(f"{HOME}/readings"), "table")
    assert "Reading of the morning" in listed
    assert not visitor.get(f"{HOME}/readings").select("main form")


def test_the_screen_shows_what_the_chair_found(chair, visitor, reading, scene):
    chair.post(f"{reading}/turn", paragraph=scene.paragraph)
    _rule(chair, reading, scene, found="reserved", whom="KEN", note="Too long.")

    page = visitor.get(f"{reading}/screen")

    assert page.h1.get_text() == "OP1"
    assert reads(page, ".room__found") == "Reserved Kenya Too long."
    assert page.select_one("noscript meta[http-equiv=refresh]")


def test_what_the_screen_asks_for_is_its_own_part_alone(chair, visitor, reading):
    answer = visitor.client.get(f"{reading}/screen/now").get_data(as_text=True)

    assert answer.lstrip().startswith('<div class="room"')
    assert "<html" not in answer


def test_a_status_stands_beside_the_text(chair, visitor, reading, scene):
    before = visitor.get(HOME)
    _rule(chair, reading, scene, found="agreed_ad_referendum")

    page = visitor.get(HOME)

    assert not before.select(".reading-note")
    (note,) = page.select(".reading-note")
    assert note.get_text(strip=True) == "Agreed ad referendum"
    assert note.find_parent(id=scene.paragraph)


def test_what_is_refused_keeps_its_words(chair, reading, scene):
    wish = {"found": "reserved", "whom": "Atlantis", "note": "It sank."}

    answer = _rule(chair, reading, scene, 422, **wish).get_data(as_text=True)

    assert "Nobody is called “Atlantis”" in answer
    assert "It sank." in answer
    assert "how the paragraph stands" in _rule(chair, reading, scene, 422).get_data(as_text=True)
    stale = {"found": "bracketed", "rulings": "7"}
    assert "since you opened" in _rule(chair, reading, scene, 409, **stale).get_data(as_text=True)


def test_the_reading_is_adjourned_resumed_and_closed(chair, visitor, reading):
    chair.post(f"{reading}/adjourn", steps="1", note="Until three.")
    assert "adjourned" in reads(visitor.get(f"{reading}/screen"), ".room__found")
    chair.post(f"{reading}/resume", steps="2")

    chair.post(f"{reading}/close", steps="3")

    assert "Until three." in reads(visitor.get(reading), ".side")
    assert not chair.get(f"{reading}/chair").select("form[action$='/rulings']")
    chair.post(f"{reading}/close", 409, steps="4")


@pytest.mark.parametrize(
    ("suffix", "kind"), [("md", "markdown"), ("txt", "plain"), ("html", "html")]
)
def test_the_minutes_come_as_a_file(visitor, reading, suffix, kind):
    answer = visitor.client.get(f"{reading}/minutes.{suffix}")

    assert kind in answer.content_type
    assert "Minutes of First reading" in answer.get_data(as_text=True)
    assert f".{suffix}" in answer.headers["Content-Disposition"]


def test_a_reading_is_found_in_its_own_text_alone(visitor, chair, reading):
    visitor.get(f"{HOME}/readings/nothing", 404)
    visitor.get(f"{HOME}/readings/nothing/screen", 404)
    chair.get(f"{HOME}/readings/nothing/chair", 404)
