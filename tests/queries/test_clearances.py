import pytest

from drafting.queries import amendments
from drafting.queries.clearances import clearance, sent_back
from drafting.services import amending, clearing
from tests import factories
from tests.cast import EVERYBODY

STRANGERS = [name for name in EVERYBODY if not name.startswith("northland")]


@pytest.fixture
def submitted(session, cast, declaration):
    row = factories.row(session, declaration, "PP1")
    draft = factories.draft(session, cast.northland_second, row)
    note = clearing.Note("The capital agrees.", 1)
    clearing.ready(session, cast.northland_second, draft.id, note)
    return amending.submit(session, cast.northland, draft.id)


def _read(session, actor, amendment):
    return clearance(session, actor, amendments.amendment(session, actor, amendment.id))


def test_a_delegation_reads_what_its_members_said(session, cast, submitted):
    found = _read(session, cast.northland, submitted)

    assert [(one.kind.value, one.author_name, one.text) for one in found] == [
        ("ready", "Northland Second", "The capital agrees.")
    ]


@pytest.mark.parametrize("name", STRANGERS)
def test_nobody_else_reads_it_even_when_the_amendment_is_public(session, cast, submitted, name):
    assert _read(session, cast.named(name), submitted) == ()


def _came_back(session, actor, declaration):
    found = amendments.of_delegation(session, actor, declaration.id)
    return sent_back(session, actor, found)


def test_what_was_sent_back_is_known_until_it_is_changed(session, cast, declaration):
    row = factories.row(session, declaration, "PP1")
    draft = factories.draft(session, cast.northland_second, row)
    clearing.ready(session, cast.northland_second, draft.id, clearing.Note("", 1))
    clearing.send_back(session, cast.northland, draft.id, clearing.Note("Say whose road.", 1))
    before = _came_back(session, cast.northland_second, declaration)

    clearing.ready(session, cast.northland_second, draft.id, clearing.Note("It does.", 1))

    assert before == {draft.id}
    assert _came_back(session, cast.northland_second, declaration) == frozenset()


def test_nobody_else_knows_what_was_sent_back(session, cast, declaration):
    row = factories.row(session, declaration, "PP1")
    draft = factories.draft(session, cast.northland_second, row)
    clearing.ready(session, cast.northland_second, draft.id, clearing.Note("", 1))
    clearing.send_back(session, cast.northland, draft.id, clearing.Note("Say whose road.", 1))
    found = amendments.of_delegation(session, cast.northland, declaration.id)

    assert sent_back(session, cast.southland, found) == frozenset()
