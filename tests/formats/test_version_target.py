import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.domain.errors import DraftingError, WrongState
from drafting.formats.version_target import planned
from drafting.formats.version_turns import new_version
from drafting.formats.version_words import Marks
from tests.formats.versions import (
    FEWER,
    RIVER,
    TEXT,
    kept_outlines,
    outline,
    reworded,
    standing,
    version,
    without,
)

FIFTH = RIVER[5][2]
HALVES = ((2, "paragraph", FIFTH[:44]), (2, "paragraph", FIFTH[46:].capitalize()))
PAIR = f"{RIVER[1][2]} {RIVER[2][2]}"


def _all(found):
    return range(len(found.turns))


def _tried(found, taken):
    """The plan, or nothing where the choices do not go together."""
    try:
        return planned(found, taken)
    except DraftingError:
        return None


def _keys(plan):
    return [one.key for one in plan.targets]


@FEWER
@given(kept_outlines, kept_outlines)
def test_without_any_turn_the_text_stays_as_it_is(one, other):
    rows = standing(one)

    plan = planned(new_version(rows, other, Marks.OF_THE_FILE), ())

    assert [(row.key, row.parent, row.kind, row.text) for row in plan.targets] == [
        (row.id, row.parent, row.kind, row.text) for row in rows
    ]
    assert not plan.gone


@FEWER
@given(kept_outlines, kept_outlines)
def test_with_every_turn_the_text_reads_as_the_file_does(one, other):
    found = new_version(standing(one), other, Marks.OF_THE_FILE)

    plan = _tried(found, _all(found))
    if plan is None:
        assert other.title
        return

    has_kept_title = bool(one.title) and found.coming[0].kind != "title"
    assert [(row.kind, row.text) for row in plan.targets][has_kept_title:] == [
        (row.kind, row.text) for row in found.coming
    ]


@FEWER
@given(kept_outlines, kept_outlines, st.data())
def test_whatever_is_chosen_no_paragraph_is_lost_and_none_stands_twice(one, other, data):
    found = new_version(standing(one), other, Marks.OF_THE_FILE)
    taken = {at for at in _all(found) if data.draw(st.booleans())}

    plan = _tried(found, taken)
    if plan is None:
        return

    keys = _keys(plan)
    old = {row.id for row in found.standing}
    assert len(keys) == len(set(keys))
    assert old == set(plan.gone) | (old & set(keys))
    untaken = [one for one in plan.targets if one.turn not in taken]
    assert {(one.key, one.text) for one in untaken} <= {
        (row.id, row.text) for row in found.standing
    }


def test_a_change_that_is_left_out_leaves_the_words():
    found = version(reworded(reworded(RIVER, 1, "Recalling the one river,"), 10, "They meet."))
    changes = [at for at, turn in enumerate(found.turns) if not turn.is_kept]

    plan = planned(found, changes[:1])

    texts = {one.key: one.text for one in plan.targets}
    assert (texts["p1"], texts["p10"]) == ("Recalling the one river,", RIVER[10][2])


def test_a_move_that_is_left_out_leaves_the_place():
    found = version((*RIVER[:4], *RIVER[9:], *RIVER[4:9]))

    plan = planned(found, ())

    assert _keys(plan) == [row.id for row in TEXT]


def test_what_stands_under_a_moved_paragraph_moves_along():
    found = version((*RIVER[:4], *RIVER[9:], *RIVER[4:9]))

    plan = planned(found, _all(found))

    assert _keys(plan)[3:6] == ["p3", "p9", "p10"]


def test_the_first_part_of_a_split_keeps_the_identity():
    found = version((*RIVER[:5], *HALVES, *RIVER[6:]))

    plan = planned(found, _all(found))

    parts = [one for one in plan.targets if one.sources == ("p5",)]
    assert [one.key for one in parts] == ["p5", "new 6"]
    assert [one.text for one in parts] == [HALVES[0][2], HALVES[1][2]]


def test_points_go_under_the_part_that_the_file_says():
    chapeau = (
        (2, "paragraph", "All neighbours keep a boat."),
        (2, "paragraph", "All neighbours shall without delay:"),
    )
    text = standing(outline(reworded(RIVER, 6, "All neighbours keep a boat and shall, without "
                                               "delay, all of them:")))  # fmt: skip
    found = version((*RIVER[:6], *chapeau, *RIVER[7:]), text=text)

    plan = planned(found, _all(found))

    assert {one.parent for one in plan.targets if one.key in {"p7", "p8"}} == {"new 7"}


