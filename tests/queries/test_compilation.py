import pytest

from drafting.domain.consultations import Publication
from drafting.domain.vocabulary import AmendmentKind, Outcome
from drafting.queries.compilation import compilation
from drafting.queries.working import standing_text
from drafting.services import amending, editing
from tests import factories


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "PP1")


@pytest.fixture
def line(session, declaration, row):
    """The compiled line of the first paragraph, as anybody may read it."""
    return lambda: _compiled(session, declaration, row).compiled.text


def _compiled(session, declaration, row):
    found = compilation(session, declaration.id, standing_text(session, declaration.id).rows)
    return next(one for one in found.rows if one.row.paragraph_id == row.paragraph_id)


def test_open_proposals_stand_in_place_in_the_order_of_the_alphabet(session, cast, row, line):
    factories.amendment(session, cast.southland, row)
    factories.amendment(session, cast.northland, row)

    assert line() == row.text.replace("neighbours", "(good — Norway, South Africa) neighbours", 1)


def test_a_draft_is_in_no_compilation(session, cast, row, line):
    factories.draft(session, cast.northland, row)

    assert line() == row.text


def test_what_was_withdrawn_or_decided_is_no_longer_in_it(session, cast, row, line):
    withdrawn = factories.amendment(session, cast.northland, row)
    amending.withdraw(session, cast.northland, withdrawn.id)
    declined = factories.amendment(session, cast.southland, row)
    factories.disposition(session, cast.expert, declined, outcome=Outcome.DECLINED)

    assert line() == row.text


def test_a_deletion_strikes_the_whole_paragraph(session, cast, row, line):
    factories.amendment(session, cast.northland, row, kind=AmendmentKind.DELETE, text="")

    assert line() == f"[{row.text} — Norway]"


def test_new_paragraphs_of_the_same_words_stand_behind_with_their_names(
    session, cast, declaration, row
):
    new = {"kind": AmendmentKind.INSERT_AFTER, "text": "Mindful of the ford,"}
    factories.amendment(session, cast.northland, row, **new)
    factories.amendment(session, cast.southland, row, **new)

    (behind,) = _compiled(session, declaration, row).behind

    assert behind.text == "(Mindful of the ford, — Norway, South Africa)"


def test_an_amendment_is_carried_to_the_words_as_they_are_now(session, cast, row, line):
    factories.amendment(session, cast.northland, row)
    changed = row.text.replace("one road", "one bridge")
    factories.rewritten(session, cast.expert, row, changed)

    assert line() == changed.replace("neighbours", "(good — Norway) neighbours", 1)


def test_where_the_words_have_changed_in_its_place_an_amendment_waits(
    session, cast, declaration, row
):
    amendment = factories.amendment(session, cast.northland, row)
    changed = row.text.replace("neighbours", "friends", 1)
    factories.rewritten(session, cast.expert, row, changed)

    found = _compiled(session, declaration, row)

    assert found.compiled.text == changed
    assert [one.id for one in found.waiting] == [amendment.id]


def test_an_amendment_to_a_retired_paragraph_is_named_without_a_place(
    session, cast, declaration, row
):
    amendment = factories.amendment(session, cast.northland, row)
    editing.retire(session, cast.expert, factories.placing(row))

    found = compilation(session, declaration.id, standing_text(session, declaration.id).rows)

    assert [one.id for one in found.without_place] == [amendment.id]


def test_another_text_is_set_below_the_paragraph_and_not_into_it(session, cast, declaration, row):
    other = "No government may sell water that another people was promised in a treaty,"
    factories.amendment(session, cast.northland, row, text=other)
    factories.amendment(session, cast.southland, row, text=other)

    found = _compiled(session, declaration, row)

    assert found.compiled.text == row.text
    assert [one.text for one in found.alternatives] == [f"({other} — Norway, South Africa)"]
    assert found.proposal_count == 2


def test_what_is_not_public_stands_in_nobody_elses_compilation(session, cast, declaration, row):
    factories.consultation(session, cast.expert, declaration, publication=Publication.AT_CLOSING)
    factories.amendment(session, cast.northland, row)
    rows = standing_text(session, declaration.id).rows

    counts = {
        name: sum(
            one.proposal_count
            for one in compilation(session, declaration.id, rows, cast.named(name)).rows
        )
        for name in ("northland", "southland", "visitor")
    }

    assert counts == {"northland": 1, "southland": 0, "visitor": 0}
