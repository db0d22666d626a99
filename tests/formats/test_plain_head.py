import pytest

from drafting.formats.plain_head import FOOTER, PLACEHOLDER, RESOLUTION_NUMBER, SYMBOL, take_head
from drafting.formats.plain_lines import lines_of


def _taken(text):
    kept, remarks = take_head(lines_of(text))
    return [line.words for line in kept], [remark.sentence for remark in remarks]


def test_a_symbol_above_the_title_is_left_out_and_said():
    assert _taken("A/COAST/1/L.2\nOn harbours\n") == (["On harbours"], [SYMBOL])


@pytest.mark.parametrize(
    ("title", "sentence"),
    [("21/… On harbours", PLACEHOLDER), ("12/4. On harbours", RESOLUTION_NUMBER)],
)
def test_a_number_before_the_title_is_left_out_and_said(title, sentence):
    assert _taken(title) == (["On harbours"], [sentence])


def test_a_footer_below_the_last_line_of_dashes_is_left_out_word_by_word():
    kept, remarks = take_head(lines_of("1. Urges.\n-----\nSymbol: A/1\nHash: ab\n"))

    assert [line.words for line in kept] == ["1. Urges."]
    assert [remark.words for remark in remarks] == ["-----", "Symbol: A/1", "Hash: ab"]
    assert remarks[0].sentence == FOOTER


def test_text_below_a_line_of_dashes_stays():
    assert _taken("1. Urges.\n-----\n2. Ends.\n")[0] == ["1. Urges.", "2. Ends."]


def test_an_empty_text_has_no_head():
    assert take_head(()) == ((), ())
