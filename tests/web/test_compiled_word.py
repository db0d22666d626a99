"""The compilation is taken along as a Word file, by everybody the same."""

from tests.formats.pdf_reading import words
from tests.formats.word_reading import nobody, paragraphs
from tests.rooms import HOME
from tests.web.acts import propose, reads


def _compilation(visit):
    answer = visit.client.get(f"{HOME}/compilation.docx")
    assert answer.status_code == 200
    return answer


def test_everybody_gets_the_open_proposals_and_no_more(room, visitor, northland):
    propose(northland, room.released_row("OP1"))
    raw = _compilation(visitor).get_data()

    assert _compilation(northland).get_data() == raw
    assert paragraphs(raw, nobody) == paragraphs(
        visitor.client.get(f"{HOME}/releases/1.docx").get_data()
    )


def test_the_register_leads_to_it(visitor):
    page = visitor.get(f"{HOME}/amendments")

    assert page.select_one(f"a[href='{HOME}/compilation.docx']")
    assert "Compilation" in reads(page)


def test_it_is_a_file_to_take_along(visitor):
    disposition = _compilation(visitor).headers["Content-Disposition"]

    assert disposition == 'attachment; filename="neighbours-1-compilation.docx"'


def test_what_became_of_each_is_a_file_to_take_along(visitor):
    answer = visitor.client.get(f"{HOME}/dispositions.docx")

    assert answer.status_code == 200
    assert "neighbours-1-dispositions.docx" in answer.headers["Content-Disposition"]


def test_both_are_taken_along_as_pdf_files(visitor, northland, room):
    propose(northland, room.released_row("OP1"))

    table = visitor.client.get(f"{HOME}/dispositions.pdf")
    text = visitor.client.get(f"{HOME}/compilation.pdf?state=Norway")

    assert "Amendment 1" in words(table.get_data())
    assert "Compilation of proposals: Norway" in words(text.get_data())
    assert table.mimetype == text.mimetype == "application/pdf"
