"""A report is drafted as a file that the room reads like every other text."""

from drafting.domain.consultations import ReportingBody
from drafting.formats.reading import read
from drafting.formats.report_masthead import ReportHead, head_of
from drafting.queries.council_draft import council_draft
from tests import factories


def test_the_file_is_read_as_the_report_that_was_written(session, cast, declaration):
    factories.amendment(session, cast.northland, factories.row(session, declaration, "OP1"))

    head = ReportHead("TEST/REPORT/1")

    draft = council_draft(session, declaration, ReportingBody.ASSEMBLY, head)

    reading = read(draft.name, draft.content)
    assert draft.slug == "neighbours-assembly-report"
    assert reading.doubts == ()
    assert head_of(reading.outline).symbol == "TEST/REPORT/1"
    assert reading.outline.title.startswith("Report to the General Assembly: ")
    assert [one.text for one in reading.outline.nodes if one.kind == "heading"] == [
        "Introduction",
        "Consultations held",
        "Participation",
        "Development of the text",
        "Main issues, paragraph by paragraph",
        "Annex I: The text as it stands in TEST/1",
        "Annex II: Contributors",
    ]
