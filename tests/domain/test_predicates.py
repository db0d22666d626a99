"""Each question of the permission table, asked of whom it is true and of whom it is not."""

from types import SimpleNamespace as Subject

import pytest

from drafting.domain import predicates
from drafting.domain.actors import ANYONE, OPERATOR, Actor
from drafting.domain.vocabulary import AmendmentState, Rank, Role, StakeholderKind

STATE = {
    "delegation_id": "north",
    "stakeholder_id": "n",
    "stakeholder_kind": StakeholderKind.STATE,
}
HEAD = Actor("head", Role.PARTICIPANT, **STATE, rank=Rank.HEAD)
MEMBER = Actor("member", Role.PARTICIPANT, **STATE, rank=Rank.MEMBER)
ALONE = Actor("alone", Role.PARTICIPANT, stakeholder_id="o", stakeholder_kind=StakeholderKind.NGO)
EXPERT = Actor("expert", Role.EXPERT)
SECRETARIAT = Actor("desk", Role.SECRETARIAT)
EVERYBODY = (HEAD, MEMBER, ALONE, EXPERT, SECRETARIAT, OPERATOR, ANYONE)

OF_WHOM = {
    "is_expert": {EXPERT},
    "is_secretariat": {SECRETARIAT},
    "is_administrator": {OPERATOR},
    "is_operator": {OPERATOR},
    "is_participant": {HEAD, MEMBER, ALONE},
    "is_signed_in": {HEAD, MEMBER, ALONE, EXPERT, SECRETARIAT},
    "speaks_for_a_state": {HEAD, MEMBER},
    "clears_for_its_delegation": {HEAD},
    "speaks_for_nobody_else": {ALONE, EXPERT, SECRETARIAT, OPERATOR, ANYONE},
    "heads_it": {HEAD},
}

OF_WHAT = {
    "is_of_its_delegation": ({"delegation_id": "north"}, {HEAD, MEMBER}),
    "leads_what_it_supports": ({"amendment": Subject(delegation_id="north")}, {HEAD, MEMBER}),
    "wrote_it": ({"author_id": "alone"}, {ALONE}),
    "owns_it": ({"owner_id": "alone"}, {ALONE}),
    "is_of_its_organisation": ({"audience_id": "o"}, {ALONE}),
    "is_its_own": ({"id": "expert"}, {EXPERT}),
}

OF_ITSELF = [
    ("has_left_its_delegation", {"state": AmendmentState.SUBMITTED}, True),
    ("has_left_its_delegation", {"state": AmendmentState.DRAFT}, False),
    ("was_submitted", {"number": 1}, True),
    ("was_submitted", {"number": 0}, False),
    ("was_submitted", {"number": None}, False),
    ("was_recorded_from_a_mail", {"mail_from": "mission@example.org"}, True),
    ("was_recorded_from_a_mail", {"mail_from": None}, False),
    ("is_on_the_public_record", {"number": 7}, True),
    ("is_on_the_public_record", {"number": None}, False),
    ("is_public", {"is_public": True}, True),
    ("is_public", {"is_public": False}, False),
]


@pytest.mark.parametrize("name", OF_WHOM)
def test_it_is_true_of_some_people(name):
    holds = getattr(predicates, name)

    assert {one for one in EVERYBODY if holds(one, None)} == OF_WHOM[name]


@pytest.mark.parametrize("name", OF_WHAT)
def test_it_is_true_of_some_people_and_one_thing(name):
    holds, (facts, whom) = getattr(predicates, name), OF_WHAT[name]

    assert {one for one in EVERYBODY if holds(one, Subject(**facts))} == whom


@pytest.mark.parametrize("name", OF_WHAT)
def test_nobody_without_an_account_or_a_delegation_owns_what_nobody_owns(name):
    holds, (facts, _) = getattr(predicates, name), OF_WHAT[name]
    ownerless = dict.fromkeys(facts) | (
        {"amendment": Subject(delegation_id=None)} if "amendment" in facts else {}
    )

    assert not holds(ANYONE, Subject(**ownerless))


@pytest.mark.parametrize(("name", "facts", "holds"), OF_ITSELF)
def test_it_is_true_of_some_things_whoever_asks(name, facts, holds):
    asked = getattr(predicates, name)

    assert {asked(one, Subject(**facts)) for one in EVERYBODY} == {holds}
