"""Quoted words are carried into each release, or it is said that they are gone."""

import pytest

from drafting.models import SourceAnchor
from drafting.queries.citations import on_paragraph, source_page
from drafting.services import reshaping
from tests import factories

WORDS = "keeps the road in good repair"


@pytest.fixture
def source(session, cast, declaration):
    return factories.source(session, cast.secretariat, declaration)


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "OP1")


@pytest.fixture
def link(session, cast, source, row):
    return factories.link(session, cast.expert, source, row, quote=WORDS)


def _published(session, cast, declaration, text):
    """The next release, in which the paragraph says something else."""
    row = factories.row(session, declaration, "OP1")
    factories.rewritten(session, cast.expert, row, text)
    factories.release(session, cast.expert, declaration)
    return factories.row(session, declaration, "OP1")


def test_words_are_found_where_a_release_has_them(session, cast, declaration, link):
    text = f"Also reaffirms, once more, that each and every neighbour {WORDS};"

    row = _published(session, cast, declaration, text)

    anchor = session.query(SourceAnchor).one()
    assert (anchor.version_id, text[anchor.begins : anchor.ends]) == (row.version_id, WORDS)
    assert on_paragraph(session, row, {})[0].standing_quote == WORDS


def test_words_that_are_gone_are_said_to_be_gone_and_stand_at_their_paragraph(
    session, cast, declaration, source, link
):
    row = _published(session, cast, declaration, "Reaffirms that rivers belong to nobody;")

    found = on_paragraph(session, row, {})[0]

    assert (found.is_gone, found.quote, found.paragraph_id) == (True, WORDS, row.paragraph_id)
    assert source_page(session, declaration.id, source.id).citations[0].is_gone


def test_words_that_come_back_are_found_again(session, cast, declaration, row, link):
    _published(session, cast, declaration, "Reaffirms that rivers belong to nobody;")

    again = _published(session, cast, declaration, row.text)

    assert on_paragraph(session, again, {})[0].standing_quote == WORDS


def test_a_release_that_leaves_the_paragraph_alone_stores_nothing(
    session, cast, declaration, link
):
    factories.release(session, cast.expert, declaration)
    factories.release(session, cast.expert, declaration)

    assert session.query(SourceAnchor).count() == 0


def test_a_source_of_the_whole_paragraph_needs_no_place(session, cast, declaration, source, row):
    factories.link(session, cast.expert, source, row)

    new = _published(session, cast, declaration, "Reaffirms that rivers belong to nobody;")

    assert session.query(SourceAnchor).count() == 0
    assert not on_paragraph(session, new, {})[0].is_gone


def test_words_follow_into_the_paragraph_to_which_theirs_was_joined(
    session, cast, declaration, source, link
):
    first, second = (factories.row(session, declaration, name) for name in ("PP1", "PP2"))
    quoted = factories.link(session, cast.expert, source, second, quote="built from both banks")
    wish = reshaping.Join(
        *(first.paragraph_id, first.version_number),
        *(second.paragraph_id, second.version_number, "They belong together."),
    )
    reshaping.join(session, cast.expert, wish)
    factories.release(session, cast.expert, declaration)

    page = source_page(session, declaration.id, source.id)

    found = next(one for one in page.citations if one.id == quoted.id)
    assert (found.paragraph_id, found.standing_quote) == (
        first.paragraph_id,
        "built from both banks",
    )
