import pytest

from drafting.domain.errors import Invalid, NotAllowed, NotFound, StaleVersion, WrongState
from drafting.domain.vocabulary import Act, ParagraphKind
from drafting.formats.outline import DEEPEST
from drafting.models import Paragraph
from drafting.queries.working import standing_text
from drafting.record.structure import current_placement
from drafting.record.words import current_version, spans_of, version_of
from drafting.services import editing
from tests import factories, journals
from tests.cast import EVERYBODY

EDITORS = ("expert", "secretariat")
OTHERS = [name for name in EVERYBODY if name not in EDITORS]
NOWHERE = editing.Edit("x" * 16, 1, "It reads better.", "Other words.")


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "PP1")


@pytest.fixture
def expert(cast):
    return cast.expert


def _names(session, declaration):
    return [one.name for one in standing_text(session, declaration.id).rows]


def _texts(session, declaration):
    return [one.text for one in standing_text(session, declaration.id).rows]


# Moving


def _move(session, actor, moved, behind, **changes):
    return editing.move(session, actor, factories.placing(moved, **changes), behind.paragraph_id)


@pytest.mark.parametrize("name", EDITORS)
def test_a_moved_paragraph_keeps_its_identity_and_words(session, cast, declaration, row, name):
    behind = factories.row(session, declaration, "PP2")

    _move(session, cast.named(name), row, behind)

    moved = factories.row(session, declaration, "PP2")
    assert (moved.paragraph_id, moved.version_id) == (row.paragraph_id, row.version_id)


@pytest.mark.parametrize("name", OTHERS)
def test_nobody_else_may_move(session, cast, declaration, row, name):
    with pytest.raises(NotAllowed):
        _move(session, cast.named(name), row, factories.row(session, declaration, "PP2"))


def test_what_stands_under_a_paragraph_moves_with_it(session, expert, declaration):
    chapeau = factories.row(session, declaration, "OP2")

    _move(session, expert, chapeau, factories.row(session, declaration, "OP3"))

    assert _names(session, declaration)[-3:] == ["OP3", "OP3(a)", "OP3(b)"]


@pytest.mark.parametrize("behind", ["OP2", "OP2(a)"])
def test_a_paragraph_cannot_stand_behind_itself(session, expert, declaration, behind):
    chapeau = factories.row(session, declaration, "OP2")

    with pytest.raises(WrongState, match="cannot stand behind itself"):
        _move(session, expert, chapeau, factories.row(session, declaration, behind))


def test_a_paragraph_moves_only_where_its_kind_may_stand(session, expert, declaration, row):
    with pytest.raises(WrongState, match="cannot stand under"):
        _move(session, expert, row, factories.row(session, declaration, "OP2(a)"))


def test_the_title_cannot_be_moved(session, expert, declaration, row):
    with pytest.raises(WrongState, match="cannot be moved"):
        _move(session, expert, factories.row(session, declaration, "Title"), row)


def test_a_retired_paragraph_is_restored_before_it_is_moved(session, expert, declaration, row):
    placement = editing.retire(session, expert, factories.placing(row))
    behind = factories.row(session, declaration, "PP1")

    with pytest.raises(WrongState, match="Restore it first"):
        _move(session, expert, row, behind, base_number=placement.number)


def test_nothing_moves_to_where_the_text_was_retired(session, expert, declaration, row):
    behind = factories.row(session, declaration, "PP2")
    editing.retire(session, expert, factories.placing(behind))

    with pytest.raises(WrongState, match="beside it is retired"):
        _move(session, expert, row, behind)


def test_a_paragraph_stays_in_its_declaration(session, expert, row):
    other = factories.declaration(session, expert, "others")

    with pytest.raises(NotFound):
        _move(session, expert, row, factories.row(session, other, "PP1"))


def test_a_place_that_was_left_meanwhile_is_stale(session, expert, declaration, row):
    behind = factories.row(session, declaration, "PP2")
    _move(session, expert, row, behind)

    with pytest.raises(StaleVersion, match="moved while you were looking"):
        _move(session, expert, row, behind)


def _under(session, expert, above_id):
    wish = editing.Addition(ParagraphKind.SUBPARAGRAPH, "Deeper;", "More.", under_id=above_id)
    return editing.add(session, expert, wish).id


@pytest.mark.parametrize(("level", "fits"), [(DEEPEST - 1, True), (DEEPEST, False)])
def test_what_stands_under_a_moved_paragraph_goes_only_so_deep(
    session, expert, declaration, level, fits
):
    moved = factories.row(session, declaration, "OP2(a)")
    _under(session, expert, moved.paragraph_id)
    behind_id = factories.row(session, declaration, "OP1").paragraph_id
    for _ in range(level - 1):
        behind_id = _under(session, expert, behind_id)

    if fits:
        assert editing.move(session, expert, factories.placing(moved), behind_id).number == 2
    else:
        with pytest.raises(WrongState, match=f"{DEEPEST} levels at most"):
            editing.move(session, expert, factories.placing(moved), behind_id)


def test_a_move_sent_twice_is_one(session, expert, declaration, row):
    behind = factories.row(session, declaration, "PP2")
    first = _move(session, expert, row, behind, form_key="key")

    assert _move(session, expert, row, behind, form_key="key") is first


