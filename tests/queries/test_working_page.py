import pytest

from drafting.domain.errors import NotFound
from drafting.domain.vocabulary import ParagraphKind
from drafting.queries.working_page import working_page
from drafting.services import editing
from tests import factories


def _page(session, cast, declaration, reference, name="expert"):
    row = factories.row(session, declaration, reference)
    return working_page(session, cast.named(name), declaration, row.paragraph_id)


@pytest.mark.parametrize("name", ["northland", "observer", "administrator", "visitor"])
def test_for_others_there_is_no_editing_page(session, cast, declaration, name):
    with pytest.raises(NotFound):
        _page(session, cast, declaration, "PP1", name)


def test_a_paragraph_can_be_joined_with_the_one_behind_it(session, cast, declaration):
    assert _page(session, cast, declaration, "PP1").next_row.name == "PP2"
    assert _page(session, cast, declaration, "PP2").next_row is None


def test_a_paragraph_can_stand_behind_all_but_itself_and_what_is_under_it(
    session, cast, declaration
):
    places = [row.name for row in _page(session, cast, declaration, "OP2").places]

    assert places == ["Title", "PP1", "PP2", "OP1", "OP3"]


def test_only_what_fits_is_offered_beside_and_under(session, cast, declaration):
    page = _page(session, cast, declaration, "OP2")

    assert ParagraphKind.TITLE not in page.kinds_beside
    assert page.kinds_under == (ParagraphKind.SUBPARAGRAPH,)


def test_what_waits_for_a_decision_is_shown(session, cast, declaration):
    row = factories.row(session, declaration, "PP1")
    amendment = factories.amendment(session, cast.northland, row)
    factories.draft(session, cast.northland, row)

    page = _page(session, cast, declaration, "PP1")

    assert [one.id for one in page.waiting] == [amendment.id]
    assert [one.number for one in page.versions] == [1]


def test_a_retired_paragraph_keeps_its_page(session, cast, declaration):
    row = factories.row(session, declaration, "OP2")
    under = factories.row(session, declaration, "OP2(a)")
    editing.retire(session, cast.expert, factories.placing(row))

    for gone in (row, under):
        page = working_page(session, cast.expert, declaration, gone.paragraph_id)
        assert page.is_retired
