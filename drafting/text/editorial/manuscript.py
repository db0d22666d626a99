"""The text as an editor has it on the table: its paragraphs in order, with their relations."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from drafting.text.editorial.findings import Finding, Severity, Spot
from drafting.text.markup import Run, parse
from drafting.text.numbering import Label, Place, label_all
from drafting.text.tokens import has_meaning, tokens

COVER = "\ue000"
"""Stands for each character that nobody reads: the target of a link, the mark of a footnote."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph to be checked; `label` is the one it bears, where it bears any."""

    kind: str
    depth: int
    text: str
    label: str = ""
    identity: str = ""


class Manuscript:
    """All paragraphs of a text in reading order, and what a rule may ask about them."""

    def __init__(self, passages: Sequence[Passage], language: str) -> None:
        self.passages = tuple(passages)
        self.language = language.partition("-")[0].lower()

    @cached_property
    def labels(self) -> tuple[Label, ...]:
        """What each paragraph is called by its place."""
        return label_all([Place(one.kind, one.depth) for one in self.passages])

    @cached_property
    def parents(self) -> tuple[int | None, ...]:
        """Under which paragraph each one stands."""
        found: list[int | None] = []
        branch: list[int] = []
        for index, one in enumerate(self.passages):
            while branch and self.passages[branch[-1]].depth >= one.depth:
                branch.pop()
            found.append(branch[-1] if branch else None)
            branch.append(index)
        return tuple(found)

    @cached_property
    def readable(self) -> tuple[str, ...]:
        """The words of each paragraph, as long as written, all that is not read being covered."""
        return tuple(_covered(one.text) for one in self.passages)

    @cached_property
    def word_counts(self) -> tuple[int, ...]:
        """How many words each paragraph has."""
        return tuple(sum(has_meaning(one) for one in tokens(words)) for words in self.readable)

    def children(self, index: int | None) -> list[int]:
        """The paragraphs directly under one, or those under none."""
        return [child for child, parent in enumerate(self.parents) if parent == index]

    def of_kind(self, kind: str) -> list[int]:
        """All paragraphs of a kind."""
        return [index for index, one in enumerate(self.passages) if one.kind == kind]

    def root(self, index: int) -> int:
        """The paragraph to which a subparagraph belongs; another kind belongs to itself."""
        parent = self.parents[index]
        if self.passages[index].kind != "subparagraph" or parent is None:
            return index
        return self.root(parent)

    def before(self, index: int) -> Iterator[int]:
        """The paragraphs of the same kind before one, the nearest first, up to a heading."""
        for earlier in range(index - 1, -1, -1):
            if self.passages[earlier].kind in {"heading", "article"}:
                return
            if self.passages[earlier].kind == self.passages[index].kind:
                yield earlier

    def name(self, index: int) -> str:
        """What a person calls a paragraph: its reference, or else its kind."""
        return self.labels[index].reference or self.passages[index].kind.capitalize()

    def found(
        self,
        rule: tuple[str, Severity],
        index: int,
        span: tuple[int, int],
        sentence: str,
        fix: str | None = None,
    ) -> Finding:
        """A finding at these characters of a paragraph."""
        spot = Spot(self.passages[index].identity, index, self.name(index), *span)
        return Finding(*rule, spot, sentence, fix)


def _covered(text: str) -> str:
    return "".join(_read(run) for run in parse(text))


def _read(run: Run) -> str:
    """The characters of a run as they are read, with as many in all as are written."""
    match run.kind:
        case "link":
            return COVER + run.text + COVER * (len(run.source) - len(run.text) - 1)
        case "footnote":
            return COVER * len(run.source)
        case "emphasis":
            return COVER + run.text + COVER
        case _:
            return run.source
