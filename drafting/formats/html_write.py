"""Writing a declaration as one HTML page that stands alone."""

import re
from collections.abc import Iterable, Iterator
from html import escape

from drafting.domain.vocabulary import ParagraphKind
from drafting.formats.edition import SAMPLE_NOTICE, Edition, imprint
from drafting.formats.outline import Node, labels
from drafting.text.markup import plain, to_html
from drafting.text.numbering import Label
from drafting.text.openings import opening

UNTITLED = "Untitled declaration"

_NOT_IN_ID = re.compile(r"[^a-z0-9.]+")


def write_html(edition: Edition) -> str:
    """The text as headings and paragraphs; every paragraph can be linked to by its label."""
    return "\n".join([*_head(edition), *_body(edition), "</html>", ""])


def _head(edition: Edition) -> Iterator[str]:
    symbol = f" – {escape(edition.symbol)}" if edition.symbol else ""
    yield "<!doctype html>"
    yield f'<html lang="{escape(edition.language)}" dir="{edition.direction}">'
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{_title(edition)}{symbol}</title>"
    yield "</head>"


def _body(edition: Edition) -> Iterator[str]:
    yield "<body>"
    yield "<main>"
    yield f"<h1>{_title(edition)}</h1>"
    if edition.is_sample:
        yield f'<p class="sample"><strong>{escape(SAMPLE_NOTICE)}</strong></p>'
    yield from _Text(edition.outline.nodes).lines()
    yield "</main>"
    yield "<footer>"
    yield "<dl>"
    for name, value in imprint(edition):
        yield f"<dt>{name}</dt>"
        yield f"<dd>{escape(value)}</dd>"
    yield "</dl>"
    yield "</footer>"
    yield "</body>"


def _title(edition: Edition) -> str:
    return escape(plain(edition.outline.title)) or UNTITLED


class _Text:
    """The nodes of one text with their labels, drawn in reading order."""

    def __init__(self, nodes: tuple[Node, ...]) -> None:
        self._nodes = nodes
        self._labels = iter(labels(nodes))
        has_headings = any(node.kind == ParagraphKind.HEADING for node in nodes)
        self._article_level = 3 if has_headings else 2

    def lines(self) -> Iterator[str]:
        """The whole text without its title, which stands above it."""
        yield from self._all(self._nodes)

    def _all(self, nodes: Iterable[Node]) -> Iterator[str]:
        is_list_open = False
        for node in nodes:
            is_listed = node.kind == ParagraphKind.SUBPARAGRAPH
            if is_listed != is_list_open:
                yield "<dl>" if is_listed else "</dl>"
                is_list_open = is_listed
            yield from self._node(node, next(self._labels))
        if is_list_open:
            yield "</dl>"

    def _node(self, node: Node, label: Label) -> Iterator[str]:
        if node.kind == ParagraphKind.SUBPARAGRAPH:
            yield f"<div{_identity(label)}>"
            yield f"<dt>{escape(label.printed)}</dt>"
            yield f"<dd>{to_html(node.text)}"
            yield from self._all(node.children)
            yield "</dd>"
            yield "</div>"
            return
        if node.kind != ParagraphKind.TITLE:
            yield self._line(node, label)
        yield from self._all(node.children)

    def _line(self, node: Node, label: Label) -> str:
        if node.kind == ParagraphKind.HEADING:
            return f"<h2>{to_html(node.text)}</h2>"
        if node.kind == ParagraphKind.ARTICLE:
            words = f"{escape(label.printed)}. {to_html(node.text)}".removesuffix(". ")
            return f"<h{self._article_level}{_identity(label)}>{words}</h{self._article_level}>"
        number = f'<span class="number">{escape(label.printed)}</span> ' if label.printed else ""
        words = to_html(node.text, opening(plain(node.text), node.kind))
        return f'<p class="{escape(node.kind)}"{_identity(label)}>{number}{words}</p>'


def _identity(label: Label) -> str:
    name = _NOT_IN_ID.sub("-", label.reference.lower()).strip("-")
    if not name:
        return ""
    return f' id="{name}"' if name[0].isalpha() else f' id="p{name}"'
