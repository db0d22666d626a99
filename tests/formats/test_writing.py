import re

import pytest
from bs4 import BeautifulSoup

from drafting.domain.errors import Invalid
from drafting.formats.edition import SAMPLE_NOTICE, Edition
from drafting.formats.outline import Node, Outline
from drafting.formats.writing import FORMATS, format_of, write
from tests.formats.samples import EDITION, GOLDEN, OUTLINE

TEXTS = sorted(set(FORMATS) - {"docx", "pdf"})
"""The formats that are text; what the others hold is told where they are made."""


@pytest.mark.parametrize("suffix", TEXTS)
def test_each_format_is_written_as_agreed(suffix):
    agreed = (GOLDEN / f"harbours.{suffix}").read_bytes()

    written = write(EDITION, suffix)
    assert (written if isinstance(written, bytes) else written.encode()) == agreed


@pytest.mark.parametrize("suffix", sorted(FORMATS))
def test_writing_again_gives_the_same_bytes(suffix):
    assert write(EDITION, suffix) == write(EDITION, suffix)


@pytest.mark.parametrize("suffix", TEXTS)
def test_a_text_without_title_or_symbol_can_be_written(suffix):
    written = write(Edition(Outline((Node("operative", "Urges."),))), suffix)

    words = written if isinstance(written, str) else written.decode()
    assert "Urges." in re.sub("<.*?>", "", words)


def test_a_format_that_is_not_written_is_refused_with_those_that_are():
    with pytest.raises(Invalid, match=r"\.txt, \.md, \.html, \.json, \.xml, \.docx, \.pdf"):
        write(EDITION, ".odt")


def test_a_suffix_may_come_with_its_dot():
    assert format_of(".JSON").media_type == "application/json"


def test_the_page_stands_alone_and_names_itself():
    page = BeautifulSoup(write(EDITION, "html"), "html.parser")

    assert [heading.text for heading in page.select("h1")] == [OUTLINE.title]
    assert page.title.text == f"{OUTLINE.title} – A/COAST/1/L.2"
    assert page.html["lang"] == "en"
    assert not page.select("[style], style, script, link, img")
    assert SAMPLE_NOTICE in page.text


def test_every_labelled_paragraph_of_the_page_can_be_linked_to():
    page = BeautifulSoup(write(EDITION, "html"), "html.parser")

    ids = [element["id"] for element in page.select("[id]")]
    assert ids[:5] == ["pp1", "pp2", "article-1", "p1.1", "p1.2"]
    assert len(ids) == len(set(ids))


def test_words_never_become_markup():
    hostile = "<script>alert(1)</script> \"&'"
    kinds = ("title", "formula", "preambular", "heading", "article", "operative", "subparagraph")
    outline = Outline(tuple(Node(kind, hostile) for kind in kinds))
    page = BeautifulSoup(
        write(Edition(outline, hostile, hostile, hostile, '"><b>'), "html"), "html.parser"
    )

    assert not page.select("script, b")
    assert page.text.count("alert(1)") == len(kinds) + 5


def test_a_text_in_arabic_runs_from_right_to_left():
    outline = Outline((Node("operative", "يحث."),), "ar")

    assert '<html lang="ar" dir="rtl">' in write(Edition(outline, language="ar"), "html")
