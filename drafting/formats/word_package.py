"""A Word file as its parts: which is the text, which the comments, which the notes."""

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Final

from lxml import etree

from drafting.domain.errors import UnreadableFile, UnsafeFile
from drafting.formats.word_members import damaged, members
from drafting.formats.word_parts import looks_like_xml, parse, refuse_traps

_TYPES: Final = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELATIONS: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_DOCUMENTS = frozenset({f"{_WORD}document.main+xml", f"{_WORD}template.main+xml"})
_WITH_MACROS = "application/vnd.ms-word.document.macroEnabled.main+xml"
_OTHERS = (
    ("spreadsheetml", "a spreadsheet"),
    ("presentationml", "a presentation"),
    ("ms-excel", "a spreadsheet"),
    ("ms-powerpoint", "a presentation"),
    ("macroEnabled", "a Word file for macros"),
)


@dataclass(frozen=True, slots=True)
class Package:
    """An opened Word file; what its relations point to outside of it is never looked at."""

    name: str
    document: etree._Element
    parts: Mapping[str, bytes]
    related: Mapping[str, str] = field(default_factory=dict)
    """The part for each kind of relation of the text: comments, footnotes, styles …"""

    links: Mapping[str, str] = field(default_factory=dict)
    """The addresses of hyperlinks by their names in the text."""

    def part(self, kind: str) -> etree._Element | None:
        """The tree of the part that stands in this relation to the text, if there is one."""
        path = self.related.get(kind)
        return parse(self.parts[path], self.name) if path is not None else None


def open_package(raw: bytes, name: str) -> Package:
    """Open a Word file; refuses, with a sentence, whatever is not one or not safe."""
    parts = members(raw, name)
    for content in parts.values():
        if looks_like_xml(content):
            refuse_traps(content, name)
    types = _content_types(parts, name)
    path = _main_part(parts, name)
    _refuse_kind(types(path), name)
    _refuse_macros(parts, types, name)
    document = parse(parts[path], name)
    # The properties of a file relate to the whole, all other parts to its text.
    related = {**_relations(parts, "", name), **_relations(parts, path, name)}
    return Package(name, document, parts, related, _links(parts, path, name))


class _ContentTypes:
    """What the file says each of its parts is."""

    def __init__(self, root: etree._Element) -> None:
        self._by_suffix = {
            one.get("Extension", "").casefold(): one.get("ContentType", "")
            for one in root.iter(f"{_TYPES}Default")
        }
        self._by_name = {
            one.get("PartName", "").lstrip("/").casefold(): one.get("ContentType", "")
            for one in root.iter(f"{_TYPES}Override")
        }

    def __call__(self, path: str) -> str:
        suffix = PurePath(path).suffix.removeprefix(".").casefold()
        return self._by_name.get(path.casefold(), self._by_suffix.get(suffix, ""))


def _content_types(parts: Mapping[str, bytes], name: str) -> _ContentTypes:
    content = parts.get("[Content_Types].xml")
    if content is None:
        raise UnreadableFile(f"{name} is an archive, but not a Word file. Send the .docx itself.")
    return _ContentTypes(parse(content, name))


def _main_part(parts: Mapping[str, bytes], name: str) -> str:
    path = _relations(parts, "", name).get("officeDocument")
    if path is None:
        raise UnreadableFile(f"{name} holds no text that Word could show. Save it anew in Word.")
    return path


def _refuse_kind(kind: str, name: str) -> None:
    if kind in _DOCUMENTS:
        return
    if kind == _WITH_MACROS and PurePath(name).suffix.casefold() == ".docm":
        return
    what = next((what for part, what in _OTHERS if part in kind), "no Word file")
    raise UnsafeFile(f"{name} is {what}, whatever its name says. Save the text as .docx.")


def _refuse_macros(parts: Mapping[str, bytes], types: _ContentTypes, name: str) -> None:
    for path in parts:
        if "vba" in types(path).casefold() or PurePath(path).name.casefold() == "vbaproject.bin":
            raise UnsafeFile(f"{name} holds macros. Save it as .docx without them and send that.")


def _links(parts: Mapping[str, bytes], path: str, name: str) -> Mapping[str, str]:
    return {
        one.get("Id", ""): one.get("Target", "")
        for one in _relationships(parts, path, name)
        if one.get("Type", "").endswith("/hyperlink")
    }


def _relations(parts: Mapping[str, bytes], source: str, name: str) -> dict[str, str]:
    """The parts a part relates to, by the last word of the kind; the first of a kind counts."""
    folder, found = posixpath.dirname(source), dict[str, str]()
    for one in _relationships(parts, source, name):
        target = _inside(folder, one.get("Target", ""))
        if one.get("TargetMode", "Internal").casefold() == "internal" and target in parts:
            found.setdefault(one.get("Type", "").rsplit("/", 1)[-1], target)
    return found


def _relationships(parts: Mapping[str, bytes], source: str, name: str) -> Iterator[etree._Element]:
    folder, file = posixpath.split(source)
    content = parts.get(posixpath.join(folder, "_rels", f"{file}.rels"))
    if content is None:
        if not source:
            raise damaged(name)
        return
    yield from parse(content, name).iter(f"{_RELATIONS}Relationship")


def _inside(folder: str, target: str) -> str:
    """The path of a part, told from the folder of the part that names it."""
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
