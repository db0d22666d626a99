import json

import pytest

from drafting.cli.demo.dice import Dice
from drafting.cli.demo.grammar import Grammar
from drafting.cli.demo.sizes import SIZES, first_draft
from drafting.formats.json_read import read_json
from drafting.formats.outline import walk
from drafting.text.editorial import Severity, check


@pytest.mark.parametrize("name", SIZES)
def test_a_first_draft_leaves_room_for_what_comes_in_by_amendment(name):
    size = SIZES[name]

    outline = read_json(first_draft(size, Grammar(Dice(3))).decode()).outline

    assert sum(1 for _ in walk(outline.nodes)) == size.paragraphs - size.added_later


def test_a_first_draft_says_that_it_is_a_sample():
    written = json.loads(first_draft(SIZES["realistic"], Grammar(Dice(3))))

    assert "Sample" in written["text"][0]["text"]


@pytest.mark.parametrize("name", SIZES)
def test_an_editor_finds_no_error_in_a_first_draft(name):
    outline = read_json(first_draft(SIZES[name], Grammar(Dice(3))).decode()).outline

    assert [one for one in check(outline) if one.severity is Severity.ERROR] == []


def test_the_same_dice_throw_the_same_draft():
    first, second = (first_draft(SIZES["realistic"], Grammar(Dice(3))) for _ in range(2))

    assert first == second
