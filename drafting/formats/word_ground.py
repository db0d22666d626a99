"""The release as a Word file holds it: which paragraph is which, and what was changed unseen."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from drafting.domain.errors import UnreadableFile
from drafting.formats.outline import Outline
from drafting.formats.word_bounds import refuse_beyond
from drafting.formats.word_findings import Uncertainty
from drafting.formats.word_identity import Place, body, identify, places
from drafting.formats.word_marked import marked
from drafting.formats.word_tracked import Settled, Tracked, nothing, settle, words
from drafting.formats.word_wording import carried, key, shown
from drafting.text.increasing import longest_increasing
from drafting.text.merge import merge

NOT_OF_THIS = (
    "No paragraph of this release is in the file. Name the release that the file was made from."
)
UNTRACKED = "The paragraph was changed without tracking; nobody is named as the author."
MISSING = "The paragraph is not in the file; it was taken out without tracking."
EXTRA = "The file has a paragraph that the release has not; it was put in without tracking."
ELSEWHERE = "The paragraph stands in another place in the file; it was moved without tracking."


@dataclass(frozen=True, slots=True)
class Wording:
    """What an author makes of a paragraph: the words alone, and with the marks of the file."""

    plain: str
    marked: str


class Ground:
    """What every proposal of a file is measured against."""

    def __init__(self, reading: Tracked, release: Outline) -> None:
        refuse_beyond(reading)
        self.reading = reading
        self.bases = settle(reading.paragraphs, nothing)
        self._places = places(release)
        self._found = identify(reading, self.bases, self._places)
        if self._places and not self._found:
            raise UnreadableFile(NOT_OF_THIS)
        self._rank = {place.id: index for index, place in enumerate(self._places)}
        self._homes = {
            source: base for base, one in enumerate(self.bases) for source in one.sources
        }
        self._known = sorted(self._found)
        self._anchors = [self._anchor(self.bases[base]) for base in self._known]
        self.prints_numbers = any(map(self.has_number, self._known))
        self._styles = {
            self._places[self._found[base]].id: reading.paragraphs[anchor].style
            for base, anchor in zip(self._known, self._anchors, strict=True)
        }

    def place(self, base: int) -> Place | None:
        """The paragraph of the release that a paragraph of the file is."""
        found = self._found.get(base)
        return self._places[found] if found is not None else None

    def rank(self, paragraph: str) -> int:
        """Where a paragraph stands in the release; before all others where it is none."""
        return self._rank.get(paragraph, -1)

    def before(self, source: int) -> Place | None:
        """The last paragraph of the release that begins before this paragraph of the file."""
        behind = bisect_left(self._anchors, source)
        return self.place(self._known[behind - 1]) if behind else None

    def leader(self, source: int) -> Place | None:
        """The paragraph that a new one follows: the last one before it, or what holds that one.

        A paragraph set like a sibling of the one that holds the last one stands behind both.
        """
        last = self.before(source)
        if last is None:
            return None
        style = self.reading.paragraphs[source].style
        holders = [last, *self._holders(last)]
        return next((one for one in holders if self._styles.get(one.id) == style), last)

    def _holders(self, place: Place) -> Iterator[Place]:
        for one in reversed(self._places[: self._rank[place.id]]):
            if one.depth < place.depth:
                yield one
                place = one

    def at(self, source: int) -> Place | None:
        """The paragraph of the release at which this paragraph of the file stands."""
        home = self._homes.get(source)
        if home is not None and home not in self._found and key(self.bases[home].text):
            return None
        return self.before(source + 1)

    def has_number(self, base: int) -> bool:
        """Whether a number stands before the words of this paragraph in the file."""
        place, text = self.place(base), self.bases[base].text
        return place is not None and key(body(text, place)) != key(text)

    def body(self, text: str, place: Place) -> str:
        """Words of the file as they would stand in the release, without their number."""
        return body(text, place)

    def carried(self, place: Place, base: Settled, wording: Wording) -> str | None:
        """The release's words with what an author changed; nothing where others stand in the way.

        Where the file was changed without tracking too, both changes are brought together.
        """
        paragraphs = self.reading.paragraphs
        if key(self.body(marked(paragraphs, base, nothing), place)) == key(place.text):
            return wording.marked
        was, forms = self.body(base.text, place), shown(place.text)
        for form in forms:
            if key(form) == key(was):
                return carried(place.text, form, wording.plain)
        merged = merge(was, forms[0], wording.plain)
        return None if merged.text is None else carried(place.text, forms[0], merged.text)

    def doubts(self) -> Iterator[Uncertainty]:
        """What differs between the release and the file with every change rejected."""
        yield from self._changed()
        yield from self._displaced()
        yield from self._extra()
        found = set(self._found.values())
        for index, place in enumerate(self._places):
            if index not in found and place.text.strip():
                yield Uncertainty(place.id, place.label, MISSING, place.text)

    def _changed(self) -> Iterator[Uncertainty]:
        for base in self._known:
            place = self._places[self._found[base]]
            was = self.body(self.bases[base].text, place)
            if key(was) not in {key(form) for form in shown(place.text)}:
                yield Uncertainty(place.id, place.label, UNTRACKED, place.text, was)

    def _displaced(self) -> Iterator[Uncertainty]:
        order = [self._found[base] for base in self._known]
        in_order = set(longest_increasing(order))
        for position, index in enumerate(order):
            if position not in in_order:
                place = self._places[index]
                yield Uncertainty(place.id, place.label, ELSEWHERE, place.text, place.text)

    def _extra(self) -> Iterator[Uncertainty]:
        """What stands before the first paragraph of the release is the head of the page."""
        first = self._known[0] if self._known else 0
        for base, settled in enumerate(self.bases):
            if base > first and base not in self._found and any(map(str.isalnum, settled.text)):
                yield Uncertainty("", "", EXTRA, "", settled.text.strip())

    def _anchor(self, settled: Settled) -> int:
        """The paragraph of the file in which its own first words stand."""
        own = (
            source
            for source in settled.sources
            if words(self.reading.paragraphs[source], nothing).strip()
        )
        return next(own, settled.sources[0])
