"""A declaration is read from a Word file with its kinds, and what is doubtful is said."""

import pytest

from drafting.domain.errors import UnreadableFile
from drafting.formats.outline import walk
from drafting.formats.plain_kinds import NO_NUMBERS
from drafting.formats.plain_read import NO_TITLE, NUMBER_ALONE
from drafting.formats.word_outline import (
    ABOVE_TITLE,
    BULLETED,
    BY_STYLE,
    COMMENTED,
    NO_KNOWN_NUMBER,
    TABLED,
    TRACKED,
    read_outline,
)
from drafting.formats.word_read import read_word
from tests.formats.word_files import NAMESPACES, comment, comments, ins, p, t, word_file

TITLE = p(t("Draft declaration on oaks"), style="Title")
OAK = p("<w:r><w:rPr><w:i/></w:rPr><w:t>Recalling</w:t></w:r>", t(" the oak by the river,"))
ROAD = p(t("1.\tReaffirms that the road is kept;"))
END = p(t("2. Decides to meet again."))
STYLES = (
    f"<w:styles {NAMESPACES}>"
    '<w:style w:styleId="Title"><w:name w:val="Title"/></w:style>'
    '<w:style w:styleId="Titre1"><w:name w:val="heading 1"/></w:style>'
    "</w:styles>"
)
NUMBERING = (
    f'<w:numbering {NAMESPACES}><w:abstractNum w:abstractNumId="1">'
    '<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl>'
    '<w:lvl w:ilvl="2"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl>'
    '<w:lvl w:ilvl="3"><w:numFmt w:val="decimal"/><w:lvlText w:val="Section %4"/></w:lvl>'
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
)


def _reading(*blocks, **others):
    raw = word_file(*blocks, styles=STYLES, numbering=NUMBERING, **others)
    return read_outline(read_word(raw, "draft.docx"))


def _numbered(level, text):
    return (
        f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr></w:pPr>'
        f"{t(text)}</w:p>"
    )


def _told(reading):
    return [(depth, str(one.kind), one.text) for depth, one in walk(reading.outline.nodes)]


def _sentences(reading):
    return [one.sentence for one in reading.doubts]


def test_a_text_with_typed_numbers_has_its_kinds():
    reading = _reading(TITLE, OAK, ROAD, END)

    assert _told(reading) == [
        (0, "title", "Draft declaration on oaks"),
        (0, "preambular", "Recalling the oak by the river,"),
        (0, "operative", "Reaffirms that the road is kept;"),
        (0, "operative", "Decides to meet again."),
    ]
    assert (reading.doubts, reading.unplaced) == ((), ())
    assert reading.numbers == ("1.", "2.")


def test_the_numbers_that_word_computes_tell_kinds_and_levels():
    reading = _reading(
        TITLE,
        OAK,
        _numbered(0, "Urges all neighbours:"),
        _numbered(1, "To keep the road;"),
        _numbered(1, "To share the river;"),
        _numbered(0, "Decides to meet again."),
    )

    assert [(depth, kind) for depth, kind, _ in _told(reading)] == [
        *[(0, "title"), (0, "preambular"), (0, "operative")],
        *[(1, "subparagraph"), (1, "subparagraph"), (0, "operative")],
    ]
    assert reading.doubts == ()


def test_a_heading_is_known_by_its_style_in_every_language():
    reading = _reading(TITLE, OAK, p(t("Roads and rivers"), style="Titre1"), ROAD, END)

    assert (0, "heading", "Roads and rivers") in _told(reading)


def test_a_style_that_speaks_against_the_words_is_doubted():
    long = "Considering that this sentence goes on and on, as no heading does, to its very end,"

    reading = _reading(TITLE, p(t(long), style="Titre1"), ROAD, END)

    assert (0, "heading", long) in _told(reading)
    assert BY_STYLE in _sentences(reading)


