"""Archives that lie about what they hold, each by its own trick; all are made here."""

import struct
import zlib
from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from tests.formats.word_files import (
    DOCUMENT,
    content_types,
    document,
    p,
    t,
    word_file,
    word_parts,
    zipped,
)

Maker = Callable[[], bytes]
PLAIN = document(p(t("Recalling the oak,")))


def with_part(path: str, content: str | bytes, *blocks: str) -> bytes:
    return zipped({**word_parts(*(blocks or (p(t("Recalling the oak,")),))), path: content})


def with_text(text: str, encoding: str = "utf-8") -> bytes:
    return with_part("word/document.xml", text.encode(encoding))


def _listed(*members: tuple[ZipInfo | str, bytes]) -> bytes:
    held = BytesIO()
    with ZipFile(held, "w", ZIP_DEFLATED) as archive:
        for path, content in word_parts(p(t("Recalling the oak,"))).items():
            archive.writestr(path, content)
        for member, content in members:
            archive.writestr(member, content)
    return held.getvalue()


def _twice() -> bytes:
    return _renamed(_listed(("word/document.xmk", PLAIN.encode())), b".xmk", b".xml")


def _renamed(raw: bytes, old: bytes, new: bytes) -> bytes:
    return raw.replace(b"word/document" + old, b"word/document" + new)


def _doubled_case() -> bytes:
    return _listed(("word/DOCUMENT.xml", PLAIN.encode()))


def _central(raw: bytes) -> list[int]:
    """Where the entries of the list of members begin."""
    places, place = [], raw.find(b"PK\x01\x02")
    while place >= 0:
        places.append(place)
        place = raw.find(b"PK\x01\x02", place + 4)
    return places


def _patched(raw: bytes, place: int, form: str, number: int) -> bytes:
    patch = struct.pack("<" + form, number)
    return raw[:place] + patch + raw[place + len(patch) :]


def _overlapping() -> bytes:
    raw = word_file(p(t("Recalling the oak,")))
    first, second, *_ = _central(raw)
    (offset,) = struct.unpack_from("<I", raw, first + 42)
    return _patched(raw, second + 42, "I", offset)


def _within_one_another() -> bytes:
    """A member whose bytes hold the header and the bytes of the next one."""
    raw = word_file(p(t("Recalling the oak,")))
    first, second, *_ = _central(raw)
    (offset,) = struct.unpack_from("<I", raw, second + 42)
    (size,) = struct.unpack_from("<I", raw, first + 20)
    return _patched(raw, first + 20, "I", size + offset)


def _says_less() -> bytes:
    raw = with_text("<!-- " + "x" * 4_000_000 + " -->" + PLAIN)
    place = next(one for one in _central(raw) if raw[one + 46 :].startswith(b"word/document.xml"))
    return _patched(raw, place + 24, "I", 100)


def _says_more() -> bytes:
    raw = word_file(p(t("Recalling the oak,")))
    place = _central(raw)[-1]
    return _patched(raw, place + 24, "I", 50_000_000)


def _wrong_sum() -> bytes:
    raw = word_file(p(t("Recalling the oak,")))
    return _patched(raw, _central(raw)[2] + 16, "I", 1)


def _encrypted() -> bytes:
    raw = word_file(p(t("Recalling the oak,")))
    return _patched(raw, _central(raw)[0] + 8, "H", 1)


def _elsewhere() -> bytes:
    raw = word_file(p(t("Recalling the oak,")))
    return _patched(raw, _central(raw)[0] + 42, "I", 0x7FFFFFFF)


def _two_names() -> bytes:
    raw = word_file(p(t("Recalling the oak,")))
    place = raw.find(b"word/document.xml")
    return raw[:place] + b"word/decoyment.xm" + raw[place + 17 :]


def _bomb() -> bytes:
    return with_part("word/media/image1.png", b"\x00" * (80 * 1024 * 1024))


def _many_bombs() -> bytes:
    return _listed(*((f"word/media/{n}.bin", b"\x00" * (9 * 1024 * 1024)) for n in range(8)))


def _bomb_in_the_text() -> bytes:
    return with_text(document(p(t("a" * (30 * 1024 * 1024)))))


def _nested_archive() -> bytes:
    inner = word_file(p(t("inner")))
    for _ in range(20):
        inner = zipped({"again.docx": inner})
    return with_part("word/embeddings/again.docx", inner)


def _other_packing() -> bytes:
    held = BytesIO()
    with ZipFile(held, "w", ZIP_BZIP2) as archive:
        for path, content in word_parts(p(t("Recalling the oak,"))).items():
            archive.writestr(path, content)
    return held.getvalue()


def _broken_stream() -> bytes:
    raw = word_file(p(t("Recalling the oak, " * 40)))
    place = raw.find(b"word/document.xml") + 17
    return raw[:place] + b"\xff" * 40 + raw[place + 40 :]


def _truncated() -> bytes:
    return word_file(p(t("Recalling the oak,")))[:-30]


def _local(path: str, content: bytes) -> ZipInfo:
    member = ZipInfo(path)
    member.compress_type = ZIP_STORED
    member.file_size, member.CRC = len(content), zlib.crc32(content)
    return member


ARCHIVES: dict[str, Maker] = {
    "nothing at all": lambda: b"",
    "an archive cut short": _truncated,
    "an old Word file or one with a password": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1" + b"\0" * 4096,
    "a PDF renamed": lambda: b"%PDF-1.7\n" + b"0" * 100,
    "a web page renamed": lambda: b"<html><script>alert(1)</script></html>",
    "a program renamed": lambda: b"\x7fELF" + b"\0" * 100,
    "twenty-one megabytes": lambda: b"PK\x03\x04" + b"\0" * (21 * 1024 * 1024),
    "an archive of something else": lambda: zipped({"letter.txt": "Dear all"}),
    "an archive behind a program": lambda: b"MZ" + word_file(p(t("Recalling,"))),
    "no relations": lambda: zipped({"[Content_Types].xml": content_types(DOCUMENT)}),
    "a picture that fills the memory": _bomb,
    "eight pictures that together do": _many_bombs,
    "one word of thirty megabytes": _bomb_in_the_text,
    "ten thousand parts": lambda: _listed(*((f"word/{n}.xml", b"<a/>") for n in range(10_000))),
    "the text twice": _twice,
    "the text twice, in capitals": _doubled_case,
    "two members at one place": _overlapping,
    "a member within a member": _within_one_another,
    "a size told too small": _says_less,
    "a size told too large": _says_more,
    "a wrong checksum": _wrong_sum,
    "a member with a password": _encrypted,
    "a member beyond the end": _elsewhere,
    "a member with two names": _two_names,
    "a broken stream": _broken_stream,
    "a packing Word does not know": _other_packing,
    "archives in archives": _nested_archive,
    "a part that climbs out": lambda: _listed((_local("../../evil.xml", b"<a/>"), b"<a/>")),
    "a part from the root": lambda: _listed((_local("/etc/passwd", b"<a/>"), b"<a/>")),
    "a part with a drive": lambda: _listed((_local("C:evil.xml", b"<a/>"), b"<a/>")),
}
