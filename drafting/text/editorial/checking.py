"""Checking a text, or one paragraph of it, by every rule of its language."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Protocol

from drafting.text.editorial import (
    characters,
    cross_references,
    dates,
    doubling,
    endings,
    headings,
    labels,
    length,
    opening_form,
    quotes,
    repetition,
    resolutions,
    usage,
)
from drafting.text.editorial.findings import Finding
from drafting.text.editorial.languages import applies
from drafting.text.editorial.manuscript import Manuscript, Passage

Check = Callable[[Manuscript, int], Iterator[Finding]]

CHECKS: Mapping[str, Check] = {
    opening_form.FORM: opening_form.check_form,
    opening_form.WORD: opening_form.check_word,
    repetition.RULE: repetition.check,
    endings.RULE: endings.check,
    labels.ORDER: labels.check_order,
    labels.FORM: labels.check_form,
    labels.IN_WORDS: labels.check_in_words,
    labels.SOLE: labels.check_sole,
    headings.RULE: headings.check,
    dates.RULE: dates.check,
    usage.PER_CENT: usage.check_per_cent,
    usage.MEMBERS: usage.check_members,
    resolutions.RULE: resolutions.check,
    cross_references.RULE: cross_references.check,
    quotes.RULE: quotes.check,
    doubling.WORD: doubling.check_words,
    doubling.SPACE: doubling.check_spaces,
    doubling.BEFORE: doubling.check_before,
    characters.HIDDEN: characters.check_hidden,
    characters.LIKE: characters.check_like,
    length.RULE: length.check,
}
"""Every rule by its name, each looking at one paragraph among the others."""


class Branch(Protocol):
    """A paragraph of a tree, with those under it."""

    @property
    def kind(self) -> str:
        """What the paragraph is."""

    @property
    def text(self) -> str:
        """Its words."""

    @property
    def id(self) -> str:
        """What it is known by, whatever its words."""

    @property
    def label(self) -> str:
        """The number or letter it bears, where it bears any."""

    @property
    def children(self) -> Sequence["Branch"]:
        """The paragraphs under it."""


class Tree(Protocol):
    """A text as a tree of paragraphs in one language; an outline is one."""

    @property
    def nodes(self) -> Sequence[Branch]:
        """The paragraphs that stand under none."""

    @property
    def language(self) -> str:
        """The language in which they are written."""


def check(outline: Tree) -> tuple[Finding, ...]:
    """What an editor would mark in a text, paragraph by paragraph."""
    return check_passages(tuple(_walk(outline.nodes, 0)), outline.language)


def check_passages(passages: Sequence[Passage], language: str) -> tuple[Finding, ...]:
    """The same for a text whose paragraphs are given in reading order, each with its depth."""
    text = Manuscript(passages, language)
    return tuple(one for index in range(len(text.passages)) for one in _marked(text, index))


def check_passage(passages: Sequence[Passage], index: int, language: str) -> tuple[Finding, ...]:
    """What an editor would mark in one paragraph, the others being read for what it refers to."""
    return tuple(_marked(Manuscript(passages, language), index))


def _marked(text: Manuscript, index: int) -> Iterator[Finding]:
    for rule, look in CHECKS.items():
        if applies(rule, text.language):
            yield from look(text, index)


def _walk(nodes: Sequence[Branch], depth: int) -> Iterator[Passage]:
    for node in nodes:
        yield Passage(str(node.kind), depth, node.text, node.label, node.id)
        yield from _walk(node.children, depth + 1)