def test_points_stay_where_they_are_if_the_split_is_left_out():
    chapeau = (
        (2, "paragraph", "All neighbours keep a boat."),
        (2, "paragraph", "All neighbours shall without delay:"),
    )
    text = standing(outline(reworded(RIVER, 6, "All neighbours keep a boat and shall, without "
                                               "delay, all of them:")))  # fmt: skip

    plan = planned(version((*RIVER[:6], *chapeau, *RIVER[7:]), text=text), ())

    assert {one.parent for one in plan.targets if one.key in {"p7", "p8"}} == {"p6"}


def test_of_joined_paragraphs_the_first_keeps_the_identity_and_the_others_go():
    found = version((RIVER[0], (0, "preambular", PAIR), *RIVER[3:]))

    plan = planned(found, _all(found))

    joined = plan.targets[1]
    assert (joined.key, joined.sources, joined.text) == ("p1", ("p1", "p2"), PAIR)
    assert set(plan.gone) == {"p2"}


def test_a_join_that_is_left_out_leaves_both():
    plan = planned(version((RIVER[0], (0, "preambular", PAIR), *RIVER[3:])), ())

    assert _keys(plan)[:4] == ["p0", "p1", "p2", "p3"]


def test_what_is_gone_from_the_file_stays_unless_that_is_taken():
    found = version(without(RIVER, 2))

    kept, left = planned(found, ()), planned(found, _all(found))

    assert _keys(kept) == [row.id for row in TEXT]
    assert (set(left.gone), len(left.targets)) == ({"p2"}, len(TEXT) - 1)


def test_what_stays_stands_behind_what_it_followed_and_its_parts():
    found = version((*RIVER[:5], *HALVES, *without(RIVER, 0, 1, 2, 3, 4, 5, 6, 7, 8)))
    split = [at for at, turn in enumerate(found.turns) if turn.becoming == "split"]

    plan = planned(found, split)

    assert _keys(plan)[5:8] == ["p5", "new 6", "p6"]


def test_nothing_stays_under_a_paragraph_that_goes():
    found = version((*RIVER[:4], *RIVER[5:6], *RIVER[9:]))
    gone = next(at for at, turn in enumerate(found.turns) if turn.before == (4,))

    with pytest.raises(WrongState, match="let both go, keep both"):
        planned(found, [gone])


def test_nothing_goes_under_a_new_paragraph_that_is_left_out():
    article = (1, "article", "On the ferry and those who take it"), (2, "paragraph", "It is free.")
    found = version((*RIVER, *article))
    paragraph = next(at for at, turn in enumerate(found.turns) if turn.after == (12,))

    with pytest.raises(WrongState, match="take both or none") as refusal:
        planned(found, [paragraph])

    assert refusal.value.field == f"take-{paragraph}"


def test_two_paragraphs_do_not_stand_under_each_other():
    text = standing(outline(((0, "operative", "Asks all:"), (1, "subparagraph", "to go;"),
                             (2, "subparagraph", "by boat;"))))  # fmt: skip
    turned = ((0, "operative", "Asks all:"), (1, "subparagraph", "by boat;"),
              (2, "subparagraph", "to go;"))  # fmt: skip
    found = version(turned, text=text)
    moved = [at for at, turn in enumerate(found.turns) if turn.is_moved]

    plan = planned(found, moved)

    assert [one.text for one in plan.targets] == ["Asks all:", "by boat;", "to go;"]
    with pytest.raises(WrongState, match="take both moves or none"):
        planned(found, moved[1:])


@pytest.mark.parametrize("count", [0, 1])
def test_a_text_without_paragraphs_takes_all_of_the_file(count):
    found = version(RIVER, text=TEXT[:count])

    assert [one.text for one in planned(found, _all(found)).targets] == [
        text for _, _, text in RIVER
    ]


def test_a_kind_that_cannot_stand_there_is_refused():
    found = version((*RIVER[:2], (0, "subparagraph", RIVER[2][2]), *RIVER[3:]))

    with pytest.raises(WrongState, match="cannot stand under"):
        planned(found, _all(found))


def test_a_parent_that_would_hold_nothing_is_the_one_to_look_at():
    places = (0, "operative", "Asks all neighbours:"), (1, "subparagraph", "to mend the road;")
    turned = ((0, "heading", "Asks all neighbours:"), places[1])
    found = version(turned, text=standing(outline(places)))

    with pytest.raises(WrongState, match="under a heading") as refusal:
        planned(found, _all(found))

    assert refusal.value.field == "take-0"


def test_a_second_title_is_refused():
    found = version((*RIVER, (0, "title", "Another declaration altogether")))

    with pytest.raises(WrongState, match="has one title"):
        planned(found, _all(found))


def test_a_text_deeper_than_any_is_refused():
    deep = tuple((1 + at, "subparagraph", f"level {at} of many;") for at in range(8))

    found = version((*RIVER, (0, "operative", "Asks:"), *deep))

    with pytest.raises(WrongState, match="deeper than"):
        planned(found, _all(found))
