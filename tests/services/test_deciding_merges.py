import pytest

from drafting.domain.errors import Invalid, NotFound, WrongState
from drafting.domain.vocabulary import Outcome
from drafting.queries import amendments
from drafting.services import amending
from tests import factories

WIDE = "Recalling that neighbours share one wide river and one road,"
LONG = "Recalling that neighbours share one river and one long road,"


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "PP1")


@pytest.fixture
def wide(session, cast, row):
    return factories.amendment(session, cast.northland, row, text=WIDE)


@pytest.fixture
def long(session, cast, row):
    return factories.amendment(session, cast.southland, row, text=LONG)


def _merge(session, cast, one, into, **changes):
    return factories.disposition(
        session, cast.expert, one, outcome=Outcome.MERGED, into_id=into.id, **changes
    )


def test_a_merged_amendment_names_the_one_that_goes_on(session, cast, wide, long):
    _merge(session, cast, wide, long)

    found = amendments.amendment(session, cast.visitor, wide.id)
    assert (found.outcome, found.into_id, found.into_number) == (Outcome.MERGED, long.id, 2)
    assert not found.is_open


def test_a_merge_changes_no_word_by_itself(session, cast, declaration, wide, long):
    before = factories.row(session, declaration, "PP1")

    _merge(session, cast, wide, long)

    assert factories.row(session, declaration, "PP1") == before


def test_what_goes_on_is_only_named_where_there_is_a_merge(session, cast, wide, long):
    decided = factories.disposition(
        session, cast.expert, wide, outcome=Outcome.NOTED, into_id=long.id
    )

    assert decided.into_id is None


def test_a_merge_needs_an_amendment_that_goes_on(session, cast, wide):
    with pytest.raises(Invalid) as refusal:
        factories.disposition(session, cast.expert, wide, outcome=Outcome.MERGED)

    assert refusal.value.field == "into"


def test_nothing_is_merged_into_itself(session, cast, wide):
    with pytest.raises(Invalid, match="into itself"):
        _merge(session, cast, wide, wide)


def test_nothing_is_merged_into_what_was_withdrawn(session, cast, wide, long):
    amending.withdraw(session, cast.southland, long.id)

    with pytest.raises(WrongState, match="was withdrawn"):
        _merge(session, cast, wide, long)


def test_nothing_is_merged_into_a_draft(session, cast, row, wide):
    draft = factories.draft(session, cast.southland, row, text=LONG)

    with pytest.raises(NotFound):
        _merge(session, cast, wide, draft)


def test_nothing_is_merged_across_paragraphs(session, cast, declaration, wide):
    elsewhere = factories.row(session, declaration, "OP1")
    other = factories.amendment(session, cast.southland, elsewhere)

    with pytest.raises(Invalid, match="another paragraph"):
        _merge(session, cast, wide, other)


def test_merges_make_no_circle(session, cast, row, wide, long):
    third = factories.amendment(session, cast.southland, row, text="Recalling one river,")
    _merge(session, cast, wide, long)
    _merge(session, cast, long, third)

    with pytest.raises(Invalid, match="merged into this one"):
        _merge(session, cast, third, wide)


def test_several_are_merged_at_once(session, cast, row, wide, long):
    saved = factories.composition(session, cast.expert, row, long)
    verdict = factories.verdict(wide, Outcome.MERGED, into_id=long.id)

    factories.settle(session, cast.expert, saved, verdicts=(verdict,))

    found = amendments.on_paragraph(session, cast.visitor, row.paragraph_id)
    assert [(one.outcome, one.into_number) for one in found] == [
        (Outcome.MERGED, 2),
        (Outcome.ACCEPTED, None),
    ]


def test_two_cannot_be_merged_into_one_another_at_once(session, cast, row, wide, long):
    saved = factories.composition(session, cast.expert, row)
    verdicts = (
        factories.verdict(wide, Outcome.MERGED, into_id=long.id),
        factories.verdict(long, Outcome.MERGED, into_id=wide.id),
    )

    with pytest.raises(Invalid) as refusal:
        factories.settle(session, cast.expert, saved, verdicts=verdicts)

    assert refusal.value.field == f"into-{long.id}"
