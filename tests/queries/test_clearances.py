import pytest

from drafting.queries import amendments
from drafting.queries.clearances import clearance
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
