import pytest

from drafting.domain.errors import Invalid, NotAllowed, NotFound, StaleVersion, WrongState
from drafting.domain.vocabulary import Act, ParagraphKind
from drafting.formats.outline import DEEPEST
from drafting.models import Declaration, Paragraph
from drafting.queries.working import standing_text
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


@pytest.mark.parametrize("retired", ["OP2", "OP2(a)"])
def test_words_that_left_the_text_are_not_rewritten(session, expert, declaration, retired):
    point = factories.row(session, declaration, "OP2(a)")
    gone = factories.row(session, declaration, retired)
    editing.retire(session, expert, factories.placing(gone))

    with pytest.raises(WrongState, match="Restore it first"):
        factories.rewritten(session, expert, point, "To mend;")

    assert version_of(session, point.paragraph_id, 2) is None


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
    assert [span.origin for span in spans_of(session, version)] == [version.id]
    assert journals.newest(session).act is Act.PARAGRAPH_ADDED
    assert journals.newest(session).subject_id == paragraph.id
