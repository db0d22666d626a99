import pytest

from drafting.domain.vocabulary import AmendmentKind
from drafting.queries.paragraph_page import paragraph_page
from drafting.queries.proposal_places import base_words, proposal_places
from tests import factories


@pytest.fixture
def look(session, cast, declaration):
    """The page of a paragraph of the release, and the places that are offered on it."""

    def looked(name, partner_id=""):
        row = factories.row(session, declaration, name)
        page = paragraph_page(session, cast.northland, declaration, row.paragraph_id)
        return page, proposal_places(session, page, partner_id)

    return looked


def _names(rows):
    return [one.name for one in rows]


@pytest.mark.parametrize(
    ("name", "targets"),
    [
        ("PP1", ["PP2", "OP1", "OP2", "OP3"]),
        ("OP2(a)", ["PP1", "PP2", "OP1", "OP2", "OP2(b)", "OP3"]),
        ("OP2", ["Title", "PP1", "PP2", "OP1", "OP3"]),
    ],
)
def test_a_paragraph_is_offered_the_places_where_it_can_stand(look, name, targets):
    _, places = look(name)

    assert _names(places.targets) == targets


@pytest.mark.parametrize(
    ("name", "partners"),
    [
        ("PP1", ["PP2"]),
        ("OP3", ["OP1"]),
        ("OP1", ["OP3"]),
        ("OP2", []),
        ("OP2(a)", ["OP2(b)"]),
    ],
)
def test_it_is_joined_with_those_of_its_kind_under_the_same(look, name, partners):
    _, places = look(name)

    assert _names(places.partners) == partners
    assert (AmendmentKind.JOIN in places.kinds) is bool(partners)


def test_the_words_of_a_join_are_those_of_both(look):
    page, places = look("PP1")

    words = base_words(AmendmentKind.JOIN, page, places)

    assert words == f"{page.row.text} {places.partner.text}"


def test_the_words_of_every_other_kind_are_its_own(look):
    page, places = look("PP1")

    assert base_words(AmendmentKind.SPLIT, page, places) == page.row.text
