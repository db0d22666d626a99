"""The text in Akoma Ntoso: preface, preamble and body, each place with its two names."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from lxml.etree import _Element as Element

from drafting.domain.vocabulary import ParagraphKind
from drafting.formats.akn_terms import NUMBERED, Placed, identity, make, number_in_name
from drafting.formats.akn_words import paragraph
from drafting.formats.outline import Node, labels

HEAD = frozenset({ParagraphKind.FORMULA, ParagraphKind.PREAMBULAR})
"""What stands in the preamble as long as nothing else came before it."""

Block = Callable[[Node], Element]
"""How the words of a paragraph are set: as they stand, or with what came and went."""


def plain_block(node: Node) -> Element:
    """The words of a paragraph as they stand."""
    return paragraph(node.text)


class Body:
    """A text as it is written: its places are named in reading order, none twice."""

    def __init__(self, nodes: Sequence[Node], block: Block = plain_block) -> None:
        # Places are named in reading order, so that each meets its own label.
        self._labels = iter(labels(nodes))
        self._nodes, self._block = nodes, block
        self._taken: Counter[str] = Counter()

    def parts(self) -> list[Element]:
        """Preface and preamble where there are any, and the body."""
        titles = [node for node in self._nodes if node.kind == ParagraphKind.TITLE]
        others = [node for node in self._nodes if node.kind != ParagraphKind.TITLE]
        end = next((at for at, one in enumerate(others) if one.kind not in HEAD), len(others))
        preface = [make("preface", *map(self._title, titles))] if titles else []
        preamble = [make("preamble", *self._preamble(others[:end]))] if end else []
        body = make("mainBody", *self._body(others[end:]))
        if not len(body):
            body.append(make("p"))
        return [*preface, *preamble, body]

    def _title(self, node: Node) -> Element:
        block = self._block(node)
        title = make("docTitle")
        title.text, block.text = block.text, None
        title.extend(list(block))
        block.append(title)
        return make("longTitle", block, **self._named(node, "").attributes)

    def _preamble(self, nodes: Iterable[Node]) -> Iterator[Element]:
        recitals: list[Element] = []
        for node in nodes:
            named = self._named(node, "").attributes
            if node.kind == ParagraphKind.PREAMBULAR:
                recitals.append(make("recital", self._block(node), **named))
                continue
            yield from self._recitals(recitals)
            recitals = []
            yield make("formula", self._block(node), name="enacting", **named)
        yield from self._recitals(recitals)

    def _recitals(self, found: Sequence[Element]) -> Iterator[Element]:
        if found:
            yield make("recitals", *found, eId=self._free("recitals"))

    def _body(self, nodes: Sequence[Node]) -> Iterator[Element]:
        """The places of the body; a heading takes what follows it into its part."""
        starts = [at for at, one in enumerate(nodes) if one.kind == ParagraphKind.HEADING]
        first = starts[0] if starts else len(nodes)
        yield from (self._place(node, "") for node in nodes[:first])
        for start, end in zip(starts, [*starts[1:], len(nodes)], strict=False):
            yield self._part(nodes[start], nodes[start + 1 : end])

    def _part(self, heading: Node, nodes: Sequence[Node]) -> Element:
        named = self._named(heading, "")
        inside = [self._place(one, "") for one in (*heading.children, *nodes)]
        return make("part", self._heading(heading), *inside, **named.attributes)

    def _place(self, node: Node, owner: str) -> Element:
        named = self._named(node, owner)
        number = [make("num", named.printed)] if named.printed else []
        match node.kind:
            case ParagraphKind.ARTICLE:
                heading = [self._heading(node)] if node.text else []
                return self._branch("article", node, [*number, *heading], named)
            case ParagraphKind.OPERATIVE | ParagraphKind.PARAGRAPH:
                return self._filled("paragraph", node, number, named)
            case ParagraphKind.SUBPARAGRAPH:
                return self._filled("point", node, number, named)
            case _:
                return self._other(node, named)

    def _heading(self, node: Node) -> Element:
        heading = self._block(node)
        heading.tag = heading.tag.replace("}p", "}heading")
        return heading

    def _branch(self, tag: str, node: Node, begun: Sequence[Element], named: Placed) -> Element:
        inside = [self._place(one, named.by_number) for one in node.children]
        content = inside or [make("content", make("p"))]
        return make(tag, *begun, *content, **named.attributes)

    def _filled(self, tag: str, node: Node, number: Sequence[Element], named: Placed) -> Element:
        """A place with words of its own; where others stand under it, they open those."""
        words = self._block(node)
        said = {**named.attributes, "class": str(node.kind)}
        if not node.children:
            return make(tag, *number, make("content", words), **said)
        inside = [self._place(one, named.by_number) for one in node.children]
        return make(tag, *number, make("intro", words), *inside, **said)

    def _other(self, node: Node, named: Placed) -> Element:
        """A formula or a preambular paragraph that stands in the body, or a heading in one."""
        inside = [self._place(one, named.by_number) for one in node.children]
        words = self._block(node)
        content = [make("intro", words), *inside] if inside else [make("content", words)]
        return make("hcontainer", *content, name=str(node.kind), **named.attributes)

    def _named(self, node: Node, owner: str) -> Placed:
        begun = NUMBERED[ParagraphKind(node.kind)]
        place = self._taken[f"{owner}__{begun}"] + 1
        self._taken[f"{owner}__{begun}"] = place
        label = next(self._labels)
        number = number_in_name(label.printed or label.reference, place)
        name = f"{begun}_{number}"
        return Placed(
            self._free(f"{owner}__{name}" if owner else name), identity(node.id), label.printed
        )

    def _free(self, name: str) -> str:
        """The name, or where it is taken already the name with a number behind it."""
        self._taken[name] += 1
        return name if self._taken[name] == 1 else self._free(f"{name}-{self._taken[name]}")
