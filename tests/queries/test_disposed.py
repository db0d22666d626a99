import pytest

from drafting.domain.vocabulary import Outcome
from drafting.queries.disposed import disposed
from drafting.queries.releases import latest_release, release_text
from drafting.services import amending, commenting
from tests import factories


@pytest.fixture
def table(session, declaration):
    def reading():
        latest = latest_release(session, declaration.id)
        return disposed(session, declaration, release_text(session, latest.id))

    return reading


def test_an_amendment_is_told_with_its_outcome_and_the_reason(session, cast, declaration, table):
    made = factories.amendment(session, cast.northland, factories.row(session, declaration, "OP1"))
    factories.disposition(session, cast.expert, made, outcome=Outcome.NOTED)

    (one,) = table()

    assert (one.paragraph, one.stakeholder) == ("OP1", "Norway")
    assert one.said.startswith("Amendment 1: In OP1, ")
    assert (one.outcome, one.reason) == ("Noted", "It makes the text clearer.")


def test_they_stand_in_the_order_of_the_text(session, cast, declaration, table):
    for name in ("OP2", "PP1", "OP1"):
        factories.amendment(session, cast.northland, factories.row(session, declaration, name))
    commenting.on_text(session, cast.observer, "neighbours", commenting.Remark("Well done."))

    assert [one.paragraph for one in table()] == ["Whole text", "PP1", "OP1", "OP2"]


def test_what_waits_and_what_was_withdrawn_says_so(session, cast, declaration, table):
    row = factories.row(session, declaration, "OP1")
    factories.amendment(session, cast.southland, row)
    withdrawn = factories.amendment(session, cast.northland, row)
    amending.withdraw(session, cast.northland, withdrawn.id)

    assert [one.outcome for one in table()] == ["Open", "Withdrawn"]


def test_a_comment_is_told_with_its_words_and_no_outcome_yet(session, cast, declaration, table):
    row = factories.row(session, declaration, "OP1")
    factories.comment(session, cast.observer, row, "*Which* road?", quote="the road")

    (one,) = table()

    assert (one.stakeholder, one.said) == ("Observers", "Comment 1: “the road”: Which road?")
    assert one.outcome == "No outcome yet"


def test_nothing_is_in_it_that_is_not_public(session, cast, declaration, table):
    row = factories.row(session, declaration, "OP1")
    factories.draft(session, cast.northland, row)
    remark = commenting.Remark("For the desk.", is_confidential=True)
    commenting.on_paragraph(session, cast.observer, row.paragraph_id, 1, remark)

    assert table() == ()
