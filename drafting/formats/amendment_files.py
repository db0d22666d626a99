"""One amendment as a file: each form by its suffix, the same on its page and typed."""

from collections.abc import Callable, Mapping

from drafting.formats.akn_amendment import Asked, write_akn_amendment
from drafting.formats.amendment_plain import write_plain_amendment
from drafting.formats.amendment_word import write_word_amendment
from drafting.formats.edition import Edition
from drafting.formats.writing import FORMATS

AMENDMENT_FILES: Mapping[str, tuple[str, Callable[[Edition, Asked], str | bytes]]] = {
    "xml": (FORMATS["xml"].media_type, write_akn_amendment),
    "docx": (FORMATS["docx"].media_type, write_word_amendment),
    "txt": (FORMATS["txt"].media_type, write_plain_amendment),
}
"""By suffix, what the file is when it is sent, and how it is written."""
