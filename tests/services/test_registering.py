"""Whoever may speak is entered once, and every change of an entry is on the record."""

import pytest
from sqlalchemy import select

from drafting.domain.errors import AlreadyThere, Invalid, NotAllowed, NotFound, StaleVersion
from drafting.domain.profiles import proper
from drafting.domain.vocabulary import Act, StakeholderKind
from drafting.models import Delegation, Membership, Stakeholder
from drafting.services import registering
from tests import journals
from tests.cast import EVERYBODY

NGO = {"kind": "ngo", "name": "Rivers for All", "name_fr": "Rivières pour tous"}
KEEPERS = {"administrator", "secretariat"}


@pytest.fixture
def ngo(session, cast):
    return registering.add(session, cast.secretariat, proper(NGO))


@pytest.mark.parametrize("kind", [one for one in StakeholderKind if one.value != "state"])
def test_every_kind_is_entered_with_a_delegation(session, cast, kind):
    made = registering.add(session, cast.secretariat, proper({"kind": kind, "name": "Somebody"}))

    assert made.kind is kind
    assert session.scalar(select(Delegation).where(Delegation.stakeholder_id == made.id))


def test_a_state_comes_with_its_names_and_its_groups(session, cast):
    made = registering.add(session, cast.secretariat, proper({"kind": "state", "iso3": "KEN"}))

    assert made.names["ru"] == "Кения"
    assert session.scalars(select(Membership).where(Membership.stakeholder_id == made.id)).all()


@pytest.mark.parametrize("fields", [NGO, {"kind": "state", "iso3": "NOR"}])
def test_nobody_is_entered_twice(session, cast, ngo, fields):
    with pytest.raises(AlreadyThere):
        registering.add(session, cast.secretariat, proper(fields))


def test_a_form_sent_twice_enters_once(session, cast):
    first = registering.add(session, cast.secretariat, proper(NGO), "key")

    assert registering.add(session, cast.secretariat, proper(NGO), "key") is first


def test_a_change_is_recorded_with_what_was_said_before_and_since(session, cast, ngo):
    wish = proper({**NGO, "name_fr": "Fleuves pour tous", "website": "example.org"})

    registering.change(session, cast.administrator, ngo.id, 1, wish)

    entry = journals.newest(session)
    assert (entry.act, entry.subject_id) == (Act.STAKEHOLDER_CHANGED, ngo.id)
    assert journals.facts(entry) == {
        "name_fr": ["Rivières pour tous", "Fleuves pour tous"],
        "website": ["", "https://example.org"],
    }
    assert ngo.revision_number == 2
    assert "fleuves pour tous" in ngo.sought


def test_what_is_the_same_is_no_change(session, cast, ngo):
    before = journals.newest(session).seq

    registering.change(session, cast.administrator, ngo.id, 1, proper(NGO))

    assert journals.newest(session).seq == before


def test_two_who_change_an_entry_do_not_overwrite_each_other(session, cast, ngo):
    registering.change(session, cast.administrator, ngo.id, 1, proper({**NGO, "region": "weog"}))

    with pytest.raises(StaleVersion):
        registering.change(session, cast.secretariat, ngo.id, 1, proper(NGO))


@pytest.mark.parametrize("fields", [NGO, {"kind": "state", "iso3": "KEN"}])
def test_a_state_stays_the_state_it_is(session, cast, fields):
    southland = cast.southland.stakeholder_id

    with pytest.raises(Invalid) as refusal:
        registering.change(session, cast.secretariat, southland, 1, proper(fields))

    assert refusal.value.field == "kind"


def test_nobody_becomes_a_state(session, cast, ngo):
    with pytest.raises(Invalid):
        registering.change(
            session, cast.secretariat, ngo.id, 1, proper({"kind": "state", "iso3": "KEN"})
        )


def test_the_name_of_another_is_taken(session, cast, ngo):
    with pytest.raises(AlreadyThere):
        registering.change(
            session,
            cast.secretariat,
            ngo.id,
            1,
            proper({**NGO, "name": "Observers without Borders"}),
        )


def test_what_is_not_there_cannot_be_changed(session, cast):
    with pytest.raises(NotFound):
        registering.change(session, cast.secretariat, "nobody", 1, proper(NGO))


@pytest.mark.parametrize("name", [name for name in EVERYBODY if name not in KEEPERS])
def test_only_the_keepers_of_the_list_enter_and_change(session, cast, ngo, name):
    actor = cast.named(name)

    with pytest.raises(NotAllowed):
        registering.add(session, actor, proper({**NGO, "name": "Another"}))
    with pytest.raises(NotAllowed):
        registering.change(session, actor, ngo.id, 1, proper(NGO))

    assert session.get(Stakeholder, ngo.id).revision_number == 1
