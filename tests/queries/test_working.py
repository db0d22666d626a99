import pytest

from drafting.domain.actors import OPERATOR
from drafting.domain.errors import NotFound
from drafting.queries.working import current_placements, standing_text, working_row, working_text
from drafting.services import editing
from tests import factories
from tests.cast import EVERYBODY


@pytest.mark.parametrize("name", ["expert", "secretariat"])
def test_editors_read_the_working_text(session, cast, declaration, name):
    text = working_text(session, cast.named(name), declaration.id)

    assert [row.name for row in text.rows] == [
        "Title", "PP1", "PP2", "OP1", "OP2", "OP2(a)", "OP2(b)", "OP3",
    ]  # fmt: skip
    assert text.retired == ()


def test_the_operator_reads_the_working_text(session, declaration):
    assert working_text(session, OPERATOR, declaration.id).rows


@pytest.mark.parametrize(
    "name", [name for name in EVERYBODY if name not in {"expert", "secretariat"}]
)
def test_for_others_there_is_no_working_text(session, cast, declaration, name):
    with pytest.raises(NotFound):
        working_text(session, cast.named(name), declaration.id)


def test_the_working_text_has_the_latest_words(session, cast, declaration):
    row = factories.row(session, declaration, "PP1")
    factories.rewritten(session, cast.expert, row, "Mindful,")

    now = working_row(standing_text(session, declaration.id), row.paragraph_id)

    assert (now.text, now.version_number, now.placement_number) == ("Mindful,", 2, 1)


def test_every_paragraph_is_either_in_the_text_or_retired(session, cast, declaration):
    before = {row.paragraph_id for row in standing_text(session, declaration.id).rows}
    chapeau = factories.row(session, declaration, "OP2")

    editing.retire(session, cast.expert, factories.placing(chapeau))

    text = standing_text(session, declaration.id)
    assert {row.paragraph_id for row in (*text.rows, *text.retired)} == before


def test_a_retired_paragraph_is_found_and_has_no_label(session, cast, declaration):
    row = factories.row(session, declaration, "PP1")
    editing.retire(session, cast.expert, factories.placing(row))

    gone = working_row(standing_text(session, declaration.id), row.paragraph_id)

    assert (gone.label, gone.reference, gone.printed) == ("", "", "")


def test_labels_follow_the_structure(session, cast, declaration):
    row = factories.row(session, declaration, "OP1")

    editing.retire(session, cast.expert, factories.placing(row))

    assert factories.row(session, declaration, "OP1").text == "Calls upon all neighbours:"


def test_a_paragraph_of_another_declaration_is_not_in_the_text(session, cast, declaration):
    other = factories.declaration(session, cast.expert, "others")
    row = factories.row(session, other, "PP1")

    with pytest.raises(NotFound):
        working_row(standing_text(session, declaration.id), row.paragraph_id)


def test_each_paragraph_has_one_current_place(session, cast, declaration):
    row = factories.row(session, declaration, "PP1")
    editing.retire(session, cast.expert, factories.placing(row))

    places = current_placements(session, declaration.id)

    assert len({one.paragraph_id for one in places}) == len(places) == 8
