"""The table of what became of everything as a file: each form by its suffix."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from drafting.domain.preparing import Told
from drafting.formats.edition import Edition
from drafting.formats.pdf_table import write_disposed
from drafting.formats.word_table import Disposed, write_table
from drafting.formats.writing import PDF, WORD


class WriteDisposed(Protocol):
    """Writes the table, and tells how far it is."""

    def __call__(
        self, edition: Edition, rows: Sequence[Disposed], /, *, told: Told = ...
    ) -> bytes:
        """The table as a file."""


DISPOSED: Mapping[str, tuple[str, WriteDisposed]] = {
    "docx": (WORD, write_table),
    "pdf": (PDF, write_disposed),
}
"""By suffix, what the file is when it is sent, and how it is written."""
