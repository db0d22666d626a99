"""A text is read in the room before a screen, and put under silence twice."""

import pytest
from playwright.sync_api import expect

from drafting.database import transaction
from drafting.domain import clock
from drafting.models import Declaration
from tests import silences
from tests.rooms import HOME

WISHES = {
    "closes_at": "2190-05-04T18:00",
    "title": "Adoption by silence",
    "words": "Say now what you cannot live with.",
}


@pytest.fixture
def people(furnished):
    """The Expert, a State, and whoever watches the screen of the room."""
    return tuple(furnished.someone(name) for name in ("expert", "northland", ""))


def test_the_room_sees_what_the_chair_finds_of_three_paragraphs(people):
    expert, northland, visitor = people
    reading = _begin(expert)
    visitor.go(f"{reading}/screen")

    _rule(expert, "a")
    _sees(visitor, "PP1", "Before the room")
    _rule(expert, "p", whom="Norway", then="stay")
    _sees(visitor, "PP1", "Agreed pending", "Norway")
    with expert.leaving():
        expert.page.keyboard.press("j")
    _rule(expert, "r", whom="ZAF", note="The bridge is not built.", then="stay")
    _sees(visitor, "PP2", "Reserved", "South Africa", "The bridge is not built.")

    northland.go(HOME)
    assert northland.reads("Agreed pending Norway")
    northland.go(reading)
    assert northland.reads("The bridge is not built.")
    assert [person.complaints for person in people] == [[], [], []]


def _begin(expert):
    expert.go(f"{HOME}/readings")
    expert.page.fill("[name=title]", "First reading")
    expert.send("/readings")
    return expert.page.url.removeprefix(expert.home).removesuffix("/chair")


def _rule(expert, key, then="next", **words):
    """What the chair finds, chosen by a key, with what belongs to it."""
    expert.page.keyboard.press(key)
    expect(expert.page.locator(f"input[data-key={key}]")).to_be_checked()
    for name, text in words.items():
        expert.page.fill(f"[name={name}]", text)
    expert.send("/rulings", f"button[value={then}]")


def _sees(visitor, *words):
    """What the screen shows when it asks again, as it does whenever it comes into view."""
    visitor.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    for one in words:
        expect(visitor.page.locator("[data-room]")).to_contain_text(one)


def test_silence_is_kept_once_and_broken_once_for_one_paragraph(furnished, people):
    expert, northland, visitor = people
    address = _put_under_silence(expert)

    northland.go(address)
    northland.page.get_by_label("OP1", exact=True).check()
    northland.page.fill("[name=reason]", "The road is not ours to mend.")
    northland.send("/objections")

    visitor.go(address)
    assert visitor.reads("If it ended now, silence would be broken on OP1.")
    for broken, outcome in ((False, "Nobody objected in time"), (True, "Silence was broken on")):
        visitor.go(_ended(furnished, broken=broken))
        assert visitor.reads(outcome)
        assert visitor.reads("The next act in the room writes the result")
    visitor.go(HOME)
    assert visitor.reads("Agreed by silence")
    assert [person.complaints for person in people] == [[], [], []]


def _put_under_silence(expert):
    expert.go(f"{HOME}/silences/new")
    for name, text in WISHES.items():
        expert.page.fill(f"[name={name}]", text)
    expert.send("/silences")
    return expert.page.url.removeprefix(expert.home)


def _ended(furnished, *, broken):
    """A procedure that was opened two days ago and ended yesterday, by the database's clock."""
    expert, northland = furnished.room.actor("expert"), furnished.room.actor("northland")
    with transaction(furnished.database) as session:
        declaration = session.query(Declaration).one()
        with clock.at(clock.now() - 2 * silences.DAY):
            one = silences.silence(session, expert, declaration)
            if broken:
                silences.objection(session, northland, one, one.paragraph_ids[3])
    return f"{HOME}/silences/{one.id}"
