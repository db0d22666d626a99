"""The first draft of a report has the shape of a report, and says nothing that is not recorded."""

from dataclasses import replace
from datetime import date

import pytest

from drafting.domain.consultations import ReportingBody
from drafting.domain.vocabulary import ParagraphKind
from drafting.formats.council_report import (
    CircleTold,
    HeldConsultation,
    Issue,
    ReleaseTold,
    ReportFacts,
    council_report,
)
from drafting.formats.outline import Node, walk
from drafting.text.editorial import check

DAY = date(2026, 5, 4)
FACTS = ReportFacts(
    body=ReportingBody.COUNCIL,
    title="Draft declaration on good neighbours",
    day=DAY,
    consultations=[HeldConsultation("Views", "Call for input", "Geneva", DAY, DAY, 2)],
    circles=[CircleTold("African Group", 3, 1200), CircleTold("Academia", 1, 1)],
    releases=[ReleaseTold(1, "TEST/1", DAY, 8, 0, 5, "Kinder words.")],
    fates=(("Accepted", 1), ("Open", 4)),
    issues=[Issue("PP1", (("Open", 1),))],
    text=[Node(ParagraphKind.PREAMBULAR, "Recalling that neighbours share one river,")],
    contributors=[("States", ["Norway", "South Africa"])],
)
NOTHING = replace(
    FACTS, consultations=(), circles=(), fates=(), issues=(), contributors=(), text=()
)


def _words(facts):
    return "\n".join(node.text for _, node in walk(council_report(facts).nodes))


@pytest.mark.parametrize("facts", [FACTS, NOTHING])
def test_an_editor_finds_nothing_to_mark_in_it(facts):
    assert [one.sentence for one in check(council_report(facts))] == []


def test_it_tells_what_was_consulted_who_took_part_and_what_became_of_it():
    written = _words(FACTS)

    for words in (
        "Call for input: Views, Geneva, on 4 May 2026, with 2 written statements",
        "African Group: 3 who spoke, 1,200 contributions;",
        "Academia: 1 who spoke, 1 contribution.",
        "TEST/1, release 1, was published on 4 May 2026 with 8 paragraphs. Kinder words.",
        "It took along no amendments on which nothing had been decided, and drew 5 more.",
        "This became of the 5 amendments to the whole text:",
        "This became of the 1 amendment to PP1:",
        "States (2): Norway, South Africa.",
    ):
        assert words in written


def test_where_nothing_happened_it_says_so():
    written = _words(NOTHING)

    assert "No consultation was announced." in written
    assert "Nobody has spoken in public so far." in written
    assert "No amendment has been submitted so far." in written


@pytest.mark.parametrize(
    ("body", "name"),
    [
        (ReportingBody.COUNCIL, "Human Rights Council"),
        (ReportingBody.ASSEMBLY, "General Assembly"),
    ],
)
def test_its_title_names_the_body_and_the_text(body, name):
    title = council_report(replace(FACTS, body=body)).title

    assert title == f"Report to the {name}: Draft declaration on good neighbours"
