"""A text as it stands and its new version as a file gives it, paragraph by paragraph."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from drafting.domain import wording
from drafting.domain.errors import Invalid
from drafting.domain.vocabulary import ParagraphKind
from drafting.formats.outline import Node, Outline, grow, labels, walk
from drafting.text.phrases import first_words

_NAMES = {ParagraphKind.TITLE: "Title", ParagraphKind.FORMULA: "Formula"}


@dataclass(frozen=True, slots=True)
class Standing:
    """A paragraph of the text as it stands; the text is a row of them in reading order."""

    id: str
    kind: ParagraphKind
    text: str
    parent: str | None
    name: str


@dataclass(frozen=True, slots=True)
class Coming:
    """A paragraph of the new version, named as it would be there; its parent by its place."""

    kind: ParagraphKind
    text: str
    depth: int
    parent: int | None = None
    id: str = ""
    """The identity that the file gives to it, if it gives any."""
    name: str = ""
    printed: str = ""
    behind: str = ""
    """What the paragraph before it under the same parent is called; nothing for the first."""


def coming(outline: Outline) -> tuple[Coming, ...]:
    """The paragraphs that a reader found, with words as they would be kept, or a refusal."""
    return placed([_kept(depth, node) for depth, node in walk(outline.nodes)])


def placed(found: Sequence[Coming]) -> tuple[Coming, ...]:
    """The same with parents, names and neighbours as their depths make them."""
    nodes = grow((one.depth, Node(one.kind, one.text)) for one in found)
    depths = [depth for depth, _ in walk(nodes)]
    families = zip(_parents(depths), depths, strict=True)
    named = [
        replace(
            one,
            depth=depth,
            parent=parent,
            name=_name(one, label.reference),
            printed=label.printed,
        )
        for one, label, (parent, depth) in zip(found, labels(nodes), families, strict=True)
    ]
    return tuple(_beside(named))


def _kept(depth: int, node: Node) -> Coming:
    kind = ParagraphKind(node.kind)
    if kind is ParagraphKind.ARTICLE and not node.text.strip():
        return Coming(kind, "", depth, id=node.id)
    try:
        return Coming(kind, wording.paragraph_words(node.text), depth, id=node.id)
    except Invalid as refusal:
        raise Invalid(f"{first_words(node.text)}: {refusal}", field="file") from refusal


def _parents(depths: Iterable[int]) -> Iterator[int | None]:
    above: list[int] = []
    for place, depth in enumerate(depths):
        del above[depth:]
        yield above[-1] if above else None
        above.append(place)


def _beside(named: Sequence[Coming]) -> Iterator[Coming]:
    latest: dict[int | None, str] = {}
    for one in named:
        yield replace(one, behind=latest.get(one.parent, ""))
        latest[one.parent] = one.name


def _name(one: Coming, reference: str) -> str:
    return reference or _NAMES.get(one.kind) or first_words(one.text)
