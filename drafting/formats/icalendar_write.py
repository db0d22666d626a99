"""Writing a calendar that other programs can follow: the few lines of iCalendar that it needs."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

WIDEST = 75
"""Octets of a line without its break; longer ones are folded (RFC 5545, section 3.1)."""

_MARKS = re.compile(r"[\\;,]")
_BREAKS = re.compile(r"\r\n|\r|\n")
_UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Event:
    """Something that takes place: from a moment to a moment, or on whole days."""

    identity: str
    """Stable and unique, so that a change replaces what a follower has."""
    changed_at: datetime
    version: int
    title: str
    begins: datetime | date
    ends: datetime | date
    """The end itself; of whole days, the last one."""
    description: str = ""
    place: str = ""
    address: str = ""
    is_cancelled: bool = False


def calendar(name: str, host: str, events: Iterable[Event]) -> str:
    """The text of a calendar with these events."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Drafting room//Calendar//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{escaped(name)}",
        *(line for event in events for line in _event(event, host)),
        "END:VCALENDAR",
    ]
    return "".join(f"{folded(line)}\r\n" for line in lines)


def escaped(text: str) -> str:
    """Words as they stand in a value: marks of the format behind a stroke, lines as `\\n`."""
    marked = _MARKS.sub(lambda mark: "\\" + mark[0], _UNSEEN.sub("", text))
    return _BREAKS.sub(r"\\n", marked)


def folded(line: str) -> str:
    """A line in pieces of at most 75 octets, no character of which is broken."""
    pieces, piece, width = [], "", 0
    for character in line:
        size = len(character.encode())
        if width + size > WIDEST:
            pieces.append(piece)
            piece, width = " ", 1
        piece, width = piece + character, width + size
    return "\r\n".join([*pieces, piece])


def _event(event: Event, host: str) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{event.identity}@{host}"
    yield f"DTSTAMP:{_moment(event.changed_at)}"
    yield f"SEQUENCE:{event.version}"
    yield f"DTSTART{_when(event.begins)}"
    yield f"DTEND{_when(_after(event.ends))}"
    yield f"SUMMARY:{escaped(event.title)}"
    if event.description:
        yield f"DESCRIPTION:{escaped(event.description)}"
    if event.place:
        yield f"LOCATION:{escaped(event.place)}"
    if event.address:
        yield f"URL:{event.address}"
    yield "STATUS:" + ("CANCELLED" if event.is_cancelled else "CONFIRMED")
    yield "END:VEVENT"


def _after(end: datetime | date) -> datetime | date:
    """The end as the format means it: of whole days, the first one after."""
    return end if isinstance(end, datetime) else end + timedelta(days=1)


def _when(at: datetime | date) -> str:
    return f":{_moment(at)}" if isinstance(at, datetime) else f";VALUE=DATE:{at:%Y%m%d}"


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
