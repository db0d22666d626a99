import pytest

from drafting.domain.errors import Invalid, NotAllowed, NotFound, StaleVersion, WrongState
from drafting.domain.vocabulary import Act, ParagraphKind
from drafting.formats.outline import DEEPEST
from drafting.models import Declaration, Paragraph
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


# Rewriting


@pytest.mark.parametrize("name", EDITORS)
def test_a_rewritten_paragraph_has_a_next_version(session, cast, row, name):
    version = factories.rewritten(session, cast.named(name), row, "Recalling the river,")

    assert (version.number, version.text) == (2, "Recalling the river,")
    assert version.author_id == cast.named(name).user_id


def test_what_a_paragraph_said_before_stays(session, expert, row):
    factories.rewritten(session, expert, row, "Recalling the river,")

    assert version_of(session, row.paragraph_id, 1).text == row.text


@pytest.mark.parametrize("name", OTHERS)
def test_nobody_else_may_rewrite(session, cast, row, name):
    with pytest.raises(NotAllowed):
        factories.rewritten(session, cast.named(name), row, "Recalling,")


def test_a_paragraph_that_is_not_there_is_not_rewritten(session, expert):
    with pytest.raises(NotFound):
        editing.rewrite(session, expert, NOWHERE)


@pytest.mark.parametrize("name", ["northland", "visitor"])
def test_what_is_not_there_looks_the_same_to_everybody(session, cast, name):
    with pytest.raises(NotFound):
        editing.rewrite(session, cast.named(name), NOWHERE)


def test_an_overtaken_editor_is_refused(session, cast, row):
    factories.rewritten(session, cast.secretariat, row, "Recalling the river,")

    with pytest.raises(StaleVersion, match="changed while you were writing"):
        factories.rewritten(session, cast.expert, row, "Recalling the road,")


def test_a_version_that_does_not_exist_yet_is_no_base(session, expert, row):
    with pytest.raises(StaleVersion):
        editing.rewrite(session, expert, factories.edit(row, "Recalling,", base_number=2))


def test_the_same_words_are_nothing_to_record(session, expert, row):
    with pytest.raises(WrongState, match="nothing to record"):
        factories.rewritten(session, expert, row, f"  {row.text} ")


@pytest.mark.parametrize(
    ("field", "value"),
    [("text", " "), ("text", "Recall\u200bing,"), ("reason", ""), ("reason", "\u202e")],
)
def test_words_and_a_reason_are_needed_to_rewrite(session, expert, row, field, value):
    wish = factories.edit(row, **({"text": "Recalling,"} | {field: value}))

    with pytest.raises(Invalid) as refusal:
        editing.rewrite(session, expert, wish)

    assert refusal.value.field == field


def test_a_rewriting_sent_twice_is_one(session, expert, row):
    wish = factories.edit(row, "Recalling the river,", form_key="key")
    first = editing.rewrite(session, expert, wish)

    second = editing.rewrite(session, expert, wish)

    assert second is first
    assert session.get(Paragraph, row.paragraph_id).version_number == 2


def test_rewriting_is_recorded(session, expert, row):
    version = factories.rewritten(session, expert, row, "Recalling the river,")

    entry = journals.newest(session)
    assert (entry.act, entry.subject_id, entry.seq) == (
        Act.PARAGRAPH_REWRITTEN,
        row.paragraph_id,
        version.journal_seq,
    )
    journals.check_chain(session)


def test_every_word_has_an_origin_however_often_it_was_rewritten(session, expert, row):
    for number, text in enumerate(["Recalling the river,", "Mindful of the river,", "Mindful,"]):
        wish = factories.edit(row, text, base_number=number + 1)
        editing.rewrite(session, expert, wish)

    version = current_version(session, session.get(Paragraph, row.paragraph_id))
    assert sum(length for length, _ in version.origins) == len(version.text)


def test_nothing_an_editor_does_is_public(session, expert, declaration, row):
    before = session.get(Declaration, declaration.id).public_seq

    factories.rewritten(session, expert, row, "Recalling the river,")
    factories.added(session, expert, row, "Mindful of the road,")
    editing.retire(session, expert, factories.placing(row))

    session.refresh(declaration)
    assert declaration.public_seq == before


# Adding


@pytest.mark.parametrize("name", EDITORS)
def test_a_paragraph_is_added_behind_another(session, cast, declaration, row, name):
    factories.added(session, cast.named(name), row, "Mindful of the road,")

    assert _names(session, declaration)[:4] == ["Title", "PP1", "PP2", "PP3"]
    assert factories.row(session, declaration, "PP2").text == "Mindful of the road,"


@pytest.mark.parametrize("name", OTHERS)
def test_nobody_else_may_add(session, cast, row, name):
    with pytest.raises(NotAllowed):
        factories.added(session, cast.named(name), row, "Mindful,")


