"""A draft as a PDF file: its words, its language, its tags, and which text it says it is."""

from dataclasses import replace

import pytest

from drafting.formats.edition import Edition
from drafting.formats.outline import Node, Outline, walk
from drafting.formats.pdf_write import write_pdf
from drafting.text.markup import plain
from tests.formats.pdf_reading import letters, opened, words
from tests.formats.samples import EDITION, OUTLINE

ARABIC = "مشروع إعلان بشأن التضامن الدولي"
CHINESE = "关于国际团结权利的宣言草案"


def _unbroken(page):
    """The letters of a page without the breaks of its lines."""
    return "".join(page.split())


def _one(text, kind="operative", language="en"):
    return write_pdf(Edition(Outline((Node(kind, text),), language), language=language))


def test_every_paragraph_stands_on_the_page_with_its_label():
    read = words(write_pdf(EDITION))

    for _, node in walk(OUTLINE.nodes):
        assert plain(node.text) in read
    assert "(ii) a pilot who knows the shoals;" in read


def test_the_file_is_tagged_and_says_its_title_and_its_language():
    catalogue = opened(write_pdf(EDITION)).trailer["/Root"]

    assert catalogue["/MarkInfo"]["/Marked"]
    assert catalogue["/Lang"] == "en"
    assert "/StructTreeRoot" in catalogue
    assert "pdfuaid" in catalogue["/Metadata"].get_data().decode()


def test_the_foot_of_each_page_says_by_its_hash_which_text_it_is():
    long = Outline(tuple(Node("operative", f"Decides {number};") for number in range(200)))
    raw = write_pdf(replace(EDITION, outline=long, checkpoint="beef" * 16))

    pages = [_unbroken(page.extract_text()) for page in opened(raw).pages]
    assert len(pages) > 3
    assert all(EDITION.hash in page and "beef" * 16 in page for page in pages)


def test_lines_are_numbered_if_it_is_asked_for():
    counted = letters(words(write_pdf(EDITION, numbered_lines=1)))

    assert len(counted) > len(letters(words(write_pdf(EDITION))))


@pytest.mark.parametrize(("text", "language"), [(ARABIC, "ar"), (CHINESE, "zh")])
def test_every_script_of_the_six_languages_is_set(text, language):
    raw = _one(text, "title", language)

    assert set(letters(text)) <= set(letters(words(raw)))
    assert opened(raw).trailer["/Root"]["/Lang"] == language


def test_what_no_font_can_show_stands_by_its_number():
    read = words(_one("Urges \U00010348 and x\u20dd and \x01;"))

    assert "[U+10348]" in read
    assert "[U+20DD]" in read
    assert "U+0001" in read


@pytest.mark.parametrize(
    "text", ["#set text(red)", "$x$ @y <z> *b* _i_", "\\u{41}", '"; evil', "//"]
)
def test_words_are_never_read_as_markup_of_the_page(text):
    assert plain(text) in words(_one(f"Says {text} so;"))


def test_a_text_of_nothing_can_be_written():
    assert opened(write_pdf(Edition(Outline(())))).pages
