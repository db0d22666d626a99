"""How large the large samples are, and how a first draft of such a size is laid out."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from drafting.cli.demo.grammar import Grammar
from drafting.domain.vocabulary import ParagraphKind as Kind

TITLE = "Sample declaration on solidarity, written by a machine for measuring ({size})"
CHAPEAU = "For this purpose, in keeping with the present Declaration, they shall undertake:"
UNDER_A_CHAPEAU = 3

Tree = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Size:
    """How much of everything there shall be in the end; `paragraphs` counts every node."""

    name: str
    paragraphs: int
    releases: int
    states: int
    others: int
    amendments: int
    comments: int
    hottest: int
    """Amendments on the paragraph that has most."""

    @property
    def slug(self) -> str:
        """The short name of the declaration."""
        return f"solidarity-{self.name}"

    @property
    def added_later(self) -> int:
        """How many paragraphs come in by amendment."""
        return self.paragraphs // 10


SIZES: Mapping[str, Size] = {
    size.name: size
    for size in (
        Size("realistic", 110, 8, 90, 40, 700, 1_200, 60),
        Size("stress", 250, 30, 195, 405, 6_000, 20_000, 200),
    )
}


def first_draft(size: Size, grammar: Grammar) -> bytes:
    """A first draft in the JSON that the room imports."""
    count = size.paragraphs - size.added_later
    preamble = [_leaf(Kind.PREAMBULAR, grammar) for _ in range(count // 8)]
    headings, articles = count // 18, count // 5
    title = _node(Kind.TITLE, TITLE.format(size=size.name))
    formula = _node(Kind.FORMULA, "Proclaims the present Declaration:")
    body = _body(count - 2 - len(preamble) - headings - articles, grammar)
    written = [_node(Kind.ARTICLE, grammar.article(), under) for under in _dealt(body, articles)]
    parts = [
        _node(Kind.HEADING, grammar.pick("headings"), under) for under in _dealt(written, headings)
    ]
    text = [title, *preamble, formula, *parts]
    return json.dumps({"language": "en", "text": text}, ensure_ascii=False).encode()


def _body(count: int, grammar: Grammar) -> list[Tree]:
    """So many paragraphs, those under a chapeau included."""
    trees: list[Tree] = []
    left = count
    while left:
        has_family = len(trees) % 8 == 7 and left > UNDER_A_CHAPEAU
        trees.append(_chapeau(grammar) if has_family else _leaf(Kind.PARAGRAPH, grammar))
        left -= 1 + UNDER_A_CHAPEAU * has_family
    return trees


def _chapeau(grammar: Grammar) -> Tree:
    duties = [grammar.paragraph(Kind.SUBPARAGRAPH) for _ in range(UNDER_A_CHAPEAU)]
    duties[-1] = duties[-1].removesuffix(";") + "."
    under = [_node(Kind.SUBPARAGRAPH, words) for words in duties]
    return _node(Kind.PARAGRAPH, CHAPEAU, under)


def _leaf(kind: Kind, grammar: Grammar) -> Tree:
    return _node(kind, grammar.paragraph(kind))


def _node(kind: Kind, text: str, under: Sequence[Tree] = ()) -> Tree:
    return {"kind": kind.value, "text": text, "children": list(under)}


def _dealt(trees: Sequence[Tree], hands: int) -> list[list[Tree]]:
    """The trees in their order, dealt to so many hands as evenly as can be."""
    ends = [len(trees) * hand // hands for hand in range(hands + 1)]
    return [list(trees[start:end]) for start, end in pairwise(ends)]
