from datetime import UTC, datetime

import time_machine

from drafting.domain import clock

THEN = datetime(2012, 9, 27, 9, 0, tzinfo=UTC)


def test_an_act_happens_now():
    with time_machine.travel(THEN, tick=False):
        moment = clock.now()

    assert moment == THEN


def test_a_demonstration_retells_the_past():
    with clock.at(THEN):
        moment = clock.now()

    assert moment == THEN


def test_the_present_returns_after_the_past_was_retold():
    with clock.at(THEN):
        pass

    assert clock.now() > THEN
