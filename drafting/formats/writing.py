"""Writing an edition in the format that a file's suffix asks for."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from drafting.domain.errors import Invalid
from drafting.formats.akn_write import write_akn
from drafting.formats.edition import Edition
from drafting.formats.html_write import write_html
from drafting.formats.json_write import write_json
from drafting.formats.markdown_write import write_markdown
from drafting.formats.pdf_write import write_pdf
from drafting.formats.plain_write import write_plain
from drafting.formats.word_write import write_word

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

PDF = "application/pdf"


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file the room gives out."""

    name: str
    media_type: str
    write: Callable[[Edition], str | bytes]


FORMATS: Mapping[str, Format] = {
    "txt": Format("Plain text", "text/plain; charset=utf-8", write_plain),
    "md": Format("Markdown", "text/markdown; charset=utf-8", write_markdown),
    "html": Format("Web page", "text/html; charset=utf-8", write_html),
    "json": Format("JSON", "application/json", write_json),
    "xml": Format("Akoma Ntoso", "application/akn+xml", write_akn),
    "docx": Format("Word", WORD, write_word),
    "pdf": Format("PDF", PDF, write_pdf),
}


def format_of(suffix: str) -> Format:
    """The format of a suffix, with or without its dot; refuses one that is not written."""
    found = FORMATS.get(suffix.removeprefix(".").lower())
    if found is None:
        known = ", ".join(f".{known}" for known in FORMATS)
        raise Invalid(f"Files of the kind {suffix} are not written. Choose one of {known}.")
    return found


def write(edition: Edition, suffix: str) -> str | bytes:
    """The edition in the format of the suffix."""
    return format_of(suffix).write(edition)
