import pytest

from tests.bench.text.engines import BASELINE, OURS, PEERS, kept_by_edits
from tests.bench.text.metrics import Reading, reading

BEFORE = "States shall protect the rights of all, everywhere."
AFTER = "Parties shall respect the duties of all, everywhere."


def test_the_shortest_edit_has_no_excess():
    kept = kept_by_edits(
        [(-1, 6), (1, 7), (0, 7), (-1, 7), (1, 7), (0, 5), (-1, 6), (1, 6), (0, 20)]
    )

    found = reading(BEFORE, AFTER, kept, "en")

    assert found.shown == found.shortest == 6
    assert found.excess == 0
    assert found.swallowed == 0


def test_a_word_of_grammar_between_two_edits_is_an_island_and_what_binds_is_told_apart():
    kept = kept_by_edits(
        [(-1, 6), (1, 7), (0, 7), (-1, 7), (1, 7), (0, 5), (-1, 6), (1, 6), (0, 20)]
    )

    found = reading(BEFORE, AFTER, kept, "en")

    assert (found.islands, found.binding_islands) == (1, 1)


def test_words_struck_without_need_are_excess_and_what_binds_is_swallowed():
    kept = kept_by_edits([(-1, 31), (1, 32), (0, 20)])

    found = reading(BEFORE, AFTER, kept, "en")

    assert (found.shown, found.shortest) == (10, 6)
    assert found.swallowed == 2


def test_half_a_word_that_stays_is_a_word_that_changed():
    found = reading("the state", "the states", [(0, 0, 9)], "en")

    assert (found.shown, found.shortest) == (2, 2)


def test_readings_add_up():
    total = sum((Reading(6, 4, 1, 0, 2, 1), Reading(2, 4, 0, 1, 0, 1)), Reading())

    assert total.excess == 0
    assert (total.islands_per_hundred, total.binding_per_hundred) == (50, 50)
    assert total.swallowed_per_hundred == 100


@pytest.mark.parametrize("engine", [OURS, BASELINE, *PEERS], ids=lambda engine: engine.name)
def test_every_engine_says_what_stayed(engine):
    found = engine.compare(BEFORE, AFTER, "en")

    kept = engine.kept(BEFORE, AFTER, found)

    assert kept
    assert all(
        BEFORE[start : start + length] == AFTER[other : other + length]
        for start, other, length in kept
    )
