"""Writing a declaration as a Word file that a delegation can edit with its changes tracked."""

from drafting.formats.edition import Edition
from drafting.formats.word_file import Contents, packed
from drafting.formats.word_frame import Layout
from drafting.formats.word_lines import lines
from drafting.formats.word_sheet import Sheet


def write_word(edition: Edition, layout: Layout | None = None) -> bytes:
    """The text in the layout of the United Nations, each paragraph with its hidden bookmark."""
    sheet = Sheet(is_rtl=edition.direction == "rtl")
    body = [one for line in lines(edition.outline) for one in sheet.line(line)]
    return packed(Contents(edition, sheet, body, layout or Layout()))
