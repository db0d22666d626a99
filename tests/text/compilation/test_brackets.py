import pytest
from hypothesis import given

from drafting.text.compilation.brackets import parts
from tests.text.compilation.cases import marked_texts
from tests.text.strategies import texts


def _marked(line):
    """Each run of words with the kinds of the brackets around it."""
    return [
        (part.text, "".join(bracket.kind[0] for bracket in part.around)) for part in parts(line)
    ]


@pytest.mark.parametrize(
    ("line", "marked"),
    [
        ("a (b — EU) c", [("a", ""), (" ", "i"), ("b", "i"), (" c", "")]),
        ("a [b [c — X] — Y]", [("a", ""), (" ", "d"), ("b", "d"), (" ", "dd"), ("c", "dd")]),
        (r"a\ [b — EU]", [("a", ""), (" ", ""), ("b", "d")]),
        ("point a) [b — EU]", [("point a", ""), (")", ""), (" ", "d"), ("b", "d")]),
        ("[a (b — EU] c", [("a ", "d"), ("(", "d"), ("b", "d"), (" ", "d"), ("c", "")]),
    ],
)
def test_the_brackets_of_the_notation_are_told_from_others(line, marked):
    assert _marked(line) == marked


@given(texts)
def test_a_text_without_square_brackets_and_dashes_is_words_only(text):
    plain = "".join(sign for sign in text if sign not in "[\\\u2014")

    assert "".join(part.text for part in parts(plain)) == plain


@given(marked_texts)
def test_a_bracket_knows_who_speaks_inside_it(line):
    for part in parts(line):
        for place, outer in enumerate(part.around):
            for inner in part.around[place + 1 :]:
                assert outer.voices_inside >= set(inner.voices)
