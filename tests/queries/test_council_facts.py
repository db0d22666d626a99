"""What a report is written from: the public record, and nothing else."""

import pytest

from drafting.domain.consultations import ReportingBody
from drafting.domain.errors import Invalid
from drafting.queries.council_facts import council_facts, free_slug
from drafting.services import stating
from tests import factories

COUNCIL = ReportingBody.COUNCIL


def test_the_facts_are_those_of_the_public_record(session, cast, declaration):
    row = factories.row(session, declaration, "OP1")
    factories.amendment(session, cast.southland, row)
    factories.disposition(
        session, cast.expert, factories.amendment(session, cast.northland, row, text="Affirms it;")
    )
    factories.comment(session, cast.observer, row, is_confidential=True)
    call = factories.consultation(session, cast.expert, declaration)
    stating.submit(session, cast.northland, stating.Contribution(call.id, "Yes."))

    found = council_facts(session, declaration, COUNCIL)

    assert [(one.title, one.statement_count) for one in found.consultations] == [
        ("Views on the first draft", 1)
    ]
    assert found.fates == (("Open", 1), ("Accepted", 1))
    assert [(one.reference, one.count) for one in found.issues] == [("OP1", 2)]
    assert found.contributors == [("States", ["Norway", "South Africa"])]
    assert [one.drawn_count for one in found.releases] == [2]
    assert [one.heard for one in found.consultations] == [(("States", 1),)]
    assert found.text[0].text.startswith("Recalling that neighbours")


def test_a_text_that_was_never_published_has_nothing_to_report(session, cast):
    fresh = factories.declaration(session, cast.expert, slug="bridges")

    with pytest.raises(Invalid, match="Publish a first release"):
        council_facts(session, fresh, COUNCIL)


def test_a_second_report_gets_another_name(session, cast):
    names = []
    for _ in range(3):
        names.append(free_slug(session, "bridges-council-report"))
        factories.declaration(session, cast.expert, slug=names[-1])

    assert names == [
        *("bridges-council-report", "bridges-council-report-2", "bridges-council-report-3"),
    ]
