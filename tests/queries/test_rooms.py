from datetime import timedelta

import pytest

from drafting.domain import clock
from drafting.domain.consultations import Admission
from drafting.queries.rooms import closing_soon
from drafting.services import consulting
from tests import factories
from tests.cast import EVERYBODY

HOUR = timedelta(hours=1)
SPEAKERS = {"northland", "northland_second", "southland", "observer"}


@pytest.fixture
def announce(session, cast, declaration):
    def announce(**changes):
        return factories.consultation(session, cast.expert, declaration, **changes)

    return announce


def _warned(session, cast, declaration):
    return {
        name for name in EVERYBODY if closing_soon(session, cast.named(name), [declaration.id])
    }


def test_those_are_warned_who_may_speak_in_it(session, cast, declaration, announce):
    announce()

    assert _warned(session, cast, declaration) == SPEAKERS


def test_those_who_are_not_let_in_are_not_warned(session, cast, declaration, announce):
    announce(admission=Admission.INVITED)

    assert _warned(session, cast, declaration) == set()


@pytest.mark.parametrize(("hours", "warned"), [(47, SPEAKERS), (49, set())])
def test_the_warning_comes_two_days_before(session, cast, declaration, hours, warned):
    closes_at = clock.now() + hours * HOUR
    factories.consultation(session, cast.expert, declaration, closes_at=closes_at)

    assert _warned(session, cast, declaration) == warned


def test_what_is_not_open_warns_nobody(session, cast, declaration, announce):
    announce(opens_at=clock.now() + HOUR)
    consulting.close(session, cast.expert, factories.step(announce()))
    consulting.cancel(session, cast.expert, factories.step(announce()))
    announce(may_comment=False, may_propose=False)
    consulting.plan(session, cast.expert, declaration.id, factories.plan())

    assert _warned(session, cast, declaration) == set()
