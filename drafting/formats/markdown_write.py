"""Writing a declaration as Markdown that reads well as it is and can be read back."""

import re
from collections.abc import Iterator

from drafting.domain.vocabulary import ParagraphKind
from drafting.formats.edition import Edition
from drafting.formats.markdown_marks import hide
from drafting.formats.outline import Node, labels, walk
from drafting.formats.plain_lines import one_line

_NOT_DIGIT = re.compile(r"\D")
_BEGINS = {
    ParagraphKind.TITLE: "# ",
    ParagraphKind.HEADING: "## ",
    ParagraphKind.FORMULA: "> ",
    ParagraphKind.PREAMBULAR: "",
}
_ENDS_ARTICLE_ITSELF = {ParagraphKind.ARTICLE, ParagraphKind.HEADING, ParagraphKind.TITLE}


def write_markdown(edition: Edition) -> str:
    """The text in our Markdown, after a front matter that says which text this is."""
    return "\n".join(_front_matter(edition)) + "\n\n" + "\n\n".join(_paragraphs(edition)) + "\n"


def _front_matter(edition: Edition) -> Iterator[str]:
    yield "---"
    yield f"language: {edition.language}"
    for name, value in (
        ("symbol", edition.symbol),
        ("released_at", edition.released_at),
        ("hash", edition.hash),
        ("record", edition.checkpoint),
        ("sample", "yes" if edition.is_sample else ""),
    ):
        if value:
            yield f"{name}: {one_line(value)}"
    yield "---"


def _paragraphs(edition: Edition) -> Iterator[str]:
    nodes = edition.outline.nodes
    article_depth: int | None = None
    base = 0
    for (depth, node), label in zip(walk(nodes), labels(nodes), strict=True):
        words = hide(one_line(node.text))
        if node.kind == ParagraphKind.SUBPARAGRAPH:
            indent = " " * (2 + 2 * max(1, depth - base))
            yield f"{indent}- {label.printed} {words}".rstrip()
            continue
        if article_depth is not None and depth <= article_depth:
            article_depth = None
            if node.kind not in _ENDS_ARTICLE_ITSELF:
                yield "---"
        if node.kind == ParagraphKind.ARTICLE:
            article_depth = depth
        base = depth
        yield _begin(node, label.printed, is_in_article=article_depth is not None) + words


def _begin(node: Node, printed: str, *, is_in_article: bool) -> str:
    """What stands before the words of a node that is no subparagraph."""
    if node.kind == ParagraphKind.ARTICLE:
        return f"### {printed}. " if node.text else f"### {printed}"
    if node.kind in {ParagraphKind.OPERATIVE, ParagraphKind.PARAGRAPH}:
        number = _NOT_DIGIT.sub("", printed) or "1"
        is_outside = node.kind == ParagraphKind.PARAGRAPH and not is_in_article
        return f"{number}{')' if is_outside else '.'} "
    return _BEGINS[ParagraphKind(node.kind)]
