"""Joining two proposals for one text: both changes, exactly, or a question to a person."""

from dataclasses import dataclass

from drafting.text.adjacency import shared_sentences
from drafting.text.hunks import apart, hunks
from drafting.text.weave import Place, Weave, weave


@dataclass(frozen=True, slots=True)
class Conflict:
    """A place where two changes touch: its words before, on our side and on theirs."""

    base: str
    ours: str
    theirs: str
    start: int
    """Where the place begins, in characters of the base."""

    @property
    def asks_for_order(self) -> bool:
        """Whether both sides only put words in, so that both can stand, one after the other."""
        return self.base == "" and bool(self.ours) and bool(self.theirs)


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
    common = apart(base)
    sides = apart(ours), apart(theirs)
    readings = [
        weave(common, [hunks(common, one, language, backwards=back) for one in sides])
        for back in (False, True)
    ]
    for reading in readings:
        if disputed := reading.disputed(reading.clashes()):
            return Merged(None, _conflicts(reading, disputed))
    forwards, backwards = readings
    text = forwards.text()
    if text != backwards.text():
        return Merged(None, _conflicts(forwards, forwards.everything()))
    return Merged(text, adjacent=shared_sentences(forwards))


def _conflicts(reading: Weave, disputed: tuple[Place, ...]) -> tuple[Conflict, ...]:
    text = reading.base.text
    return tuple(
        Conflict(
            text[slice(*place)], reading.side_at(0, place), reading.side_at(1, place), place[0]
        )
        for place in disputed
    )
