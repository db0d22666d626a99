"""The words of a paragraph in Akoma Ntoso: emphasis, links, footnote marks, what came and went."""

from lxml.etree import _Element as Element

from drafting.formats.akn_terms import make
from drafting.text.markup import Run, parse

Inline = Element | str


def words(text: str) -> list[Inline]:
    """A paragraph's words as they stand."""
    return [_inline(run) for run in parse(text)]


def paragraph(text: str) -> Element:
    """A block that holds a paragraph's words."""
    return make("p", *words(text))


def _inline(run: Run) -> Inline:
    match run.kind:
        case "emphasis":
            return make("i", run.text)
        case "link":
            return make("a", run.text, href=run.target)
        case "footnote":
            return make("noteRef", marker=run.text, href=f"#note_{run.text}")
        case _:
            return run.text
