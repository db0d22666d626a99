"""The lines of a report: everything that everybody reads, once, in the order that is asked for."""

import pytest

from drafting.queries import reported
from drafting.queries.contributions import Manner
from drafting.queries.releases import latest_release
from drafting.queries.reported import Order
from drafting.services import sponsoring, stating
from tests import factories
from tests.mergers import merged_into_another


@pytest.fixture
def said(session, cast, declaration):
    """What two States and the observer said, from the end of the text to its beginning."""
    last, first = (factories.row(session, declaration, name) for name in ("OP3", "PP1"))
    late = factories.amendment(session, cast.southland, last, text="Decides to rest.")
    early = factories.amendment(session, cast.northland, first)
    remark = factories.comment(session, cast.observer, first)
    call = factories.consultation(session, cast.expert, declaration)
    stated = stating.submit(session, cast.southland, stating.Contribution(call.id, "Yes."))
    return {"late": late.id, "early": early.id, "remark": remark.id, "stated": stated.id}


def _found(session, declaration, order=Order.PARAGRAPH, stakeholder_id="", start=0):
    latest = latest_release(session, declaration.id)
    line = reported.lines(declaration.id, latest.id, stakeholder_id)
    return [one.id for one in reported.keys(session, line, order, start, 3)]


def test_by_paragraph_they_stand_in_the_order_of_the_text(session, declaration, said):
    found = [*_found(session, declaration), *_found(session, declaration, start=3)]

    assert found == [said[one] for one in ("stated", "early", "remark", "late")]


def test_by_stakeholder_they_stand_in_the_order_of_names(session, declaration, said):
    found = _found(session, declaration, Order.STAKEHOLDER)

    assert found == [said[one] for one in ("early", "remark", "stated")]


def test_one_stakeholder_alone_is_told_of(session, cast, declaration, said):
    found = _found(session, declaration, stakeholder_id=cast.southland.stakeholder_id)

    assert found == [said["stated"], said["late"]]


def test_the_speakers_are_known_by_name_and_found_by_it(session, cast, declaration, said):
    line = reported.lines(declaration.id, "")

    assert said
    assert [name for _, name in reported.speakers(session, line)] == [
        *("Norway", "Observers without Borders", "South Africa")
    ]
    assert reported.speaker_named(session, line, "Norway") == cast.northland.stakeholder_id
    assert reported.speaker_named(session, line, "Kenya") is None


def test_what_stands_nowhere_in_the_text_comes_last_and_is_not_lost(session, cast, declaration):
    row = factories.row(session, declaration, "OP1")
    gone = factories.amendment(session, cast.northland, row)
    line = reported.lines(declaration.id, "no release")

    found = reported.keys(session, line, Order.PARAGRAPH, 0, 5)

    assert [(one.manner, one.id) for one in found] == [(Manner.AMENDMENT, gone.id)]
    assert reported.count(session, line) == 1


def test_what_is_not_public_is_no_line(session, cast, declaration):
    row = factories.row(session, declaration, "OP1")
    factories.draft(session, cast.northland, row)
    factories.comment(session, cast.observer, row, is_confidential=True)

    assert _found(session, declaration) == []


def test_what_a_stakeholder_co_sponsors_is_told_of_it_too(session, cast, declaration, said):
    sponsoring.join(session, cast.southland, said["early"])

    found = _found(session, declaration, stakeholder_id=cast.southland.stakeholder_id)

    assert found == [said["stated"], said["early"], said["late"]]


def test_whoever_only_co_sponsors_is_known_by_name(session, cast, declaration):
    one = factories.amendment(session, cast.northland, factories.row(session, declaration, "OP1"))
    sponsoring.join(session, cast.southland, one.id)

    line = reported.lines(declaration.id, "")

    assert [name for _, name in reported.speakers(session, line)] == ["Norway", "South Africa"]


def test_what_was_said_under_a_second_name_stands_under_the_present_one(
    session, cast, declaration, said
):
    heir = merged_into_another(session, cast.administrator, cast.observer.stakeholder_id)

    line = reported.lines(declaration.id, "")

    assert (heir, "Watchers without Borders") in reported.speakers(session, line)
    assert cast.observer.stakeholder_id not in dict(reported.speakers(session, line))
    assert _found(session, declaration, stakeholder_id=heir) == [said["remark"]]
