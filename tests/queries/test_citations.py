"""Where the text rests on its sources, and where it does not yet."""

from datetime import UTC, datetime

import pytest

from drafting.domain import clock
from drafting.domain.errors import NotFound
from drafting.queries import citations
from drafting.services import citing, sourcing
from drafting.services.sourcing import Reason, Revision
from tests import factories


@pytest.fixture
def source(session, cast, declaration):
    return factories.source(session, cast.secretariat, declaration)


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "OP1")


def test_a_paragraph_has_its_sources_and_a_source_its_paragraphs(
    session, cast, declaration, source, row
):
    factories.link(session, cast.expert, source, row, quote="the road")

    page = citations.source_page(session, declaration.id, source.id)

    assert [(one.paragraph_id, one.standing_quote) for one in page.citations] == [
        (row.paragraph_id, "the road")
    ]
    assert [one.source.id for one in citations.on_paragraph(session, row, {})] == [source.id]


def test_paragraphs_stand_in_the_order_of_the_text(session, cast, declaration, source):
    for name in ("OP3", "PP1", "OP2(a)"):
        factories.link(session, cast.expert, source, factories.row(session, declaration, name))

    page = citations.source_page(session, declaration.id, source.id)

    assert [page.names[one.paragraph_id] for one in page.citations] == ["PP1", "OP2(a)", "OP3"]


def test_two_links_to_one_source_count_once(session, cast, declaration, source, row):
    factories.link(session, cast.expert, source, row)
    factories.link(session, cast.expert, source, row, quote="the road")

    assert citations.counts(session, declaration.id, {}) == {row.paragraph_id: 1}


def test_a_link_that_ended_and_a_retired_source_bear_on_nothing(
    session, cast, declaration, source, row
):
    made = factories.link(session, cast.expert, source, row)
    other = factories.source(session, cast.expert, declaration, symbol="TEST/2")
    factories.link(session, cast.expert, other, row)

    citing.unlink(session, cast.expert, source.id, made.id)
    sourcing.retire(session, cast.expert, other.id, Reason("It is out of date.", 1))

    assert citations.counts(session, declaration.id, {}) == {}
    assert citations.on_paragraph(session, row, {}) == ()


def test_paragraphs_that_rest_on_nothing_are_told(session, cast, declaration, source, row):
    factories.link(session, cast.expert, source, row)

    found = citations.gaps(session, declaration.id)

    names = [one.name for one in found.paragraphs]
    assert names == ["PP1", "PP2", "OP2", "OP2(a)", "OP2(b)", "OP3"]
    assert found.paragraph_count == 7


@pytest.fixture
def released(session, cast, declaration):
    """The declaration, released on the first of March."""
    with clock.at(datetime(2026, 3, 1, 12, tzinfo=UTC)):
        factories.release(session, cast.expert, declaration)
    return declaration


@pytest.mark.parametrize(
    ("dated", "waits"),
    [
        ("2026-03-02", True),
        ("2026-04", True),
        ("2027", True),
        ("2026-03", True),
        ("2026", True),
        ("2026-03-01", False),
        ("2026-02", False),
        ("2025", False),
        ("", False),
    ],
)
def test_what_may_have_been_adopted_after_the_release_waits(session, cast, released, dated, waits):
    factories.source(session, cast.expert, released, dated=dated)

    found = citations.not_considered(session, released.id)

    assert len(found) == waits


def test_it_waits_until_it_is_linked_or_considered(session, cast, declaration, released, row):
    linked, read = (
        factories.source(session, cast.expert, declaration, symbol=symbol, dated="2026-05")
        for symbol in ("TEST/2", "TEST/3")
    )
    assert len(citations.not_considered(session, declaration.id)) == 2
    factories.link(session, cast.expert, linked, row)

    sourcing.consider(session, cast.expert, read.id, Reason("It says no more.", 1))

    assert citations.not_considered(session, declaration.id) == ()


def test_what_a_source_said_before_is_told_with_who_said_it(session, cast, declaration, source):
    wish = Revision(factories.reference(title="Better"), 1)
    sourcing.revise(session, cast.expert, source.id, wish)

    page = citations.source_page(session, declaration.id, source.id)

    assert [(one.title, name) for one, name in page.revisions] == [
        ("Better", "Expert"),
        ("Good neighbours", "Secretariat"),
    ]


def test_a_source_is_found_under_its_own_text_alone(session, cast, source):
    other = factories.declaration(session, cast.expert, "others")

    with pytest.raises(NotFound):
        citations.source_page(session, other.id, source.id)
    assert citations.gaps(session, other.id).paragraphs == ()
