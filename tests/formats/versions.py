"""Texts as they stand and their new versions, for whatever is matched and planned between them."""

from dataclasses import replace

from hypothesis import settings

from drafting.domain.vocabulary import ParagraphKind
from drafting.formats.outline import Node, Outline, grow, labels, walk
from drafting.formats.version_texts import Standing
from drafting.formats.version_turns import new_version
from drafting.formats.version_words import Marks
from drafting.text.invisible import clean, objections
from tests.formats.samples import NODES, UNHURRIED, outlines

FEWER = settings(UNHURRIED, max_examples=25)
"""For properties over two whole texts at once."""

RIVER = (
    (0, "title", "Draft declaration on good neighbours"),
    (0, "preambular", "Recalling that neighbours share one river and one road,"),
    (0, "preambular", "Convinced that a bridge is built from both banks,"),
    (0, "heading", "Part one"),
    (1, "article", "Keeping the road"),
    (2, "paragraph", "Each neighbour keeps the road in good repair, and clears it after storms."),
    (2, "paragraph", "All neighbours shall without delay:"),
    (3, "subparagraph", "mend what they break;"),
    (3, "subparagraph", "share what the river brings."),
    (1, "article", "Meeting again"),
    (2, "paragraph", "The neighbours meet each spring under the old lime tree."),
)


def outline(places, *, named=False):
    """An outline of (depth, kind, text), named by their places if asked."""
    nodes = (
        (depth, Node(kind, text, f"p{at}" if named else ""))
        for at, (depth, kind, text) in enumerate(places)
    )
    return Outline(grow(nodes))


def _written(node):
    """A node with words that may be kept: nothing that nobody can see."""
    text = "words" if objections(node.text) else clean(node.text) or "words"
    return replace(node, text=text, children=tuple(map(_written, node.children)))


kept_outlines = outlines().map(
    lambda one: replace(one, nodes=tuple(_written(node) for node in one.nodes))
)
"""Every shape of a text, with words as they are kept."""


def standing(of):
    """An outline as a text that stands; who has no identity is named by the place."""
    found, above = [], []
    for at, ((depth, node), label) in enumerate(
        zip(walk(of.nodes), labels(of.nodes), strict=True)
    ):
        del above[depth:]
        one = node.id or f"p{at}"
        parent = above[-1] if above else None
        name = label.reference or node.kind
        found.append(Standing(one, ParagraphKind(node.kind), node.text, parent, name))
        above.append(one)
    return tuple(found)


TEXT = standing(outline(RIVER))
HARBOURS = standing(outline(NODES))


def flat(places):
    """The same places as most files have them: nothing stands under a heading."""
    return tuple(
        (depth - 1 if at > 3 and depth else depth, kind, text)
        for at, (depth, kind, text) in enumerate(places)
    )


def version(places, text=TEXT, marks=Marks.OF_THE_FILE, **more):
    """What a file with these places would make of a text."""
    return new_version(text, outline(places, **more), marks)


def changed(found):
    """What would change: what becomes of which paragraphs, by name."""
    return [
        (
            turn.becoming.value,
            [found.standing[one].id for one in turn.before],
            [found.coming[one].text for one in turn.after],
        )
        for turn in found.turns
        if not turn.is_kept
    ]


def without(places, *gone):
    """The places but for some."""
    return tuple(one for at, one in enumerate(places) if at not in gone)


def reworded(places, at, text):
    """The places with other words in one of them."""
    return (*places[:at], (*places[at][:2], text), *places[at + 1 :])


def named(rows, names):
    """A text with other identities."""
    return tuple(replace(row, id=name) for row, name in zip(rows, names, strict=True))
