from drafting.formats.plain_blocks import gather
from drafting.formats.plain_kinds import NO_PARENT, Placing
from drafting.formats.plain_lines import lines_of
from drafting.formats.plain_mending import whole


def _placed(text):
    blocks = gather(lines_of(text))
    return Placing(blocks, [whole(block) for block in blocks]).all()


def _kinds(text):
    return [(str(one.kind), one.depth) for one in _placed(text)]


def test_a_resolution_is_a_title_a_preamble_and_numbered_paragraphs():
    text = "On harbours\n\nThe Assembly,\n\nRecalling the sea,\n\n1. Urges all:\n\n(a) To act;\n"

    assert _kinds(text) == [
        ("title", 0),
        ("formula", 0),
        ("preambular", 0),
        ("operative", 0),
        ("subparagraph", 1),
    ]


def test_numbers_under_an_article_are_its_paragraphs():
    text = "On harbours\n\nArticle 1\nShelter\n\n1. Every ship is free.\n\n2. Every crew too.\n"

    assert _kinds(text)[1:] == [("article", 0), ("paragraph", 1), ("paragraph", 1)]


def test_a_letter_with_nothing_above_it_is_doubted():
    placed = _placed("On harbours\n\nArticle 1\nShelter\n\n(a) to act;\n")[-1]

    assert (str(placed.kind), placed.remarks) == ("paragraph", (NO_PARENT,))


def test_an_empty_text_has_no_kinds():
    assert Placing((), ()).all() == ()
