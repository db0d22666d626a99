"""The compilation: a text with every open proposal tracked in it under the name of its State."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar

from drafting.domain.errors import Invalid
from drafting.domain.preparing import Stage, Told, counted, unheard
from drafting.formats.edition import Edition
from drafting.formats.marks import split_mark
from drafting.formats.outline import Outline, labels
from drafting.formats.word_comments import Anchored, Remark, anchored, comment
from drafting.formats.word_file import Contents, packed
from drafting.formats.word_frame import Layout
from drafting.formats.word_lines import Line, lines, under
from drafting.formats.word_pieces import Piece, pieces
from drafting.formats.word_sheet import Sheet
from drafting.formats.word_stack import REWORDS, STATES, Proposal, stack
from drafting.formats.word_terms import terms
from drafting.formats.word_weaving import Weaving, change_of
from drafting.formats.word_xml import Element, make, written
from drafting.text.numbering import Place, held

__all__ = ["Compilation", "Proposal", "Remark", "compile_word"]


@dataclass(frozen=True, slots=True)
class Compilation:
    """A text, and what was proposed and said on its paragraphs, each list in its order."""

    edition: Edition
    proposals: tuple[Proposal, ...] = ()
    comments: tuple[Remark, ...] = ()


def compile_word(compilation: Compilation, *, told: Told = unheard) -> bytes:
    """The compilation as a Word file.

    Rejecting all changes gives the text. Accepting one author's alone gives what the author
    proposed; what cannot be tracked together with others stands in brackets below its paragraph.
    """
    drawn = _Compiled(compilation)
    edition = compilation.edition
    body = list(drawn.body(told))
    layout = Layout(about=terms(edition.language).compilation)
    return packed(Contents(edition, drawn.sheet, body, layout, drawn.comments()))


class _Compiled:
    """The paragraphs of a compilation as they are drawn."""

    def __init__(self, compilation: Compilation) -> None:
        edition = compilation.edition
        self.sheet = Sheet(is_rtl=edition.direction == "rtl")
        self._language = edition.language
        self._lines = lines(edition.outline)
        places = {line.id: place for place, line in enumerate(self._lines) if line.id}
        self._proposals = _by_place(compilation.proposals, places)
        # What is said of the whole text stands at its first paragraph.
        whole = {"": 0} if self._lines else {}
        self._remarks = _by_place(compilation.comments, places | whole)
        self._comments: list[Element] = []
        self._numbers = _numbers(edition.outline, list(self._seats()))

    def body(self, told: Told = unheard) -> Iterator[Element]:
        """Every paragraph with the proposals on its words, and the new ones around it."""
        places = iter(range(len(self._lines)))
        numbered = list(zip(self._seats(), self._numbers, strict=True))
        for seat, number in counted(numbered, Stage.WRITING, told):
            if seat.new is None:
                yield from self._standing(next(places))
            else:
                yield from self._new(seat.line, seat.new, number)

    def _standing(self, place: int) -> Iterator[Element]:
        """A paragraph of the text, and what is asked of it."""
        line, asked = self._lines[place], self._proposals.get(place, [])
        yield from self._line(place, _of(asked, *REWORDS, "delete"))
        yield from (self._statement(line, one) for one in _of(asked, *STATES))

    def _seats(self) -> Iterator["_Seat"]:
        """Every paragraph in its order, those of the text and the new ones around each."""
        behind: list[tuple[int, Line, list[Proposal]]] = []
        for place, line in enumerate(self._lines):
            asked = self._proposals.get(place, [])
            yield from (_Seat(line, one) for one in _of(asked, "insert_before"))
            yield _Seat(line)
            behind.append((line.depth, line, _of(asked, "insert_after")))
            behind.append((line.depth, self._under(place), _of(asked, "insert_under")))
            while behind and behind[-1][0] >= self._depth_after(place):
                _, like, new = behind.pop()
                yield from (_Seat(like, one) for one in new)

    def comments(self) -> Element | None:
        """The part of the file that holds the comments, once the body was drawn."""
        return make("comments", *self._comments) if self._comments else None

    def _depth_after(self, place: int) -> int:
        return self._lines[place + 1].depth if place + 1 < len(self._lines) else 0

    def _line(self, place: int, proposals: Sequence[Proposal]) -> Iterator[Element]:
        line = self._lines[place]
        found = stack(line, proposals, self._language)
        yield Weaving(line, found, self._anchors(place)).paragraph(self.sheet)
        yield from (self._alternative(line, one) for one in found.alternatives)

    def _anchors(self, place: int) -> list[Anchored]:
        line, anchors = self._lines[place], []
        for remark in self._remarks.get(place, []):
            anchors.append(anchored(line, len(self._comments), remark))
            self._comments.append(comment(line, len(self._comments), remark))
        return anchors

    def _alternative(self, line: Line, proposal: Proposal) -> Element:
        """What cannot be tracked in the words of a paragraph, in brackets below it."""
        asked = (
            pieces(written(proposal.text), line.kind)
            if proposal.kind in REWORDS
            else (Piece(terms(self._language).delete),)
        )
        begun = Piece(f"[Alt. – {written(proposal.author)}: ")
        change = change_of("ins", proposal)
        words = [
            element
            for piece in (begun, *asked, Piece("]"))
            for element in self.sheet.words(piece, change)
        ]
        return self.sheet.paragraph(line.style, words, change)

    def _under(self, place: int) -> Line:
        """How new ones under a paragraph are set: like those that stand there already."""
        line, following = self._lines[place], self._lines[place + 1 : place + 2]
        return next((one for one in following if one.depth > line.depth), under(line))

    def _statement(self, line: Line, proposal: Proposal) -> Element:
        """What is asked of a paragraph as a whole, in brackets below it."""
        asked = written(proposal.text) or proposal.kind
        change = change_of("ins", proposal)
        piece = Piece(f"({asked} – {written(proposal.author)})")
        return self.sheet.paragraph(line.style, list(self.sheet.words(piece, change)), change)

    def _new(self, line: Line, one: Proposal, number: str) -> Iterator[Element]:
        """A new paragraph, set like the one beside which it is to stand."""
        label = written(one.label) or number
        new = replace(line, id="", label=label, text=written(one.text))
        yield from self.sheet.line(new, change_of("ins", one))


@dataclass(frozen=True, slots=True)
class _Seat:
    """A paragraph of the compilation: one of the text, or a new one that is set like it."""

    line: Line
    new: Proposal | None = None


def _numbers(outline: Outline, seats: Sequence[_Seat]) -> tuple[str, ...]:
    """The number that each bears while those of the text hold: a new one after 5 is 5 bis."""
    known = iter([label.reference for label in labels(outline.nodes)])
    places = [Place(seat.line.kind, seat.line.depth) for seat in seats]
    base = [next(known) if seat.new is None else "" for seat in seats]
    found = (label.printed for label in held(places, base))
    return tuple(one if _is_read_back(one) else "" for one in found)


def _is_read_back(number: str) -> bool:
    """Whether the number is told from the words behind it when the file comes back."""
    return split_mark(f"{number} words") == (split_mark(number)[0], "words")


def _of(asked: Sequence[Proposal], *kinds: str) -> list[Proposal]:
    return [one for one in asked if one.kind in kinds]


class _OnParagraph(Protocol):
    """What says on which paragraph it is."""

    @property
    def paragraph_id(self) -> str: ...


_One = TypeVar("_One", bound=_OnParagraph)


def _by_place(found: Iterable[_One], places: Mapping[str, int]) -> Mapping[int, list[_One]]:
    """What is on each paragraph; refused if it is on one that the text does not have."""
    by_place: dict[int, list[_One]] = defaultdict(list)
    for one in found:
        if one.paragraph_id not in places:
            raise Invalid(
                f"The text has no paragraph “{one.paragraph_id}”. "
                "Take the proposals and comments of this release only."
            )
        by_place[places[one.paragraph_id]].append(one)
    return by_place
