from dataclasses import replace

import pytest

from drafting.domain.consultations import Publication
from drafting.domain.errors import NotFound
from drafting.domain.remarks import CommentOutcome, Satisfaction
from drafting.queries.statement_outcomes import pending, standing, tallies
from drafting.services import answering, stating
from drafting.services.answering import Reply, Response
from drafting.services.stating import Contribution
from tests import factories
from tests.cast import EVERYBODY

DESK = ("expert", "secretariat")
OUTSIDE = [name for name in EVERYBODY if name not in DESK]


@pytest.fixture
def call(session, cast, declaration):
    return factories.consultation(session, cast.expert, declaration)


@pytest.fixture
def statement(session, cast, call):
    return stating.submit(session, cast.observer, Contribution(call.id, "We welcome this."))


@pytest.fixture
def wish(statement):
    return Reply(statement.id, 0, CommentOutcome.REFLECTED, "The words say so now.")


@pytest.fixture
def reply(session, cast, wish):
    return answering.dispose(session, cast.expert, wish)


def test_what_is_kept_for_the_release_is_told_with_it(session, cast, declaration, statement, wish):
    answering.dispose(session, cast.expert, replace(wish, at_release=True))

    before = standing(session, cast.observer, statement.id)
    on_the_desk = standing(session, cast.secretariat, statement.id)
    factories.release(session, cast.expert, declaration)

    assert (before, on_the_desk.is_told) == (None, False)
    assert standing(session, cast.visitor, statement.id).is_told


def test_an_outcome_is_told_to_those_alone_who_may_read_the_statement(session, cast, declaration):
    sealed = Publication.BY_SECRETARIAT
    call = factories.consultation(session, cast.expert, declaration, publication=sealed)
    made = stating.submit(session, cast.observer, Contribution(call.id, "We welcome this."))

    answering.dispose(session, cast.expert, Reply(made.id, 0, CommentOutcome.NOTED, "Noted."))

    told = [name for name in EVERYBODY if standing(session, cast.named(name), made.id)]
    assert sorted(told) == ["expert", "observer", "secretariat"]
    said = Response(made.id, 1, Satisfaction.SATISFIED)
    with pytest.raises(NotFound):
        answering.respond(session, cast.southland, said)


def test_the_tallies_of_statements_add_up(session, cast, declaration, call, reply):
    for _ in range(2):
        stating.submit(session, cast.northland, Contribution(call.id, "So do we."))

    (found,) = tallies(session, cast.secretariat, declaration.id)

    assert (found.title, found.done, found.waiting, found.total) == (call.title, 1, 2, 3)
    waits = pending(session, cast.secretariat, declaration.id, call.id, "")
    assert len(waits.statements) == found.waiting


def test_statements_that_wait_are_read_in_pages(session, cast, declaration, call):
    wish = Contribution(call.id, "We welcome this.")
    made = [stating.submit(session, cast.observer, wish).id for _ in range(27)]

    first = pending(session, cast.expert, declaration.id, "", "")
    second = pending(session, cast.expert, declaration.id, "", first.next)

    assert [one.id for one in (*first.statements, *second.statements)] == made
    assert second.next == ""


@pytest.mark.parametrize("name", OUTSIDE)
def test_what_waits_is_for_the_desk(session, cast, declaration, name):
    with pytest.raises(NotFound):
        tallies(session, cast.named(name), declaration.id)
    with pytest.raises(NotFound):
        pending(session, cast.named(name), declaration.id, "", "")
