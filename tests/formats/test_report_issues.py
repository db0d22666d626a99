"""The account of a contended paragraph: attributed, with what was decided, and nothing hidden."""

import pytest

from drafting.formats.outline import walk
from drafting.formats.report_issues import Issue, Position, issue_parts

TAKEN = Position(("Norway", "Kenya"), (1, 4), "insert “wide”", "accepted_in_part", "It is so.")
LEFT = Position(("Peru",), (2,), "delete PP1", "open")
GONE = Position(("Togo",), (3,), "retain PP1 as it stands", "withdrawn")


def _words(*positions, fates=(("Open", 1),)):
    nodes = issue_parts([Issue("PP1", fates, positions)])
    return [node.text for _, node in walk(tuple(nodes))]


@pytest.mark.parametrize(
    ("position", "opening", "sentence"),
    [
        (
            TAKEN,
            "Into the text went, in whole or in part:",
            "Norway and Kenya proposed to insert “wide” (amendments 1 and 4). "
            "Accepted in part: It is so.",
        ),
        (
            LEFT,
            "The following remain open:",
            "Peru proposed to delete PP1 (amendment 2).",
        ),
        (
            GONE,
            "The following were withdrawn by those who had proposed them:",
            "Togo proposed to retain PP1 as it stands (amendment 3).",
        ),
    ],
)
def test_a_position_stands_under_what_became_of_it(position, opening, sentence):
    words = _words(position)

    assert words[words.index(opening) + 1] == sentence


def test_a_decision_without_a_recorded_reason_says_that_it_has_none():
    words = _words(Position(("Fiji",), (9,), "delete PP1", "declined"))

    assert words[-1].endswith("Declined: no reason is recorded.")


def test_those_of_which_nothing_is_told_are_counted():
    words = _words(LEFT, fates=(("Open", 3),))

    assert words[-1].startswith("2 further amendments to PP1 and what became of each")


def test_where_nothing_was_proposed_it_says_so():
    (node,) = issue_parts([])

    assert node.text == "No paragraph has drawn an amendment so far."
