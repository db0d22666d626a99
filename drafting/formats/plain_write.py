"""Writing a declaration as plain text: one paragraph a line, numbers before them."""

from collections.abc import Iterator

from drafting.domain.vocabulary import ParagraphKind
from drafting.formats.edition import SAMPLE_NOTICE, Edition, imprint
from drafting.formats.outline import Node, labels, walk
from drafting.formats.plain_lines import one_line
from drafting.text.markup import plain
from drafting.text.numbering import Label

INDENT = "    "
RULE = "-" * 24


def write_plain(edition: Edition) -> str:
    """The text with an empty line between paragraphs, and the imprint below a line of dashes."""
    nodes = edition.outline.nodes
    paragraphs = [
        _paragraph(depth, node, label)
        for (depth, node), label in zip(walk(nodes), labels(nodes), strict=True)
    ]
    return "\n\n".join([*paragraphs, "\n".join(_footer(edition))]) + "\n"


def _paragraph(depth: int, node: Node, label: Label) -> str:
    words = one_line(plain(node.text))
    if node.kind == ParagraphKind.ARTICLE:
        return f"{label.printed}\n{words}".rstrip()
    indent = INDENT * depth if node.kind == ParagraphKind.SUBPARAGRAPH else ""
    return f"{indent}{label.printed} {words}".rstrip() if label.printed else words


def _footer(edition: Edition) -> Iterator[str]:
    yield RULE
    if edition.is_sample:
        yield SAMPLE_NOTICE
    for name, value in imprint(edition):
        yield f"{name}: {value}"
