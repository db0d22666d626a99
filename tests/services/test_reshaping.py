from dataclasses import replace

import pytest
from sqlalchemy import select

from drafting.domain.errors import Invalid, NotAllowed, NotFound, StaleVersion, WrongState
from drafting.domain.vocabulary import Act, ParagraphKind
from drafting.models import Paragraph, VersionParent
from drafting.queries.working import standing_text
from drafting.record.structure import current_placement
from drafting.record.words import current_version, spans_of
from drafting.services import editing, reshaping
from tests import factories, journals
from tests.cast import EVERYBODY

OTHERS = [name for name in EVERYBODY if name not in {"expert", "secretariat"}]


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "PP1")


@pytest.fixture
def following(session, declaration):
    return factories.row(session, declaration, "PP2")


def _split(session, actor, row, second_begins="and one road", **changes):
    wish = reshaping.Split(
        row.paragraph_id, row.version_number, second_begins, "Two thoughts, two paragraphs."
    )
    return reshaping.split(session, actor, replace(wish, **changes))


def _join(session, actor, first, second, **changes):
    wish = reshaping.Join(
        first.paragraph_id,
        first.version_number,
        second.paragraph_id,
        second.version_number,
        "One thought, one paragraph.",
    )
    return reshaping.join(session, actor, replace(wish, **changes))


def _parents(session, version):
    query = select(VersionParent.parent_id).where(VersionParent.version_id == version.id)
    return set(session.scalars(query))


def test_a_split_paragraph_stands_as_two(session, cast, declaration, row):
    second = _split(session, cast.expert, row)

    rows = standing_text(session, declaration.id).rows
    assert (rows[1].paragraph_id, rows[2].paragraph_id) == (row.paragraph_id, second.id)
    assert rows[1].text == "Recalling that neighbours share one river"
    assert rows[2].text == "and one road,"


def test_both_parts_know_the_version_they_come_from(session, cast, row):
    second = _split(session, cast.expert, row)

    first = session.get(Paragraph, row.paragraph_id)
    assert _parents(session, current_version(session, first)) == {row.version_id}
    assert _parents(session, current_version(session, second)) == {row.version_id}


def test_a_split_gives_no_word_a_new_origin(session, cast, row):
    text = "Recalling that neighbours share one river and one wide road,"
    widened = factories.rewritten(session, cast.expert, row, text)

    second = _split(session, cast.expert, row, "and one wide road", base_number=2)

    first = session.get(Paragraph, row.paragraph_id)
    assert {span.origin for span in spans_of(session, current_version(session, first))} == {
        row.version_id
    }
    assert [
        (span.text.strip(), span.origin)
        for span in spans_of(session, current_version(session, second))
    ] == [
        ("and one", row.version_id),
        ("wide", widened.id),
        ("road,", row.version_id),
    ]


def test_what_stands_under_a_split_paragraph_follows_its_end(session, cast, declaration):
    chapeau = factories.row(session, declaration, "OP2")
    point = factories.row(session, declaration, "OP2(a)")

    second = _split(session, cast.expert, chapeau, "all neighbours")

    names = [one.name for one in standing_text(session, declaration.id).rows]
    placement = current_placement(session, session.get(Paragraph, point.paragraph_id))
    assert names[-5:] == ["OP2", "OP3", "OP3(a)", "OP3(b)", "OP4"]
    assert (placement.parent_id, placement.reason) == (second.id, "Two thoughts, two paragraphs.")


def test_a_retired_point_of_a_split_paragraph_returns_under_its_end(session, cast, declaration):
    chapeau = factories.row(session, declaration, "OP2")
    point = factories.row(session, declaration, "OP2(a)")
    editing.retire(session, cast.expert, factories.placing(point))

    second = _split(session, cast.expert, chapeau, "all neighbours")

    placement = current_placement(session, session.get(Paragraph, point.paragraph_id))
    assert (placement.parent_id, placement.is_retired) == (second.id, True)
    editing.restore(session, cast.expert, factories.placing(point, base_number=placement.number))
    assert factories.row(session, declaration, "OP3(a)").paragraph_id == point.paragraph_id


@pytest.mark.parametrize("name", OTHERS)
def test_nobody_else_may_split(session, cast, row, name):
    with pytest.raises(NotAllowed):
        _split(session, cast.named(name), row)


@pytest.mark.parametrize(
    ("second_begins", "sentence"),
    [
        ("a word it lacks", "do not stand in it"),
        ("one", "stand in it 2 times"),
        ("Recalling", "do not stand in it"),
        ("", "is needed"),
    ],
)
def test_the_cut_is_found_once_or_refused(session, cast, row, second_begins, sentence):
    with pytest.raises(Invalid, match=sentence) as refusal:
        _split(session, cast.expert, row, second_begins)

    assert refusal.value.field == "second_begins"


def test_a_title_is_not_split(session, cast, declaration):
    with pytest.raises(WrongState, match="cannot be split"):
        _split(session, cast.expert, factories.row(session, declaration, "Title"), "on good")


def test_a_paragraph_that_changed_is_not_split_unseen(session, cast, row):
    factories.rewritten(session, cast.secretariat, row, "Recalling one river and one road,")

    with pytest.raises(StaleVersion):
        _split(session, cast.expert, row)


