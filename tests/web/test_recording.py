"""The secretariat puts on the record what came by mail for a State, and it is said everywhere."""

import pytest

from tests.rooms import HOME
from tests.web.acts import marked, reads
from tests.web.sent import fields_of, page_of

RECORD = f"{HOME}/submissions/record"
MARK = "recorded by the secretariat from a mail of 1 May 2026 by A. Clerk, counsellor"


@pytest.fixture
def secretariat(room):
    return room.visit("secretariat")


@pytest.fixture
def letter(room):
    state = room.actor("southland").stakeholder_id
    return {"stakeholder": state, "sent_on": "2026-05-01", "sender": "A. Clerk, counsellor"}


def _read(visit, letter, status=200, **changes):
    mail = 'We thank the Expert.\n\nReplace "road" with "bridge" in OP1'
    return page_of(visit.post(RECORD, status, **{"mail": mail, **letter, **changes}))


@pytest.fixture
def recorded(secretariat, letter):
    """The address of the submission."""
    action, fields = fields_of(_read(secretariat, letter))
    return secretariat.post(action, **fields).location


def test_a_mail_is_recorded_for_a_state_and_marked(recorded, visitor):
    page = visitor.get(recorded)

    assert reads(page, "h1") == "Submission 1 by South Africa"
    assert MARK in reads(page)
    assert marked(page, "ins") == ["bridge"]
    assert "We thank the Expert." in reads(page)


def test_its_amendments_are_marked_wherever_they_are_shown(recorded, visitor, expert, room):
    amendment = visitor.get(recorded).select_one(".proposal h3 a")["href"]
    paragraph = room.released_row("OP1").paragraph_id
    places = [
        (visitor, amendment),
        (visitor, f"{HOME}/amendments"),
        (visitor, f"{HOME}/submissions"),
        (visitor, f"{HOME}/paragraphs/{paragraph}"),
        (expert, f"{HOME}/desk/paragraphs/{paragraph}"),
        (visitor, HOME),
        (room.visit("southland"), f"{HOME}/amendments/mine"),
        (room.visit("southland"), f"{HOME}/submissions/ours"),
    ]

    unmarked = [address for reader, address in places if MARK not in reads(reader.get(address))]

    assert unmarked == []


def test_the_state_can_revise_and_withdraw_it_as_its_own(recorded, visitor, room):
    southland = room.visit("southland")
    amendment = visitor.get(recorded).select_one(".proposal h3 a")["href"]
    wish = {"kind": "replace", "base": "1", "submission": "1", "text": "Reaffirms the bridge;"}

    southland.post(f"{amendment}/revised-text", **wish)
    southland.post(f"{amendment}/withdraw")

    assert "Withdrawn" in reads(visitor.get(amendment))
    assert visitor.get(recorded)


def test_the_mail_itself_is_read_by_the_desk_and_the_state_alone(
    recorded, secretariat, expert, room, visitor
):
    readers = (secretariat, expert, room.visit("southland"))
    outside = (visitor, room.visit("northland"), room.visit("observer"))

    assert all(one.get(recorded).select("pre") for one in readers)
    assert not any(one.get(recorded).select("pre") for one in outside)


def test_it_is_shown_whose_mail_is_read(secretariat, letter):
    page = _read(secretariat, letter)

    assert "by A. Clerk, counsellor, for South Africa" in reads(page)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("stakeholder", ""),
        ("stakeholder", "x" * 16),
        ("sent_on", ""),
        ("sent_on", "yesterday"),
        ("sender", " "),
        ("mail", ""),
    ],
)
def test_what_is_missing_is_asked_for_beside_its_field(secretariat, letter, field, value):
    page = _read(secretariat, letter, 422, **{field: value})

    assert page.select_one(f".errors a[href='#{field}']")


def test_a_day_that_has_not_come_is_refused_and_nothing_is_lost(secretariat, letter):
    action, fields = fields_of(_read(secretariat, {**letter, "sent_on": "2999-01-01"}))

    answer = secretariat.post(action, 422, **fields)

    assert "has not come yet" in reads(page_of(answer))
    assert fields_of(page_of(answer))[1]["mail"] == fields["mail"]


def test_a_release_between_reading_and_recording_loses_nothing(secretariat, expert, letter):
    action, fields = fields_of(_read(secretariat, letter))

    answer = secretariat.post(action, 409, **{**fields, "release": "0"})

    assert "A new release was published" in reads(page_of(answer))
