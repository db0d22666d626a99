"""The small words of a report: numbers, days, lists of names, and paragraphs with their points."""

from collections.abc import Iterable, Sequence
from datetime import date

from drafting.domain.vocabulary import ParagraphKind as Kind
from drafting.formats.outline import Node


def part(heading: str, nodes: Iterable[Node]) -> Node:
    """A heading with what stands under it."""
    return Node(Kind.HEADING, heading, children=tuple(nodes))


def paragraph(words: str, points: Sequence[str] = ()) -> Node:
    """A numbered paragraph with its points.

    They end with semicolons, the last with a full stop; all do where one has several sentences.
    """
    between = "." if any(". " in one for one in points) else ";"
    marks = [between] * (len(points) - 1) + ["."]
    under = (
        Node(Kind.SUBPARAGRAPH, point.rstrip(".") + mark)
        for point, mark in zip(points, marks, strict=False)
    )
    return Node(Kind.PARAGRAPH, words, children=tuple(under))


def listed(names: Sequence[str], most: int = 0) -> str:
    """Names as a sentence has them; beyond so many, only how many more there are."""
    shown = [curled(one) for one in names]
    if most and len(shown) > most:
        shown = [*shown[: most - 1], f"{len(names) - most + 1} others"]
    return " and ".join([", ".join(shown[:-1]), *shown[-1:]]) if len(shown) > 1 else "".join(shown)


def curled(name: str) -> str:
    """A name with the apostrophe that a printed text has."""
    return name.replace("'", "’")


def number(count: int, name: str, several: str = "") -> str:
    """So many things, or none; a thousand has its comma."""
    if count == 1:
        return f"1 {name}"
    return f"{count:,} {several or name + 's'}" if count else f"no {several or name + 's'}"


def day(one: date) -> str:
    """A day as a report writes it."""
    return f"{one:%-d %B %Y}"


def between(first: date, last: date) -> str:
    """On one day, or from one to another."""
    return f"on {day(first)}" if first == last else f"from {day(first)} to {day(last)}"
