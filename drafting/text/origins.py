"""Whose the words of a whole document are, through moves, splits, joins, deletions and returns."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from drafting.text.align import Pair
from drafting.text.candidates import Match, related
from drafting.text.fitting import anywhere
from drafting.text.likeness import Likeness
from drafting.text.provenance import Runs, Span, Spans, carry, joined
from drafting.text.together import starts, together

_LEAST_FOR_A_RETURN = 0.75
_MOST_REMEMBERED = 32


@dataclass(frozen=True, slots=True)
class Origins:
    """The runs of every paragraph, and of those removed, the last removed last."""

    paragraphs: tuple[Spans, ...]
    removed: tuple[Spans, ...] = ()


def carry_all(
    origins: Origins, after: Sequence[str], pairs: Sequence[Pair], origin: str
) -> Origins:
    """The origins of the next version of a document; `pairs` say what became of its paragraphs.

    A paragraph with the same words has the very same runs. One that was removed is remembered, and
    gets its own back when it returns, also with a few words changed.
    """
    found: dict[int, Spans] = {}
    gone = []
    for pair in pairs:
        old = [origins.paragraphs[place] for place in pair.before]
        if not pair.after:
            gone += old
        elif old:
            new = [after[place] for place in pair.after]
            found.update(zip(pair.after, _carried(old, new, origin), strict=True))
    inserted = [pair.after[0] for pair in pairs if not pair.before]
    returned, removed = _returned(origins.removed, {one: after[one] for one in inserted}, origin)
    found |= {one: (Span(after[one], origin),) if after[one] else () for one in inserted}
    found |= returned
    paragraphs = tuple(found[place] for place in range(len(after)))
    return Origins(paragraphs, (*removed, *gone))


def text_of(spans: Spans) -> str:
    """The words that the runs join to."""
    return spans[0].text if len(spans) == 1 else "".join([span.text for span in spans])


def _carried(old: Sequence[Spans], new: Sequence[str], origin: str) -> Iterator[Spans]:
    if len(old) == len(new) == 1:
        before = text_of(old[0])
        yield old[0] if before == new[0] else carry(old[0], before, new[0], origin)
        return
    glued = _glued(old)
    runs = Runs(carry(glued, text_of(glued), together(new), origin), origin)
    for start, text in zip(starts(new), new, strict=True):
        yield joined(tuple(runs.cut(start, start + len(text))))


def _glued(paragraphs: Sequence[Spans]) -> Spans:
    """Paragraphs as one text; the space between two belongs to the word before it."""
    spans = list(paragraphs[0])
    for more in paragraphs[1:]:
        spans += [Span(" ", spans[-1].origin if spans else ""), *more]
    return tuple(spans)


def _returned(
    removed: tuple[Spans, ...], inserted: Mapping[int, str], origin: str
) -> tuple[dict[int, Spans], tuple[Spans, ...]]:
    """The runs of the paragraphs that came back, and what is still removed."""
    if not removed or not inserted:
        return {}, removed
    found: dict[int, Spans] = {}
    texts = [text_of(spans) for spans in removed]
    for match in _returning(texts, inserted):
        (one,), (other,) = match.ones, match.others
        same = texts[one] == inserted[other]
        spans = removed[one]
        found[other] = spans if same else carry(spans, texts[one], inserted[other], origin)
        texts[one] = ""
    return found, tuple(spans for spans, text in zip(removed, texts, strict=True) if text)


def _returning(removed: Sequence[str], inserted: Mapping[int, str]) -> list[Match]:
    """Which inserted paragraph was removed once: to the letter, or much alike."""
    last = {text: place for place, text in enumerate(removed)}
    equal = [
        Match((last[text],), (other,), 1.0)
        for other, text in inserted.items()
        if text and text in last
    ]
    taken: set[int] = set()
    other_taken: set[int] = set()
    found = list(anywhere(equal, taken, other_taken))
    others = tuple(other for other in inserted if other not in other_taken)
    ones = tuple(one for one in range(len(removed)) if one not in taken)[-_MOST_REMEMBERED:]
    if ones and others:
        old, new = (
            {one: removed[one] for one in ones},
            {other: inserted[other] for other in others},
        )
        likeness = Likeness(old, new, {})
        alike = [
            Match((one,), (other,), likeness.of(one, other)) for one, other in related(likeness)
        ]
        found += anywhere(
            [match for match in alike if match.score >= _LEAST_FOR_A_RETURN], taken, other_taken
        )
    return found
