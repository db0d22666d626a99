import pytest

from drafting.domain.errors import NotFound
from drafting.domain.telling import Moved, When
from drafting.domain.vocabulary import Outcome
from drafting.queries.waiting import waiting
from drafting.services import carrying
from tests import factories
from tests.cast import EVERYBODY

EDITORS = ("expert", "secretariat")


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "PP1")


@pytest.mark.parametrize("name", [name for name in EVERYBODY if name not in EDITORS])
def test_for_others_nothing_waits(session, cast, declaration, name):
    with pytest.raises(NotFound):
        waiting(session, cast.named(name), declaration.id)


def test_what_is_told_at_once_does_not_wait(session, cast, declaration, row):
    amendment = factories.amendment(session, cast.northland, row)

    factories.disposition(session, cast.expert, amendment)

    assert waiting(session, cast.expert, declaration.id) == ()


def test_words_adapted_after_the_decision_are_pointed_out(session, cast, declaration, row):
    amendment = factories.amendment(session, cast.northland, row)
    factories.rewritten(session, cast.expert, row, f"{row.text[:-1]} and one bridge,")
    session.refresh(declaration)
    factories.release(session, cast.expert, declaration)
    factories.disposition(
        session, cast.expert, amendment, outcome=Outcome.NOTED, when=When.WITH_RELEASE
    )
    reply = carrying.Reply(amendment.id, 2, 0, text="Recalling one road and one bridge,")

    carrying.adapt(session, cast.northland, reply)

    (found,) = waiting(session, cast.expert, declaration.id)
    assert (found.number, found.moved) == (1, Moved.ADAPTED)
