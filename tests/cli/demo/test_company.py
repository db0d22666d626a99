import pytest

from drafting.cli.demo.company import gather
from drafting.cli.demo.dice import Dice
from drafting.cli.demo.grammar import Grammar
from drafting.cli.demo.people import Cast
from drafting.cli.demo.sizes import Size
from drafting.database import transaction
from drafting.domain.vocabulary import Role, StakeholderKind

SMALL = Size("small", 40, 2, 5, 3, 10, 10, 4)


@pytest.fixture
def company(database):
    with transaction(database) as session:
        yield gather(Cast(session, cheap=True), SMALL, Grammar(Dice(1)))


def test_one_person_speaks_for_each_stakeholder(company):
    assert (len(company.states), len(company.others)) == (5, 3)
    assert len({actor.stakeholder_id for actor in company.participants}) == 8


def test_only_states_are_among_the_states(company):
    assert {actor.stakeholder_kind for actor in company.states} == {StakeholderKind.STATE}
    assert StakeholderKind.STATE not in {actor.stakeholder_kind for actor in company.others}


def test_the_expert_is_no_participant(company):
    assert company.expert.role is Role.EXPERT
    assert company.expert not in company.participants
