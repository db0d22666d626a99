"""What stood before a decision, and whether it can stand again."""

import pytest

from drafting.domain.vocabulary import AmendmentKind, Outcome
from drafting.models import Disposition
from drafting.record.taking_back import earlier
from tests import factories


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "OP1")


def _accepted(session, cast, row, **changes):
    amendment = factories.amendment(session, cast.northland, row, **changes)
    since = amendment.journal_seq
    decided = factories.disposition(session, cast.expert, amendment, outcome=Outcome.ACCEPTED)
    return amendment, decided, since


def test_words_that_stood_before_can_stand_again(session, cast, row):
    found = earlier(session, *_accepted(session, cast, row))

    assert found.words == row.text


def test_a_paragraph_that_was_deleted_can_come_back(session, cast, row):
    case = _accepted(session, cast, row, kind=AmendmentKind.DELETE, text="")

    assert (earlier(session, *case).words, earlier(session, *case).retires) == ("", False)


def test_a_paragraph_that_was_put_in_can_go_again(session, cast, row):
    case = _accepted(session, cast, row, kind=AmendmentKind.INSERT_AFTER, text="Thanks all;")

    assert earlier(session, *case).retires


def test_where_somebody_built_on_the_words_they_stay(session, cast, declaration, row):
    case = _accepted(session, cast, row)
    now = factories.row(session, declaration, "OP1")
    factories.rewritten(session, cast.expert, now, f"{now.text} Truly;")

    assert earlier(session, *case) is None


def test_a_decision_that_changed_nothing_has_nothing_before_it(session, cast, row):
    amendment = factories.amendment(session, cast.northland, row)
    noted = factories.disposition(session, cast.expert, amendment, outcome=Outcome.NOTED)

    assert earlier(session, amendment, noted, 0) is None
    assert session.query(Disposition).count() == 1
