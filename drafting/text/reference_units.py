"""The numbers and letters of a reference, taken apart into the places that they name."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import regex

from drafting.text.ordinals import latin, latin_rank
from drafting.text.reference_patterns import (
    BEHIND,
    CHINESE_FIGURES,
    CHINESE_HUNDRED,
    CHINESE_TEN,
    KINDS,
)


@dataclass(frozen=True, slots=True)
class Step:
    """One step towards a place: its kind, and its number as labels have it: 5 bis, a, iv."""

    kind: str
    number: str


@dataclass(frozen=True, slots=True)
class Target:
    """A place, from the widest step to the narrowest; with `through`, all from it to that one."""

    steps: tuple[Step, ...]
    through: str = ""


def targets_of(segment: regex.Match[str], unit: regex.Pattern[str]) -> tuple[Target, ...]:
    """The places that one kind of place and its numbers name."""
    parts = segment.groupdict()
    reading = _Reading(kind_of(segment))
    reading.read(parts["units"], unit)
    if parts.get("behind"):
        reading.set_behind(_chinese(parts["behind"][1:]) - 1)
    reading.read(parts.get("marks") or "", unit)
    return tuple(reading.targets)


def kind_of(segment: regex.Match[str]) -> str:
    """The kind of place that a part of a reference names."""
    parts = segment.groupdict()
    return next(kind for kind in KINDS if parts.get(kind))


@dataclass(slots=True)
class _Reading:
    """How far the numbers of one kind of place have been read."""

    kind: str
    targets: list[Target] = field(default_factory=list)
    depth: int = 0
    """How many letters stand at the end of the last target: (a)(i) are two."""
    is_through: bool = False

    def read(self, text: str, unit: regex.Pattern[str]) -> None:
        """Read the numbers and letters of a stretch."""
        end = 0
        for found in unit.finditer(text):
            is_nested = not text[end : found.start()].strip()
            end = found.end()
            parts = found.groupdict()
            if parts.get("through"):
                self.is_through = True
            elif parts.get("inner") and self.targets:
                self._nest(Step("paragraph", _plain(parts["inner"])))
            elif parts.get("mark"):
                self._letter(parts["mark"].lower() + _behind(parts["behind"]), is_nested=is_nested)
            else:
                figures = parts.get("number") or parts.get("han") or parts["inner"]
                self._number(figures, parts.get("behind") or "")

    def set_behind(self, rank: int) -> None:
        """Put the Latin word of an inserted place behind the last number."""
        if rank < 1:
            return
        last = self.targets[-1]
        *wider, step = last.steps
        named = replace(step, number=f"{step.number} {latin(rank)}")
        self.targets[-1] = replace(last, steps=(*wider, named))

    def _number(self, figures: str, behind: str) -> None:
        first, last = _figures(figures)
        number = first + _behind(behind)
        if self.is_through and self.targets:
            self._close(number)
        else:
            self.targets.append(Target((Step(self.kind, number),), last))
        self.depth = 0

    def _letter(self, letter: str, *, is_nested: bool) -> None:
        """A letter within the number before it, or beside the letter before it."""
        if self.is_through and self.targets:
            self._close(letter)
            return
        steps = self.targets[-1].steps if self.targets else ()
        step = Step("subparagraph", letter)
        if steps and is_nested:
            self._nest(step)
            self.depth += 1
        else:
            self.targets.append(Target((*steps[: len(steps) - self.depth], step)))
            self.depth = 1

    def _nest(self, step: Step) -> None:
        self.targets[-1] = Target((*self.targets[-1].steps, step))

    def _close(self, through: str) -> None:
        self.targets[-1] = replace(self.targets[-1], through=through)
        self.is_through = False


def _behind(words: str) -> str:
    """The words behind a number as labels have them."""
    return "".join(f" {word}" for word in _latin_words(words.lower()))


def _latin_words(words: str) -> Iterator[str]:
    for word in words.split():
        foreign = BEHIND.get(word.rstrip("\u0627\u064b"))
        if foreign:
            yield foreign
        elif latin_rank(word) or word == "alt" or word.isdecimal():
            yield str(int(word)) if word.isdecimal() else word


def _figures(text: str) -> tuple[str, str]:
    """A number in plain figures, and the last one of a range with a hyphen such as 3-7."""
    first, last = (_plain(part) for part in text.partition("-")[::2])
    if first.isdecimal() and last.isdecimal() and int(last) > int(first):
        return first, last
    return _plain(text), ""


def _plain(figures: str) -> str:
    """Figures of any script as those of labels."""
    if any(figure in CHINESE_FIGURES + CHINESE_TEN + CHINESE_HUNDRED for figure in figures):
        return str(_chinese(figures))
    plain = "".join(str(int(figure)) if figure.isdecimal() else figure for figure in figures)
    return plain.lstrip("0") or plain[:1]


def _chinese(figures: str) -> int:
    """A number below a thousand in Chinese characters."""
    if not {CHINESE_TEN, CHINESE_HUNDRED}.intersection(figures):
        return int("".join(str(CHINESE_FIGURES.index(figure) % 10) for figure in figures))
    number, digit = 0, 0
    for figure in figures:
        if figure == CHINESE_HUNDRED:
            number, digit = number + max(digit, 1) * 100, 0
        elif figure == CHINESE_TEN:
            number, digit = number + max(digit, 1) * 10, 0
        else:
            digit = CHINESE_FIGURES.index(figure) % 10
    return number + digit
