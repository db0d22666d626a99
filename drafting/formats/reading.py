"""Reading a file: its bytes, then the format its name tells."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import PurePath

from drafting.domain.errors import UnreadableFile
from drafting.formats.akn_read import read_akn
from drafting.formats.bytes_read import decode
from drafting.formats.confined import read_confined
from drafting.formats.doubts import Doubt, Reading
from drafting.formats.html_read import read_html
from drafting.formats.json_read import read_json
from drafting.formats.markdown_read import read_markdown
from drafting.formats.plain_read import read_plain
from drafting.formats.word_outline import read_outline

__all__ = ["READERS", "Doubt", "Reading", "read"]

READERS: Mapping[str, Callable[[str], Reading]] = {
    ".txt": read_plain,
    ".md": read_markdown,
    ".html": read_html,
    ".htm": read_html,
    ".json": read_json,
    ".xml": read_akn,
}
WORD = ".docx"
"""The one format that is no text; a process of its own reads it."""

LATER = frozenset({".doc", ".odt", ".rtf", ".pdf"})


def read(name: str, raw: bytes) -> Reading:
    """The text in a file; refuses, with the reason, what cannot be read as a declaration."""
    suffix = PurePath(name).suffix.lower()
    if suffix == WORD:
        return read_outline(read_confined(raw, name))
    reader = READERS.get(suffix)
    if reader is None:
        raise UnreadableFile(_unknown(name, suffix))
    decoded = decode(raw, name)
    reading = reader(decoded.text)
    return replace(reading, doubts=(*decoded.doubts, *reading.doubts))


def _unknown(name: str, suffix: str) -> str:
    if suffix in LATER:
        return (
            f"{name} cannot be read yet: {suffix} files come later. "
            "Save the text as plain text (.txt) in UTF-8 and choose that file."
        )
    return (
        f"{name} is of a kind that is not read. "
        "Choose a plain text (.txt), a Word (.docx), a Markdown (.md), a web page (.html), "
        "a JSON (.json) or an Akoma Ntoso (.xml) file."
    )
