from itertools import pairwise

import pytest

from drafting.domain.actors import OPERATOR
from drafting.domain.errors import NotFound
from drafting.domain.profiles import proper
from drafting.queries.directory import Wish, directory
from drafting.queries.merges import heir_id, partners, under
from drafting.queries.people import stakeholders
from drafting.services import merging, registering


@pytest.fixture
def chain(session, cast):
    """Three entries, each of which stands under the next."""
    names = ("Creeks", "Streams", "Rivers")
    ids = [
        registering.add(session, OPERATOR, proper({"kind": "ngo", "name": name})).id
        for name in names
    ]
    for one, into in pairwise(ids):
        merging.merge(session, OPERATOR, one, into)
    return ids


def test_everybody_in_a_chain_stands_under_its_end(session, chain):
    assert {heir_id(session, one) for one in chain} == {chain[-1]}
    assert set(session.scalars(under(chain[-1]))) == set(chain)
    assert set(session.scalars(under(chain[0]))) == {chain[0]}


def test_nobody_can_be_chosen_who_stands_under_another(session, cast, chain):
    assert set(chain) & {one.id for one in stakeholders(session)} == {chain[-1]}
    listed = {one.id for one in directory(session, Wish()).entries}
    assert set(chain) & listed == {chain[-1]}


def test_a_partner_is_no_state_and_stands_for_itself(session, cast, chain):
    found = [one.name for one in partners(session, cast.administrator, chain[-1])]

    assert found == ["Observers without Borders"]


@pytest.mark.parametrize("name", ["secretariat", "visitor", "observer"])
def test_partners_are_shown_to_whoever_may_merge(session, cast, chain, name):
    with pytest.raises(NotFound):
        partners(session, cast.named(name), chain[-1])


def test_what_stands_under_another_has_no_partners(session, cast, chain):
    with pytest.raises(NotFound):
        partners(session, cast.administrator, chain[0])
