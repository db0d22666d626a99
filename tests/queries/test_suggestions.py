"""A suggestion is known to the desk and to its author, and to nobody else."""

import pytest

from drafting.domain.actors import Actor
from drafting.domain.errors import NotFound
from drafting.domain.vocabulary import Role
from drafting.queries.suggestions import suggestions, waiting_count
from drafting.services import suggesting
from tests import factories
from tests.cast import EVERYBODY


@pytest.fixture
def suggestion(session, cast, declaration):
    row = factories.row(session, declaration, "OP1")
    return factories.suggestion(session, cast.observer, row)


@pytest.mark.parametrize("name", EVERYBODY)
def test_nobody_else_knows_of_a_suggestion(session, cast, declaration, suggestion, name):
    seen = suggestions(session, cast.named(name), declaration.id)

    assert seen.total == (name in {"expert", "secretariat", "observer"})
    if name not in {"expert", "secretariat", "observer"}:
        with pytest.raises(NotFound):
            suggesting.decline(session, cast.named(name), suggestion.id, "No.")


def test_somebody_without_an_account_has_suggested_nothing(session, declaration, suggestion):
    nobody = Actor(role=Role.PARTICIPANT)

    assert suggestions(session, nobody, declaration.id).total == 0


def test_what_waits_is_counted_for_those_who_may_know(session, cast, declaration, suggestion):
    assert waiting_count(session, cast.expert, declaration.id) == 1
    assert waiting_count(session, cast.northland, declaration.id) == 0
