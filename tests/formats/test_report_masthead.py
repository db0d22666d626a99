"""A report bears its own masthead, in every file that has one."""

from io import BytesIO
from zipfile import ZipFile

from drafting.domain.vocabulary import ParagraphKind as Kind
from drafting.formats.edition import Edition
from drafting.formats.outline import Node, Outline, walk
from drafting.formats.pdf_write import write_pdf
from drafting.formats.reading import read
from drafting.formats.report_masthead import ReportHead, head_nodes, head_of, without_head
from drafting.formats.word_write import write_word
from drafting.text.editorial import check
from tests.formats.pdf_reading import words

HEAD = ReportHead("TEST/REPORT/1", "Sixty-second session", "3")
BODY = Node(Kind.HEADING, "Introduction", children=(Node(Kind.PARAGRAPH, "It begins."),))
REPORT = Outline(
    (
        Node(Kind.TITLE, "Report on neighbours"),
        *head_nodes(HEAD, "Human Rights Council", "4 May 2026", "English"),
        BODY,
    )
)


def test_the_lines_are_printed_as_a_masthead():
    found = head_of(REPORT)

    assert (found.organization, found.symbol) == ("Human Rights Council", "TEST/REPORT/1")
    assert found.details == (
        *("Distr.: General", "4 May 2026", "Original: English"),
        *("Sixty-second session", "Agenda item 3"),
    )


def test_a_text_with_an_opening_formula_alone_has_none():
    text = Outline((Node(Kind.FORMULA, "The Council,"), Node(Kind.OPERATIVE, "Decides.")))

    assert head_of(text) is None
    assert without_head(text) == text


def test_words_behind_the_first_heading_are_no_masthead():
    late = Outline((BODY, Node(Kind.FORMULA, "Body: Human Rights Council")))

    assert head_of(late) is None


def test_a_sheet_bears_the_body_the_symbol_and_the_rest_once():
    printed = words(write_pdf(Edition(REPORT)))

    for once in ("Human Rights Council", "TEST/REPORT/1", "Agenda item 3"):
        assert printed.count(once) == 1
    assert "United Nations" not in printed


def test_a_word_file_keeps_the_lines_as_paragraphs_to_be_edited():
    file = ZipFile(BytesIO(write_word(Edition(REPORT))))

    head = file.read("word/head1.xml").decode()
    assert "Human Rights Council" in head
    assert "TEST/REPORT/1" in head
    assert file.read("word/document.xml").decode().count('"DeclarationFormula1"') == 7


def test_an_editor_finds_nothing_to_mark_in_it():
    assert check(REPORT) == ()


def test_a_word_file_of_a_report_is_read_back_with_its_head():
    file = write_word(Edition(REPORT))

    found = read("report.docx", file).outline

    assert [(one.kind, one.text) for _, one in walk(found.nodes)] == [
        (one.kind, one.text) for _, one in walk(REPORT.nodes)
    ]
