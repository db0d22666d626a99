import pytest

from drafting.text.editorial.length import LONGEST_REPORT
from tests.text.editorial.desk import marked

RULE = "word-limit"
LONG = ("paragraph", "word " * (LONGEST_REPORT - 1))


def test_the_paragraph_in_which_a_report_passes_its_limit_is_marked():
    (found,) = marked(RULE, LONG, ("paragraph", "one two three"), ("paragraph", "four"))

    assert found.place.index == 1
    assert "8,500 words at the most, and this one has 8,503" in found.sentence


@pytest.mark.parametrize(
    "text",
    [
        [LONG, ("paragraph", "one")],
        [("preambular", "Recalling it,"), LONG, LONG],
        [("article", "One"), LONG, LONG],
    ],
)
def test_a_shorter_report_and_a_text_that_is_none_have_no_mark(text):
    assert marked(RULE, *text) == []


def test_the_words_of_an_annexed_text_do_not_count():
    annex = ("preambular", "Recalling it,"), LONG

    assert marked(RULE, LONG, ("heading", "Annex"), *annex) == []
    assert marked(RULE, LONG, ("paragraph", "one two three"), *annex) != []


def test_chinese_is_not_counted_in_words():
    assert marked(RULE, LONG, LONG, language="zh") == []
