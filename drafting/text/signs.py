"""A text with a sign on each character that is not what it seems: unseen, or taken for another."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from drafting.text.invisible import cells, forbidden_places
from drafting.text.lookalikes import look_alikes


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run of a text, or one character with the sign that tells what it is."""

    text: str
    sign: str = ""
    """The number of the character, such as U+0435; nothing on a run that is what it seems."""


def signed(text: str) -> tuple[Stretch, ...]:
    """The text in stretches, each doubtful character by itself; none where nothing is doubtful."""
    hidden = set(forbidden_places(text))
    doubtful = hidden | {one.place for one in look_alikes(text)}
    return tuple(_stretches(text, doubtful, hidden)) if doubtful else ()


def _stretches(text: str, doubtful: set[int], hidden: set[int]) -> Iterator[Stretch]:
    shown = cells(text)
    for is_doubtful, run in groupby(range(len(text)), doubtful.__contains__):
        places = list(run)
        if not is_doubtful:
            yield Stretch("".join(shown[place] for place in places))
            continue
        for place in places:
            sign = f"U+{ord(text[place]):04X}"
            yield Stretch("" if place in hidden else text[place], sign)
