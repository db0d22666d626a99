"""The runs of one paragraph of a Word file, each with what was done to it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Final

from lxml import etree

from drafting.formats.word_history import ACTS, Moves, revision
from drafting.formats.word_parts import R, W, child, elements, value
from drafting.formats.word_signs import sign
from drafting.formats.word_tracked import Revision, Run

COMPATIBLE: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATHS: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_THROUGH = frozenset(
    {"smartTag", "fldSimple", "customXml", "dir", "bdo", "sdtContent", "rubyBase"}
)
"""Elements that only stand around words."""
_AROUND = frozenset({"sdt", "ruby"})
_OFF = frozenset({"0", "false", "off", "none"})


@dataclass(slots=True)
class Ranges:
    """What is open while a file is read from its first paragraph to its last."""

    moves: Moves = field(default_factory=Moves)
    fields: list[str] = field(default_factory=list)
    """For each open field, whether its instruction or its result is being read."""
    comments: set[str] = field(default_factory=set)
    quoted: dict[str, list[Run]] = field(default_factory=dict)
    anchors: dict[str, int] = field(default_factory=dict)
    links: Mapping[str, str] = field(default_factory=dict)

    def is_instruction(self) -> bool:
        """Whether the words now read tell Word what to show, and are not shown."""
        return "instruction" in self.fields

    def end_paragraph(self) -> None:
        """An instruction ends with its paragraph: a field left open must not swallow the text."""
        self.fields = [one for one in self.fields if one == "result"]


class RunsReader:
    """Reads one paragraph; what is found beside words is kept in the ranges or here."""

    def __init__(self, ranges: Ranges, paragraph: int) -> None:
        self.bookmarks: list[str] = []
        self.boxes: list[tuple[etree._Element, tuple[Revision, ...]]] = []
        self._ranges = ranges
        self._paragraph = paragraph
        self._seeing: Mapping[str, Callable[[etree._Element], None]] = {
            "bookmarkStart": self._see_bookmark,
            "commentRangeStart": self._open_comment,
            "commentRangeEnd": self._close_comment,
            "commentReference": self._anchor_comment,
            "fldChar": self._see_field,
        }

    def read(self, element: etree._Element) -> tuple[Run, ...]:
        """The runs of the paragraph; one edit that came as many runs is one."""
        found = tuple(_joined(self._inside(element, Run(""))))
        self._ranges.end_paragraph()
        return found

    def _inside(self, parent: etree._Element, like: Run) -> Iterator[Run]:
        for tag, element in elements(parent):
            yield from self._one(tag, element, like)

    def _one(self, tag: str, element: etree._Element, like: Run) -> Iterator[Run]:
        if tag == "r":
            yield from self._run(element, like)
        elif tag in ACTS:
            act = revision(tag, element, self._ranges.moves)
            yield from self._inside(element, replace(like, revisions=(*like.revisions, act)))
        elif tag == "hyperlink":
            link = self._ranges.links.get(element.get(f"{R}id", ""), "")
            yield from self._inside(element, replace(like, link=link))
        elif tag in _THROUGH or tag in _AROUND:
            yield from self._through(tag, element, like)
        elif tag.startswith("{"):
            yield from self._foreign(tag, element, like)
        else:
            self.see(tag, element)

    def _through(self, tag: str, element: etree._Element, like: Run) -> Iterator[Run]:
        if tag in _THROUGH:
            yield from self._inside(element, like)
        else:
            for inner in ("sdtContent", "rubyBase"):
                content = child(element, inner)
                if content is not None:
                    yield from self._inside(content, like)

    def see(self, tag: str, element: etree._Element) -> None:
        """Take note of a mark that stands between words."""
        if tag in self._seeing:
            self._seeing[tag](element)
        else:
            self._ranges.moves.see(tag, element)

    def _run(self, element: etree._Element, like: Run) -> Iterator[Run]:
        style = value(child(element, "rPr", "rStyle"))
        like = replace(like, is_italic=_is_italic(element), style=style)
        for tag, inner in elements(element):
            if tag in {"footnoteReference", "endnoteReference"}:
                note = f"{tag.removesuffix('Reference')} {value(inner, 'id')}"
                yield self._quoted(replace(like, note=note))
            elif tag in {"drawing", "pict", "object"}:
                self._find_boxes(inner, like)
            elif tag.startswith("{") or tag in _AROUND:
                yield from self._one(tag, inner, like)
            elif text := self._words(tag, inner, like):
                yield self._quoted(replace(like, text=text))

    def _words(self, tag: str, element: etree._Element, like: Run) -> str:
        self.see(tag, element)
        is_taken_out = any(not one.puts_in for one in like.revisions)
        if self._ranges.is_instruction() or (tag == "delText" and not is_taken_out):
            return ""
        return sign(tag, element)

    def _quoted(self, run: Run) -> Run:
        for comment in self._ranges.comments:
            self._ranges.quoted.setdefault(comment, []).append(run)
        return run

    def _foreign(self, tag: str, element: etree._Element, like: Run) -> Iterator[Run]:
        """Formulas, and content that is given in several forms, of which the first is read."""
        if tag == f"{COMPATIBLE}AlternateContent":
            for form in element:
                if form.tag in {f"{COMPATIBLE}Choice", f"{COMPATIBLE}Fallback"}:
                    yield from self._run(form, like)
                    return
        elif tag == f"{_MATHS}t":
            if element.text:
                yield self._quoted(replace(like, text=element.text))
        elif tag.startswith(_MATHS):
            yield from self._inside(element, like)

    def _find_boxes(self, element: etree._Element, like: Run) -> None:
        for form in element.iter(f"{COMPATIBLE}Fallback"):
            form.clear()
        for box in element.iter(f"{W}txbxContent"):
            if not any(box in outer.iterdescendants() for outer, _ in self.boxes):
                self.boxes.append((box, like.revisions))

    def _see_bookmark(self, element: etree._Element) -> None:
        name = value(element, "name")
        if name and name not in self.bookmarks:
            self.bookmarks.append(name)

    def _open_comment(self, element: etree._Element) -> None:
        self._ranges.comments.add(value(element, "id"))
        self._anchor_comment(element)

    def _close_comment(self, element: etree._Element) -> None:
        self._ranges.comments.discard(value(element, "id"))

    def _anchor_comment(self, element: etree._Element) -> None:
        self._ranges.anchors.setdefault(value(element, "id"), self._paragraph)

    def _see_field(self, element: etree._Element) -> None:
        fields = self._ranges.fields
        match value(element, "fldCharType"):
            case "begin":
                fields.append("instruction")
            case "separate" if fields:
                fields[-1] = "result"
            case "end" if fields:
                fields.pop()


def _is_italic(run: etree._Element) -> bool:
    italic = child(run, "rPr", "i")
    return italic is not None and value(italic) not in _OFF


def _joined(runs: Iterator[Run]) -> Iterator[Run]:
    for _, alike in groupby(runs, key=_manner):
        first, *others = alike
        yield replace(first, text=first.text + "".join(one.text for one in others))


def _manner(run: Run) -> object:
    return [one.act for one in run.revisions], run.is_italic, run.style, run.note, run.link
