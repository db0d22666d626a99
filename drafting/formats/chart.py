"""A drawing as plain shapes on a small sheet, to be written into a page and read from either side.

Nothing in it depends on colour: a shape has a kind, which the page fills or hatches, and stands
beside its own figure in words.
"""

from dataclasses import dataclass, replace
from typing import Literal

WIDTH = 360
"""As wide as a telephone; on a larger page there are several side by side."""

LINE = 16
"""From one line of words to the next."""

BarKind = Literal["full", "hatched", "hollow", "ground"]
Anchor = Literal["start", "middle", "end"]


@dataclass(frozen=True, slots=True)
class Bar:
    """A rectangle, its first side where reading begins."""

    x: int
    y: int
    width: int
    height: int
    kind: BarKind = "full"


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line."""

    x: int
    y: int
    to_x: int
    to_y: int
    is_strong: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """Words at a place; a figure among them is set more strongly."""

    x: int
    y: int
    text: str
    anchor: Anchor = "start"
    is_figure: bool = False


@dataclass(frozen=True, slots=True)
class Band:
    """What flows from one side to the other, between two heights on each."""

    x: int
    top: int
    bottom: int
    to_x: int
    to_top: int
    to_bottom: int

    @property
    def path(self) -> str:
        """Its outline, for a path of a drawing."""
        half = (self.x + self.to_x) // 2
        upper = f"M{self.x},{self.top}C{half},{self.top} {half},{self.to_top}"
        lower = f"L{self.to_x},{self.to_bottom}C{half},{self.to_bottom} {half},{self.bottom}"
        return f"{upper} {self.to_x},{self.to_top}{lower} {self.x},{self.bottom}Z"


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing: what lies below comes first."""

    height: int
    bands: tuple[Band, ...] = ()
    bars: tuple[Bar, ...] = ()
    lines: tuple[Line, ...] = ()
    words: tuple[Words, ...] = ()
    width: int = WIDTH

    @property
    def mirrored(self) -> "Chart":
        """The same for those who read from the right; words begin on that side by themselves."""
        wide = self.width
        return replace(
            self,
            bands=tuple(replace(one, x=wide - one.x, to_x=wide - one.to_x) for one in self.bands),
            bars=tuple(replace(one, x=wide - one.x - one.width) for one in self.bars),
            lines=tuple(replace(one, x=wide - one.x, to_x=wide - one.to_x) for one in self.lines),
            words=tuple(replace(one, x=wide - one.x) for one in self.words),
        )


def share(part: int, whole: int, length: int) -> int:
    """How much of a length a part takes; what is there at all is seen."""
    if part <= 0 or whole <= 0:
        return 0
    return max(1, round(length * part / whole))


def shortened(text: str, most: int) -> str:
    """Words that have no more room than this; a sign says that something is left out."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
