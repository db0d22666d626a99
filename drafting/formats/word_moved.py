"""Paragraphs that go in one place and come in another: cut and pasted, or tracked as moved."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from drafting.formats.word_tracked import Accepts, Paragraph, Settled, everything, nothing, words
from drafting.formats.word_wording import key, without_any_number

COPY = re.compile(r"_Copy_\d+$")
"""What a program adds to the name of a bookmark that was pasted a second time."""

Placed = tuple[int, Settled]


def homes(
    paragraphs: Sequence[Paragraph], gone: Sequence[Placed], come: Sequence[Placed]
) -> Mapping[int, int]:
    """For each paragraph that went, the one that came in its stead elsewhere, if any did.

    The same words are the surest sign, then the bookmark, then the name Word gave to the move:
    that one is shared by all the paragraphs that were moved at once.
    """
    found: dict[int, int] = {}
    for signs in (_words, _bookmarks, _moves):
        _pair(paragraphs, (gone, come), signs, found)
    return found


_Signs = Callable[[Sequence[Paragraph], Settled, Accepts], Iterator[str]]


def _pair(
    paragraphs: Sequence[Paragraph],
    sides: tuple[Sequence[Placed], Sequence[Placed]],
    signs: _Signs,
    found: dict[int, int],
) -> None:
    gone, come = sides
    waiting: dict[str, list[int]] = {}
    for place, settled in gone:
        if place not in found:
            for sign in signs(paragraphs, settled, nothing):
                waiting.setdefault(sign, []).append(place)
    taken = set(found.values())
    for place, settled in come:
        candidates = (
            one
            for sign in signs(paragraphs, settled, everything)
            for one in waiting.get(sign, ())
            if one not in found
        )
        one = next(candidates, None) if place not in taken else None
        if one is not None:
            found[one] = place


def _words(_paragraphs: Sequence[Paragraph], settled: Settled, _accepts: Accepts) -> Iterator[str]:
    yield key(without_any_number(settled.text))


def _bookmarks(
    paragraphs: Sequence[Paragraph], settled: Settled, accepts: Accepts
) -> Iterator[str]:
    """The bookmarks on its own words, which others may stand beside in a joined paragraph."""
    for source in settled.sources:
        if words(paragraphs[source], accepts).strip():
            yield from (COPY.sub("", name) for name in paragraphs[source].bookmarks)


def _moves(paragraphs: Sequence[Paragraph], settled: Settled, accepts: Accepts) -> Iterator[str]:
    kind = "moved_from" if accepts is nothing else "moved_to"
    for source in settled.sources:
        acts = paragraphs[source].acts()
        yield from dict.fromkeys(one.move for one in acts if one.kind == kind and one.move)
