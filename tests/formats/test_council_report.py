"""The first draft of a report has the shape of a report, and says nothing that is not recorded."""

from dataclasses import replace
from datetime import date

import pytest

from drafting.domain.consultations import ReportingBody
from drafting.domain.vocabulary import ParagraphKind
from drafting.formats.council_report import ReportFacts, council_report
from drafting.formats.outline import Node, walk
from drafting.formats.report_development import ReleaseTold, Reworked
from drafting.formats.report_issues import Issue, Position
from drafting.formats.report_masthead import head_of
from drafting.formats.report_people import CircleTold, HeldConsultation
from drafting.text.editorial import check

HEADING = ParagraphKind.HEADING
DAY = date(2026, 5, 4)
FACTS = ReportFacts(
    body=ReportingBody.COUNCIL,
    title="Draft declaration on good neighbours",
    day=DAY,
    consultations=[
        HeldConsultation(
            *("Views", "Call for input", "Geneva", DAY, DAY, 2, "TEST/1", 1),
            heard=(("States", 2), ("Academia", 1)),
        )
    ],
    circles=[
        CircleTold("African Group", 3, 1200, (("amendments", 1150), ("comments", 50))),
        CircleTold("Academia", 1, 1),
    ],
    releases=[
        ReleaseTold(1, "TEST/1", DAY, 8, 0, 5, "Kinder words."),
        ReleaseTold(
            *(2, "TEST/2", DAY, 8, 1, 0, ""),
            reworked=Reworked("TEST/1", (("changed", 2),), 4, 1, (("Norway", 1),), 1),
        ),
    ],
    fates=(("Accepted", 1), ("Open", 4)),
    issues=[
        Issue(
            "PP1",
            (("Open", 1), ("Accepted", 2), ("Declined", 1)),
            positions=[
                Position(("Norway", "Kenya"), (1, 4), "insert “wide”", "accepted", "It is so."),
                Position(("Côte d'Ivoire",), (2,), "delete PP1", "open"),
            ],
            lead_count=3,
            opening="Recalling that neighbours…",
        )
    ],
    text=[Node(ParagraphKind.PREAMBULAR, "Recalling that neighbours share one river,")],
    contributors=[("States", ["Norway", "South Africa"])],
    confided=15,
)
NOTHING = replace(
    FACTS, consultations=(), circles=(), fates=(), issues=(), contributors=(), text=(), confided=0
)


def _words(facts):
    return "\n".join(node.text for _, node in walk(council_report(facts).nodes))


@pytest.mark.parametrize("facts", [FACTS, NOTHING])
def test_an_editor_finds_nothing_to_mark_in_it(facts):
    assert [one.sentence for one in check(council_report(facts))] == []


def test_it_tells_what_was_consulted_who_took_part_and_what_became_of_it():
    written = _words(FACTS)

    for words in (
        "Call for input: Views, Geneva, on 4 May 2026, on TEST/1. Everybody can read 1 amendment, "
        "no comments and 2 written statements that came of it.",
        "States: 2;\nAcademia: 1.",
        "African Group: 3 who spoke, 1,200 contributions (amendments 1,150, comments 50);",
        "Academia: 1 who spoke, 1 contribution.",
        "At least 15 contributions more were given in confidence.",
        "TEST/1, release 1, was published on 4 May 2026 with 8 paragraphs. Kinder words.",
        "It took along no amendments on which nothing had been decided, and drew 5 more.",
        "Against TEST/1, the paragraphs differ as follows: 2 changed. 4 words came in and 1 word",
        "It took up 1 amendment, by Norway (1); 1 paragraph changed by the hand of the editors",
        "This became of the 5 amendments to the whole text:",
        "This became of the 4 amendments to PP1, proposed by 3 delegations:",
        "Norway and Kenya proposed to insert “wide” (amendments 1 and 4). Accepted: It is so.",
        "The following remain open:\nCôte d’Ivoire proposed to delete PP1 (amendment 2).",
        "1 further amendment to PP1 and what became of each",
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


def test_its_annexes_are_the_text_and_then_the_contributors():
    headings = [node.text for _, node in walk(council_report(FACTS).nodes) if node.kind == HEADING]

    assert headings[-2:] == ["Annex I: The text as it stands in TEST/2", "Annex II: Contributors"]


def test_its_masthead_says_what_is_known_and_what_is_to_be_given():
    outline = council_report(FACTS)

    assert [one.text for one in outline.nodes[1:8]] == [
        "Body: Human Rights Council",
        "Session: to be given",
        "Agenda item: to be given",
        "Symbol: to be given",
        "Distribution: General",
        "Date: 4 May 2026",
        "Original: English",
    ]
    assert head_of(outline).details == ("Distr.: General", "4 May 2026", "Original: English")


def test_several_issues_have_a_heading_each():
    second = replace(FACTS.issues[0], reference="OP1", opening="")

    report = council_report(replace(FACTS, issues=[FACTS.issues[0], second]))

    headings = [node.text for depth, node in walk(report.nodes) if depth and node.kind == HEADING]
    assert headings == ["On PP1: Recalling that neighbours…", "On OP1"]
