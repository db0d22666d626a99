"""Files that people attach: each is what its name says, small enough, and does nothing."""

import hashlib
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO

from drafting.domain.errors import Invalid, UnsafeFile

LARGEST = 4 * 1024 * 1024
"""Bytes of one file; the whole form may have a little more."""

MOST_FILES = 5
MOST_MEMBERS = 2_000
LONGEST_NAME = 120

PDF = "application/pdf"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
OPEN_DOCUMENT = "application/vnd.oasis.opendocument.text"
PLAIN = "text/plain"
CSV = "text/csv"
WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
AKOMA_NTOSO = "application/akn+xml"

KINDS = {
    "pdf": PDF,
    "docx": WORD,
    "odt": OPEN_DOCUMENT,
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "txt": PLAIN,
}
"""What may be attached, by the end of its name."""

_STARTS = {
    b"%PDF-": PDF,
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
}
_UNSEEN = re.compile(r"[\x00-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_MACROS = re.compile(r"vbaProject|macrosheets|^Basic/|^Scripts/", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file as it is kept: a name without a path, what it really is, and its bytes."""

    name: str
    media_type: str
    content: bytes

    @property
    def sha256(self) -> str:
        """The hash by which anybody can recognise it."""
        return hashlib.sha256(self.content).hexdigest()


def attachment(name: str, content: bytes, kinds: Mapping[str, str] = KINDS) -> Attachment:
    """The file as it is kept, or the refusal of what may not be attached."""
    shown = named(name, content)
    wanted = kinds.get(shown.rpartition(".")[2].lower()) if "." in shown else None
    if wanted is None:
        raise Invalid(
            f"“{shown}” cannot be attached. Attach PDF (.pdf), Word (.docx), OpenDocument (.odt), "
            "plain text (.txt) or a picture (.png, .jpg), under a name that ends so.",
            field="files",
        )
    if _media_type(shown, content) != wanted:
        raise UnsafeFile(
            f"“{shown}” is not what its name says. Save it once more in the format you mean, "
            "and attach that.",
            field="files",
        )
    return Attachment(shown, wanted, content)


def named(name: str, content: bytes) -> str:
    """What a file is called without a path; refuses one without content, or with too much."""
    shown = _name(name)
    if not content:
        raise Invalid(f"“{shown}” is empty. Choose the file again.", field="files")
    if len(content) > LARGEST:
        raise Invalid(
            f"“{shown}” has {len(content) / 1024 / 1024:.1f} MB; 4 MB is the most. "
            "Make it smaller, or send it in parts.",
            field="files",
        )
    return shown


def _name(name: str) -> str:
    """The last part of a name, whatever path was written before it."""
    last = re.split(r"[/\\]", _UNSEEN.sub("", name))[-1].strip(" .")
    return last[-LONGEST_NAME:] or "file"


def _media_type(shown: str, content: bytes) -> str | None:
    for start, kind in _STARTS.items():
        if content.startswith(start):
            return kind
    if content.startswith(b"PK\x03\x04"):
        return _package(shown, content)
    return PLAIN if _is_plain(content) else None


def _package(shown: str, content: bytes) -> str | None:
    """What a package of parts is, read from its table of contents; nothing is unpacked."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            names = package.namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, UnicodeDecodeError) as error:
        raise UnsafeFile(f"“{shown}” is damaged. Save it once more.", field="files") from error
    if len(names) > MOST_MEMBERS or len(set(names)) < len(names):
        raise UnsafeFile(f"“{shown}” is built in a way that is not taken.", field="files")
    if any(_MACROS.search(one) for one in names):
        raise UnsafeFile(
            f"“{shown}” holds macros. Save it without them and attach that.", field="files"
        )
    if {"[Content_Types].xml", "word/document.xml"} <= set(names):
        return WORD
    if {"[Content_Types].xml", "xl/workbook.xml"} <= set(names):
        return WORKBOOK
    is_open = content[30:].startswith(b"mimetype" + OPEN_DOCUMENT.encode())
    return OPEN_DOCUMENT if is_open and "content.xml" in names else None


def _is_plain(content: bytes) -> bool:
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    is_markup = text.lstrip("\ufeff \t\r\n")[:1] == "<"
    return "\x00" not in text and not is_markup
