"""The paragraphs of a text as Word sets them: in a row, each with a style and a number."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from drafting.domain.vocabulary import ParagraphKind
from drafting.formats.outline import Outline, labels, walk
from drafting.formats.report_masthead import is_head_line
from drafting.formats.word_xml import written

DEEPEST_STYLE = 4
"""Points that lie deeper than this are set like the deepest."""

HEAD_LINE = "DeclarationFormula1"
"""The style of a line at the head of a report, by which it is read as a formula again."""

_BOOKMARK = re.compile(r"[A-Za-z0-9_]{1,34}")


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph: whose it is, how it is set, the number before it, and its words."""

    id: str
    kind: str
    depth: int
    style: str
    label: str
    text: str

    @property
    def bookmark(self) -> str:
        """The hidden bookmark that carries the identity; none where there is no usable one."""
        return f"_decl_{self.id}" if _BOOKMARK.fullmatch(self.id) else ""

    @property
    def end_of_label(self) -> str:
        """What stands between the number and the words: an article's stand on a line below."""
        if self.kind == ParagraphKind.ARTICLE:
            return "br" if self.text else ""
        return "tab"


def lines(outline: Outline) -> tuple[Line, ...]:
    """Every paragraph of the text in reading order."""
    return tuple(_lines(outline))


def _lines(outline: Outline) -> Iterator[Line]:
    base = 0
    for (depth, node), label in zip(walk(outline.nodes), labels(outline.nodes), strict=True):
        is_point = node.kind == ParagraphKind.SUBPARAGRAPH
        base = base if is_point else depth
        style = f"Declaration{str(node.kind).capitalize()}"
        if is_point:
            style += str(min(max(depth - base, 1), DEEPEST_STYLE))
        elif is_head_line(node):
            style = HEAD_LINE
        text = written(node.text)
        yield Line(node.id, str(node.kind), depth, style, label.printed, text)
