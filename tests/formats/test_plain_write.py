from drafting.formats.edition import SAMPLE_NOTICE, Edition
from drafting.formats.outline import Node, Outline
from drafting.formats.plain_write import RULE, write_plain

POINT = Node("subparagraph", "to *act*;")
OUTLINE = Outline(
    (
        Node("title", "On harbours"),
        Node("operative", "Urges:", children=(POINT,)),
        Node("operative", "Ends."),
    )
)


def test_one_paragraph_is_one_line_with_its_number_and_no_marks():
    text, _, foot = write_plain(Edition(OUTLINE)).partition(RULE)

    assert text == "On harbours\n\n1. Urges:\n\n    (a) to act;\n\n2. Ends.\n\n"
    assert foot.strip() == "Language: en"


def test_a_sample_says_so_below_the_text():
    assert SAMPLE_NOTICE in write_plain(Edition(OUTLINE, is_sample=True)).partition(RULE)[2]


def test_an_article_without_a_heading_stands_alone_on_its_line():
    article = Node("article", "", children=(Node("paragraph", "All."),))

    assert write_plain(Edition(Outline((article,)))).startswith("Article 1\n\n1. All.")
