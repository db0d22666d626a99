from drafting.formats.plain_blocks import gather, is_enacting
from drafting.formats.plain_lines import lines_of


def _blocks(text):
    return [
        (block.mark.value if block.mark else "", " ".join(piece.words for piece in block.pieces))
        for block in gather(lines_of(text))
    ]


def test_a_number_alone_takes_the_words_below_it():
    assert _blocks("1.\nUrges all;\n") == [("1", "Urges all;")]


def test_a_sentence_broken_over_lines_is_one_block():
    assert _blocks("1. Urges all\nwho keep harbours;\n") == [("1", "Urges all who keep harbours;")]


def test_an_empty_line_before_a_capital_begins_a_block():
    assert len(_blocks("Recalling the sea,\n\nConvinced of the light,\n")) == 2


def test_a_letter_in_mid_sentence_is_not_taken_for_a_mark():
    text = "1. Recalls the words of point\n(d) of the report;\n\n2. Ends."

    assert [mark for mark, _ in _blocks(text)] == ["1", "2"]


def test_every_line_is_in_exactly_one_block():
    text = "Title\n\nThe Assembly,\nRecalling,\n\n1. Urges:\n(a) one;\n(b) two;\n\n2.\nEnds.\n"
    lines = lines_of(text)

    blocks = gather(lines)

    found = [line for one in blocks for line in {one.first, *(p.line for p in one.pieces)}]
    assert sorted(line.number for line in found) == [line.number for line in lines]


def test_the_organ_that_speaks_is_known_by_its_line():
    assert is_enacting("The Assembly of Coasts,")
    assert not is_enacting("The harbours of the north are open to all")
