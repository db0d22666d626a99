"""The outline: a declaration's text as a frozen tree, from which every format is written."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from drafting.domain.vocabulary import ParagraphKind
from drafting.text.numbering import Label, Place, label_all

DEEPEST = 8
"""Levels a tree may have; a declaration needs four."""


@dataclass(frozen=True, slots=True)
class Node:
    """One place of the text: its kind, its words, and the places under it."""

    kind: str
    text: str
    id: str = ""
    label: str = ""
    children: tuple["Node", ...] = ()


@dataclass(frozen=True, slots=True)
class Outline:
    """The whole text in reading order; the title, where there is one, is the first node."""

    nodes: tuple[Node, ...]
    language: str = "en"

    @property
    def title(self) -> str:
        """The words of the title, or nothing where the text has none."""
        if self.nodes and self.nodes[0].kind == ParagraphKind.TITLE:
            return self.nodes[0].text
        return ""


def walk(nodes: Iterable[Node], depth: int = 0) -> Iterator[tuple[int, Node]]:
    """Every node in reading order with its depth; the roots have depth 0."""
    for node in nodes:
        yield depth, node
        yield from walk(node.children, depth + 1)


def grow(places: Iterable[tuple[int, Node]]) -> tuple[Node, ...]:
    """The tree of nodes given in reading order with their depths: `walk` the other way round.

    A node deeper than one level below the node before it is put directly under that one.
    """
    open_branches: list[tuple[int, Node, list[Node]]] = []
    roots: list[Node] = []
    for depth, node in places:
        _close(open_branches, roots, depth)
        open_branches.append((depth, node, []))
    _close(open_branches, roots, 0)
    return tuple(roots)


def labels(nodes: Iterable[Node]) -> tuple[Label, ...]:
    """The computed label of every node in reading order."""
    return label_all([Place(str(node.kind), depth) for depth, node in walk(nodes)])


def labelled(outline: Outline) -> Outline:
    """The same outline with the label of every node computed from its place."""
    computed = labels(outline.nodes)
    places = [
        (depth, replace(node, label=label.label, children=()))
        for (depth, node), label in zip(walk(outline.nodes), computed, strict=True)
    ]
    return replace(outline, nodes=grow(places))


def count_by_kind(outline: Outline) -> dict[str, int]:
    """How many nodes there are of each kind present, in the order of the vocabulary."""
    counts = Counter(str(node.kind) for _, node in walk(outline.nodes))
    return {kind.value: counts[kind.value] for kind in ParagraphKind if counts[kind.value]}


def _close(
    open_branches: list[tuple[int, Node, list[Node]]], roots: list[Node], depth: int
) -> None:
    while open_branches and open_branches[-1][0] >= depth:
        _, node, children = open_branches.pop()
        under = open_branches[-1][2] if open_branches else roots
        under.append(replace(node, children=tuple(children)))
