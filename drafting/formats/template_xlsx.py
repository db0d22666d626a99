"""A table of comments in a workbook (.xlsx), as rows of words; nothing in it is ever computed.

It is read where strangers' files are, in a process with little memory. A formula is what its
program last showed in the cell; what a workbook draws from elsewhere is not looked for.
"""

import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePath
from typing import Final

from lxml.etree import _Element as Element

from drafting.domain.errors import UnreadableFile, UnsafeFile
from drafting.formats.template_rows import HEAD_WITHIN, NO_COLUMNS, Cells, template_rows
from drafting.formats.word_members import members
from drafting.formats.word_parts import looks_like_xml, parse, refuse_traps, whole_number

SUFFIX = ".xlsx"
MOST_COLUMNS = 30
MOST_SHEETS = 20
LONGEST_CELL = 32_767

_S: Final = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_STRICT = b"http://purl.oclc.org/ooxml/spreadsheetml/main"
_BOOK = "spreadsheetml.sheet.main+xml"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}Override"
_PLACE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_SURROGATES = range(0xD800, 0xE000)
_CODED = re.compile(r"_x([0-9A-Fa-f]{4})_")


def is_workbook(name: str) -> bool:
    """Whether a file says by its name that it is a workbook."""
    return PurePath(name).suffix.casefold() == SUFFIX


def xlsx_tables(raw: bytes, name: str) -> tuple[Cells, ...]:
    """The sheets in the template for comments; refuses, with a sentence, what holds none."""
    parts = members(raw, name)
    for content in parts.values():
        if looks_like_xml(content):
            refuse_traps(content, name)
    _refuse_kind(parts, name)
    words = _shared(parts, name)
    paths = [path for path in sorted(parts, key=_in_order) if _is_sheet(path)]
    tables = (_table(_tree(parts[path], name), words, name) for path in paths)
    found = tuple(one for one in tables if one)
    if not found:
        raise UnreadableFile(NO_COLUMNS.format(name=name), field="file")
    if len(found) > MOST_SHEETS:
        raise UnreadableFile(
            f"{name} has {len(found)} sheets with a table of comments; {MOST_SHEETS} is the most. "
            "Send it in parts."
        )
    return found


def _refuse_kind(parts: Mapping[str, bytes], name: str) -> None:
    types = parts.get("[Content_Types].xml")
    if types is None:
        raise UnreadableFile(f"{name} is an archive, but no workbook. Send the .xlsx itself.")
    said = {one.get("ContentType", "") for one in parse(types, name).iter(_TYPES)}
    has_macros = any("vba" in one.casefold() or "macroEnabled" in one for one in said)
    if has_macros or any(PurePath(one).name.casefold() == "vbaproject.bin" for one in parts):
        raise UnsafeFile(f"{name} holds macros. Save it as .xlsx without them and send that.")
    if not any(one.endswith(_BOOK) for one in said):
        raise UnsafeFile(f"{name} is no workbook, whatever its name says. Save it as .xlsx.")


def _is_sheet(path: str) -> bool:
    return posixpath.dirname(path) == "xl/worksheets" and path.endswith(".xml")


def _in_order(path: str) -> tuple[int, str]:
    """Sheets by their numbers: the tenth comes behind the ninth."""
    return len(path), path


def _tree(content: bytes, name: str) -> Element:
    return parse(content.replace(_STRICT, _S[1:-1].encode()), name)


def _shared(parts: Mapping[str, bytes], name: str) -> Sequence[str]:
    """The words that several cells may have in common, by their numbers."""
    content = parts.get("xl/sharedStrings.xml")
    if content is None:
        return ()
    return [_words(one) for one in _tree(content, name).iter(f"{_S}si")]


def _table(sheet: Element, words: Sequence[str], name: str) -> Cells:
    """The rows of a sheet in the template; none of a sheet that is not."""
    rows = tuple(_rows(sheet, words))
    if template_rows(rows) is None:
        return ()
    widest = max(at + 1 for row in _written(sheet) for at, said in _placed(row, words) if said)
    if widest > MOST_COLUMNS:
        raise UnreadableFile(
            f"{name} has words in column {widest:,}; {MOST_COLUMNS} columns are the most. "
            "Take out what stands beside the table."
        )
    return rows


def _rows(sheet: Element, words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """The rows that are written, and before each as many empty ones as tell where a head is."""
    at = 0
    for row in _written(sheet):
        number = whole_number(row.get("r", ""))
        number = number if number > at else at + 1
        yield from ((),) * min(number - at - 1, HEAD_WITHIN)
        yield _cells(row, words)
        at = number


def _written(sheet: Element) -> Iterator[Element]:
    return sheet.iter(f"{_S}row")


def _cells(row: Element, words: Sequence[str]) -> tuple[str, ...]:
    said = [(at, cell) for at, cell in _placed(row, words) if cell and at < MOST_COLUMNS]
    cells = [""] * (MOST_COLUMNS if said else 0)
    for at, cell in said:
        cells[at] = cell
    return tuple(cells)


def _placed(row: Element, words: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The words of each cell with the column in which it stands."""
    at = -1
    for cell in row.iterchildren(f"{_S}c"):
        at = _column(cell.get("r", ""), at + 1)
        yield at, _cell(cell, words)[:LONGEST_CELL]


def _column(place: str, otherwise: int) -> int:
    """Which column a cell stands in: B is the second."""
    found = _PLACE.fullmatch(place)
    if found is None:
        return otherwise
    number = 0
    for letter in found[1]:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _cell(cell: Element, words: Sequence[str]) -> str:
    inline, value = cell.find(f"{_S}is"), cell.findtext(f"{_S}v") or ""
    if inline is not None:
        return _words(inline)
    if cell.get("t") != "s":
        return _decoded(value)
    number = whole_number(value, len(words))
    return words[number] if number < len(words) else ""


def _words(element: Element) -> str:
    """The words of a cell through all its runs, without how a name is pronounced."""
    said = (
        one.text or ""
        for one in element.iter(f"{_S}t")
        if next(one.iterancestors(f"{_S}rPh"), None) is None
    )
    return _decoded("".join(said))


def _decoded(text: str) -> str:
    """What XML cannot hold stands in a workbook by its code; what is no letter stays as it is."""
    return _CODED.sub(_letter, text)


def _letter(found: re.Match[str]) -> str:
    code = int(found[1], 16)
    return found[0] if code == 0 or code in _SURROGATES else chr(code)
