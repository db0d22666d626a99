import pytest

from drafting.domain.becoming import Becoming
from drafting.domain.errors import NotFound
from drafting.formats.reading import read
from drafting.queries.new_version import review
from drafting.services import editing
from tests import factories
from tests.cast import EVERYBODY

OTHERS = [name for name in EVERYBODY if name not in {"expert", "secretariat"}]
TEXT = factories.TEXT.decode()
WIDE = TEXT.replace("one river", "one wide river")


def _review(session, actor, declaration, text, **more):
    return review(
        session, actor, declaration, ("next.txt", read("next.txt", text.encode())), **more
    )


@pytest.mark.parametrize("name", OTHERS)
def test_nobody_else_sees_what_a_file_would_change(session, cast, declaration, name):
    with pytest.raises(NotFound):
        _review(session, cast.named(name), declaration, WIDE)


def test_each_change_has_its_edits_and_its_name(session, cast, declaration):
    found = _review(session, cast.expert, declaration, WIDE)

    (row,) = found.changes
    assert (row.name, row.is_reworded, row.kind_after, row.is_taken) == ("PP1", True, None, True)
    assert [edit.text.strip() for edit in row.parts[0] if edit.kind == "insert"] == ["wide"]


def test_what_is_gone_is_not_taken_by_itself(session, cast, declaration):
    start, end = TEXT.index("2. Calls"), TEXT.index("3. Decides")

    found = _review(session, cast.expert, declaration, TEXT[:start] + TEXT[end:])

    assert [(row.name, row.is_taken, row.holds_others) for row in found.gone] == [
        ("OP2", False, True),
        ("OP2(a)", False, False),
        ("OP2(b)", False, False),
    ]
    assert found.counts[Becoming.GONE] == 3


def test_what_was_ticked_stays_ticked(session, cast, declaration):
    found = _review(session, cast.expert, declaration, WIDE, taken={0})

    assert not any(row.is_taken for row in found.changes)


def test_open_amendments_are_counted_where_they_would_go(session, cast, declaration):
    factories.amendment(session, cast.northland, factories.row(session, declaration, "PP1"))

    found = _review(session, cast.expert, declaration, WIDE)

    assert [row.open_amendments for row in found.changes] == [1]


def test_the_parts_of_a_split_are_shown_each_by_itself(session, cast, declaration):
    halves = "1. Reaffirms that each neighbour keeps the road;\n\n2. Wants it in good repair;"
    whole = "1. Reaffirms that each neighbour keeps the road in good repair;"
    text = TEXT.replace(whole, halves).replace("2. Calls", "3. Calls").replace("3. De", "4. De")

    found = _review(session, cast.expert, declaration, text)

    (row,) = found.changes
    assert (row.turn.becoming, len(row.parts)) == (Becoming.SPLIT, 2)


def test_another_text_altogether_looks_strange(session, cast, declaration):
    other = "On ferries\n\nMindful of the tide,\n\n1. Elects a chair;\n\n2. Thanks all pilots."

    assert _review(session, cast.expert, declaration, other).is_strange
    assert not _review(session, cast.expert, declaration, WIDE).is_strange


def test_words_that_were_retired_before_are_known_again(session, cast, declaration):
    row = factories.row(session, declaration, "PP2")
    editing.retire(session, cast.expert, factories.placing(row))

    found = _review(session, cast.expert, declaration, TEXT)

    assert [(one.turn.becoming, one.retired_id) for one in found.changes] == [
        (Becoming.NEW, row.paragraph_id)
    ]


def test_paragraphs_that_are_kept_stand_between_those_that_change(session, cast, declaration):
    found = _review(session, cast.expert, declaration, WIDE)

    first, last = found.passages
    assert [row.name for row in first.kept] == ["Title"]
    assert (first.change, last.change) == (found.changes[0], None)
    assert [row.name for row in last.kept][:2] == ["PP2", "OP1"]


def test_words_that_were_changed_since_the_file_was_begun_are_not_taken(
    session, cast, declaration
):
    row = factories.row(session, declaration, "PP1")
    factories.rewritten(session, cast.expert, row, row.text.replace("one river", "one wide river"))

    found = _review(session, cast.expert, declaration, TEXT)

    (behind,) = found.undoing
    assert (behind.name, behind.earlier, behind.is_taken) == ("PP1", 1, False)


def test_words_that_file_and_text_both_changed_are_not_taken(session, cast, declaration):
    row = factories.row(session, declaration, "PP1")
    factories.rewritten(session, cast.expert, row, row.text.replace("one river", "a river"))

    found = _review(session, cast.expert, declaration, WIDE)

    assert [row.is_taken for row in found.changes] == [False]


def test_a_file_that_was_begun_on_the_working_text_is_taken_as_it_is(session, cast, declaration):
    row = factories.row(session, declaration, "PP1")
    factories.rewritten(session, cast.expert, row, row.text.replace("one river", "a great river"))

    found = _review(
        session, cast.expert, declaration, TEXT.replace("one river", "a greater river")
    )

    assert (found.begun_on, [row.is_taken for row in found.changes]) == ("", [True])


def test_what_was_taken_out_since_does_not_come_back_by_itself(session, cast, declaration):
    row = factories.row(session, declaration, "PP2")
    editing.retire(session, cast.expert, factories.placing(row))

    found = _review(session, cast.expert, declaration, WIDE)

    assert [(row.name, row.is_taken) for row in found.changes] == [("PP1", True), ("PP2", False)]
    assert found.begun_on == "TEST/1"


def test_what_was_moved_since_is_not_moved_back_by_itself(session, cast, declaration):
    first, second = (factories.row(session, declaration, name) for name in ("PP1", "PP2"))
    editing.move(session, cast.expert, factories.placing(first), second.paragraph_id)

    found = _review(session, cast.expert, declaration, TEXT.replace("next year", "this year"))

    assert {(row.turn.becoming, row.is_taken) for row in found.changes} == {
        (Becoming.MOVED, False),
        (Becoming.CHANGED, True),
    }


def test_what_was_split_since_is_not_joined_again_by_itself(session, cast, declaration):
    row = factories.row(session, declaration, "OP1")
    factories.split(session, cast.expert, row, row.text.split(" ", 4)[4])

    found = _review(session, cast.expert, declaration, WIDE)

    assert {(row.turn.becoming, row.is_taken) for row in found.changes} == {
        (Becoming.CHANGED, True),
        (Becoming.JOINED, False),
    }
