"""The paragraphs of a Word file in reading order, through tables, controls and text boxes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from lxml import etree

from drafting.formats.word_history import ACTS, CELL_ACTS, acts_in, revision
from drafting.formats.word_lists import Lists, numbering_of
from drafting.formats.word_parts import child, elements, value
from drafting.formats.word_runs_read import COMPATIBLE, Ranges, RunsReader
from drafting.formats.word_tracked import Paragraph, Revision, everything, words

_THROUGH = frozenset({"sdtContent", "customXml"})
_IDENTITY: Final = "{http://schemas.microsoft.com/office/word/2010/wordml}paraId"


@dataclass(slots=True)
class _Story:
    """Where paragraphs are being read: which story, and what happened to the row around it."""

    number: int
    place: tuple[Revision, ...] = ()


class BodyReader:
    """Reads paragraphs one after the other; `ranges` holds what reaches across them."""

    def __init__(self, links: Mapping[str, str] | None = None, lists: Lists | None = None) -> None:
        self.paragraphs: list[Paragraph] = []
        self._lists = lists or Lists()
        self.ranges = Ranges(links=links or {})
        self._bookmarks: list[str] = []
        self._stories = 0
        self._reading: Mapping[str, Callable[[etree._Element, _Story], None]] = {
            "p": self._paragraph,
            "tbl": self._table,
            "sdt": self._control,
            "bookmarkStart": self._bookmark,
        }

    def read(self, element: etree._Element) -> None:
        """Read what stands in an element as a story of its own."""
        self._blocks(element, self._story(()))

    def _story(self, place: tuple[Revision, ...]) -> _Story:
        self._stories += 1
        return _Story(self._stories, place)

    def _blocks(self, parent: etree._Element, story: _Story) -> None:
        for tag, element in elements(parent):
            if tag in self._reading:
                self._reading[tag](element, story)
            elif tag in _THROUGH:
                self._blocks(element, story)
            elif tag in ACTS:
                self._tracked(tag, element, story)
            elif tag == f"{COMPATIBLE}AlternateContent":
                self._alternative(element, story)
            else:
                RunsReader(self.ranges, len(self.paragraphs)).see(tag, element)

    def _tracked(self, tag: str, element: etree._Element, story: _Story) -> None:
        act = revision(tag, element, self.ranges.moves)
        outer, story.place = story.place, (*story.place, act)
        self._blocks(element, story)
        story.place = outer

    def _alternative(self, element: etree._Element, story: _Story) -> None:
        if len(element):
            self._blocks(element[0], story)

    def _control(self, element: etree._Element, story: _Story) -> None:
        content = child(element, "sdtContent")
        if content is not None:
            self._blocks(content, story)

    def _bookmark(self, element: etree._Element, _story: _Story) -> None:
        self._bookmarks.append(value(element, "name"))

    def _paragraph(self, element: etree._Element, story: _Story) -> None:
        reader = RunsReader(self.ranges, len(self.paragraphs))
        mark = acts_in(child(element, "pPr", "rPr"), self.ranges.moves)
        found = Paragraph(
            runs=reader.read(element),
            mark=mark,
            place=story.place,
            bookmarks=(*self._bookmarks, *reader.bookmarks),
            story=story.number,
            identity=element.get(_IDENTITY, ""),
        )
        self.paragraphs.append(self._set(found, child(element, "pPr")))
        self._bookmarks = []
        for box, revisions in reader.boxes:
            self._blocks(box, self._story((*story.place, *revisions)))

    def _set(self, paragraph: Paragraph, properties: etree._Element | None) -> Paragraph:
        """The paragraph with its style, its list, and the number that Word would show."""
        if properties is None:
            return paragraph
        style = value(child(properties, "pStyle"))
        numbering = numbering_of(properties) or self._lists.numbering(style)
        is_counted = numbering and words(paragraph, everything).strip()
        return replace(
            paragraph,
            style=style,
            style_name=self._lists.name(style),
            numbering=numbering,
            number=self._lists.next(numbering) if numbering and is_counted else "",
        )

    def _table(self, table: etree._Element, story: _Story) -> None:
        for row in _parts(table, "tr"):
            acts = acts_in(child(row, "trPr"), self.ranges.moves)
            for cell in _parts(row, "tc"):
                cell_acts = acts_in(child(cell, "tcPr"), self.ranges.moves, CELL_ACTS)
                self._cell(cell, self._story((*story.place, *acts, *cell_acts)))
        # What follows the table joins nothing before it.
        story.number = self._story(()).number

    def _cell(self, cell: etree._Element, story: _Story) -> None:
        before = len(self.paragraphs)
        self._blocks(cell, story)
        if len(self.paragraphs) > before:
            self.paragraphs[-1] = replace(self.paragraphs[-1], is_kept=True)


def _parts(parent: etree._Element, wanted: str) -> list[etree._Element]:
    """The rows of a table or the cells of a row, also those within controls."""
    found: list[etree._Element] = []
    for tag, element in elements(parent):
        if tag == wanted:
            found.append(element)
        elif tag in _THROUGH or tag == "sdt":
            found.extend(_parts(element, wanted))
    return found
