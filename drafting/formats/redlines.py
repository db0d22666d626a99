"""A comparison of two texts as a file: each form by its suffix, the same on a page and typed."""

from collections.abc import Callable, Mapping

from drafting.formats.akn_redline import write_akn_redline
from drafting.formats.edition import Edition
from drafting.formats.pdf_redline import write_redline
from drafting.formats.word_redline import redline
from drafting.formats.writing import FORMATS, PDF, WORD


def write_tracked(before: Edition, after: Edition) -> bytes:
    """The changes tracked in a Word text, by the later of the two."""
    return redline(before, after, after.symbol, after.released_at)


REDLINES: Mapping[str, tuple[str, Callable[[Edition, Edition], bytes]]] = {
    "docx": (WORD, write_tracked),
    "pdf": (PDF, write_redline),
    "xml": (FORMATS["xml"].media_type, write_akn_redline),
}
"""By suffix, what the file is when it is sent, and how it is written."""
