from dataclasses import replace
from datetime import timedelta

import pytest

from drafting.domain import clock
from drafting.domain.errors import NotAllowed, NotFound, TooManyWaiting
from drafting.domain.preparing import (
    GOES_AROUND_FOR,
    MOST_WAITING,
    MOST_WAITING_OF_VISITORS,
    FileKind,
    JobState,
    wish,
)
from drafting.domain.vocabulary import Rank
from drafting.models import Job
from drafting.queries import fulfilled
from drafting.record import fulfilling
from drafting.services import preparing
from tests import factories, journals


def _wish(**narrowed):
    return wish(FileKind.DISPOSITIONS, "neighbours", "csv", narrowed)


@pytest.fixture
def asked(session, cast, declaration):
    return preparing.ask(session, cast.northland, _wish())


def test_a_file_that_is_asked_for_waits_to_be_made(asked, cast):
    assert (asked.state, asked.wish, asked.owner_id) == (
        JobState.WAITING,
        _wish(),
        cast.northland.user_id,
    )


def test_asking_again_leads_to_the_same_file(session, cast, asked):
    assert preparing.ask(session, cast.northland, _wish()) is asked
    assert preparing.ask(session, cast.southland, _wish()) is not asked


def test_who_acts_in_another_capacity_by_now_can_ask_for_the_same_file(session, cast, asked):
    lowered = replace(cast.northland, rank=Rank.MEMBER)

    again = preparing.ask(session, lowered, _wish())

    assert (again.rank, again.state) == (Rank.MEMBER, JobState.WAITING)
    assert session.query(Job).all() == [again]


@pytest.fixture
def made(session, asked):
    return _made(session, asked)


def _made(session, job):
    taken = fulfilling.take(session)
    fulfilling.finish(session, taken, fulfilled.made(session, taken.job_id))
    session.flush()
    return job


def test_a_file_that_says_the_same_is_not_made_again(session, cast, declaration, made):
    assert preparing.ask(session, cast.northland, _wish()) is made

    factories.comment(session, cast.observer, factories.row(session, declaration, "PP1"))

    assert preparing.ask(session, cast.northland, _wish()) is not made


def test_a_file_is_made_again_when_names_may_have_changed_since(session, cast, made):
    with clock.at(clock.now() + GOES_AROUND_FOR + timedelta(seconds=1)):
        assert preparing.ask(session, cast.northland, _wish()) is not made


def test_a_file_that_depends_on_its_reader_is_made_again(session, cast, declaration):
    comments = wish(FileKind.COMMENTS, "neighbours", "csv", {})
    made = _made(session, preparing.ask(session, cast.expert, comments))
    shared = _made(session, preparing.ask(session, cast.visitor, comments))

    assert preparing.ask(session, cast.expert, comments) is not made
    assert preparing.ask(session, cast.visitor, comments) is shared


def test_of_many_files_the_oldest_is_let_go(session, cast, declaration, made, monkeypatch):
    monkeypatch.setattr(preparing, "MOST_KEPT", 2)
    second = _made(session, preparing.ask(session, cast.northland, _wish(stakeholder="2")))

    preparing.ask(session, cast.northland, _wish(stakeholder="3"))

    session.expire_all()
    assert (made.state, made.content) == (JobState.EXPIRED, None)
    assert second.state is JobState.DONE


def test_visitors_who_ask_for_the_same_share_it(session, cast, declaration):
    first = preparing.ask(session, cast.visitor, _wish())

    assert preparing.ask(session, cast.visitor, _wish()) is first


def test_who_takes_along_what_is_not_in_the_journal(session, cast, declaration):
    before = journals.newest(session).seq

    preparing.cancel(session, cast.expert, preparing.ask(session, cast.expert, _wish()).id)

    assert journals.newest(session).seq == before


@pytest.mark.parametrize(
    ("name", "most"), [("northland", MOST_WAITING), ("visitor", MOST_WAITING_OF_VISITORS)]
)
def test_nobody_has_more_files_made_than_may_wait(session, cast, declaration, name, most):
    for one in range(most):
        preparing.ask(session, cast.named(name), _wish(stakeholder=str(one)))

    with pytest.raises(TooManyWaiting, match=str(most)):
        preparing.ask(session, cast.named(name), _wish(stakeholder="one more"))
    assert preparing.ask(session, cast.named(name), _wish(stakeholder="0"))


def test_a_declaration_that_one_may_not_see_is_not_there_to_ask_for(session, cast):
    factories.declaration(session, cast.expert, slug="unreleased")
    hidden = replace(_wish(), slug="unreleased")

    with pytest.raises(NotFound):
        preparing.ask(session, cast.northland, hidden)
    assert preparing.ask(session, cast.expert, hidden)


def test_who_asked_can_take_the_wish_back(session, cast, asked):
    assert preparing.cancel(session, cast.northland, asked.id) == "neighbours"

    assert session.get(Job, asked.id) is None


def test_nobody_else_can_and_nobody_else_knows_of_it(session, cast, asked):
    lowered = replace(cast.northland, rank=Rank.MEMBER)

    for other in (cast.expert, cast.northland_second, cast.visitor, lowered):
        with pytest.raises(NotFound):
            preparing.cancel(session, other, asked.id)


def test_what_visitors_asked_for_is_cancelled_by_nobody(session, cast, declaration):
    shared = preparing.ask(session, cast.visitor, _wish())

    with pytest.raises(NotAllowed):
        preparing.cancel(session, cast.visitor, shared.id)
