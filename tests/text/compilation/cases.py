"""Paragraphs with proposals on them, as they come and as nobody would write them."""

from hypothesis import strategies as st

from drafting.text.compilation.segments import Proposal
from tests.text.strategies import texts

_SIGNS = [
    *"()[]{}\\, \u2014\u2026",
    " \u2014 ",
    " (",
    "[ ",
    "alt",
    "{retain \u2014 EU}",
    "\\ ",
]

marked_texts = st.lists(
    st.one_of(st.sampled_from(_SIGNS), st.sampled_from(["the", "law", " of ", "a"])), max_size=12
).map("".join)
"""Words that hold all the signs with which a compilation is written."""

_SHORT_NAMES = ["EU", "Cuba", "Iran (Islamic Republic of)", "Panama, on behalf of a group"]
_HARD_NAMES = [
    "alt",
    "EU alt",
    "EU alt 2",
    "a, b",
    "\u2026",
    "on behalf of all",
    "\\",
    "x) [y",
    "{",
]

names = st.one_of(st.sampled_from(_SHORT_NAMES), st.sampled_from(_HARD_NAMES), marked_texts, texts)


@st.composite
def rewordings(draw, base):
    """A text made of another by a few changes of its words, or another text altogether."""
    words = base.split(" ")
    for _ in range(draw(st.integers(0, 3))):
        start = draw(st.integers(0, len(words)))
        end = draw(st.integers(start, min(start + 3, len(words))))
        words[start:end] = draw(
            st.lists(st.sampled_from(["new", "of", "(b)", "", ","]), max_size=2)
        )
    return " ".join(words)


@st.composite
def cases(draw):
    """A paragraph, and what is proposed on it."""
    base = draw(st.one_of(texts, marked_texts))
    wanted = st.one_of(rewordings(base), rewordings(base), marked_texts, texts)
    proposals = st.builds(Proposal, wanted, st.lists(names, max_size=3).map(tuple))
    return base, draw(st.lists(proposals, max_size=5))


def by_name(proposals):
    """All texts that each name stands behind; nobody's are those of the empty name."""
    found: dict[str, set[str]] = {}
    for proposal in proposals:
        for name in [name.strip() for name in proposal.names if name.strip()] or [""]:
            found.setdefault(name, set()).add(proposal.text)
    return found
