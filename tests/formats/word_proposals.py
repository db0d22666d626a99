"""Texts with random proposals of many States, and what has to be read when one is accepted."""

import re
from dataclasses import dataclass, replace

from hypothesis import strategies as st

from drafting.formats.edition import Edition
from drafting.formats.outline import Outline, grow, walk
from drafting.formats.word_compilation import Compilation, Proposal
from drafting.text.invisible import visible
from tests.formats.samples import outlines, written_words
from tests.formats.word_reading import Read, paragraphs

INSERTED = re.compile(r"(?:Article )?\(?\w+\)? [a-z]*(?:bis|ter|quater|ies)(?: [A-Z])?\.?")
"""What stands before a paragraph that was put between two numbered ones."""


def identified(outline):
    """The outline with an identity for each paragraph."""
    places = [
        (depth, replace(node, id=f"p{place}", children=()))
        for place, (depth, node) in enumerate(walk(outline.nodes))
    ]
    return Outline(grow(places), outline.language)


@st.composite
def compilations(draw, most=12):
    """A text and proposals on it, each of another State, most of them on few paragraphs."""
    outline = identified(draw(outlines()))
    nodes = [node for _, node in walk(outline.nodes)]
    chosen = draw(st.lists(st.sampled_from(nodes), min_size=1, max_size=3))
    proposals = [
        draw(_proposal(draw(st.sampled_from(chosen)), f"State {number}"))
        for number in range(draw(st.integers(1, most)))
    ]
    return Compilation(Edition(outline, language=outline.language), tuple(proposals))


@st.composite
def _proposal(draw, node, author):
    kind = draw(st.sampled_from(["replace"] * 6 + ["insert_after", "delete"]))
    text = "" if kind == "delete" else draw(written_words)
    if kind == "replace":
        words = node.text.split(" ")
        at = draw(st.integers(0, len(words)))
        words[at : at + draw(st.integers(0, 2))] = draw(st.sampled_from([[], [text]]))
        text = " ".join(words).strip()
    label = draw(st.sampled_from(["", "5 bis."])) if kind == "insert_after" else ""
    return Proposal(node.id, author, kind, text, "2026-05-01T09:00:00Z", label)


@dataclass(frozen=True)
class Acceptance:
    """What a file shows if one proposal is accepted and all others are rejected."""

    compilation: Compilation
    raw: bytes
    base: list

    def is_exact(self, proposal):
        """Whether the text with the proposal in it is what is read, and nothing else."""
        return self._read(proposal) == self._expected(proposal)

    def stands_beside(self, proposal):
        """Whether the text is read unchanged, the proposal in brackets below its paragraph."""
        place = self._place(proposal)
        words = visible(proposal.text) if proposal.kind == "replace" else None
        before, found, after = self._around(proposal, place + 1)
        return (
            before + after == self.base
            and found.style == self.base[place].style
            and found.text.startswith(f"[Alt. – {proposal.author}: ")
            and (words is None or found.text == f"[Alt. – {proposal.author}: {words}]")
        )

    def _around(self, proposal, place):
        read = self._read(proposal)
        return read[:place], read[place] if place < len(read) else None, read[place + 1 :]

    def _read(self, proposal):
        return paragraphs(self.raw, lambda author: author == proposal.author)

    def _place(self, proposal):
        nodes = walk(self.compilation.edition.outline.nodes)
        return next(
            place for place, (_, node) in enumerate(nodes) if node.id == proposal.paragraph_id
        )

    def _expected(self, proposal):
        place = self._place(proposal)
        one = self.base[place]
        if proposal.kind == "delete":
            return self.base[:place] + self.base[place + 1 :]
        if proposal.kind == "replace":
            changed = one._replace(text=visible(proposal.text))
            return [*self.base[:place], changed, *self.base[place + 1 :]]
        nodes = list(walk(self.compilation.edition.outline.nodes))
        behind = place + 1
        while behind < len(nodes) and nodes[behind][0] > nodes[place][0]:
            behind += 1
        _, found, _ = self._around(proposal, behind)
        label = found.label if found and INSERTED.fullmatch(found.label) else proposal.label
        new = Read(one.style, label, visible(proposal.text))
        return [*self.base[:behind], new, *self.base[behind:]]
