"""The disposition report in words, as a file tells it."""

import pytest

from drafting.domain.errors import NotFound
from drafting.queries.report_words import asked_of, report_in_words
from drafting.queries.reported import Order
from tests import factories


def test_every_value_of_a_closed_list_stands_in_words(session, cast, declaration):
    row = factories.row(session, declaration, "OP1")
    wish = factories.amendment(session, cast.northland, row)
    factories.disposition(session, cast.expert, wish)
    factories.comment(session, cast.observer, row)
    factories.release(session, cast.expert, declaration)

    found = report_in_words(
        session, declaration, asked_of(session, declaration, Order.PARAGRAPH, None)
    )

    told = [(one.what, one.outcome, one.in_the_text) for one in found.entries]
    assert told == [
        ("Amendment 1", "Accepted", "OP1, since release 2, TEST/2"),
        ("Comment 1", "No outcome yet", ""),
    ]
    assert (found.symbol, found.by) == ("TEST/2", "place")


def test_a_stakeholder_is_asked_for_by_its_name(session, cast, declaration):
    factories.amendment(session, cast.northland, factories.row(session, declaration, "OP1"))

    asked = asked_of(session, declaration, Order.STAKEHOLDER, "Norway")

    assert asked.stakeholder_id == cast.northland.stakeholder_id
    with pytest.raises(NotFound, match="Kenya"):
        asked_of(session, declaration, Order.STAKEHOLDER, "Kenya")
