import pytest

from drafting.queries.belonging import belongs
from drafting.services import sponsoring
from tests import factories


@pytest.fixture
def named(session, cast, declaration):
    """One of everything that an address may name, all of them of one declaration."""
    row = factories.row(session, declaration, "PP1")
    amendment = factories.amendment(session, cast.northland, row)
    return {
        "paragraph_id": row.paragraph_id,
        "amendment_id": amendment.id,
        "comment_id": factories.comment(session, cast.observer, row).id,
        "sponsorship_id": sponsoring.join(session, cast.southland, amendment.id).id,
    }


def test_what_is_of_a_declaration_belongs_to_it(session, named):
    assert belongs(session, "neighbours", named)
    assert belongs(session, "neighbours", {"lang": "en", "slug": "neighbours"})


@pytest.mark.parametrize("name", ["paragraph_id", "amendment_id", "comment_id", "sponsorship_id"])
def test_neither_what_is_of_another_nor_what_is_nowhere_belongs(session, cast, named, name):
    factories.release(session, cast.expert, factories.declaration(session, cast.expert, "other"))

    assert not belongs(session, "other", {name: named[name]})
    assert not belongs(session, "neighbours", {**named, name: "x" * 16})


def test_nothing_belongs_to_a_declaration_that_there_is_not(session, named):
    assert not belongs(session, "nowhere", named)
