"""The parts of a Word file put into one package, the same bytes every time."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from drafting.formats.edition import Edition
from drafting.formats.word_frame import FRAME, Layout, frame, section
from drafting.formats.word_sheet import Sheet, link_id
from drafting.formats.word_styles import styles
from drafting.formats.word_terms import when
from drafting.formats.word_xml import Element, R, make, put, root_of, serialised, written
from drafting.text.markup import plain

RELEASE, SYMBOL = "DraftingRelease", "DraftingSymbol"
"""The properties that say of which release the file is: its hash, and its symbol."""

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_CORE = f"{_PACKAGE}/metadata/core-properties"
_DUBLIN = "http://purl.org/dc/elements/1.1/"
_TERMS = "http://purl.org/dc/terms/"
_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance"
_PROPERTY_SET = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_MOMENT = (1980, 1, 1, 0, 0, 0)
"""The time every part bears: a file tells of its release, not of when it was fetched."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What is to be written: the paragraphs, what was gathered beside them, and of what text."""

    edition: Edition
    sheet: Sheet
    body: Iterable[Element]
    layout: Layout = field(default_factory=Layout)
    comments: Element | None = None


def packed(contents: Contents) -> bytes:
    """The whole file."""
    edition = contents.edition
    parts = _word_parts(contents)
    named = {
        "[Content_Types].xml": _types(parts),
        "_rels/.rels": _first_relations(),
        "docProps/core.xml": _core(edition),
        "docProps/custom.xml": _custom(edition),
        "word/_rels/document.xml.rels": _relations(parts, contents.sheet.links),
        **{f"word/{name}.xml": part for name, part in parts.items()},
    }
    return _zipped({name: serialised(part) for name, part in named.items()})


def _zipped(files: Mapping[str, bytes]) -> bytes:
    into = BytesIO()
    with ZipFile(into, "w") as package:
        for name, content in files.items():
            entry = ZipInfo(name, _MOMENT)
            entry.compress_type, entry.create_system = ZIP_DEFLATED, 0
            package.writestr(entry, content)
    return into.getvalue()


def _word_parts(contents: Contents) -> dict[str, Element]:
    edition, sheet = contents.edition, contents.sheet
    end = sheet.paragraph("EndOfText", [])
    body = make("body", *contents.body, end, section(edition, contents.layout))
    parts = {
        "document": make("document", body),
        "styles": styles(edition.language),
        "settings": _settings(),
        **frame(edition, contents.layout),
    }
    if contents.comments is not None:
        parts["comments"] = contents.comments
    return parts


def _settings() -> Element:
    """Changes are tracked from the first key: what a delegation sends back can be read."""
    newest = {"name": "compatibilityMode", "uri": "http://schemas.microsoft.com/office/word"}
    return make(
        "settings",
        make("trackRevisions"),
        make("defaultTabStop", val="567"),
        make("characterSpacingControl", val="doNotCompress"),
        make("compat", make("compatSetting", val="15", **newest)),
    )


def _types(parts: Iterable[str]) -> Element:
    root = root_of("Types", f"{_PACKAGE}/content-types")
    relations = "application/vnd.openxmlformats-package.relationships+xml"
    put(root, "Default", Extension="rels", ContentType=relations)
    put(root, "Default", Extension="xml", ContentType="application/xml")
    for name in parts:
        kind = "document.main" if name == "document" else _kind(name)
        _override(root, f"/word/{name}.xml", f"{_WORD}.{kind}+xml")
    core = "application/vnd.openxmlformats-package.core-properties+xml"
    custom = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
    _override(root, "/docProps/core.xml", core)
    _override(root, "/docProps/custom.xml", custom)
    return root


def _override(root: Element, name: str, kind: str) -> None:
    put(root, "Override", PartName=name, ContentType=kind)


def _kind(part: str) -> str:
    return FRAME[part][0] if part in FRAME else part


def _first_relations() -> Element:
    root = _relations_root()
    for name, kind, target in (
        ("text", f"{R}/officeDocument", "word/document.xml"),
        ("core", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ("custom", f"{R}/custom-properties", "docProps/custom.xml"),
    ):
        put(root, "Relationship", Id=name, Type=kind, Target=target)
    return root


def _relations(parts: Iterable[str], links: Iterable[str]) -> Element:
    root = _relations_root()
    for name in parts:
        if name != "document":
            kind = f"{R}/{_kind(name)}"
            put(root, "Relationship", Id=name, Type=kind, Target=f"{name}.xml")
    for place, target in enumerate(links):
        outside = {"Target": target, "TargetMode": "External"}
        put(root, "Relationship", Id=link_id(place), Type=f"{R}/hyperlink", **outside)
    return root


def _relations_root() -> Element:
    return root_of("Relationships", f"{_PACKAGE}/relationships")


def _core(edition: Edition) -> Element:
    spaces = {"dc": _DUBLIN, "dcterms": _TERMS, "xsi": _INSTANCE}
    root = root_of("coreProperties", _CORE, **spaces)
    put(root, f"{{{_DUBLIN}}}title", written(plain(edition.outline.title)))
    put(root, f"{{{_DUBLIN}}}identifier", written(edition.symbol))
    put(root, f"{{{_DUBLIN}}}language", written(edition.language))
    moment = when(edition.released_at)
    if moment:
        kind = {f"{{{_INSTANCE}}}type": "dcterms:W3CDTF"}
        put(root, f"{{{_TERMS}}}created", f"{moment:%Y-%m-%dT%H:%M:%SZ}", **kind)
    return root


def _custom(edition: Edition) -> Element:
    variants = f"{_OFFICE}/docPropsVTypes"
    root = root_of("Properties", f"{_OFFICE}/custom-properties", vt=variants)
    known = {RELEASE: edition.hash, SYMBOL: edition.symbol}
    for number, (name, value) in enumerate((one for one in known.items() if one[1]), start=2):
        said = put(root, "property", fmtid=_PROPERTY_SET, pid=str(number), name=name)
        put(said, f"{{{variants}}}lpwstr", written(value))
    return root
