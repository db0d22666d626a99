"""A sheet of Word's markup while it is written: its numbers, its links, its direction."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import count
from typing import NamedTuple

from drafting.formats.word_lines import Line
from drafting.formats.word_pieces import Look, Piece, pieces
from drafting.formats.word_runs import properties, stretches
from drafting.formats.word_terms import when
from drafting.formats.word_xml import Element, R, make, text_in, written

LABEL = "ParagraphLabel"
"""The character style of the number before a paragraph, which is not among its words."""


class Stamp(NamedTuple):
    """Whose change it is, and of when: as ISO 8601, or left open."""

    author: str
    date: str = ""

    @property
    def attributes(self) -> dict[str, str]:
        """What a change or a comment says of itself; a comment nobody signed has a mark."""
        found = when(self.date)
        named = {"author": written(self.author) or "?"}
        return named | ({"date": f"{found:%Y-%m-%dT%H:%M:%SZ}"} if found else {})


class Change(NamedTuple):
    """A tracked change: "ins", "del", "moveFrom" or "moveTo", and whose it is."""

    tag: str
    stamp: Stamp

    @property
    def text_tag(self) -> str:
        """The element that holds words changed so."""
        return "delText" if self.tag == "del" else "t"


@dataclass(slots=True)
class Sheet:
    """What the parts of one file share while it is written."""

    is_rtl: bool = False
    links: list[str] = field(default_factory=list)
    _numbers: "count[int]" = field(default_factory=lambda: count(1))

    def number(self) -> str:
        """The next number for a bookmark or a change; none is used twice."""
        return str(next(self._numbers))

    def tracked(self, change: Change, *children: Element) -> Element:
        """What can be accepted or rejected."""
        return make(change.tag, *children, id=self.number(), **change.stamp.attributes)

    def words(self, piece: Piece, change: Change | None = None) -> list[Element]:
        """A piece as it stands, or as put in, taken out or moved."""
        tag = change.text_tag if change else "t"
        runs = [
            make("r", *_marked(properties(piece.look, is_rtl=turned)), text_in(tag, words))
            for words, turned in stretches(piece.text, is_rtl=self.is_rtl)
        ]
        inside = [self.tracked(change, *runs)] if change and runs else runs
        return [self._hyperlink(piece, inside)] if piece.look.manner == "link" else inside

    def reset(self, piece: Piece, former: Look, stamp: Stamp) -> list[Element]:
        """A piece whose words stay and which is set in another manner than before."""
        runs = self.words(piece)
        for run, (_, turned) in zip(runs, stretches(piece.text, is_rtl=self.is_rtl), strict=True):
            old = make("rPr", *properties(former, is_rtl=turned))
            now = properties(piece.look, is_rtl=turned)
            change = self.tracked(Change("rPrChange", stamp), old)
            run[:] = [make("rPr", *now, change), run[-1]]
        return runs

    def label(self, line: Line, change: Change | None = None) -> list[Element]:
        """The number before a paragraph and the gap behind it; nothing where it has none."""
        if not line.label:
            return []
        is_rtl = any(turned for _, turned in stretches(line.label, is_rtl=self.is_rtl))
        marks = [make("rStyle", val=LABEL), *properties(Look(), is_rtl=is_rtl)]
        gap = [make(line.end_of_label)] if line.end_of_label else []
        tag = change.text_tag if change else "t"
        run = make("r", make("rPr", *marks), text_in(tag, line.label), *gap)
        return [self.tracked(change, run)] if change else [run]

    def line(self, line: Line, change: Change | None = None) -> list[Element]:
        """A whole paragraph in the markup: as it stands, or all of it changed alike."""
        words = [
            one for piece in pieces(line.text, line.kind) for one in self.words(piece, change)
        ]
        content = [*self.label(line, change), *self.bookmarked(line, words)]
        return [self.paragraph(line.style, content, change)]

    def bookmarked(self, line: Line, words: Iterable[Element]) -> list[Element]:
        """The words between the ends of the hidden bookmark that says whose they are."""
        if not line.bookmark:
            return list(words)
        number = self.number()
        start = make("bookmarkStart", id=number, name=line.bookmark)
        return [start, *words, make("bookmarkEnd", id=number)]

    def paragraph(
        self,
        style: str,
        content: Iterable[Element],
        mark: Change | None = None,
        former: tuple[str, Stamp] | None = None,
    ) -> Element:
        """A paragraph; `mark` is what becomes of its end, `former` the style it had before."""
        settings = _paragraph_settings(style, is_rtl=self.is_rtl)
        if mark:
            settings.append(make("rPr", self.tracked(mark)))
        if former:
            old = make("pPr", *_paragraph_settings(former[0], is_rtl=self.is_rtl))
            settings.append(self.tracked(Change("pPrChange", former[1]), old))
        return make("p", make("pPr", *settings), *content)

    def _hyperlink(self, piece: Piece, inside: Iterable[Element]) -> Element:
        if piece.look.target not in self.links:
            self.links.append(piece.look.target)
        link = make("hyperlink", *inside)
        link.set(f"{{{R}}}id", link_id(self.links.index(piece.look.target)))
        return link


def link_id(place: int) -> str:
    """What the markup calls the place a link leads to."""
    return f"link{place + 1}"


def _paragraph_settings(style: str, *, is_rtl: bool) -> list[Element]:
    return [make("pStyle", val=style), *([make("bidi")] if is_rtl else [])]


def _marked(marks: list[Element]) -> list[Element]:
    return [make("rPr", *marks)] if marks else []
