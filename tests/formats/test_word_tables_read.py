"""Tables of comments are found in a Word file; its other tables are left to its text."""

from drafting.formats.word_read import read_word
from tests.formats.word_files import dele, ins, p, t, word_file


def _cell(*inside, span=1):
    settings = f'<w:tcPr><w:gridSpan w:val="{span}"/></w:tcPr>'
    return f"<w:tc>{settings}{''.join(inside)}</w:tc>"


def table(*rows):
    """A table of plain cells."""
    lines = ("".join(_cell(p(t(cell))) for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{line}</w:tr>' for line in lines)}</w:tbl>"


HEAD = ("MB", "Paragraph", "Comment")


def test_a_table_of_comments_is_read_as_its_rows():
    raw = word_file(p(t("Comments")), table(HEAD, ("NL", "OP1", "Well said.")))

    assert read_word(raw, "a.docx").tables == ((HEAD, ("NL", "OP1", "Well said.")),)


def test_another_table_is_not_read():
    assert read_word(word_file(table(("A", "B"), ("1", "2"))), "a.docx").tables == ()


def test_changes_are_accepted_and_a_cell_over_two_columns_leaves_one_empty():
    head = "".join(_cell(p(t(one))) for one in HEAD)
    wide = _cell(p(t("NL")), span=2) + _cell(p(t("A "), dele("b"), ins("c")), p(t("d")))
    raw = word_file(f"<w:tbl><w:tr>{head}</w:tr><w:tr>{wide}</w:tr></w:tbl>")

    assert read_word(raw, "a.docx").tables == ((HEAD, ("NL", "", "A c\nd")),)
