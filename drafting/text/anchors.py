"""Where words that somebody pointed at stand in the next version, or that they are gone."""

from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from drafting.text.align import Pair
from drafting.text.function_words import carries_meaning
from drafting.text.kept import kept
from drafting.text.spans import Range
from drafting.text.together import starts, together
from drafting.text.tokens import pieces, tokens

Stretch = tuple[int, int]
"""The characters of a text from a place up to another."""

_FEWEST_TO_FIND_ELSEWHERE = 3


@dataclass(frozen=True, slots=True)
class Place:
    """Some words of a document: in which paragraph they stand, from where, to where."""

    paragraph: int
    start: int
    end: int


def transport(span: Stretch, before: str, after: str, language: str = "en") -> Stretch | None:
    """Where a stretch of the text before stands in the text after; None where its words are gone.

    What was put in among its words belongs to it; what was put in at its ends does not. If some of
    its words are gone, it is what lies between the first and the last of those that are left,
    provided that these are at least half of its words with meaning. If they are gone, but the
    whole stands to the letter in one other place, it moved there. Borders of words stay borders.
    """
    return transport_all([span], before, after, language)[0]


def transport_all(
    spans: Sequence[Stretch], before: str, after: str, language: str = "en"
) -> list[Stretch | None]:
    """The same for many stretches of one text, which is compared once."""
    if any(not 0 <= start <= end <= len(before) for start, end in spans):
        raise ValueError("The stretch does not lie in the text before.")
    if before == after:
        return list(spans)
    passage = _Passage(before, after, language)
    return [passage.of(*span) for span in spans]


def transport_places(
    places: Sequence[Place],
    before: Sequence[str],
    after: Sequence[str],
    pairs: Sequence[Pair],
    language: str = "en",
) -> list[Place | None]:
    """The same in a document, of which `pairs` say what became of its paragraphs.

    Where a paragraph was split in the midst of the words, the longer part of them is meant.
    """
    found: list[Place | None] = [None] * len(places)
    for pair in pairs:
        numbers = [n for n, place in enumerate(places) if place.paragraph in pair.before]
        if numbers and pair.after:
            old, new = [before[one] for one in pair.before], [after[one] for one in pair.after]
            begins = dict(zip(pair.before, starts(old), strict=True))
            spans = [
                (begins[place.paragraph] + place.start, begins[place.paragraph] + place.end)
                for place in (places[number] for number in numbers)
            ]
            moved = transport_all(spans, together(old), together(new), language)
            for number, span in zip(numbers, moved, strict=True):
                found[number] = _longest_part(span, pair.after, new) if span else None
    return found


class _Passage:
    """The way from one text to another."""

    def __init__(self, before: str, after: str, language: str) -> None:
        self._before, self._after, self._language = before, after, language
        self._runs = kept(before, after, language)
        self._ends = [end for _, end, _, _ in self._runs]

    def of(self, start: int, end: int) -> Stretch | None:
        if start == end:
            return self._caret(start)
        parts = list(self._parts(start, end))
        if parts and self._enough(start, end, parts):
            return parts[0][2], parts[-1][3]
        return self._elsewhere(self._before[start:end])

    def _caret(self, place: int) -> Stretch | None:
        """A place between characters stays with the one before it, or with the one after."""
        if place in {0, len(self._before)}:
            at = len(self._after) if place else 0
            return at, at
        for start, end, first, last in self._runs:
            if start <= place <= end:
                at = min(first + place - start, last)
                return at, at
        return None

    def _parts(self, start: int, end: int) -> Iterator[Range]:
        """What is kept of a stretch, without white space at a border that is new."""
        for one, two, first, last in self._runs[bisect(self._ends, start) :]:
            if one >= end:
                return
            low, high = max(start, one), min(end, two)
            if two - one != last - first or self._before[one:two] != self._after[first:last]:
                yield low, high, first, last
                continue
            if low > start:
                low += len(self._before[low:high]) - len(self._before[low:high].lstrip())
            if high < end:
                high -= len(self._before[low:high]) - len(self._before[low:high].rstrip())
            if low < high:
                yield low, high, first + low - one, first + high - one

    def _enough(self, start: int, end: int, parts: Sequence[Range]) -> bool:
        """Whether at least half of the words with meaning are left; of all, if none has any."""
        left = [self._before[low:high] for low, high, _, _ in parts]
        if sum(map(len, left)) == end - start:
            return True
        all_words = tokens(self._before[start:end])
        with_meaning = [word for word in all_words if carries_meaning(word, self._language)]
        words = [word for part in left for word in tokens(part)]
        if with_meaning:
            words = [word for word in words if carries_meaning(word, self._language)]
        return 2 * len(words) >= len(with_meaning or all_words)

    def _elsewhere(self, quote: str) -> Stretch | None:
        """Where else the whole stands, if it stood once, stands once, and says enough to be it."""
        words = [word for word in tokens(quote) if carries_meaning(word, self._language)]
        if len(words) < _FEWEST_TO_FIND_ELSEWHERE:
            return None
        at = self._after.find(quote)
        if at < 0 or self._after.find(quote, at + 1) >= 0 or self._before.count(quote) > 1:
            return None
        end = at + len(quote)
        borders = {0, *accumulate(map(len, pieces(self._after)))}
        return (at, end) if {at, end} <= borders else None


def _longest_part(span: Stretch, places: Sequence[int], texts: Sequence[str]) -> Place:
    parts = [
        Place(place, max(span[0] - start, 0), min(span[1] - start, len(text)))
        for place, start, text in zip(places, starts(texts), texts, strict=True)
    ]
    return max(parts, key=lambda part: part.end - part.start)
