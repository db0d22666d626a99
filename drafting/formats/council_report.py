"""Writing the first draft of a report to the Council or the Assembly, as an outline to be edited.

It has the shape of a report: a masthead, headings and numbered paragraphs. The text stands in an
annex with its own kinds of paragraphs, so that it bears its own labels there; from it on no words
count against the limit of a report.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from drafting.domain.consultations import ReportingBody
from drafting.domain.vocabulary import ParagraphKind as Kind
from drafting.formats.outline import Node, Outline
from drafting.formats.report_development import ReleaseTold, release_paragraphs
from drafting.formats.report_issues import Issue, issue_parts
from drafting.formats.report_masthead import NO_HEAD, ReportHead, head_nodes
from drafting.formats.report_people import (
    CircleTold,
    HeldConsultation,
    consultation_paragraphs,
    contributor_paragraphs,
    participation_paragraphs,
)
from drafting.formats.report_words import day, number, paragraph, part

BODIES = {
    ReportingBody.COUNCIL: "Human Rights Council",
    ReportingBody.ASSEMBLY: "General Assembly",
}
LANGUAGE = "English"
"""In which a report is drafted, whatever the language of the text it speaks of."""


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
    head: ReportHead = NO_HEAD
    confided: int = 0
    """How much is told of what was given in confidence."""


def council_report(facts: ReportFacts) -> Outline:
    """The report with its title, masthead, five parts and two annexes."""
    last = facts.releases[-1].symbol if facts.releases else ""
    body = BODIES[facts.body]
    return Outline(
        (
            Node(Kind.TITLE, f"Report to the {body}: {facts.title}"),
            *head_nodes(facts.head, body, day(facts.day), LANGUAGE),
            part("Introduction", _introduction(facts)),
            part("Consultations held", consultation_paragraphs(facts.consultations)),
            part("Participation", participation_paragraphs(facts.circles, facts.confided)),
            part("Development of the text", [*release_paragraphs(facts.releases), _fates(facts)]),
            part("Main issues, paragraph by paragraph", issue_parts(facts.issues)),
            Node(Kind.HEADING, f"Annex I: The text as it stands in {last}"),
            *facts.text,
            part("Annex II: Contributors", contributor_paragraphs(facts.contributors)),
        )
    )


def _introduction(facts: ReportFacts) -> Iterator[Node]:
    said = sum(one.said_count for one in facts.circles)
    yield paragraph(
        f"The Independent Expert tells in this report how the draft “{facts.title}” was consulted "
        f"upon and how it developed. Its first version was put together from the record of the "
        f"drafting room on {day(facts.day)}."
    )
    yield paragraph(
        f"Until that day {number(len(facts.releases), 'release')} of the text had been "
        f"published, and {number(said, 'contribution')} had been made to it in public. What was "
        "given in confidence is in none of the figures, unless it is said."
    )
    yield paragraph(
        "The text as it stands is in annex I. Annex II names those who contributed in public, "
        "each under its present name."
    )


def _fates(facts: ReportFacts) -> Node:
    whole = sum(count for _, count in facts.fates)
    if not whole:
        return paragraph("No amendment has been submitted so far.")
    points = [f"{name}: {count}" for name, count in facts.fates]
    return paragraph(f"This became of the {number(whole, 'amendment')} to the whole text:", points)
