"""The files in which proposals and comments come back, each checked to be what its name says."""

from enum import StrEnum

from drafting.domain.errors import UnreadableFile
from drafting.formats.attachment import (
    AKOMA_NTOSO,
    CSV,
    WORD,
    WORKBOOK,
    Attachment,
    attachment,
    named,
)
from drafting.formats.bytes_read import decode


class ReturnedKind(StrEnum):
    """What such a file is, by the end of its name."""

    WORD = "docx"
    TABLE = "csv"
    WORKBOOK = "xlsx"
    AMENDMENTS = "xml"

    @property
    def media_type(self) -> str:
        """What the file is when it is sent."""
        return _MEDIA_TYPES[self]

    @property
    def words(self) -> str:
        """What it is called in the record."""
        return _WORDS[self]


_MEDIA_TYPES = {
    ReturnedKind.WORD: WORD,
    ReturnedKind.TABLE: CSV,
    ReturnedKind.WORKBOOK: WORKBOOK,
    ReturnedKind.AMENDMENTS: AKOMA_NTOSO,
}
_WORDS = {
    ReturnedKind.WORD: "Word file",
    ReturnedKind.TABLE: "Table of comments",
    ReturnedKind.WORKBOOK: "Table of comments",
    ReturnedKind.AMENDMENTS: "File of amendments",
}
MEDIA_TYPES = frozenset(_MEDIA_TYPES.values())


def kind_of(name: str) -> ReturnedKind | None:
    """What a file is by the end of its name; none where nothing is read from such a file."""
    _, dot, suffix = name.strip().lower().rpartition(".")
    return ReturnedKind(suffix) if dot and suffix in set(ReturnedKind) else None


def returned_attachment(name: str, content: bytes) -> Attachment:
    """The file as it is kept, or the refusal of one from which nothing would be read."""
    kind = kind_of(name)
    if kind is None:
        raise UnreadableFile(
            f"“{name}” is no Word file (.docx), no table of comments (.csv, .xlsx) and no "
            "amendment in Akoma Ntoso (.xml). Choose one of these.",
            field="file",
        )
    if kind in {ReturnedKind.TABLE, ReturnedKind.AMENDMENTS}:
        shown = named(name, content)
        decode(content, shown)
        return Attachment(shown, kind.media_type, content)
    return attachment(name, content, {kind.value: kind.media_type})
