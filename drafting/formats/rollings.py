"""The compilation in brackets as a file: each form by its suffix, on a page and typed."""

from collections.abc import Callable, Mapping

from drafting.formats.edition import Edition
from drafting.formats.pdf_rolling import write_rolling
from drafting.formats.rolling import RollingText, write_json, write_markdown, write_plain
from drafting.formats.writing import FORMATS

_WRITERS: Mapping[str, Callable[[RollingText], str]] = {
    "txt": write_plain,
    "md": write_markdown,
    "json": write_json,
}


def write_compilation(text: RollingText, edition: Edition, suffix: str) -> str | bytes:
    """The compilation in the form of a suffix; `edition` is the text on which it stands."""
    return write_rolling(text, edition) if suffix == "pdf" else _WRITERS[suffix](text)


ROLLINGS: Mapping[str, str] = {one: FORMATS[one].media_type for one in (*_WRITERS, "pdf")}
"""By suffix, what the file is when it is sent."""
