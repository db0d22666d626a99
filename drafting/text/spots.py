"""A paragraph as HTML in which the words that somebody spoke about are marked, and by whom.

Like `markup.to_html`: no writer's character becomes markup. Marks may overlap.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby, pairwise

from drafting.text.invisible import cells
from drafting.text.markup import Run, dressed, parse, to_html
from drafting.text.pointed import lead


@dataclass(frozen=True, slots=True)
class Spot:
    """Words of a paragraph that a remark is about, by their place as written."""

    start: int
    end: int
    name: str
    """What the remark is called, such as its number."""
    address: str
    """Where the remark is read."""


@dataclass(frozen=True, slots=True)
class SpotWords:
    """What a listener hears at the words of a remark, in the reader's language."""

    begins: str = "comment {name} begins: "
    ends: str = "end of the words of comment {name}"


ENGLISH = SpotWords()


@dataclass(frozen=True, slots=True)
class _Piece:
    """Some characters of one run: whether they open the paragraph, and who speaks about them."""

    run: Run
    text: str
    is_opening: bool
    spots: tuple[Spot, ...]
    begins: tuple[Spot, ...]
    ends: tuple[Spot, ...]


def spotted_html(
    text: str, opening: int, spots: Sequence[Spot], words: SpotWords = ENGLISH
) -> str:
    """The paragraph with its spots; its first `opening` characters (as read) in italics."""
    fitting = [spot for spot in spots if 0 <= spot.start < spot.end <= len(text)]
    if not fitting:
        return to_html(text, opening)
    parts = []
    for is_opening, run in groupby(_pieces(text, opening, fitting), _is_opening):
        html = "".join(_marked(run, words))
        parts.append(f'<i class="opening">{html}</i>' if is_opening else html)
    return "".join(parts)


def _is_opening(piece: _Piece) -> bool:
    return piece.is_opening


def _pieces(text: str, opening: int, spots: Sequence[Spot]) -> Iterator[_Piece]:
    """The runs of a paragraph, cut where italics end and where a spot begins or ends."""
    place = 0
    open_until = opening
    waiting, standing = list(spots), list(spots)
    for run in parse(text):
        first = place + lead(run)
        counted = 0 if run.kind == "footnote" else min(open_until, len(run.text))
        for low, high in _cuts(run, first, counted, spots):
            here = (first + low, first + high)
            touched = tuple(one for one in spots if one.start < here[1] and here[0] < one.end)
            begins = tuple(one for one in waiting if one in touched)
            waiting = [one for one in waiting if one not in begins]
            last = place + len(run.source) if high == len(run.text) else here[1]
            ends = tuple(one for one in standing if one.end <= last and one not in waiting)
            standing = [one for one in standing if one not in ends]
            is_opening = high <= counted or (run.kind == "footnote" and open_until > 0)
            shown = "".join(cells(run.text)[low:high])
            yield _Piece(run, shown, is_opening, touched, begins, ends)
        open_until -= counted
        place += len(run.source)


def _cuts(run: Run, first: int, counted: int, spots: Iterable[Spot]) -> Iterator[tuple[int, int]]:
    borders = {0, counted, len(run.text)}
    borders.update(one - first for spot in spots for one in (spot.start, spot.end))
    inside = sorted(border for border in borders if 0 <= border <= len(run.text))
    yield from pairwise(inside)


def _marked(pieces: Iterable[_Piece], words: SpotWords) -> Iterator[str]:
    for piece in pieces:
        html = _dressed(piece)
        if not piece.spots:
            yield html
            continue
        opened = "".join(_hidden(words.begins.format(name=one.name)) for one in piece.begins)
        closed = "".join(_reference(one, words) for one in piece.ends)
        yield f'<mark class="said">{opened}{html}</mark>{closed}'


def _dressed(piece: _Piece) -> str:
    """The characters in the manner of their run; the opening is in italics already."""
    run = piece.run
    kind = "words" if piece.is_opening and run.kind == "emphasis" else run.kind
    return dressed(kind, run.target, escape(piece.text))


def _reference(spot: Spot, words: SpotWords) -> str:
    """The remark's name behind its last word, as a link; the way footnotes are told apart."""
    said = escape(words.ends.format(name=spot.name))
    return (
        f'<sup class="said__by"><a href="{escape(spot.address)}"><span class="unseen"><bdi>{said}'
        f'</bdi></span><bdi aria-hidden="true">{escape(spot.name)}</bdi></a></sup>'
    )


def _hidden(words: str) -> str:
    """Words that are only heard; isolated, for the text may run the other way."""
    return f'<span class="unseen"><bdi>{escape(words)}</bdi></span>'
