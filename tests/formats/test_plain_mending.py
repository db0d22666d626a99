from drafting.formats.plain_blocks import gather
from drafting.formats.plain_lines import lines_of
from drafting.formats.plain_mending import (
    DIVIDED_WORD,
    LOST_MARK,
    breaks,
    breaks_at_the_end,
    whole,
)


def _only_block(text):
    (block,) = gather(lines_of(text))
    return block


def test_a_broken_sentence_is_made_whole():
    assert whole(_only_block("1. Urges all\nwho sail;\n")) == "Urges all who sail;"


def test_a_comma_on_the_next_line_closes_up_and_tells_of_a_lost_mark():
    block = _only_block("1. Notes the report\n, and the keeper;\n")

    assert whole(block) == "Notes the report, and the keeper;"
    assert [remark.sentence for remark in breaks(block, 0)] == [LOST_MARK]


def test_a_divided_word_is_joined_and_doubted():
    block = _only_block("1. Urges har-\nbours to open;\n")

    assert whole(block) == "Urges har-bours to open;"
    assert [remark.sentence for remark in breaks(block, 0)] == [DIVIDED_WORD]


def test_a_line_that_fills_the_page_is_no_doubt():
    block = _only_block("1. Urges every keeper of a harbour\nto keep a light burning;\n")

    assert list(breaks(block, 35)) == []


def test_a_source_cited_at_the_very_end_before_a_gap_is_doubted():
    text = "1. Takes note of the report;\n\n\n2. Ends.\n"

    ((index, remark),) = breaks_at_the_end(gather(lines_of(text)))

    assert (index, remark.sentence) == (0, LOST_MARK)
