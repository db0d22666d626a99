"""Origins that an earlier algorithm carried, carried once more by the present one."""

from collections.abc import Iterator, Sequence

from drafting.text.provenance import Runs, Span, Spans, carry, joined

_NEW = ""


def rederive(
    spans: Sequence[Span], stored: Sequence[Span], before: str, after: str, own: str
) -> Spans:
    """The runs of `after`: words that stay keep theirs of `spans`, the runs of `before`.

    `stored` are the runs of `after` as they were carried once. A new word keeps what is stored
    of it, unless that is an origin of the text before: then it was taken for an old word, and is
    the version's `own`.
    """
    earlier = {span.origin for span in spans}
    runs = Runs(stored, own)
    return joined(list(_derived(carry(spans, before, after, _NEW), runs, earlier, own)))


def _derived(carried: Spans, runs: Runs, earlier: set[str], own: str) -> Iterator[Span]:
    place = 0
    for span in carried:
        end = place + len(span.text)
        if span.origin != _NEW:
            yield span
        else:
            for part in runs.cut(place, end):
                yield Span(part.text, own if part.origin in earlier else part.origin)
        place = end
