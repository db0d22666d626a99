"""What each place of a declaration is called; computed from the structure, never an identity."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

import regex

from drafting.text.inserting import alternatives, is_alternative, is_number, numbers
from drafting.text.ordinals import latin, letters, roman

__all__ = ["Label", "Place", "held", "label_all", "latin"]

_PREFIXES = {"preambular": "PP", "operative": "OP", "article": "Article ", "paragraph": ""}
_ENCLOSED = regex.compile(r"\((\w+)\)((?: \w+)*)")
_DOTTED = regex.compile(r"(\w+)\.((?: \w+)*)")


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the tree of the text: what it is, and how deep it lies."""

    kind: str
    depth: int
    is_alternative: bool = False
    """Whether it is another wording of the place before it, and so takes no number of its own."""


@dataclass(frozen=True, slots=True)
class Label:
    """What a place is called beside it, from elsewhere, and in the printed text."""

    label: str
    reference: str
    printed: str


_NAMELESS = Label("", "", "")


def label_all(places: Sequence[Place]) -> tuple[Label, ...]:
    """A label for each place, in reading order.

    A sole operative paragraph is called OP1 but prints no number, as is the United Nations' usage.
    """
    return held(places, [""] * len(places))


def held(
    places: Sequence[Place], base: Sequence[str], spent: Collection[str] = ()
) -> tuple[Label, ...]:
    """A label for each place while the numbers of an earlier numbering hold.

    `base` has the reference of each place in that numbering, or nothing where the place was
    inserted since: it gets a Latin word behind the number before it. `spent` has the references
    of places that are gone, which no other place may bear. A place that moved to another
    paragraph, or became of another kind, counts as inserted.
    """
    naming = _Naming(places, base, spent)
    seats = sorted(_seats(places), key=lambda seat: seat.series)
    for _, series in groupby(seats, key=lambda seat: seat.series):
        naming.name(list(series))
    return tuple(naming.labels)


@dataclass(frozen=True, slots=True)
class _Seat:
    """A numbered place in its series: those of one kind under one owner are counted together."""

    owner: int
    kind: str
    index: int
    level: int = 0

    @property
    def series(self) -> tuple[int, str]:
        """What tells one series from another; an owner is named before what it owns."""
        return self.owner, self.kind


_NOBODY = -1


def _seats(places: Sequence[Place]) -> Iterator[_Seat]:
    article, parent, chain = _NOBODY, _NOBODY, list[int]()
    for index, place in enumerate(places):
        if place.kind == "subparagraph":
            depth = place.depth - (places[parent].depth if parent >= 0 else 0)
            del chain[max(depth, 1) - 1 :]
            yield _Seat(chain[-1] if chain else parent, place.kind, index, len(chain))
            chain.append(index)
            continue
        if article >= 0 and place.depth <= places[article].depth:
            article = _NOBODY
        if place.kind in _PREFIXES:
            yield _Seat(article if place.kind == "paragraph" else _NOBODY, place.kind, index)
        article = index if place.kind == "article" else article
        parent, chain = index, []


@dataclass(slots=True)
class _Naming:
    """The labels of the places, as they become known series by series."""

    places: Sequence[Place]
    base: Sequence[str]
    spent: Collection[str]
    labels: list[Label] = field(init=False)
    numbers: list[str] = field(init=False)

    def __post_init__(self) -> None:
        self.labels = [_NAMELESS] * len(self.places)
        self.numbers = [""] * len(self.places)

    def name(self, series: Sequence[_Seat]) -> None:
        """Give the places of one series their labels."""
        first = series[0]
        own = [seat for seat in series if seat is first or not self._is_alternative(seat)]
        spent = {self._number(reference, first) for reference in self.spent} - {""}
        found = numbers(self._bases(own), spent, _counted(first))
        for seat, number in zip(own, found, strict=True):
            self.numbers[seat.index] = number
        if len(own) < len(series):
            self._number_alternatives(series)
        for seat in series:
            self.labels[seat.index] = self._label(seat)
        if first.kind == "operative" and len(series) == 1:
            self.labels[first.index] = replace(self.labels[first.index], printed="")

    def _is_alternative(self, seat: _Seat) -> bool:
        return self.places[seat.index].is_alternative

    def _bases(self, seats: Sequence[_Seat]) -> list[str]:
        """The numbers that the places bear already; of two with one number the first keeps it."""
        found: list[str] = []
        for seat in seats:
            number = self._number(self.base[seat.index], seat)
            found.append("" if number in found else number)
        return found

    def _number_alternatives(self, series: Sequence[_Seat]) -> None:
        """Call the other wordings of a place after it; those that have a name keep it."""
        given = {self._number(self.base[seat.index], seat) for seat in series} | {""}
        used, number = set[str](), ""
        for seat in series:
            if self.numbers[seat.index]:
                number = self.numbers[seat.index]
                continue
            name = self._number(self.base[seat.index], seat)
            if name in used or not is_alternative(name, number):
                name = next(one for one in alternatives(number) if one not in given | used)
            self.numbers[seat.index] = name
            used.add(name)

    def _number(self, reference: str, seat: _Seat) -> str:
        """The number within its series that a reference gives a place, or nothing."""
        if not reference:
            return ""
        prefix = _PREFIXES.get(seat.kind, "")
        if seat.owner != _NOBODY:
            is_paragraph = seat.kind == "paragraph"
            owner = self.numbers[seat.owner] + "."
            prefix = owner if is_paragraph else self.labels[seat.owner].reference
        if not reference.startswith(prefix):
            return ""
        number = reference.removeprefix(prefix)
        if seat.kind == "subparagraph":
            found = (_ENCLOSED if seat.level < 2 else _DOTTED).fullmatch(number)
            number = found[1] + found[2] if found else ""
        return number if is_number(number) else ""

    def _label(self, seat: _Seat) -> Label:
        number = self.numbers[seat.index]
        match seat.kind:
            case "preambular":
                return Label(f"PP{number}", f"PP{number}", "")
            case "operative":
                return Label(f"OP{number}", f"OP{number}", f"{number}.")
            case "article":
                return Label(*[f"Article {number}"] * 3)
            case "paragraph":
                article = f"{self.numbers[seat.owner]}." if seat.owner != _NOBODY else ""
                return Label(article + number, article + number, f"{number}.")
            case _:
                owner = self.labels[seat.owner].reference if seat.owner != _NOBODY else ""
                mark = _mark(number, seat.level)
                return Label(mark, owner + mark, mark)


def _counted(seat: _Seat) -> Callable[[int], str]:
    """How a series is counted; the levels of subparagraphs are (a), (i), a., i."""
    if seat.kind != "subparagraph":
        return str
    return letters if seat.level % 2 == 0 else roman


def _mark(number: str, level: int) -> str:
    """The mark of a subparagraph, with the words behind its letter outside the brackets."""
    letter, space, words = number.partition(" ")
    return (f"({letter})" if level < 2 else f"{letter}.") + space + words
