import pytest
from hypothesis import given

from drafting.text.tokens import has_meaning, tokens
from tests.text.strategies import texts


@given(texts)
def test_the_pieces_of_a_text_join_to_the_text(text):
    pieces = tokens(text)

    assert "".join(pieces) == text
    assert all(pieces)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("States shall, act.", ("States", " ", "shall", ",", " ", "act", ".")),
        ("don't l\u2019eau", ("don't", " ", "l\u2019eau")),
        ("0.7 per cent, 3,000.", ("0.7", " ", "per", " ", "cent", ",", " ", "3,000", ".")),
        ("\u56fd\u9645\u3002", ("\u56fd", "\u9645", "\u3002")),
        ("post-2015", ("post", "-", "2015")),
        ("a \n\t b", ("a", " \n\t ", "b")),
        ("21st", ("21st",)),
    ],
)
def test_words_figures_and_signs_are_told_apart(text, pieces):
    assert tokens(text) == pieces


@pytest.mark.parametrize(
    "word",
    [
        "\u062a\u0636\u0627\u0645\u0646\u064b\u0627",
        "\u0639\u0644\u0651\u0645",
        "cafe\u0301",
        "\u0915\u094d\u0937\u0947\u0924\u094d\u0930",
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
    ],
)
def test_a_combining_mark_stays_with_its_word(word):
    assert tokens(word) == (word,)


def test_a_sign_has_no_meaning_and_a_figure_has():
    assert not has_meaning(" ,")
    assert has_meaning("7")
