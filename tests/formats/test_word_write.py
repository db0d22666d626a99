"""A draft as a Word file: its words, its layout, its identities, its direction."""

from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from hypothesis import given, settings

from drafting.formats.edition import Edition
from drafting.formats.outline import Node, Outline, labels, walk
from drafting.formats.word_write import write_word
from drafting.text.invisible import visible
from drafting.text.markup import plain
from tests.formats.samples import EDITION, GOLDEN, OUTLINE, UNHURRIED, outlines
from tests.formats.word_reading import R, W, bookmarks, paragraphs, part


def _one(text, kind="operative", language="en", **named):
    outline = Outline((Node(kind, text, **named),), language)
    return write_word(Edition(outline, language=language))


def _runs(raw, style):
    return [
        "".join(run.itertext())
        for run in part(raw).iter(f"{W}r")
        if run.find(f"{W}rPr/{W}rStyle[@{W}val='{style}']") is not None
    ]


@settings(UNHURRIED, max_examples=50)
@given(outlines())
def test_every_paragraph_stands_in_the_file_with_its_number_and_its_words(outline):
    written = write_word(Edition(outline, language=outline.language))

    agreed = [
        (label.printed, visible(node.text))
        for (_, node), label in zip(walk(outline.nodes), labels(outline.nodes), strict=True)
    ]
    assert [(one.label, one.text) for one in paragraphs(written)] == agreed


def test_the_text_is_marked_up_as_agreed():
    with ZipFile(BytesIO(write_word(EDITION))) as package:
        written = package.read("word/document.xml")

    assert written == (GOLDEN / "harbours.document.xml").read_bytes()


def test_another_program_opens_the_file_and_finds_the_styles_by_their_names():
    opened = docx.Document(BytesIO(write_word(EDITION)))

    found = [(one.style.name, one.text) for one in opened.paragraphs]
    assert found[0] == ("Declaration Title", OUTLINE.title)
    assert ("Declaration Subparagraph 2", "(i)\tropes, <lines> and boats;") in found
    assert opened.core_properties.title == OUTLINE.title
    assert {style.name for style in opened.styles} >= {name for name, _ in found}


def test_each_paragraph_carries_a_hidden_bookmark_around_its_words_alone():
    outline = Outline((Node("operative", "*Urges*.", "abc"), Node("operative", "Asks.", "def")))

    found = bookmarks(write_word(Edition(outline)))

    assert found == {"_decl_abc": "Urges.", "_decl_def": "Asks."}


def test_an_identity_that_no_bookmark_can_hold_makes_none():
    assert bookmarks(_one("Urges.", id="not one/word")) == {}


@pytest.mark.parametrize("language", ["tlh-x-q", "", "e n"])
def test_a_language_that_nobody_knows_is_no_obstacle(language):
    assert paragraphs(_one("Urges.", language=language))[0].text == "Urges."


def test_opening_words_and_emphasis_are_set_apart():
    written = _one("Reaffirms that *every* coast matters.")

    assert _runs(written, "OpeningWords") == ["Reaffirms"]
    assert _runs(written, "Emphasis") == ["every"]


def test_a_link_leads_where_it_led_and_nowhere_else():
    written = _one("Urges [all](https://example.org/a?b=1&c=2) and [all](javascript:alert).")

    links = list(part(written).iter(f"{W}hyperlink"))
    targets = part(written, "word/_rels/document.xml.rels").xpath("*[@TargetMode]/@Target")
    assert ["".join(link.itertext()) for link in links] == ["all"]
    assert targets == ["https://example.org/a?b=1&c=2"]
    assert links[0].get(f"{R}id")


def test_a_footnote_mark_is_raised():
    assert _runs(_one("Urges[^7] all."), "FootnoteMark") == ["7"]


def test_a_text_in_arabic_runs_from_right_to_left():
    written = part(_one("تحث الدول على اتباع ISO 639 في كل حين", language="ar"))

    paragraph = next(written.iter(f"{W}p"))
    runs = [
        (run.find(f"{W}rPr/{W}rtl") is not None, "".join(run.itertext()))
        for run in paragraph.iter(f"{W}r")
    ]
    assert paragraph.find(f"{W}pPr/{W}bidi") is not None
    assert runs == [
        (True, "تحث الدول على اتباع "),
        (False, "ISO 639 "),
        (True, "في كل حين"),
    ]
    assert written.find(f".//{W}sectPr/{W}bidi") is not None


def test_an_arabic_text_has_a_face_and_a_size_of_its_own():
    styles = part(_one("تحث", language="ar"), "word/styles.xml")

    assert styles.find(f".//{W}rFonts").get(f"{W}cs") == "Traditional Arabic"


def test_no_word_becomes_markup_and_what_nobody_may_write_is_shown():
    hostile = "</w:t><w:del/>\x00\ufffe&amp;\u202e"
    edition = Edition(Outline((Node("title", hostile),)), hostile, hostile, hostile, hostile)

    read = paragraphs(write_word(edition))[0].text

    assert read == "</w:t><w:del/>⟦U+0000⟧⟦U+FFFE⟧&amp;⟦U+202E⟧"


def test_the_words_of_the_file_are_the_plain_words():
    opened = docx.Document(BytesIO(write_word(EDITION)))

    assert opened.paragraphs[2].text == plain(OUTLINE.nodes[2].text)
