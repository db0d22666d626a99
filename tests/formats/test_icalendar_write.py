from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.formats.icalendar_write import WIDEST, Event, calendar, escaped, folded

EVENT = Event(
    identity="abc",
    changed_at=datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC),
    version=3,
    title="Reading",
    begins=datetime(2026, 3, 1, 9, 0, tzinfo=UTC),
    ends=datetime(2026, 3, 1, 17, 30, tzinfo=UTC),
)


def _text(*events):
    return calendar("Drafting room", "example.org", events)


def test_an_event_is_written_line_by_line():
    assert _text(EVENT) == (
        "BEGIN:VCALENDAR\r\n"
        "VERSION:2.0\r\n"
        "PRODID:-//Drafting room//Calendar//EN\r\n"
        "CALSCALE:GREGORIAN\r\n"
        "METHOD:PUBLISH\r\n"
        "X-WR-CALNAME:Drafting room\r\n"
        "BEGIN:VEVENT\r\n"
        "UID:abc@example.org\r\n"
        "DTSTAMP:20260102T030405Z\r\n"
        "SEQUENCE:3\r\n"
        "DTSTART:20260301T090000Z\r\n"
        "DTEND:20260301T173000Z\r\n"
        "SUMMARY:Reading\r\n"
        "STATUS:CONFIRMED\r\n"
        "END:VEVENT\r\n"
        "END:VCALENDAR\r\n"
    )


def test_a_whole_day_ends_on_the_day_after():
    day = replace(EVENT, begins=date(2026, 12, 31), ends=date(2026, 12, 31))

    assert "DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n" in _text(day)


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("a, b; c", "a\\, b\\; c"),
        ("back\\slash", "back\\\\slash"),
        ("one\r\ntwo\nthree\rfour", "one\\ntwo\\nthree\\nfour"),
        ("bell\x07", "bell"),
    ],
)
def test_marks_of_the_format_are_escaped(words, written):
    assert escaped(words) == written


def test_nobody_writes_a_line_of_their_own():
    hostile = replace(EVENT, title="x\r\nATTENDEE:y", place="z\nEND:VEVENT")

    lines = _text(hostile).split("\r\n")

    assert lines.count("END:VEVENT") == 1
    assert not [one for one in lines if one.startswith("ATTENDEE")]


@given(line=st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=400))
def test_a_folded_line_is_narrow_and_unfolds_to_itself(line):
    pieces = folded(line).split("\r\n")

    assert all(len(one.encode()) <= WIDEST for one in pieces)
    assert pieces[0] + "".join(one[1:] for one in pieces[1:]) == line
    assert all(one.startswith(" ") for one in pieces[1:])
