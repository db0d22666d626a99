import pytest
from hypothesis import given

from drafting.text.masthead import NAMES, masthead_line, written
from tests.text.strategies import texts


def test_every_line_says_what_is_known_or_that_it_is_to_be_given():
    lines = written({"Symbol": "TEST/5"})

    assert [masthead_line(one) for one in lines] == [
        (name, "TEST/5" if name == "Symbol" else "to be given") for name in NAMES
    ]


@pytest.mark.parametrize("words", ["Symbol:", "Symbol: ", "Symbols: TEST/5", "The Council,", ""])
def test_other_words_are_no_line_of_a_masthead(words):
    assert masthead_line(words) is None


@given(texts)
def test_a_line_is_the_name_and_what_it_says(text):
    found = masthead_line(text)

    assert found is None or ": ".join(found) == text