def test_points_with_a_sign_are_lettered_and_doubted():
    reading = _reading(
        TITLE, OAK, _numbered(0, "Urges all:"), _numbered(2, "One;"), _numbered(2, "Two.")
    )

    assert [text for _, kind, text in _told(reading) if kind == "subparagraph"] == ["One;", "Two."]
    assert _sentences(reading) == [BULLETED, BULLETED]


def test_a_number_of_an_unknown_form_is_named():
    reading = _reading(TITLE, OAK, ROAD, END, _numbered(3, "Thanks the ferryman."))

    assert NO_KNOWN_NUMBER.format("Section 1") in _sentences(reading)


def test_emphasis_and_footnotes_are_marks_and_the_opening_is_none():
    notes = (
        f'<w:footnotes {NAMESPACES}><w:footnote w:id="1">{p(t("See the map."))}</w:footnote>'
        "</w:footnotes>"
    )
    italic = "<w:r><w:rPr><w:i/></w:rPr><w:t>old</w:t></w:r>"
    note = '<w:r><w:footnoteReference w:id="1"/></w:r>'

    reading = _reading(
        TITLE, p(t("Recalling the "), italic, t(" oak"), note, t(",")), ROAD, END, footnotes=notes
    )

    assert (0, "preambular", "Recalling the *old* oak[^1],") in _told(reading)
    assert reading.unplaced == ("footnote 1: See the map.",)


def test_what_stands_above_the_title_is_left_out_and_named():
    reading = _reading(p(t("General Assembly")), p(t("Distr.: General")), TITLE, OAK, ROAD, END)

    assert reading.unplaced == ("General Assembly", "Distr.: General")
    assert _sentences(reading) == [ABOVE_TITLE, ABOVE_TITLE]


def test_tracked_changes_and_comments_are_said():
    reading = _reading(
        TITLE,
        p(t("Recalling the "), ins("old "), t("oak,")),
        ROAD,
        END,
        comments=comments(comment(1, "Why?")),
    )

    assert (0, "preambular", "Recalling the old oak,") in _told(reading)
    assert _sentences(reading) == [TRACKED, COMMENTED]


def test_a_table_is_read_and_doubted():
    table = f"<w:tbl><w:tr><w:tc>{p(t('3. Thanks the ferryman.'))}</w:tc></w:tr></w:tbl>"

    reading = _reading(TITLE, OAK, ROAD, END, table)

    assert (0, "operative", "Thanks the ferryman.") in _told(reading)
    assert _sentences(reading) == [TABLED]


def test_a_number_without_words_is_left_out_and_named():
    reading = _reading(TITLE, OAK, ROAD, p(t("2.")), END)

    assert "2." in reading.unplaced
    assert NUMBER_ALONE in _sentences(reading)


def test_a_text_without_title_and_numbers_is_doubted():
    reading = _reading(OAK, p(t("Convinced of the use of roads,")))

    assert {NO_TITLE, NO_NUMBERS} <= set(_sentences(reading))


def test_a_file_of_the_room_is_read_by_its_styles():
    def ours(kind, *inside):
        return p(*inside, style=f"Declaration{kind}")

    reading = _reading(
        p(t("A/1"), style="MastheadLine"),
        ours("Title", t("Draft declaration on oaks")),
        ours("Article", t("Article 1"), "<w:r><w:br/></w:r>", t("Roads")),
        ours("Paragraph", t("1."), t("\tRoads are kept:")),
        ours("Subparagraph1", t("(a)\tin summer;")),
        ours("Subparagraph2", t("(i)\tby day;")),
        p(style="EndOfText"),
    )

    assert _told(reading) == [
        (0, "title", "Draft declaration on oaks"),
        (0, "article", "Roads"),
        (1, "paragraph", "Roads are kept:"),
        (2, "subparagraph", "in summer;"),
        (3, "subparagraph", "by day;"),
    ]
    assert reading.unplaced == ("A/1",)


@pytest.mark.parametrize("blocks", [(), (p(),), (TITLE,)])
def test_a_file_without_a_paragraph_is_refused(blocks):
    with pytest.raises(UnreadableFile):
        _reading(*blocks)
