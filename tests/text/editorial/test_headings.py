from drafting.text.editorial import Passage
from tests.text.editorial.desk import marked

RULE = "lone-subheading"
ABOVE = Passage("heading", 0, "Part one")
UNDER = Passage("heading", 1, "The road")


def test_the_only_heading_under_another_one_is_marked():
    (found,) = marked(RULE, ABOVE, UNDER, Passage("paragraph", 2, "It is long."))

    assert (found.place.index, found.fix) == (1, None)


def test_two_headings_under_one_have_no_mark():
    assert marked(RULE, ABOVE, UNDER, Passage("heading", 1, "The river")) == []


def test_headings_that_stand_under_none_have_no_mark():
    assert marked(RULE, ABOVE, Passage("paragraph", 1, "It is long.")) == []
