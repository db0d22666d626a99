"""Changing words within a paragraph so that spaces and stops come out right."""

from typing import NamedTuple

_NO_SPACE_BEFORE = frozenset(",;:.!?)]\u2019\u201d\u00bb\u3001\u3002\uff0c\uff1b")
_OPENING = frozenset("([\u201c\u2018\u00ab")


class Rewording(NamedTuple):
    """Characters `start` to `end` of a paragraph give way to others."""

    start: int
    end: int
    words: str


def reworded(text: str, changes: list[Rewording]) -> str | None:
    """The paragraph with all the changes, or None where two of them touch the same words."""
    if len(changes) > 1 and any(one.end - one.start == len(text) for one in changes):
        return None
    parts, place = [], 0
    last: Rewording | None = None
    for change in sorted(changes, key=lambda one: (one.start, one.end)):
        if change.start < place or (last and (change.start, change.end) == (last.start, last.end)):
            return None
        parts += [text[place : change.start], change.words]
        place, last = change.end, change
    return "".join([*parts, text[place:]])


def struck(text: str, start: int, end: int) -> Rewording:
    """These words go, and with them one of the spaces beside them."""
    before, behind = text[:start], text[end:]
    if before.endswith(" ") and (not behind or behind[0] in _NO_SPACE_BEFORE or behind[0] == " "):
        return Rewording(start - 1, end, "")
    if behind.startswith(" ") and (not before or before[-1] in _OPENING):
        return Rewording(start, end + 1, "")
    return Rewording(start, end, "")


def exchanged(text: str, start: int, end: int, words: str) -> Rewording:
    """Other words for these, or none."""
    return Rewording(start, end, words) if words else struck(text, start, end)


def put_after(text: str, place: int, words: str) -> Rewording:
    """Words behind a place, with a space on each side where one belongs."""
    before = "" if place == 0 or words[:1] in _NO_SPACE_BEFORE or words[:1].isspace() else " "
    if before and text[place - 1].isspace():
        before = ""
    behind = text[place : place + 1]
    needs_space = behind.isalnum() and not words[-1:].isspace()
    return Rewording(place, place, f"{before}{words}{' ' if needs_space else ''}")


def put_before(text: str, place: int, words: str) -> Rewording:
    """Words in front of a place, with a space on each side where one belongs."""
    behind = "" if text[place : place + 1] in _NO_SPACE_BEFORE or words[-1:].isspace() else " "
    before = text[place - 1 : place]
    needs_space = before.isalnum() and words[:1] not in _NO_SPACE_BEFORE and words[:1] != " "
    return Rewording(place, place, f"{' ' if needs_space else ''}{words}{behind}")
