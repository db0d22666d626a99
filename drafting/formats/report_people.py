"""Who was heard, as a report tells it: the consultations, the circles, and every name."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from drafting.formats.outline import Node
from drafting.formats.report_words import between, curled, number, paragraph

Counts = Sequence[tuple[str, int]]


@dataclass(frozen=True, slots=True)
class HeldConsultation:
    """A consultation as the report names it."""

    title: str
    kind: str
    place: str
    first_day: date
    last_day: date
    statement_count: int
    symbol: str = ""
    """The text on which it was held; nothing where it was the draft in general."""
    amendment_count: int = 0
    comment_count: int = 0
    heard: Counts = ()
    """How many spoke in it in public, by category."""


@dataclass(frozen=True, slots=True)
class CircleTold:
    """The States of a region or the stakeholders of a category: who spoke, and how often."""

    name: str
    voice_count: int
    said_count: int
    by_manner: Counts = ()
    """The same by the manner in which they spoke, each manner in the plural."""


def consultation_paragraphs(held: Sequence[HeldConsultation]) -> Iterator[Node]:
    """How many there were, then a paragraph for each."""
    if not held:
        yield paragraph(
            "No consultation was announced. Everybody accredited could speak at any time."
        )
        return
    yield paragraph(f"{_counted(len(held))} held or announced.")
    for one in held:
        yield _consultation(one)


def participation_paragraphs(circles: Sequence[CircleTold], confided: int) -> Iterator[Node]:
    """Who took part, by region of States and by category, and how much was given in confidence."""
    if circles:
        points = [_circle(one) for one in circles]
        yield paragraph(
            "Amendments, comments and written statements came, by region of States and by "
            "category, from the following:",
            points,
        )
    else:
        yield paragraph("Nobody has spoken in public so far.")
    if confided:
        yield paragraph(
            f"At least {confided:,} contributions more were given in confidence. They are counted "
            "in steps of five, so that no number gives anybody away, and stand nowhere else in "
            "this report."
        )


def contributor_paragraphs(contributors: Sequence[tuple[str, Sequence[str]]]) -> Iterator[Node]:
    """Everybody who spoke in public, a paragraph for each category."""
    for name, names in contributors:
        yield paragraph(f"{name} ({len(names)}): {', '.join(map(curled, names))}.")


def _counted(count: int) -> str:
    return "1 consultation was" if count == 1 else f"{count:,} consultations were"


def _consultation(one: HeldConsultation) -> Node:
    place = f", {one.place}" if one.place else ""
    text = f", on {one.symbol}" if one.symbol else ""
    drew = (
        f"{one.kind}: {one.title}{place}, {between(one.first_day, one.last_day)}{text}. Everybody "
        f"can read {number(one.amendment_count, 'amendment')}, "
        f"{number(one.comment_count, 'comment')} and "
        f"{number(one.statement_count, 'written statement')} that came of it."
    )
    if not one.heard:
        return paragraph(drew)
    points = [f"{name}: {count}" for name, count in one.heard]
    return paragraph(f"{drew} So many spoke in it, by category:", points)


def _circle(one: CircleTold) -> str:
    manners = ", ".join(f"{name} {count:,}" for name, count in one.by_manner)
    apart = f" ({manners})" if manners else ""
    return (
        f"{one.name}: {one.voice_count} who spoke, {number(one.said_count, 'contribution')}{apart}"
    )
