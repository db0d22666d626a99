"""Writing the first draft of a report to the Council or the Assembly, as an outline to be edited.

It has the shape of a report: headings and numbered paragraphs. The text stands in an annex with
its own kinds of paragraphs, so that it bears its own labels there.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from drafting.domain.consultations import ReportingBody
from drafting.domain.vocabulary import ParagraphKind as Kind
from drafting.formats.outline import Node, Outline

BODIES = {
    ReportingBody.COUNCIL: "Human Rights Council",
    ReportingBody.ASSEMBLY: "General Assembly",
}


@dataclass(frozen=True, slots=True)
class HeldConsultation:
    """A consultation as the report names it."""

    title: str
    kind: str
    place: str
    first_day: date
    last_day: date
    statement_count: int


@dataclass(frozen=True, slots=True)
class CircleTold:
    """The States of a region or the stakeholders of a category: who spoke, and how often."""

    name: str
    voice_count: int
    said_count: int


@dataclass(frozen=True, slots=True)
class ReleaseTold:
    """A release with what stood upon it."""

    number: int
    symbol: str
    day: date
    paragraph_count: int
    carried_count: int
    drawn_count: int
    note: str


@dataclass(frozen=True, slots=True)
class Issue:
    """A paragraph on which much was proposed, and what became of it."""

    reference: str
    fates: tuple[tuple[str, int], ...]

    @property
    def count(self) -> int:
        """How many amendments it drew."""
        return sum(count for _, count in self.fates)


@dataclass(frozen=True, slots=True)
class ReportFacts:
    """Everything that a report is written from, all of it public."""

    body: ReportingBody
    title: str
    day: date
    consultations: Sequence[HeldConsultation]
    circles: Sequence[CircleTold]
    releases: Sequence[ReleaseTold]
    fates: tuple[tuple[str, int], ...]
    issues: Sequence[Issue]
    text: Sequence[Node]
    """The latest release, its title left out."""
    contributors: Sequence[tuple[str, Sequence[str]]]
    """The names of those who spoke, by category."""


def council_report(facts: ReportFacts) -> Outline:
    """The report with its title, five parts and two annexes."""
    last = facts.releases[-1].symbol if facts.releases else ""
    return Outline(
        (
            Node(Kind.TITLE, f"Report to the {BODIES[facts.body]}: {facts.title}"),
            _part("Introduction", _introduction(facts)),
            _part("Consultations held", [_consultations(facts.consultations)]),
            _part("Participation", [_participation(facts.circles)]),
            _part("Development of the text", [*map(_release, facts.releases), _fates(facts)]),
            _part("Main issues, paragraph by paragraph", _issues(facts.issues)),
            _part("Annex I: Contributors", _contributors(facts.contributors)),
            Node(Kind.HEADING, f"Annex II: The text as it stands in {last}"),
            *facts.text,
        )
    )


def _part(heading: str, nodes: Iterable[Node]) -> Node:
    return Node(Kind.HEADING, heading, children=tuple(nodes))


def _paragraph(words: str, points: Sequence[str] = ()) -> Node:
    """A numbered paragraph; its points end with semicolons, the last with a full stop."""
    marks = [";"] * (len(points) - 1) + ["."]
    under = (
        Node(Kind.SUBPARAGRAPH, point + mark) for point, mark in zip(points, marks, strict=False)
    )
    return Node(Kind.PARAGRAPH, words, children=tuple(under))


def _introduction(facts: ReportFacts) -> Iterator[Node]:
    said = sum(one.said_count for one in facts.circles)
    yield _paragraph(
        f"The Independent Expert tells in this report how the draft “{facts.title}” was consulted "
        f"upon and how it developed. Its first version was put together from the record of the "
        f"drafting room on {_day(facts.day)}."
    )
    yield _paragraph(
        f"Until that day {_number(len(facts.releases), 'release')} of the text had been "
        f"published, and {_number(said, 'contribution')} had been made to it in public. What was "
        "given in confidence is in none of the figures below."
    )
    yield _paragraph(
        "Annex I names those who contributed in public. The text as it stands is in annex II."
    )


def _consultations(held: Sequence[HeldConsultation]) -> Node:
    if not held:
        return _paragraph(
            "No consultation was announced. Everybody accredited could speak at any time."
        )
    points = [
        f"{one.kind}: {one.title}{_at(one.place)}, {_between(one.first_day, one.last_day)}, "
        f"with {_number(one.statement_count, 'written statement')} that everybody can read"
        for one in held
    ]
    return _paragraph(
        f"{_number(len(held), 'consultation')} took place or were announced:", points
    )


def _participation(circles: Sequence[CircleTold]) -> Node:
    if not circles:
        return _paragraph("Nobody has spoken in public so far.")
    points = [
        f"{one.name}: {one.voice_count} who spoke, {_number(one.said_count, 'contribution')}"
        for one in circles
    ]
    return _paragraph(
        "Amendments, comments and written statements came, by region of States and by category:",
        points,
    )


def _release(one: ReleaseTold) -> Node:
    note = f" {one.note.rstrip('. ')}." if one.note.strip() else ""
    return _paragraph(
        f"{one.symbol}, release {one.number}, was published on {_day(one.day)} with "
        f"{_number(one.paragraph_count, 'paragraph')}.{note} It took along "
        f"{_number(one.carried_count, 'amendment')} on which nothing had been decided, and drew "
        f"{one.drawn_count} more."
    )


def _fates(facts: ReportFacts) -> Node:
    whole = sum(count for _, count in facts.fates)
    if not whole:
        return _paragraph("No amendment has been submitted so far.")
    points = [f"{name}: {count}" for name, count in facts.fates]
    return _paragraph(
        f"This became of the {_number(whole, 'amendment')} to the whole text:", points
    )


def _issues(issues: Sequence[Issue]) -> Iterator[Node]:
    if not issues:
        yield _paragraph("No paragraph has drawn an amendment so far.")
    for one in issues:
        points = [f"{name}: {count}" for name, count in one.fates]
        drawn = _number(one.count, "amendment")
        yield _paragraph(f"This became of the {drawn} to {one.reference}:", points)


def _contributors(contributors: Sequence[tuple[str, Sequence[str]]]) -> Iterator[Node]:
    for name, names in contributors:
        yield _paragraph(f"{name} ({len(names)}): {', '.join(names)}.")


def _at(place: str) -> str:
    return f", {place}" if place else ""


def _between(first: date, last: date) -> str:
    return f"on {_day(first)}" if first == last else f"from {_day(first)} to {_day(last)}"


def _day(day: date) -> str:
    return f"{day:%-d %B %Y}"


def _number(count: int, name: str) -> str:
    """So many things, or none; a thousand has its comma."""
    return f"{count:,} {name}" if count == 1 else f"{_many(count)} {name}s"


def _many(count: int) -> str:
    return f"{count:,}" if count else "no"
