"""A compiled paragraph as HTML: brackets are characters of it, so that a copy keeps them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

import regex

from drafting.text.compilation.segments import Compiled, Segment
from drafting.text.invisible import visible
from drafting.text.markup import parse, to_html

_OPEN = regex.compile(r"\[(?!\^)([^\[\]]+)\](?!\()")
"""Words that the text itself holds in square brackets; neither a link nor a footnote mark."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a listener hears before a bracket, in the reader's language."""

    insertion: str = "proposed insertion: "
    deletion: str = "proposed deletion: "
    open: str = "not agreed: "


ENGLISH = Said()


def marked(compiled: Compiled, opening: int = 0, said: Said = ENGLISH) -> str:
    """The paragraph with its brackets; the first `opening` characters of its words in italics."""
    return _Marking(said, opening).all(compiled.segments)


@dataclass(slots=True)
class _Marking:
    """How far the opening words reach into what is still to be written."""

    said: Said
    opening: int

    def all(self, segments: Iterable[Segment]) -> str:
        """Every segment, one after the other."""
        return "".join([self._one(segment) for segment in segments])

    def _one(self, segment: Segment) -> str:
        if segment.role == "base":
            return self._base(segment.text)
        if segment.role == "insertion":
            words = to_html(segment.text)
            return _bracket("ins", "()", self.said.insertion, words, segment.names)
        inside = self.all(segment.inside)
        if segment.is_open:
            return self._open(inside)
        return _bracket("del", "[]", self.said.deletion, inside, segment.names)

    def _base(self, text: str) -> str:
        found, place = [], 0
        for one in _OPEN.finditer(text):
            found.append(self._words(text[place : one.start()]))
            words = self._words(one[1])
            found.append(self._open(words))
            place = one.end()
        return "".join([*found, self._words(text[place:])])

    def _open(self, words: str) -> str:
        hidden = f'<span class="unseen">{escape(self.said.open)}</span>'
        return (
            f'<span class="bracket bracket--open">{hidden}<span class="b">[</span>'
            f'{words}<span class="b">]</span></span>'
        )

    def _words(self, text: str) -> str:
        if not self.opening:
            return to_html(text)
        html = to_html(text, self.opening)
        read = sum(len(run.text) for run in parse(text) if run.kind != "footnote")
        self.opening = max(self.opening - read, 0)
        return html


def _bracket(tag: str, signs: str, said: str, words: str, names: Sequence[str]) -> str:
    """Words between two signs, with the names behind them; their first space stands outside."""
    space, words = (" ", words[1:]) if words.startswith(" ") else ("", words)
    names_html = escape(visible(", ".join(names)))
    by = f' <cite class="by">{names_html}</cite>' if names else ""
    return (
        f'{space}<{tag} class="bracket"><span class="unseen">{escape(said)}</span>'
        f'<span class="b">{signs[0]}</span>{words}{by}<span class="b">{signs[1]}</span></{tag}>'
    )
