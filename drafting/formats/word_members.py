"""The members of a Word file, taken out only after the archive has been found honest.

A Word file is a zip archive, and an archive can lie about everything: how large it is, what it
holds, where a member begins. Each claim is checked before a byte is unpacked.
"""

import struct
import zlib
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from itertools import pairwise
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, LargeZipFile, ZipFile, ZipInfo

from drafting.domain.errors import UnreadableFile, UnsafeFile
from drafting.formats.package_said import package

LARGEST = 20 * 1024 * 1024
"""Bytes of a file as it was sent; a draft with a few pictures has a tenth of it."""

LARGEST_UNPACKED = 64 * 1024 * 1024
MOST_MEMBERS = 1_000
_LOCAL_HEADER = struct.Struct("<4s5H3I2H")
_SIGNATURES = (
    (b"%PDF", "a PDF file"),
    (b"{\\rtf", "a rich-text file"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"<", "a web page or an XML file"),
)
_ENCRYPTED = 0x1


def members(raw: bytes, name: str) -> Mapping[str, bytes]:
    """What each member of the archive holds; refuses one that is too large, broken or a trap."""
    _refuse_what_is_no_archive(raw, name)
    try:
        with ZipFile(BytesIO(raw)) as archive:
            listed, end = archive.infolist(), archive.start_dir
    except (BadZipFile, LargeZipFile, ValueError, struct.error, NotImplementedError):
        raise damaged(name) from None
    _refuse_counts(listed, name)
    _refuse_names(listed, name)
    spans = [_span(raw, member, name) for member in listed]
    _refuse_overlaps(spans, end, name)
    return {
        member.filename: _unpacked(raw[start:stop], member, name)
        for member, (_, start, stop) in zip(listed, spans, strict=True)
        if not member.is_dir()
    }


def damaged(name: str) -> UnreadableFile:
    """The refusal of a file that is not whole."""
    program = package(name).program
    return UnreadableFile(
        f"{name} is damaged and cannot be opened. "
        f"Open it in {program}, save it anew, and send that."
    )


def _refuse_what_is_no_archive(raw: bytes, name: str) -> None:
    kind = package(name)
    if not raw:
        raise UnreadableFile(
            f"{name} is empty. Choose the {kind.file} that holds the {kind.holds}."
        )
    if len(raw) > LARGEST:
        raise UnreadableFile(
            f"{name} has {len(raw) / 1024 / 1024:.1f} MB; {LARGEST // 1024 // 1024} MB is the "
            f"most. Take the images out and send the {kind.holds} alone."
        )
    if raw.startswith(b"\xd0\xcf\x11\xe0"):
        raise UnreadableFile(
            f"{name} is protected by a password, or in {kind.program}'s format of before 2007. "
            f"Save it as {kind.suffix} without a password and send that."
        )
    if not raw.startswith(b"PK\x03\x04"):
        what = next((what for start, what in _SIGNATURES if raw.startswith(start)), "")
        seems = f" but {what}" if what else ""
        raise UnreadableFile(
            f"{name} is not a {kind.file}{seems}. Save the {kind.holds} as {kind.suffix}."
        )


def _refuse_counts(listed: Sequence[ZipInfo], name: str) -> None:
    if len(listed) > MOST_MEMBERS:
        raise UnsafeFile(
            f"{name} holds {len(listed):,} parts; {MOST_MEMBERS:,} is the most. "
            f"{package(name).again}"
        )
    if sum(member.file_size for member in listed) > LARGEST_UNPACKED:
        raise UnsafeFile(
            f"{name} would be larger than {LARGEST_UNPACKED // 1024 // 1024} MB when unpacked. "
            f"Take the images out and send the {package(name).holds} alone."
        )


def _refuse_names(listed: Sequence[ZipInfo], name: str) -> None:
    seen: set[str] = set()
    for member in listed:
        called = member.filename
        # The zip module ends a name at a NUL and turns the backslash: compare with what was said.
        if called != member.orig_filename or _leads_out(called):
            raise UnsafeFile(f"{name} holds a part with a forbidden name. It was not opened.")
        if called.casefold() in seen:
            raise UnsafeFile(f"{name} holds the part {called[:80]} twice. It was not opened.")
        seen.add(called.casefold())


def _leads_out(called: str) -> bool:
    steps = called.removesuffix("/").split("/")
    return bool({"", ".", ".."} & set(steps)) or "\\" in called or ":" in called


def _span(raw: bytes, member: ZipInfo, name: str) -> tuple[int, int, int]:
    """Where a member's header, its bytes, and what follows them begin."""
    if member.flag_bits & _ENCRYPTED:
        raise UnreadableFile(f"{name} is protected by a password. Save it without one.")
    if member.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
        raise damaged(name)
    offset = member.header_offset
    header = raw[offset : offset + _LOCAL_HEADER.size] if offset >= 0 else b""
    if len(header) < _LOCAL_HEADER.size or not header.startswith(b"PK\x03\x04"):
        raise damaged(name)
    *_, name_length, extra_length = _LOCAL_HEADER.unpack(header)
    name_start = offset + _LOCAL_HEADER.size
    called = raw[name_start : name_start + name_length]
    if called not in {member.filename.encode("utf-8"), _in_old_letters(member.filename)}:
        raise UnsafeFile(f"{name} gives one of its parts two names. It was not opened.")
    start = name_start + name_length + extra_length
    return offset, start, start + member.compress_size


def _in_old_letters(called: str) -> bytes:
    return called.encode("cp437", "replace")


def _refuse_overlaps(spans: Sequence[tuple[int, int, int]], end: int, name: str) -> None:
    ordered = sorted(spans)
    for (_, _, stop), (following, _, _) in pairwise([*ordered, (end, end, end)]):
        if stop > following:
            raise UnsafeFile(f"{name} holds parts that overlap. It was not opened.")


def _unpacked(packed: bytes, member: ZipInfo, name: str) -> bytes:
    if member.compress_type == ZIP_STORED:
        content = packed
    else:
        content = b"".join(_inflated(packed, member.file_size + 1, name))
    if len(content) != member.file_size:
        raise UnsafeFile(
            f"{name} says of a part that it has another size than it has. It was not opened."
        )
    if zlib.crc32(content) != member.CRC:
        raise damaged(name)
    return content


def _inflated(packed: bytes, most: int, name: str) -> Iterator[bytes]:
    """The unpacked bytes, and not one more than `most` of them."""
    stream = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        yield stream.decompress(packed, most)
    except zlib.error:
        raise damaged(name) from None
