"""What an Akoma Ntoso file holds beside the text: a cover, signatures, schedules, other texts."""

from collections.abc import Iterator, Sequence

from lxml.etree import _Element as Element

from drafting.formats.akn_tree import name

FACTS = frozenset({"meta", "componentRef"})
"""What speaks about the text and holds none of its words."""


def outside(parts: Sequence[Element]) -> Iterator[Element]:
    """Every element that stands beside the parts of a text that are read, at any height."""
    above = {one for part in parts for one in part.iterancestors()}
    inside = above | set(parts)
    for one in sorted(above, key=lambda each: sum(1 for _ in each.iterancestors())):
        yield from (each for each in one if each not in inside and name(each) not in FACTS)
