"""Words that somebody pointed at in a paragraph: by their place as read, or by quoting them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from drafting.text.finding import find
from drafting.text.function_words import carries_meaning
from drafting.text.invisible import cells
from drafting.text.markup import Run, parse
from drafting.text.tokens import has_meaning, pieces, tokens

MOST_PLACES = 20
"""Places among which a person can still choose; beyond, more words have to be quoted."""

FEWEST_TO_RETURN = 3
"""Words with meaning that say enough to be known again where they were gone before."""

AROUND = 40
"""Characters on either side by which a person tells one place from another."""

Stretch = tuple[int, int]
"""The characters of a text from a place up to another."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """Where quoted words may stand in a paragraph, and whether there is no doubt about it."""

    places: tuple[Stretch, ...]
    is_certain: bool


@dataclass(frozen=True, slots=True)
class Context:
    """Words of a paragraph as they are read, with what stands before and behind them."""

    before: str
    words: str
    after: str


def quoted(quote: str, text: str) -> Quoted:
    """The places at which a quote stands, as written; or the one place that is most like it.

    Marks and white space do not matter. One place to the letter is certain; several are a
    question, and so is a place that is only like it.
    """
    read, starts = _read(text)
    wanted = " ".join(quote.split())
    if not has_meaning(wanted):
        return Quoted((), is_certain=False)
    exact = list(_exact(wanted, read))
    exact = [place for place in exact if whole_words(read, *place) == place] or exact
    if exact:
        return Quoted(_as_written(exact, text, starts), is_certain=len(exact) == 1)
    found = find(wanted, [read])
    near = _as_written([(found.start, found.end)], text, starts) if found else ()
    return Quoted(near, is_certain=bool(near and found and found.is_certain))


def written_place(text: str, start: int, end: int) -> Stretch | None:
    """The place, as written, of the characters `start` to `end` as read, in whole words.

    None where they lie outside the text or hold no word.
    """
    _, starts = _read(text)
    if not 0 <= start < end <= len(starts):
        return None
    return whole_words(text, starts[start], starts[end - 1] + 1)


def whole_words(text: str, start: int, end: int) -> Stretch | None:
    """The words that a stretch touches, whole and without the space around; None if none."""
    if not 0 <= start < end <= len(text):
        return None
    found = pieces(text)
    ends = list(accumulate(map(len, found)))
    touched = range(bisect_right(ends, start), bisect_left(ends, end) + 1)
    tokens = [at for at in touched if at % 2 and ends[at - 1] < end and ends[at] > start]
    words = [at for at in tokens if has_meaning(found[at])]
    return (ends[tokens[0] - 1], ends[tokens[-1]]) if words else None


def read_place(text: str, place: Stretch) -> Stretch:
    """The place of a stretch in what a page shows of the text."""
    _, starts = _read(text)
    return bisect_left(starts, place[0]), bisect_left(starts, place[1])


def in_context(text: str, place: Stretch) -> Context:
    """The words at a place of what a page shows, and a few around them."""
    read, _ = _read(text)
    start, end = place
    return Context(read[max(start - AROUND, 0) : start], read[start:end], read[end : end + AROUND])


def returned(quote: str, text: str, language: str = "en") -> Stretch | None:
    """Where words that were gone stand once more: to the letter, once, and enough of them."""
    words = [word for word in tokens(quote) if carries_meaning(word, language)]
    start = text.find(quote)
    if len(words) < FEWEST_TO_RETURN or start < 0 or text.find(quote, start + 1) >= 0:
        return None
    place = start, start + len(quote)
    return place if whole_words(text, *place) == place else None


def _as_written(
    places: Sequence[Stretch], text: str, starts: Sequence[int]
) -> tuple[Stretch, ...]:
    found = (whole_words(text, starts[one], starts[end - 1] + 1) for one, end in places if end)
    return tuple(dict.fromkeys(place for place in found if place))[:MOST_PLACES]


def _exact(quote: str, read: str) -> Iterator[Stretch]:
    plain = "".join(" " if letter.isspace() else letter for letter in read)
    start = plain.find(quote)
    while start >= 0:
        yield start, start + len(quote)
        start = plain.find(quote, start + 1)


def _read(text: str) -> tuple[str, list[int]]:
    """What a page shows of a paragraph, and for each character of it where it is written."""
    shown: list[str] = []
    starts: list[int] = []
    place = 0
    for run in parse(text):
        first = place + lead(run)
        for offset, cell in enumerate(cells(run.text)):
            shown.append(cell)
            starts.extend([first + offset] * len(cell))
        place += len(run.source)
    return "".join(shown), starts


def lead(run: Run) -> int:
    """How many characters of a mark stand before the words of a run."""
    return {"words": 0, "emphasis": 1, "link": 1, "footnote": 2}[run.kind]
