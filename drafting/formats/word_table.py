"""What became of everything that was said and proposed, as the table that is handed around."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from drafting.domain.preparing import Stage, Told, counted, unheard
from drafting.formats.edition import Edition
from drafting.formats.word_file import Contents, packed
from drafting.formats.word_frame import Layout
from drafting.formats.word_runs import stretches
from drafting.formats.word_sheet import Sheet
from drafting.formats.word_xml import Element, make, text_in, written

ABOUT = "Disposition of comments and amendments"
COLUMNS = ("Paragraph", "Stakeholder", "Said or proposed", "Outcome", "Reason")
WIDTHS = (1100, 1400, 2900, 1200, 1904)
"""Of the columns, in twentieths of a point; together the breadth of the text."""

_BORDERS = ("top", "left", "bottom", "right", "insideH", "insideV")


@dataclass(frozen=True, slots=True)
class Disposed:
    """One comment or amendment: where, by whom, what, what became of it, and why."""

    paragraph: str
    stakeholder: str
    said: str
    outcome: str
    reason: str = ""

    @property
    def cells(self) -> tuple[str, ...]:
        """What stands in the columns."""
        return self.paragraph, self.stakeholder, self.said, self.outcome, self.reason


def write_table(edition: Edition, rows: Sequence[Disposed], *, told: Told = unheard) -> bytes:
    """The table as a Word file under the masthead of the text it is about."""
    is_rtl = edition.direction == "rtl"
    head = _row(COLUMNS, is_head=True, is_rtl=is_rtl)
    filled = [_row(one.cells, is_rtl=is_rtl) for one in counted(rows, Stage.WRITING, told)]
    body = [_table([head, *filled], is_rtl=is_rtl)]
    return packed(Contents(edition, Sheet(is_rtl=is_rtl), body, Layout(about=ABOUT)))


def _table(rows: Sequence[Element], *, is_rtl: bool) -> Element:
    """The rows; their columns run as the language does."""
    borders = make(
        "tblBorders",
        *(make(side, val="single", sz="4", space="0", color="auto") for side in _BORDERS),
    )
    settings = make(
        "tblPr",
        *([make("bidiVisual")] if is_rtl else []),
        make("tblW", w=str(sum(WIDTHS)), type="dxa"),
        borders,
        make("tblLayout", type="fixed"),
    )
    grid = make("tblGrid", *(make("gridCol", w=str(width)) for width in WIDTHS))
    return make("tbl", settings, grid, *rows)


def _row(cells: Sequence[str], *, is_head: bool = False, is_rtl: bool) -> Element:
    # A row never breaks across pages; the head stands on each of them.
    marks = [make("cantSplit"), *([make("tblHeader")] if is_head else [])]
    filled = [
        _cell(_paragraphs(words, is_head=is_head, is_rtl=is_rtl), width)
        for words, width in zip(cells, WIDTHS, strict=True)
    ]
    return make("tr", make("trPr", *marks), *filled)


def _cell(paragraphs: Iterable[Element], width: int) -> Element:
    return make("tc", make("tcPr", make("tcW", w=str(width), type="dxa")), *paragraphs)


def _paragraphs(words: str, *, is_head: bool, is_rtl: bool) -> Iterator[Element]:
    """The words of a cell, a paragraph for each line; a cell is never without one."""
    for line in [one for one in words.splitlines() if one.strip()] or [""]:
        runs = [
            _run(stretch, is_head=is_head, is_rtl=turned)
            for stretch, turned in stretches(written(line), is_rtl=is_rtl)
        ]
        turned = [make("bidi")] if is_rtl else []
        yield make("p", make("pPr", make("pStyle", val="CommentText"), *turned), *runs)


def _run(words: str, *, is_head: bool, is_rtl: bool) -> Element:
    marks = [make("b")] if is_head else []
    size = [make("sz", val="18"), make("szCs", val="18")]
    turned = [make("rtl")] if is_rtl else []
    return make("r", make("rPr", *marks, *size, *turned), text_in("t", words))
