"""What a list of sources would change is told before anything is changed."""

import pytest

from drafting.domain.sources import Verdict
from drafting.formats.reference_list import Entry, ReferenceList
from drafting.models import Source
from drafting.queries.source_report import source_report
from tests import factories
from tests.services.test_collecting import CHANGED, NAMESAKE, NEW, SAME, _listed


@pytest.fixture
def source(session, cast, declaration):
    return factories.source(session, cast.secretariat, declaration)


def test_a_report_tells_what_is_new_the_same_changed_and_doubtful(session, declaration, source):
    entries = (
        *_listed(NEW, SAME, CHANGED, NAMESAKE).entries,
        Entry(9, "?", None, ("It cannot be read.",)),
    )

    report = source_report(session, declaration.id, ReferenceList(entries))

    assert [row.verdict for row in report.rows] == [
        *(Verdict.NEW, Verdict.SAME, Verdict.CHANGED),
        *(Verdict.DOUBTFUL, Verdict.DOUBTFUL),
    ]
    assert report.rows[2].changes == ("title",)
    assert "number 1" in report.rows[3].doubts[0]
    assert sum(report.counts.values()) == len(entries)
    assert session.query(Source).count() == 1
