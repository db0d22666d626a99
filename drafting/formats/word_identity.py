"""Which paragraph of the release a paragraph of the file is.

The words decide: where rejecting every change gives a paragraph of the release, it is that one.
The bookmark decides between equals and where words were changed without tracking; likeness, where
there is neither.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from drafting.domain.vocabulary import ParagraphKind
from drafting.formats.marks import split_mark
from drafting.formats.outline import Node, Outline, labels, walk
from drafting.formats.word_moved import COPY
from drafting.formats.word_tracked import Settled, Tracked, nothing, words
from drafting.formats.word_wording import (
    key,
    shown,
    tidy,
    without_any_number,
    without_number,
)
from drafting.text.align import align

_NAMES: Mapping[str, str] = {ParagraphKind.TITLE: "Title", ParagraphKind.FORMULA: "Formula"}


@dataclass(frozen=True, slots=True)
class Place:
    """A paragraph of the release: its identity, its name, its number in print, its words."""

    id: str
    label: str
    printed: str
    text: str
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Bookmark:
    """The identity a bookmark names, and whether Word made it for a pasted copy."""

    identity: str
    is_copy: bool


def places(outline: Outline) -> tuple[Place, ...]:
    """The paragraphs of the release in reading order."""
    found = zip(walk(outline.nodes), labels(outline.nodes), strict=True)
    return tuple(
        Place(node.id, _name(node, label.reference), label.printed, node.text, depth)
        for (depth, node), label in found
    )


def bookmark(name: str, identities: Mapping[str, int]) -> Bookmark | None:
    """What a bookmark tells, if it names an identity: alone, or behind a word of the writer's."""
    original = COPY.sub("", name)
    for known in (original, original.lstrip("_"), original.rsplit("_", 1)[-1]):
        if known in identities:
            return Bookmark(known, original != name)
    return None


def identify(
    reading: Tracked, bases: Sequence[Settled], release: Sequence[Place]
) -> Mapping[int, int]:
    """For each paragraph of the file that is one of the release, which one."""
    finding = _Finding(reading, bases, release)
    finding.by_words_and_bookmark()
    finding.by_words()
    finding.by_bookmark(copies=False)
    finding.by_bookmark(copies=True)
    finding.by_likeness()
    return finding.found


class _Finding:
    """The search, from the surest sign to the weakest; what is found once stays found."""

    def __init__(
        self, reading: Tracked, bases: Sequence[Settled], release: Sequence[Place]
    ) -> None:
        self.found: dict[int, int] = {}
        self._taken: set[int] = set()
        self._bases, self._release = bases, release
        self._identities = {place.id: index for index, place in enumerate(release) if place.id}
        self._bookmarks = [tuple(self._named(reading, base)) for base in bases]
        self._by_words: dict[str, list[int]] = {}
        for index, place in enumerate(release):
            for words_ in _keys(place):
                self._by_words.setdefault(words_, []).append(index)

    def by_words_and_bookmark(self) -> None:
        for base in range(len(self._bases)):
            alike = set(self._alike(base))
            self._take(base, (one for one, _ in self._bookmarks[base] if one in alike))

    def by_words(self) -> None:
        for base in range(len(self._bases)):
            self._take(base, self._alike(base))

    def by_bookmark(self, *, copies: bool) -> None:
        for base, named in enumerate(self._bookmarks):
            self._take(base, (one for one, is_copy in named if is_copy == copies))

    def by_likeness(self) -> None:
        free = [one for one in range(len(self._release)) if one not in self._taken]
        open_ones = [
            base
            for base, settled in enumerate(self._bases)
            if base not in self.found and key(settled.text)
        ]
        before = [shown(self._release[one].text)[0] for one in free]
        after = [without_any_number(self._bases[one].text) for one in open_ones]
        for pair in align(before, after):
            if pair.before and pair.after:
                self._take(open_ones[pair.after[0]], [free[pair.before[0]]])

    def _take(self, base: int, candidates: Iterator[int] | Sequence[int]) -> None:
        if base in self.found:
            return
        for one in candidates:
            if one not in self._taken:
                self.found[base] = one
                self._taken.add(one)
                return

    def _alike(self, base: int) -> Sequence[int]:
        words_ = self._bases[base].text
        return self._by_words.get(key(words_)) or self._by_words.get(
            key(without_any_number(words_)), []
        )

    def _named(self, reading: Tracked, base: Settled) -> Iterator[tuple[int, bool]]:
        """The paragraphs its bookmarks name; those on words of the release come first."""
        sources = sorted(
            base.sources, key=lambda one: not words(reading.paragraphs[one], nothing).strip()
        )
        for source in sources:
            for name in reading.paragraphs[source].bookmarks:
                told = bookmark(name, self._identities)
                if told:
                    yield self._identities[told.identity], told.is_copy


def _keys(place: Place) -> set[str]:
    """All the ways in which the paragraph can stand in the file, unchanged."""
    forms = {key(form) for form in shown(place.text)}
    return {one for one in forms | {key(f"{place.printed} {form}") for form in forms} if one}


def _name(node: Node, reference: str) -> str:
    """What a sentence calls a paragraph: its reference, or its kind where it has none."""
    return reference or _NAMES.get(node.kind, node.text[:40])


def body(text: str, place: Place) -> str:
    """The words of a paragraph of the file without the number before them.

    A number that the room prints goes, and so does another one where the release has none.
    """
    words_ = tidy(text)
    forms = (tidy(place.text), *shown(place.text))
    if words_ in forms:
        return words_
    rest = without_number(words_, place.printed)
    if rest == words_ and not any(split_mark(form)[0] for form in forms):
        return without_any_number(words_)
    return rest