def test_a_paragraph_is_added_as_the_first_under_another(session, expert, declaration):
    above = factories.row(session, declaration, "OP2")
    wish = editing.Addition(
        ParagraphKind.SUBPARAGRAPH, "To listen;", "First.", under_id=above.paragraph_id
    )

    editing.add(session, expert, wish)

    assert factories.row(session, declaration, "OP2(a)").text == "To listen;"
    assert factories.row(session, declaration, "OP2(b)").text == "To mend what they break;"


def test_many_paragraphs_added_at_one_place_keep_their_order(session, expert, declaration, row):
    for number in range(25):
        factories.added(session, expert, row, f"Mindful of stone {number},")

    added = [text for text in _texts(session, declaration) if "stone" in text]
    assert added == [f"Mindful of stone {number}," for number in reversed(range(25))]
    assert _texts(session, declaration)[1] == row.text


def test_many_paragraphs_added_in_front_keep_their_order(session, expert, declaration):
    above = factories.row(session, declaration, "OP2").paragraph_id
    for number in range(20):
        wish = editing.Addition(
            ParagraphKind.SUBPARAGRAPH, f"Stone {number};", "More.", under_id=above
        )
        editing.add(session, expert, wish)

    added = [text for text in _texts(session, declaration) if "Stone" in text]
    assert added == [f"Stone {number};" for number in reversed(range(20))]


@pytest.mark.parametrize("kind", [ParagraphKind.SUBPARAGRAPH])
def test_a_paragraph_stands_only_where_its_kind_may(session, expert, row, kind):
    with pytest.raises(WrongState, match="cannot stand under"):
        factories.added(session, expert, row, "Mindful,", kind=kind)


def test_a_declaration_has_one_title(session, expert, row):
    with pytest.raises(Invalid, match="one title") as refusal:
        factories.added(session, expert, row, "Another title", kind=ParagraphKind.TITLE)

    assert refusal.value.field == "kind"


def test_a_text_is_only_so_deep(session, expert, declaration):
    above = factories.row(session, declaration, "OP1").paragraph_id
    for _ in range(DEEPEST - 1):
        wish = editing.Addition(ParagraphKind.SUBPARAGRAPH, "Deeper;", "More.", under_id=above)
        above = editing.add(session, expert, wish).id

    with pytest.raises(WrongState, match=f"{DEEPEST} levels at most"):
        editing.add(
            session,
            expert,
            editing.Addition(ParagraphKind.SUBPARAGRAPH, "Too deep;", "More.", under_id=above),
        )


@pytest.mark.parametrize("reference", ["OP2", "OP2(a)"])
def test_nothing_is_added_where_the_text_was_retired(session, expert, declaration, reference):
    beside = factories.row(session, declaration, reference)
    above = factories.row(session, declaration, "OP2")
    editing.retire(session, expert, factories.placing(above))

    with pytest.raises(WrongState, match="beside it is retired"):
        factories.added(session, expert, beside, "To listen;")


def test_nothing_is_added_beside_nothing(session, expert):
    wish = editing.Addition(ParagraphKind.OPERATIVE, "Decides.", "More.")

    with pytest.raises(NotFound):
        editing.add(session, expert, wish)


@pytest.mark.parametrize(("field", "value"), [("text", ""), ("reason", "  ")])
def test_words_and_a_reason_are_needed_to_add(session, expert, row, field, value):
    with pytest.raises(Invalid) as refusal:
        factories.added(session, expert, row, **({"text": "Mindful,"} | {field: value}))

    assert refusal.value.field == field


def test_an_addition_sent_twice_is_one(session, expert, declaration, row):
    first = factories.added(session, expert, row, "Mindful,", form_key="key")

    second = factories.added(session, expert, row, "Mindful,", form_key="key")

    assert second is first
    assert _texts(session, declaration).count("Mindful,") == 1


def test_an_addition_is_recorded_and_all_its_words_are_its_own(session, expert, row):
    paragraph = factories.added(session, expert, row, "Mindful of the road,")

    version = current_version(session, paragraph)
    assert [span.origin for span in spans_of(version)] == [version.id]
    assert journals.newest(session).act is Act.PARAGRAPH_ADDED
    assert journals.newest(session).subject_id == paragraph.id


# Moving


def _move(session, actor, moved, behind, **changes):
    return editing.move(
        session, actor, factories.placing(moved, **changes), behind.paragraph_id
    )


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
    before = spans_of(version_of(session, row.paragraph_id, 1))
    placement = editing.retire(session, expert, factories.placing(row))

    editing.restore(session, expert, factories.placing(row, base_number=placement.number))

    paragraph = session.get(Paragraph, row.paragraph_id)
    assert spans_of(current_version(session, paragraph)) == before


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
