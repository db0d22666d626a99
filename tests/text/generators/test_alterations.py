import pytest

from drafting.cli.demo.dice import Dice
from tests.text.generators.alterations import Alteration, all_apart, applied, between, reach, small
from tests.text.generators.wording import FRESH, fresh, paragraph, pieces

WORDS = pieces("All people and all peoples and all nations shall help, and help again.")


def test_changes_are_applied_at_their_places():
    changes = [Alteration(9, 10, ("aid",)), Alteration(0, 1), Alteration(2, 2, ("everywhere",))]

    text = applied(WORDS, changes)

    assert text == "people everywhere and all peoples and all nations shall aid, and help again."


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (Alteration(1, 2, ("men",)), (1, 2)),
        (Alteration(2, 2, ("and", "women")), (2, 3)),
        (Alteration(3, 3, ("women", "and")), (2, 3)),
        (Alteration(2, 5), (2, 7)),
        (Alteration(0, 0, ("Today",)), (0, 0)),
    ],
)
def test_a_change_reaches_as_far_as_it_can_slide(change, expected):
    assert reach(change, WORDS) == expected


def test_words_between_two_changes_are_counted_from_their_reach():
    one, other = Alteration(2, 2, ("and", "women")), Alteration(4, 5, ("tribes",))

    assert between(one, other, WORDS) == between(other, one, WORDS) == 1
    assert all_apart([one, other], WORDS, 1)
    assert not all_apart([one, other], WORDS, 2)


def test_a_small_change_is_always_a_change():
    dice = Dice(2)
    new = fresh(dice, WORDS)

    changed = [applied(WORDS, [small(dice, WORDS, place, new)]) for place in range(12)]

    assert applied(WORDS, []) not in changed


def test_fresh_words_stand_in_no_paragraph_of_the_sample():
    words = {word for seed in range(200) for word in pieces(paragraph(Dice(seed)))}

    assert not words & set(FRESH)


def test_fresh_words_never_run_out_or_come_twice():
    new = fresh(Dice(1), FRESH[:3])

    drawn = [next(new) for _ in range(200)]

    assert len(set(drawn)) == 200
    assert not set(drawn) & set(FRESH[:3])
