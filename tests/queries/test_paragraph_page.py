import pytest

from drafting.domain.errors import NotFound
from drafting.queries.paragraph_page import paragraph_page
from tests import factories
from tests.cast import EVERYBODY


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "PP1")


@pytest.mark.parametrize("name", EVERYBODY)
def test_a_paragraph_is_shown_as_it_was_released(session, cast, declaration, row, name):
    factories.rewritten(session, cast.expert, row, "Mindful,")

    page = paragraph_page(session, cast.named(name), declaration, row.paragraph_id)

    assert (page.row.text, page.row.version_number, page.is_latest) == (row.text, 1, True)


def test_an_older_release_shows_its_own_words(session, cast, declaration, row):
    factories.rewritten(session, cast.expert, row, "Mindful,")
    factories.release(session, cast.expert, declaration)

    page = paragraph_page(session, cast.visitor, declaration, row.paragraph_id, 1)

    assert (page.row.text, page.is_latest) == (row.text, False)


@pytest.mark.parametrize("name", EVERYBODY)
def test_a_draft_is_on_the_page_of_its_delegation_only(session, cast, declaration, row, name):
    draft = factories.draft(session, cast.northland, row)

    page = paragraph_page(session, cast.named(name), declaration, row.paragraph_id)

    shown = [one.amendment.id for one in page.amendments]
    assert shown == ([draft.id] if name.startswith("northland") else [])


def test_an_unpublished_paragraph_has_no_page(session, cast, declaration, row):
    added = factories.added(session, cast.expert, row, "Mindful,")

    with pytest.raises(NotFound):
        paragraph_page(session, cast.expert, declaration, added.id)


@pytest.mark.parametrize("number", [0, 2])
def test_a_release_that_is_not_there_has_no_page(session, cast, declaration, row, number):
    with pytest.raises(NotFound):
        paragraph_page(session, cast.visitor, declaration, row.paragraph_id, number)


def test_before_the_first_release_there_is_no_page(session, cast):
    made = factories.declaration(session, cast.expert, "others")
    row = factories.row(session, made, "PP1")

    with pytest.raises(NotFound):
        paragraph_page(session, cast.expert, made, row.paragraph_id)


def test_what_was_said_is_on_the_page(session, cast, declaration, row):
    factories.comment(session, cast.observer, row)

    page = paragraph_page(session, cast.visitor, declaration, row.paragraph_id)

    assert [thread.comment.text for thread in page.discussion.threads] == ["A remark."]
