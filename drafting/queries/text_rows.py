"""One paragraph as a reader meets it: its words, its place and its label."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafting.domain.vocabulary import ParagraphKind
from drafting.formats.outline import Node
from drafting.text.phrases import first_words


@dataclass(frozen=True, slots=True)
class TextRow:
    """A paragraph in reading order, from a release or from the working text."""

    paragraph_id: str
    version_id: str
    version_number: int
    text: str
    kind: ParagraphKind
    parent_id: str | None
    depth: int
    label: str
    reference: str
    printed: str
    placement_number: int = 0

    @property
    def name(self) -> str:
        """What a sentence calls it: its reference, or its kind where it has none."""
        return called(self.reference, self.kind, self.text)


def called(reference: str, kind: ParagraphKind, text: str) -> str:
    """What a sentence calls a paragraph: its reference, or its kind where it has none."""
    named = {ParagraphKind.TITLE: "Title", ParagraphKind.FORMULA: "Formula"}
    return reference or named.get(kind) or first_words(text)


def as_nodes(rows: Sequence[TextRow]) -> tuple[Node, ...]:
    """The rows as the tree that the formats write."""
    return _children(rows, None)


def find(rows: Sequence[TextRow], paragraph_id: str) -> TextRow | None:
    """The row of one paragraph."""
    return next((row for row in rows if row.paragraph_id == paragraph_id), None)


def joinable(rows: Sequence[TextRow], paragraph_id: str) -> TextRow | None:
    """The paragraph that could become one with this one, if there is such a one.

    It is the next under the same parent, of the same kind, and nothing stands under either.
    """
    row = find(rows, paragraph_id)
    siblings = [one for one in rows if row and one.parent_id == row.parent_id]
    behind = siblings[siblings.index(row) + 1 :] if row else []
    parents = {one.parent_id for one in rows}
    if row is None or not behind or behind[0].kind is not row.kind:
        return None
    return None if {row.paragraph_id, behind[0].paragraph_id} & parents else behind[0]


def joinable_with(rows: Sequence[TextRow], paragraph_id: str) -> tuple[TextRow, ...]:
    """Every paragraph that could become one with this one, wherever under the same parent."""
    row = find(rows, paragraph_id)
    parents = {one.parent_id for one in rows}
    if row is None or row.paragraph_id in parents:
        return ()
    return tuple(
        one
        for one in rows
        if one is not row
        and (one.parent_id, one.kind) == (row.parent_id, row.kind)
        and one.paragraph_id not in parents
    )


def under(rows: Sequence[TextRow], paragraph_id: str) -> frozenset[str]:
    """The identities of all that stands under a paragraph, on whatever level."""
    inside = {paragraph_id}
    for row in rows:
        if row.parent_id in inside:
            inside.add(row.paragraph_id)
    return frozenset(inside - {paragraph_id})


def _children(rows: Sequence[TextRow], parent_id: str | None) -> tuple[Node, ...]:
    return tuple(_nodes(rows, parent_id))


def _nodes(rows: Sequence[TextRow], parent_id: str | None) -> Iterator[Node]:
    for row in rows:
        if row.parent_id == parent_id:
            yield Node(
                kind=row.kind.value,
                text=row.text,
                id=row.paragraph_id,
                label=row.label,
                children=_children(rows, row.paragraph_id),
            )
