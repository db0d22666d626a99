"""A short declaration of our own, and every shape of outline that a format must carry."""

import unicodedata
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from drafting.domain.structure import check_place
from drafting.domain.vocabulary import ParagraphKind
from drafting.formats.edition import Edition
from drafting.formats.outline import Node, Outline, grow, walk
from drafting.formats.plain_lines import one_line

UNHURRIED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""For properties over whole texts: a busy machine takes its time to make and to read them."""

GOLDEN = Path(__file__).parent / "golden"
SEED = Path(__file__).parents[3] / "shared" / "seed" / "resolution-21-10.txt"

NODES = (
    (0, "title", "Draft declaration on shared harbours"),
    (0, "formula", "The Assembly of Coasts,"),
    (0, "preambular", "Recalling that every coast has *neighbours*, and every harbour guests,"),
    (0, "preambular", "Convinced that a light kept for one ship is kept for all,"),
    (0, "formula", "Proclaims the following declaration:"),
    (0, "heading", "Part one – Arrival"),
    (0, "article", "Right of shelter"),
    (1, "paragraph", "Every ship in distress shall find shelter & water in the nearest harbour."),
    (1, "paragraph", "To that end, the keeper of a harbour shall:"),
    (2, "subparagraph", "keep a light burning from dusk;"),
    (2, "subparagraph", "hold in readiness:"),
    (3, "subparagraph", "ropes, <lines> and boats;"),
    (3, "subparagraph", "a pilot who knows the shoals;"),
    (2, "subparagraph", "answer every call."),
    (0, "article", ""),
    (1, "paragraph", "No harbour shall ask for payment before the crew is ashore."),
    (0, "heading", "Part two – Departure"),
    (0, "article", "Leaving in peace"),
    (1, "paragraph", "A ship that is sound again shall be free to leave."),
)
OUTLINE = Outline(grow((depth, Node(kind, text)) for depth, kind, text in NODES))
EDITION = Edition(
    outline=OUTLINE,
    symbol="A/COAST/1/L.2",
    released_at="2026-03-01T09:00:00Z",
    hash="ab" * 32,
    language="en",
    is_sample=True,
)

WORDS = (
    *("peace", "shall bind", "*every*", "[shore](https://example.org)", "–", "“calm”", "paix,"),
    *("#", "##", ">", "-", "+", "---", "***", "1.", "2)", "(a)", "(iv)", "a.", "ii.", "[^1]"),
    *("<b>", "\\", "\\<", "\\#", "3\\.", "Article 4", "article", "Part II.", ":", ",", ";"),
    *("السلام", "和平", "café;"),
)


FRAGMENTS = (
    "", "", " ", "1.", "2.", "3. Urges", "(a)", "(b) To go on;", "(i)", "Article 1",
    "Article 2. Shelter", "Article 3. Everyone is free.", "Recalling the sea,", "The Assembly,",
    "Part one", "and goes on", ", with a comma", " indented words", "Requests the keeper:",
    "21/…  A title", "12/4. A title", "A/COAST/1/L.2", "---", "____", "half-", "time",
    "5 bis. Invites",
    "States shall", "shall cooperate.", "[Adopted without a vote.]", "Proclaims the following:",
)  # fmt: skip


def _is_plain(words: str) -> bool:
    return bool(words) and not words.startswith("The ")


written_words = st.one_of(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join),
    st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=20),
).map(lambda words: one_line(unicodedata.normalize("NFC", one_line(words))))
texts = written_words.filter(_is_plain)


def leaf(kind):
    return st.builds(Node, st.just(kind), texts)


def branch(kind, children):
    return st.builds(Node, st.just(kind), texts, children=children.map(tuple))


deepest = st.lists(leaf("subparagraph"), max_size=2)
deeper = st.lists(branch("subparagraph", deepest), max_size=3)
subparagraphs = st.lists(branch("subparagraph", deeper), max_size=3)
roots = st.one_of(
    leaf("formula"),
    leaf("heading"),
    leaf("preambular"),
    branch("operative", subparagraphs),
    branch("paragraph", subparagraphs),
    branch("article", st.lists(branch("paragraph", subparagraphs), max_size=3)),
)


@st.composite
def outlines(draw):
    """A tree of any shape that a declaration can have: at least one paragraph, headings flat."""
    title = draw(st.lists(leaf("title"), max_size=1))
    paragraph = draw(branch("operative", subparagraphs))
    nodes = draw(st.lists(roots, max_size=6))
    return Outline((*title, *nodes, paragraph), draw(st.sampled_from(["en", "fr", "ar"])))


def check_places(outline):
    """Every node stands under a kind that may hold it."""
    for node in outline.nodes:
        check_place(ParagraphKind(node.kind), None)
    for _, node in walk(outline.nodes):
        for child in node.children:
            check_place(ParagraphKind(child.kind), ParagraphKind(node.kind))
