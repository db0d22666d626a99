"""Writing a declaration as a PDF file: tagged, and set in every script of the United Nations."""

from drafting.formats.edition import Edition
from drafting.formats.pdf_lines import set_line
from drafting.formats.pdf_page import Sheets, printed
from drafting.formats.report_masthead import without_head
from drafting.formats.word_lines import lines


def write_pdf(edition: Edition, *, numbered_lines: int = 0, checkpoint: str = "") -> bytes:
    """The draft as it is handed out; on request every so many lines bear their number."""
    text = [set_line(line) for line in lines(without_head(edition.outline))]
    return printed(Sheets(edition, text, checkpoint=checkpoint, numbered_lines=numbered_lines))
