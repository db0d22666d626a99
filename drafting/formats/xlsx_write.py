"""Writing tables as a workbook: every cell is words, and no program computes any of them."""

import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from drafting.formats.word_xml import SPACE, Element, put, root_of, serialised

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml."
_RELATIONSHIPS = "vnd.openxmlformats-package.relationships+xml"
_EPOCH = (1980, 1, 1, 0, 0, 0)

LONGEST_CELL = 32_767
"""Characters in one cell; a longer one makes programs call the whole file damaged."""

LONGEST_NAME = 31
WIDTHS = (10, 60)
"""The narrowest and the widest column, in characters."""

_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\]")


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of a workbook: a head that stays in view, and rows of words."""

    name: str
    head: Sequence[str]
    rows: Sequence[Sequence[str]]


def xlsx_bytes(sheets: Sequence[Sheet]) -> bytes:
    """The workbook, the same bytes for the same words."""
    packed = io.BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as file:
        for path, part in _parts(sheets).items():
            member = ZipInfo(path, _EPOCH)
            member.compress_type = ZIP_DEFLATED
            file.writestr(member, serialised(part))
    return packed.getvalue()


def _parts(sheets: Sequence[Sheet]) -> Mapping[str, Element]:
    pages = {f"xl/worksheets/sheet{at}.xml": _sheet(one) for at, one in enumerate(sheets, start=1)}
    return {
        "[Content_Types].xml": _types(pages),
        "_rels/.rels": _relations([("officeDocument", "xl/workbook.xml")]),
        "xl/workbook.xml": _workbook(sheets),
        "xl/_rels/workbook.xml.rels": _relations(
            [
                *(("worksheet", path.removeprefix("xl/")) for path in pages),
                ("styles", "styles.xml"),
            ]
        ),
        "xl/styles.xml": _styles(),
        **pages,
    }


def _types(pages: Mapping[str, Element]) -> Element:
    root = root_of("Types", f"{_PACKAGE}/content-types")
    put(root, "Default", Extension="rels", ContentType=f"application/{_RELATIONSHIPS}")
    kinds = {"xl/workbook.xml": "sheet.main+xml", "xl/styles.xml": "styles+xml"}
    for path, kind in {**kinds, **dict.fromkeys(pages, "worksheet+xml")}.items():
        put(root, "Override", PartName=f"/{path}", ContentType=_KIND + kind)
    return root


def _relations(targets: Sequence[tuple[str, str]]) -> Element:
    root = root_of("Relationships", f"{_PACKAGE}/relationships")
    for at, (kind, target) in enumerate(targets, start=1):
        put(root, "Relationship", Id=f"rId{at}", Type=f"{_OFFICE}/{kind}", Target=target)
    return root


def _workbook(sheets: Sequence[Sheet]) -> Element:
    root = root_of("workbook", MAIN, r=_OFFICE)
    listed = put(root, "sheets")
    for at, one in enumerate(sheets, start=1):
        name = _NOT_IN_NAMES.sub(" ", one.name)[:LONGEST_NAME]
        put(listed, "sheet", name=name, sheetId=str(at)).set(f"{{{_OFFICE}}}id", f"rId{at}")
    return root


def _styles() -> Element:
    """Two kinds of cells, both words by their format (49): plain ones, and those of the head."""
    root = root_of("styleSheet", MAIN)
    fonts = put(root, "fonts", count="2")
    put(put(fonts, "font"), "sz", val="11")
    put(bold := put(fonts, "font"), "b")
    put(bold, "sz", val="11")
    fills = put(root, "fills", count="2")
    for pattern in ("none", "gray125"):
        put(put(fills, "fill"), "patternFill", patternType=pattern)
    border = put(put(root, "borders", count="1"), "border")
    for side in ("left", "right", "top", "bottom", "diagonal"):
        put(border, side)
    alike = {"numFmtId": "49", "fillId": "0", "borderId": "0"}
    put(put(root, "cellStyleXfs", count="1"), "xf", fontId="0", **{**alike, "numFmtId": "0"})
    kinds = put(root, "cellXfs", count="2")
    for font in "01":
        words = put(kinds, "xf", fontId=font, xfId="0", quotePrefix="1", **alike)
        put(words, "alignment", vertical="top", wrapText="1")
    named = put(root, "cellStyles", count="1")
    put(named, "cellStyle", name="Normal", xfId="0", builtinId="0")
    return root


def _sheet(sheet: Sheet) -> Element:
    root = root_of("worksheet", MAIN)
    view = put(put(root, "sheetViews"), "sheetView", workbookViewId="0")
    put(view, "pane", ySplit="1", topLeftCell="A2", activePane="bottomLeft", state="frozen")
    columns = put(root, "cols")
    for at, width in enumerate(_widths(sheet), start=1):
        put(columns, "col", min=str(at), max=str(at), width=str(width), customWidth="1")
    lines = put(root, "sheetData")
    for at, cells in enumerate((sheet.head, *sheet.rows), start=1):
        _line(put(lines, "row", r=str(at)), cells, style="0" if at > 1 else "1")
    return root


def _widths(sheet: Sheet) -> Iterator[int]:
    narrowest, widest = WIDTHS
    for at, heading in enumerate(sheet.head):
        longest = max([len(heading), *(len(row[at]) for row in sheet.rows)])
        yield max(narrowest, min(longest + 2, widest))


def _line(line: Element, cells: Sequence[str], style: str) -> None:
    for words in cells:
        cell = put(line, "c", s=style, t="inlineStr")
        text = put(put(cell, "is"), "t", written(words))
        text.set(SPACE, "preserve")


def written(words: str) -> str:
    """The words of a cell as a workbook holds them: what XML cannot hold stands by its code."""
    coded = _UNWRITABLE.sub(lambda found: f"_x{ord(found[0]):04X}_", words)
    return coded if len(coded) <= LONGEST_CELL else coded[: LONGEST_CELL - 2] + " …"
