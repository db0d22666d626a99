"""Joining two proposals for one text: both changes, exactly, or a question to a person."""

from dataclasses import dataclass

from drafting.text.changes import changes, readable
from drafting.text.slides import Change
from drafting.text.tokens import tokens
from drafting.text.weave import Stretch, Weave, hunks, rewritten

_Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """A place where two changes touch: its words before, on our side and on theirs."""

    base: str
    ours: str
    theirs: str
    start: int
    """Where the place begins, in characters of the base."""


@dataclass(frozen=True, slots=True)
class Merged:
    """The text with both changes, or no text and the conflicts that stand in the way."""

    text: str | None
    conflicts: tuple[Conflict, ...] = ()
    adjacent: tuple[str, ...] = ()
    """Sentences, as merged, in which both sides changed something: worth a look."""


def merge(base: str, ours: str, theirs: str, language: str = "en") -> Merged:
    """Both changes to `base` at once; the sides can be exchanged without changing the outcome.

    Changes conflict unless an untouched word stands between all the places where they could
    have been made. The texts are read forwards and backwards, and both readings must agree.
    """
    if theirs in (base, ours):
        return Merged(ours)
    if ours == base:
        return Merged(theirs)
    readings = [
        _weave(tokens(base), tokens(ours), tokens(theirs), backwards=backwards)
        for backwards in (False, True)
    ]
    for reading in readings:
        disputed = reading.disputed()
        if disputed:
            return Merged(None, _conflicts(reading, disputed))
    return _agreed(*readings)


def _agreed(forwards: Weave, backwards: Weave) -> Merged:
    text = "".join(forwards.merged())
    if text != "".join(backwards.merged()):
        return Merged(None, _conflicts(forwards, (forwards.everything(),)))
    return Merged(text, adjacent=forwards.shared_sentences())


def _weave(base: _Words, ours: _Words, theirs: _Words, *, backwards: bool) -> Weave:
    compare = _changes_backwards if backwards else changes
    return Weave(
        base,
        hunks(readable(compare(base, ours), base), base),
        hunks(readable(compare(base, theirs), base), base),
    )


def _changes_backwards(before: _Words, after: _Words) -> tuple[Change, ...]:
    size = len(before)
    return tuple(
        Change(size - change.end, size - change.start, change.words[::-1])
        for change in reversed(changes(before[::-1], after[::-1]))
    )


def _conflicts(weave: Weave, disputed: tuple[Stretch, ...]) -> tuple[Conflict, ...]:
    return tuple(_conflict(weave, stretch) for stretch in disputed)


def _conflict(weave: Weave, stretch: Stretch) -> Conflict:
    ours = rewritten(weave.base, [hunk.change for hunk in weave.ours], stretch)
    theirs = rewritten(weave.base, [hunk.change for hunk in weave.theirs], stretch)
    start, end = stretch
    before = "".join(weave.base[:start])
    return Conflict("".join(weave.base[start:end]), "".join(ours), "".join(theirs), len(before))
