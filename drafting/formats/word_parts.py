"""The XML of a Word file: judged as bytes first, then parsed without reaching outside."""

import codecs
import re
from collections.abc import Iterator
from typing import Final

from lxml import etree

from drafting.domain.errors import UnreadableFile, UnsafeFile
from drafting.formats.package_said import package
from drafting.formats.word_members import damaged

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
XML_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"

LARGEST_PART = 24 * 1024 * 1024
MOST_TAGS = 800_000

_STRICT = {
    "http://purl.oclc.org/ooxml/wordprocessingml/main": W[1:-1],
    "http://purl.oclc.org/ooxml/officeDocument/relationships": R[1:-1],
}
"""The other set of names under which the standard allows the same elements."""

_DECLARATION = re.compile(r"\s*<\?xml\b[^>]*?\?>")
_ENCODING = re.compile(r"""encoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")
_DTD = re.compile(r"<!\s*(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)", re.IGNORECASE)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_KNOWN = frozenset({"utf-8", "utf8", "utf-16", "us-ascii", "ascii"})


def looks_like_xml(content: bytes) -> bool:
    """Whether bytes begin as XML does, in any encoding that a parser might take."""
    start = content[:64].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    return start.startswith((b"<", b"\x4c\x6f\xa7\x94", b"+ADw-"))


def refuse_traps(content: bytes, name: str) -> None:
    """Refuse a part that declares entities, in whichever encoding it does so."""
    _text(content, name)


def parse(content: bytes, name: str) -> etree._Element:
    """The tree of a part; refuses what is no XML, too large, too deep, or declares entities."""
    text = _text(content, name)
    _refuse_counts(text, name)
    for strict, usual in _STRICT.items():
        text = text.replace(f'"{strict}"', f'"{usual}"')
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return etree.fromstring(text.encode("utf-8"), parser)
    except etree.XMLSyntaxError as error:
        raise _refusal(error, name) from None
    except ValueError:
        raise damaged(name) from None


def elements(parent: etree._Element) -> Iterator[tuple[str, etree._Element]]:
    """The children of an element, each with its short name; a foreign one keeps its long name."""
    for child in parent:
        yield str(child.tag).removeprefix(W), child


def child(parent: etree._Element, *path: str) -> etree._Element | None:
    """The first element at the end of a path of short names."""
    found: etree._Element | None = parent
    for step in path:
        found = found.find(W + step) if found is not None else None
    return found


def value(element: etree._Element | None, attribute: str = "val") -> str:
    """An attribute of an element, or nothing where either is not there."""
    return element.get(W + attribute, "") if element is not None else ""


def whole_number(written: str, otherwise: int = 0) -> int:
    """The number an attribute holds; attributes can hold anything."""
    return int(written) if re.fullmatch(r"[0-9]{1,9}", written) else otherwise


def _text(content: bytes, name: str) -> str:
    if len(content) > LARGEST_PART:
        raise UnsafeFile(
            f"{name} has a part of {len(content) / 1024 / 1024:.0f} MB. {package(name).again}"
        )
    encoding = next((known for mark, known in _MARKS if content.startswith(mark)), "utf-8")
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        raise damaged(name) from None
    declared = _DECLARATION.match(text)
    said = _ENCODING.search(declared[0]) if declared else None
    if "\x00" in text or (said and said[1].casefold() not in _KNOWN):
        raise UnsafeFile(
            f"{name} holds a part in an encoding that {package(name).program} does not write. "
            "It was not opened."
        )
    if _DTD.search(text):
        raise UnsafeFile(f"{name} declares entities, which no text needs. It was not opened.")
    return text[declared.end() :] if declared else text


def _refuse_counts(text: str, name: str) -> None:
    if text.count("<") > MOST_TAGS:
        raise UnsafeFile(
            f"{name} has more than {MOST_TAGS:,} marks of structure. {package(name).again}"
        )


def _refusal(error: etree.XMLSyntaxError, name: str) -> UnreadableFile:
    if "depth" in str(error):
        return UnsafeFile(f"{name} is nested deeper than any text is. It was not opened.")
    return damaged(name)
