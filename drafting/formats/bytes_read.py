"""From the bytes of a file to its text, or a refusal that says what the file seems to be."""

from dataclasses import dataclass

from drafting.domain.errors import UnreadableFile
from drafting.formats.doubts import AROUND, Doubt

LARGEST = 5 * 1024 * 1024
"""Bytes; a text of a thousand pages has less."""

MOST_LINES = 50_000
"""Lines; so many paragraphs nobody could read, and every one would have to be kept in memory."""

OLD_ENCODING = (
    "The file is not in UTF-8. It was read as Windows-1252, the older Western encoding: "
    "check accents, dashes and quotation marks."
)

_SIGNATURES = (
    (b"PK\x03\x04", "a Word file or another zip archive"),
    (b"%PDF", "a PDF file"),
    (b"\xd0\xcf\x11\xe0", "an old Word file"),
    (b"{\\rtf", "a rich-text file"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"\x1f\x8b", "a compressed file"),
    (b"\x7fELF", "a program"),
)
_UTF32 = (b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_TYPOGRAPHIC = frozenset(
    "“”„…•·«»°§¶©®™€£†‡¿¡\u2018\u2019\u201a\u2013\u2014\u2039\u203a\u00a0\u00ad"
)
_SPACING = frozenset("\t\n\r\f\v")


@dataclass(frozen=True, slots=True)
class Decoded:
    """The characters of a file, and what is doubtful about them."""

    text: str
    doubts: tuple[Doubt, ...] = ()


def decode(raw: bytes, name: str) -> Decoded:
    """The text of a file: UTF-8, UTF-16 with its mark, or Windows-1252 with a doubt.

    Refuses what is empty, over five megabytes or 50,000 lines, or not text.
    """
    _refuse_size(raw, name)
    _refuse_signature(raw, name)
    decoded = _decoded(raw, name)
    if _has_controls(decoded.text):
        raise _not_text(name)
    if not decoded.text.strip("\ufeff \t\r\n"):
        raise UnreadableFile(f"{name} holds no words. Choose the file that holds the text.")
    _refuse_lines(decoded.text, name)
    return decoded


def _refuse_size(raw: bytes, name: str) -> None:
    if not raw:
        raise UnreadableFile(f"{name} is empty. Choose the file that holds the text.")
    if len(raw) > LARGEST:
        size = len(raw) / 1024 / 1024
        raise UnreadableFile(
            f"{name} has {size:.1f} MB; 5 MB is the most. Save the text alone, without images."
        )


def _refuse_lines(text: str, name: str) -> None:
    lines = len(text.splitlines())
    if lines > MOST_LINES:
        raise UnreadableFile(
            f"{name} has {lines:,} lines; {MOST_LINES:,} is the most. Save the text alone."
        )


def _refuse_signature(raw: bytes, name: str) -> None:
    for signature, what in _SIGNATURES:
        if raw.startswith(signature):
            raise UnreadableFile(
                f"{name} is {what}, whatever its name says. "
                "Save the text as plain text in UTF-8 and choose that file."
            )


def _decoded(raw: bytes, name: str) -> Decoded:
    if raw.startswith(_UTF32):
        raise _unknown_encoding(name)
    if raw.startswith(_UTF16):
        return Decoded(_exactly(raw, "utf-16", name))
    if b"\x00" in raw:
        raise _not_text(name)
    try:
        return Decoded(raw.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return _western(raw, name)


def _western(raw: bytes, name: str) -> Decoded:
    text = _exactly(raw, "cp1252", name)
    foreign = [index for index, character in enumerate(text) if ord(character) > 0x7F]
    is_western = all(text[index].isalpha() or text[index] in _TYPOGRAPHIC for index in foreign)
    if not is_western or len(foreign) * 5 > len(text):
        raise _unknown_encoding(name)
    first = foreign[0]
    before, after = text[:first].split("\n")[-1], text[first:].split("\n", 1)[0]
    line = text.count("\n", 0, first) + 1
    doubt = Doubt(line, "", OLD_ENCODING, before[-AROUND:] + after[:AROUND].rstrip())
    return Decoded(text, (doubt,))


def _exactly(raw: bytes, encoding: str, name: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        raise _unknown_encoding(name) from None


def _has_controls(text: str) -> bool:
    """Whether more than one character in a hundred is a control that no text holds."""
    controls = sum(ord(character) < 0x20 and character not in _SPACING for character in text)
    return "\x00" in text or controls * 100 > len(text)


def _not_text(name: str) -> UnreadableFile:
    return UnreadableFile(
        f"{name} is not a text file. Save the text as plain text in UTF-8 and choose that file."
    )


def _unknown_encoding(name: str) -> UnreadableFile:
    return UnreadableFile(
        f"The letters of {name} cannot be told: its encoding is not UTF-8. "
        "Open it where it was written, save it as UTF-8, and choose it again."
    )
