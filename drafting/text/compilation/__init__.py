"""The negotiation text of a paragraph: every proposal in its place, with the names behind it."""

from drafting.text.compilation.alternatives import stands_alone
from drafting.text.compilation.reading import read
from drafting.text.compilation.rendering import render
from drafting.text.compilation.segments import Compiled, Proposal, Segment

__all__ = ["Compiled", "Proposal", "Segment", "read", "render", "stands_alone"]