def test_a_retired_paragraph_is_not_split(session, cast, declaration):
    under = factories.row(session, declaration, "OP2(a)")
    chapeau = factories.row(session, declaration, "OP2")
    editing.retire(session, cast.expert, factories.placing(chapeau))

    with pytest.raises(WrongState, match="retired"):
        _split(session, cast.expert, under, "what they")


def test_a_paragraph_that_is_not_there_is_not_split(session, cast, row):
    with pytest.raises(NotFound):
        _split(session, cast.expert, row, paragraph_id="x" * 16)


def test_a_reason_is_needed_to_split(session, cast, row):
    with pytest.raises(Invalid) as refusal:
        _split(session, cast.expert, row, reason=" ")

    assert refusal.value.field == "reason"


def test_a_split_sent_twice_is_one(session, cast, row):
    second = _split(session, cast.expert, row, form_key="key")

    assert _split(session, cast.expert, row, form_key="key") is second


def test_a_split_is_recorded(session, cast, row):
    second = _split(session, cast.expert, row)

    entry = journals.newest(session)
    assert (entry.act, entry.subject_id) == (Act.PARAGRAPH_SPLIT, row.paragraph_id)
    assert journals.facts(entry)["second"] == second.id
    journals.check_chain(session)


def test_joined_paragraphs_stand_as_one(session, cast, declaration, row, following):
    version = _join(session, cast.expert, row, following)

    text = standing_text(session, declaration.id)
    assert version.text == f"{row.text} {following.text}"
    assert [one.paragraph_id for one in text.retired] == [following.paragraph_id]


def test_the_joined_version_knows_both_parents_and_every_origin(session, cast, row, following):
    version = _join(session, cast.expert, row, following)

    assert _parents(session, version) == {row.version_id, following.version_id}
    assert {span.origin for span in spans_of(session, version)} == {
        row.version_id,
        following.version_id,
    }
    assert sum(length for length, _ in version.origins) == len(version.text)


def test_what_was_split_can_be_joined_again(session, cast, declaration, row):
    _split(session, cast.expert, row)
    first = factories.row(session, declaration, "PP1")
    second = factories.row(session, declaration, "PP2")

    version = _join(session, cast.expert, first, second)

    assert version.text == row.text
    assert {span.origin for span in spans_of(session, version)} == {row.version_id}


@pytest.mark.parametrize("name", OTHERS)
def test_nobody_else_may_join(session, cast, row, following, name):
    with pytest.raises(NotAllowed):
        _join(session, cast.named(name), row, following)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("PP2", "PP1"),
        ("PP1", "PP1"),
        ("PP2", "OP1"),
        ("OP1", "OP3"),
        ("OP1", "OP2"),
        ("OP2", "OP2(a)"),
    ],
)
def test_only_neighbours_of_one_kind_are_joined(session, cast, declaration, first, second):
    rows = [factories.row(session, declaration, name) for name in (first, second)]

    with pytest.raises(WrongState, match="Only a paragraph and the one that follows it"):
        _join(session, cast.expert, *rows)


def test_paragraphs_of_two_declarations_are_not_joined(session, cast, row):
    other = factories.declaration(session, cast.expert, "others")

    with pytest.raises(WrongState):
        _join(session, cast.expert, row, factories.row(session, other, "PP2"))


@pytest.mark.parametrize("changed", [0, 1])
def test_paragraphs_that_changed_are_not_joined_unseen(session, cast, row, following, changed):
    factories.rewritten(session, cast.secretariat, (row, following)[changed], "Mindful,")

    with pytest.raises(StaleVersion):
        _join(session, cast.expert, row, following)


def test_a_reason_is_needed_to_join(session, cast, row, following):
    with pytest.raises(Invalid) as refusal:
        _join(session, cast.expert, row, following, reason="")

    assert refusal.value.field == "reason"


def test_a_join_sent_twice_is_one(session, cast, row, following):
    version = _join(session, cast.expert, row, following, form_key="key")

    assert _join(session, cast.expert, row, following, form_key="key") is version


def test_a_join_is_recorded(session, cast, row, following):
    version = _join(session, cast.expert, row, following)

    entry = journals.newest(session)
    assert (entry.act, entry.seq) == (Act.PARAGRAPH_JOINED, version.journal_seq)
    assert journals.facts(entry) == {"second": following.paragraph_id}


def test_a_paragraph_with_points_cannot_swallow_the_next(session, cast, declaration):
    first = factories.row(session, declaration, "OP2")
    second = factories.row(session, declaration, "OP3")

    with pytest.raises(WrongState):
        _join(session, cast.expert, first, second)


def test_paragraphs_with_a_heading_between_them_cannot_be_joined(session, cast, declaration):
    first = factories.row(session, declaration, "PP1")
    second = factories.row(session, declaration, "PP2")
    heading = editing.Addition(
        ParagraphKind.HEADING, "On roads", "A part of its own.", after_id=first.paragraph_id
    )
    editing.add(session, cast.expert, heading)

    with pytest.raises(WrongState):
        _join(session, cast.expert, first, second)
