from datetime import UTC, datetime

from drafting.domain.vocabulary import Outcome, StakeholderKind
from drafting.queries import front
from tests import factories

LATER = datetime(2040, 1, 1, tzinfo=UTC)


def test_a_declaration_stands_in_figures_that_are_all_public(session, cast, declaration):
    row = factories.row(session, declaration, "PP1")
    factories.draft(session, cast.southland, row)
    factories.amendment(session, cast.northland, row)
    decided = factories.amendment(session, cast.northland, row)
    factories.disposition(session, cast.expert, decided, outcome=Outcome.DECLINED)
    factories.comment(session, cast.observer, row)

    found = front.standing(session, declaration)

    assert (found.open_count, found.decided) == (1, {Outcome.DECLINED: 1})
    assert (found.comment_count, len(found.releases)) == (1, 1)
    assert found.voices == {StakeholderKind.STATE: 1, StakeholderKind.NGO: 1}


def test_a_reconsidered_amendment_counts_once(session, cast, declaration):
    amendment = factories.amendment(
        session, cast.northland, factories.row(session, declaration, "PP1")
    )
    for outcome in (Outcome.NOTED, Outcome.DECLINED):
        factories.disposition(session, cast.expert, amendment, outcome=outcome)

    assert front.standing(session, declaration).decided == {Outcome.DECLINED: 1}


def test_the_latest_decisions_come_first_and_each_amendment_once(session, cast, declaration):
    row = factories.row(session, declaration, "PP1")
    made = [factories.amendment(session, cast.northland, row) for _ in range(3)]
    for amendment in (*made, made[0], made[0]):
        factories.disposition(session, cast.expert, amendment, outcome=Outcome.NOTED)

    found = front.latest_decisions(session, declaration.id, most=2)

    assert [one.id for one in found] == [made[0].id, made[2].id]
