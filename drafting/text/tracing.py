"""Whose each word of a composed text is once a person wrote upon it, and what got in whole."""

from collections.abc import Sequence
from itertools import chain
from typing import Literal

from drafting.text.combination import Chosen, Combination, key_of
from drafting.text.compare import compare
from drafting.text.compose import Part, Proposal, compose
from drafting.text.hunks import apart, hunks
from drafting.text.provenance import Span
from drafting.text.questions import answer

OWN = "own"
"""The source of words that whoever composes wrote."""

Extent = Literal["whole", "part", "none"]
"""How much of a proposal stands in a text."""


def traced(parts: Sequence[Part], words: str) -> tuple[Part, ...]:
    """The parts of a composed text after somebody wrote `words` upon it; what is new is `OWN`."""
    found: list[Part] = []
    place = 0
    for start, end, first, last in compare("".join(part.text for part in parts), words):
        found += _cut(parts, place, start)
        found.append(Part(words[first:last], (OWN,)))
        place = end
    found += _cut(parts, place, sum(len(part.text) for part in parts))
    return tuple(part for part in found if part.text)


def spans(parts: Sequence[Part], before: Sequence[Span], order: Sequence[str]) -> tuple[Span, ...]:
    """The origin of each word: kept words keep theirs, of several sources the first in `order`
    counts, and the origin of `OWN` words is left empty.
    """
    found: list[Span] = []
    for part in parts:
        if part.at is not None:
            found += _between(before, part.at, part.at + len(part.text))
        elif part.sources == (OWN,):
            found.append(Span(part.text, ""))
        else:
            found.append(Span(part.text, min(part.sources, key=order.index)))
    return tuple(found)


def extent(
    combination: Combination,
    name: str,
    words: str,
    chosen: Chosen | None = None,
    language: str = "en",
) -> Extent:
    """How much of one of the proposals stands in the words, its deletions counted as well."""
    proposed = next(one.text for one in combination.brought if one.name == name)
    if proposed is None or proposed == combination.now:
        return "none"
    if words == combination.text and _is_chosen(combination, name, chosen or {}):
        return "whole"
    result = traced(combination.composition.parts, words)
    alone = compose(combination.now, [Proposal(name, proposed)], language=language).parts
    put_in, found = _letters(alone, name), _letters(result, name)
    kept, left = (_kept(combination.now, text, language) for text in (words, proposed))
    if found >= put_in and kept <= left:
        return "whole"
    common = apart(combination.now)
    only_out = {
        place
        for hunk in hunks(common, apart(proposed), language)
        if not hunk.come
        for place in range(hunk.start, hunk.end)
    }
    is_out = any(combination.now[place].isalnum() for place in only_out - kept)
    return "part" if found or is_out else "none"


def _is_chosen(combination: Combination, name: str, chosen: Chosen) -> bool:
    """Whether a proposal's own words stand at every place that was in dispute."""
    for asked in combination.composition.questions:
        own = [one for one in asked.alternatives if name in one.names]
        answered = answer(asked, chosen.get(key_of(asked))) or ()
        if own and not set(own) & set(answered):
            return False
    settled = next(one.questions for one in combination.brought if one.name == name)
    return all(chosen.get(key_of(one, name)) == (name,) for one in settled)


def _letters(parts: Sequence[Part], name: str) -> int:
    """How many letters and digits come from a proposal."""
    own = chain.from_iterable(part.text for part in parts if name in part.sources)
    return sum(letter.isalnum() for letter in own)


def _kept(before: str, after: str, language: str) -> set[int]:
    """Which letters of a text still stand in a later one, by their places."""
    kept = set(range(len(before)))
    for start, end, *_ in compare(before, after, language):
        kept.difference_update(range(start, end))
    return {place for place in kept if before[place].isalnum()}


def _cut(parts: Sequence[Part], start: int, end: int) -> list[Part]:
    """The parts from one place of their text to another."""
    found, place = [], 0
    for part in parts:
        first, last = max(start - place, 0), min(end - place, len(part.text))
        if first < last:
            at = None if part.at is None else part.at + first
            found.append(Part(part.text[first:last], part.sources, at))
        place += len(part.text)
    return found


def _between(before: Sequence[Span], start: int, end: int) -> list[Span]:
    found, place = [], 0
    for span in before:
        first, last = max(start - place, 0), min(end - place, len(span.text))
        if first < last:
            found.append(Span(span.text[first:last], span.origin))
        place += len(span.text)
    return found
