"""What each place of a declaration is called; computed from the structure, never an identity."""

from collections.abc import Sequence
from dataclasses import dataclass, field

_LATIN = ("bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "decies")
_ROMAN = (
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the tree of the text: what it is, and how deep it lies."""

    kind: str
    depth: int


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
    counting = _Counting(sum(place.kind == "operative" for place in places) == 1)
    return tuple(counting.label(place) for place in places)


def latin(number: int) -> str:
    """The word after a number for the first, second … place inserted behind it: bis, ter …"""
    if not 1 <= number <= len(_LATIN):
        raise ValueError(f"There is no Latin word for inserted place {number}.")
    return _LATIN[number - 1]


@dataclass(slots=True)
class _Counting:
    """How far each of the numberings has come while the text is read."""

    sole_operative: bool
    counts: dict[str, int] = field(default_factory=dict)
    article_depth: int | None = None
    parent: Place = Place("", 0)
    parent_reference: str = ""
    levels: list[int] = field(default_factory=list)

    def label(self, place: Place) -> Label:
        """The label of the next place of the text."""
        if place.kind == "subparagraph":
            return self._subparagraph(place)
        if self.article_depth is not None and place.depth <= self.article_depth:
            self.article_depth = None
        label = self._numbered(place)
        self.parent, self.parent_reference, self.levels = place, label.reference, []
        return label

    def _numbered(self, place: Place) -> Label:
        match place.kind:
            case "preambular":
                name = f"PP{self._next('preambular')}"
                return Label(name, name, "")
            case "operative":
                number = self._next("operative")
                printed = "" if self.sole_operative else f"{number}."
                return Label(f"OP{number}", f"OP{number}", printed)
            case "article":
                return self._article(place)
            case "paragraph":
                return self._paragraph()
            case _:
                return _NAMELESS

    def _article(self, place: Place) -> Label:
        name = f"Article {self._next('article')}"
        self.article_depth = place.depth
        self.counts["within"] = 0
        return Label(name, name, name)

    def _paragraph(self) -> Label:
        if self.article_depth is None:
            number = self._next("paragraph")
            return Label(f"{number}", f"{number}", f"{number}.")
        number = self._next("within")
        name = f"{self.counts['article']}.{number}"
        return Label(name, name, f"{number}.")

    def _subparagraph(self, place: Place) -> Label:
        level = min(max(place.depth - self.parent.depth, 1), len(self.levels) + 1)
        del self.levels[level:]
        if len(self.levels) < level:
            self.levels.append(0)
        self.levels[-1] += 1
        marks = [_mark(depth, number) for depth, number in enumerate(self.levels)]
        return Label(marks[-1], self.parent_reference + "".join(marks), marks[-1])

    def _next(self, numbering: str) -> int:
        self.counts[numbering] = self.counts.get(numbering, 0) + 1
        return self.counts[numbering]


def _mark(depth: int, number: int) -> str:
    """The mark of a subparagraph; the levels are (a), (i), a., i."""
    mark = _letters(number) if depth % 2 == 0 else _roman(number)
    return f"({mark})" if depth < 2 else f"{mark}."


def _letters(number: int) -> str:
    """The letter of a number; after z comes aa, then bb."""
    rounds, letter = divmod(number - 1, 26)
    return chr(ord("a") + letter) * (rounds + 1)


def _roman(number: int) -> str:
    written = ""
    for value, letters in _ROMAN:
        written += letters * (number // value)
        number %= value
    return written
