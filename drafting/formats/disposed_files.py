"""The table of what became of everything as a file: each form by its suffix."""

from collections.abc import Callable, Mapping, Sequence

from drafting.formats.edition import Edition
from drafting.formats.pdf_table import write_disposed
from drafting.formats.word_table import Disposed, write_table
from drafting.formats.writing import PDF, WORD

DISPOSED: Mapping[str, tuple[str, Callable[[Edition, Sequence[Disposed]], bytes]]] = {
    "docx": (WORD, write_table),
    "pdf": (PDF, write_disposed),
}
"""By suffix, what the file is when it is sent, and how it is written."""
