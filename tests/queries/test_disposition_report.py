"""The disposition report: what was proposed or said, what became of it, why, and where."""

import pytest

from drafting.domain.remarks import CommentOutcome
from drafting.domain.telling import When
from drafting.domain.vocabulary import Outcome
from drafting.queries.disposition_report import report_page, whole_report
from drafting.queries.reported import Asked
from drafting.services import amending, replying, stating
from tests import factories


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "OP1")


def _lines(session, declaration):
    return report_page(session, declaration, Asked(), 1).lines


def test_an_accepted_amendment_tells_why_and_where_it_stands(session, cast, declaration, row):
    wish = factories.amendment(session, cast.northland, row)
    factories.disposition(session, cast.expert, wish)
    factories.release(session, cast.expert, declaration)

    one = _lines(session, declaration)[0]

    assert (one.number, one.place, one.by, one.outcome) == (1, "OP1", "Norway", Outcome.ACCEPTED)
    assert one.reason == "It makes the text clearer."
    assert (one.taken.reference, one.taken.symbol) == ("OP1", "TEST/2")
    assert "insert “good”" in one.said


def test_a_decision_that_waits_for_a_release_is_not_told(session, cast, declaration, row):
    wish = factories.amendment(session, cast.northland, row)
    factories.disposition(session, cast.expert, wish, when=When.WITH_RELEASE)

    one = _lines(session, declaration)[0]

    assert (one.outcome, one.reason, one.taken) == ("open", "", None)


def test_a_declined_amendment_stands_nowhere_and_a_withdrawn_one_has_no_reason(
    session, cast, declaration, row
):
    wish = factories.amendment(session, cast.northland, row)
    factories.disposition(session, cast.expert, wish, outcome=Outcome.DECLINED)
    gone = factories.amendment(session, cast.southland, row, text="Reaffirms the bridge;")
    amending.withdraw(session, cast.southland, gone.id)

    found = _lines(session, declaration)

    assert [(one.outcome, bool(one.reason), one.taken) for one in found] == [
        ("declined", True, None),
        ("withdrawn", False, None),
    ]


def test_an_amendment_that_was_merged_names_the_one_that_goes_on(session, cast, declaration, row):
    kept = factories.amendment(session, cast.northland, row)
    wish = factories.amendment(session, cast.southland, row, text="Reaffirms the bridge;")
    factories.disposition(session, cast.expert, wish, outcome=Outcome.MERGED, into_id=kept.id)

    found = {one.number: one.into_number for one in _lines(session, declaration)}

    assert found == {1: None, 2: 1}


def test_a_comment_tells_its_outcome_and_the_version_that_took_it_up(
    session, cast, declaration, row
):
    remark = factories.comment(session, cast.observer, row, "Is the *road* meant?")
    factories.comment(session, cast.observer, row, "And the river?")
    reply = replying.Reply(remark.id, 0, CommentOutcome.NOTED, "It is.")
    replying.dispose(session, cast.expert, reply)

    found = _lines(session, declaration)

    assert [(one.said, one.outcome, one.reason) for one in found] == [
        ("Is the road meant?", "noted", "It is."),
        ("And the river?", "", ""),
    ]
    assert found[0].by == "Observers without Borders"


def test_a_statement_speaks_to_its_consultation(session, cast, declaration):
    call = factories.consultation(session, cast.expert, declaration)
    stating.submit(session, cast.northland, stating.Contribution(call.id, "We thank the Expert."))

    one = _lines(session, declaration)[0]

    assert (one.said, one.consultation_id, one.is_on_whole) == (
        *("We thank the Expert.", call.id),
        True,
    )


def test_a_file_holds_every_line_of_every_page(session, cast, declaration, row, monkeypatch):
    monkeypatch.setattr("drafting.queries.disposition_report.AT_ONCE", 2)
    for number in range(5):
        factories.comment(session, cast.observer, row, f"Remark {number}.")

    found = list(whole_report(session, declaration, Asked()))

    assert [one.said for one in found] == [f"Remark {number}." for number in range(5)]


def test_a_page_that_is_not_there_is_the_last_one(session, declaration):
    page = report_page(session, declaration, Asked(), 99)

    assert (page.number, page.count, page.total, page.lines) == (1, 1, 0, ())