def test_a_paragraph_moves_among_its_neighbours_as_often_as_one_likes(
    session, expert, declaration
):
    for turn in range(40):
        moved = factories.row(session, declaration, f"OP{2 + turn % 2}")
        _move(session, expert, moved, factories.row(session, declaration, "OP1"))

    assert sorted(_names(session, declaration)[3:]) == ["OP1", "OP2", "OP2(a)", "OP2(b)", "OP3"]


def test_a_move_is_recorded(session, expert, declaration, row):
    behind = factories.row(session, declaration, "PP2")

    placement = _move(session, expert, row, behind)

    entry = journals.newest(session)
    assert (entry.act, entry.subject_id) == (Act.PARAGRAPH_MOVED, row.paragraph_id)
    assert journals.facts(entry) == {"after": behind.paragraph_id}
    assert placement.journal_seq == entry.seq


# Retiring and restoring


@pytest.mark.parametrize("name", EDITORS)
def test_a_retired_paragraph_leaves_the_text_and_is_kept(session, cast, declaration, row, name):
    editing.retire(session, cast.named(name), factories.placing(row))

    text = standing_text(session, declaration.id)
    assert row.text not in [one.text for one in text.rows]
    assert [one.text for one in text.retired] == [row.text]


@pytest.mark.parametrize("act", [editing.retire, editing.restore])
@pytest.mark.parametrize("name", OTHERS)
def test_nobody_else_may_retire_or_restore(session, cast, row, name, act):
    with pytest.raises(NotAllowed):
        act(session, cast.named(name), factories.placing(row))


def test_what_stands_under_a_retired_paragraph_goes_with_it(session, expert, declaration):
    chapeau = factories.row(session, declaration, "OP2")

    editing.retire(session, expert, factories.placing(chapeau))

    text = standing_text(session, declaration.id)
    assert [one.name for one in text.rows][-2:] == ["OP1", "OP2"]
    assert len(text.retired) == 3


def test_a_restored_paragraph_stands_where_it_stood(session, expert, declaration, row):
    before = standing_text(session, declaration.id).rows
    placement = editing.retire(session, expert, factories.placing(row))

    editing.restore(session, expert, factories.placing(row, base_number=placement.number))

    after = standing_text(session, declaration.id).rows
    assert [one.version_id for one in after] == [one.version_id for one in before]


def test_restored_words_keep_their_origins(session, expert, row):
    before = spans_of(session, version_of(session, row.paragraph_id, 1))
    placement = editing.retire(session, expert, factories.placing(row))

    editing.restore(session, expert, factories.placing(row, base_number=placement.number))

    paragraph = session.get(Paragraph, row.paragraph_id)
    assert spans_of(session, current_version(session, paragraph)) == before


def test_what_is_under_a_retired_paragraph_returns_with_it(session, expert, declaration):
    under = factories.row(session, declaration, "OP2(a)")
    chapeau = factories.row(session, declaration, "OP2")
    placement = editing.retire(session, expert, factories.placing(chapeau))
    with pytest.raises(WrongState, match="Restore that one first"):
        editing.restore(session, expert, factories.placing(under))

    editing.restore(session, expert, factories.placing(chapeau, base_number=placement.number))

    assert factories.row(session, declaration, "OP2(a)").paragraph_id == under.paragraph_id


@pytest.mark.parametrize("act", [editing.retire, editing.restore])
def test_the_title_stays(session, expert, declaration, act):
    with pytest.raises(WrongState, match="keeps its title"):
        act(session, expert, factories.placing(factories.row(session, declaration, "Title")))


def test_nothing_is_retired_twice(session, expert, row):
    editing.retire(session, expert, factories.placing(row))

    with pytest.raises(WrongState, match="retired already"):
        editing.retire(session, expert, factories.placing(row))


def test_what_stands_in_the_text_is_not_restored(session, expert, row):
    with pytest.raises(WrongState, match="in the text already"):
        editing.restore(session, expert, factories.placing(row))


def test_retiring_a_paragraph_that_was_moved_meanwhile_is_stale(session, expert, declaration, row):
    _move(session, expert, row, factories.row(session, declaration, "PP2"))

    with pytest.raises(StaleVersion):
        editing.retire(session, expert, factories.placing(row))


@pytest.mark.parametrize("act", [editing.retire, editing.restore])
def test_a_reason_is_needed(session, expert, row, act):
    with pytest.raises(Invalid) as refusal:
        act(session, expert, factories.placing(row, reason=""))

    assert refusal.value.field == "reason"


def test_a_retirement_sent_twice_is_one(session, expert, row):
    wish = factories.placing(row, form_key="key")

    assert editing.retire(session, expert, wish) is editing.retire(session, expert, wish)
    paragraph = session.get(Paragraph, row.paragraph_id)
    assert current_placement(session, paragraph).number == 2


@pytest.mark.parametrize("act", [editing.retire, editing.restore])
def test_a_paragraph_that_is_not_there_is_neither_retired_nor_restored(session, expert, act):
    with pytest.raises(NotFound):
        act(session, expert, NOWHERE)


def test_retiring_and_restoring_are_recorded(session, expert, row):
    placement = editing.retire(session, expert, factories.placing(row))
    editing.restore(session, expert, factories.placing(row, base_number=placement.number))

    acts = [entry.act for entry in journals.entries(session)[-2:]]
    assert acts == [Act.PARAGRAPH_RETIRED, Act.PARAGRAPH_RESTORED]
    journals.check_chain(session)
