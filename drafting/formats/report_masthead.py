"""The head of a report within its outline: lines that are paragraphs, and can be edited."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import takewhile

from drafting.domain.vocabulary import ParagraphKind
from drafting.formats.outline import Node, Outline
from drafting.text.masthead import (
    AGENDA,
    BODY,
    DATE,
    DISTRIBUTION,
    OPEN,
    ORIGINAL,
    SESSION,
    SYMBOL,
    masthead_line,
    written,
)

GENERAL = "General"
DETAILS = {
    DISTRIBUTION: "Distr.: {}",
    DATE: "{}",
    ORIGINAL: "Original: {}",
    SESSION: "{}",
    AGENDA: "Agenda item {}",
}
"""How the lines are printed under the symbol."""


@dataclass(frozen=True, slots=True)
class ReportHead:
    """What only people know of a report: its symbol, and where it is taken up."""

    symbol: str = ""
    session: str = ""
    agenda_item: str = ""


NO_HEAD = ReportHead()


@dataclass(frozen=True, slots=True)
class Printed:
    """A masthead as it is printed; nothing stands where nobody has given it yet."""

    organization: str
    symbol: str
    details: tuple[str, ...]


def head_nodes(head: ReportHead, body: str, day: str, language: str) -> tuple[Node, ...]:
    """The lines of a new report."""
    said = {
        BODY: body,
        SESSION: head.session,
        AGENDA: head.agenda_item,
        SYMBOL: head.symbol,
        DISTRIBUTION: GENERAL,
        DATE: day,
        ORIGINAL: language,
    }
    return tuple(Node(ParagraphKind.FORMULA, line) for line in written(said))


def is_head_line(node: Node) -> bool:
    """Whether it has the words of such a line."""
    return node.kind == ParagraphKind.FORMULA and masthead_line(node.text) is not None


def head_of(outline: Outline) -> Printed | None:
    """The masthead that an outline has for itself; none where it is no report."""
    said = _said(outline)
    if BODY not in said:
        return None
    details = (DETAILS[name].format(said[name]) for name in DETAILS if name in said)
    return Printed(said[BODY], said.get(SYMBOL, ""), tuple(details))


def without_head(outline: Outline) -> Outline:
    """The same text without the lines that are printed above it."""
    lines = {id(node) for node in _lines(outline)}
    return replace(outline, nodes=tuple(one for one in outline.nodes if id(one) not in lines))


def _said(outline: Outline) -> Mapping[str, str]:
    lines = (masthead_line(node.text) for node in _lines(outline))
    return {name: said for name, said in filter(None, lines) if said != OPEN}


def _lines(outline: Outline) -> tuple[Node, ...]:
    before = takewhile(lambda node: node.kind != ParagraphKind.HEADING, outline.nodes)
    return tuple(node for node in before if is_head_line(node))
