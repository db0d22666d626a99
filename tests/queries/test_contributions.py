"""What was said as one table: what is public and what was given in confidence never meet."""

import pytest
from sqlalchemy import select

from drafting.domain.consultations import Publication
from drafting.domain.vocabulary import StakeholderKind
from drafting.queries.contributions import (
    Circle,
    circle_of,
    confided,
    contributions,
    public,
    release_before,
)
from drafting.services import stating
from tests import factories


def _manners(session, declaration, which):
    said = contributions(declaration.id, which)
    return sorted(session.scalars(select(said.c.manner)))


def _speak(session, cast, declaration, **changes):
    row = factories.row(session, declaration, "OP1")
    call = factories.consultation(session, cast.expert, declaration, **changes)
    factories.amendment(session, cast.northland, row)
    factories.comment(session, cast.observer, row)
    stating.submit(session, cast.observer, stating.Contribution(call.id, "Yes."))


ALL = ["amendment", "comment", "statement"]


@pytest.mark.parametrize(
    ("publication", "found"),
    [(Publication.AT_ONCE, (ALL, [])), (Publication.BY_SECRETARIAT, ([], ALL))],
)
def test_each_thing_is_either_public_or_given_in_confidence(
    session, cast, declaration, publication, found
):
    _speak(session, cast, declaration, publication=publication)

    told = _manners(session, declaration, public())
    assert (told, _manners(session, declaration, confided())) == found


def test_what_was_said_belongs_to_the_release_that_was_the_newest(session, cast, declaration):
    factories.release(session, cast.expert, declaration)
    factories.comment(session, cast.observer, factories.row(session, declaration, "OP1"))
    said = contributions(declaration.id, public())

    assert session.scalars(select(release_before(declaration.id, said))).all() == [2]


def test_states_are_told_apart_by_region_and_others_by_kind():
    circles = [
        circle_of(None, None),
        circle_of(StakeholderKind.NGO, "African Group"),
        circle_of(StakeholderKind.STATE, "Eastern European Group"),
        circle_of(StakeholderKind.STATE, "African Group"),
    ]

    assert sorted(circles, key=lambda one: one.order) == [
        Circle(StakeholderKind.STATE, "African Group"),
        Circle(StakeholderKind.STATE, "Eastern European Group"),
        Circle(StakeholderKind.NGO),
        Circle(StakeholderKind.INDIVIDUAL),
    ]
