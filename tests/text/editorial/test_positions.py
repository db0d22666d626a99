import pytest

from drafting.text.editorial.manuscript import Manuscript
from drafting.text.editorial.positions import ending
from tests.text.editorial.desk import passages

TEXT = (
    ("title", ""),
    ("preambular", ""),
    ("operative", ""),
    ("operative", ""),
    ("subparagraph", ""),
    ("subparagraph", ""),
)


@pytest.mark.parametrize(("at", "mark"), list(enumerate(["", ",", ";", ":", ";", "."])))
def test_a_position_asks_for_its_mark(at, mark):
    asked = ending(Manuscript(passages(*TEXT), "en"), at)

    assert asked.mark == mark


def test_a_kind_that_nobody_knows_is_asked_for_nothing():
    assert ending(Manuscript(passages(("sonnet", "")), "en"), 0) is None
