"""Characters that nobody sees, and letters that look like others."""

import unicodedata
from collections.abc import Iterator

from drafting.text.editorial.findings import Finding, Severity
from drafting.text.editorial.manuscript import Manuscript
from drafting.text.editorial.scripts import look_alikes
from drafting.text.invisible import objections, visible

HIDDEN, LIKE = "hidden-character", "look-alike-letter"


def check_hidden(text: Manuscript, index: int) -> Iterator[Finding]:
    """Whether there are characters in the words that cannot be seen."""
    words = text.passages[index].text
    for start, end in hidden_runs(words):
        names = ", ".join(objections(words[start:end]))
        sentence = f"Here is what nobody can see, {names}: take it out."
        yield text.found((HIDDEN, Severity.ERROR), index, (start, end), sentence, "")


def check_like(text: Manuscript, index: int) -> Iterator[Finding]:
    """Whether letters of another script stand in a word."""
    words = text.readable[index]
    for one in look_alikes(words, text.language):
        names = ", ".join(unicodedata.name(letter).capitalize() for letter in one.names)
        sentence = f"Letters of another script stand in this word ({names}): type it anew."
        span = (one.start, one.end)
        yield text.found((LIKE, Severity.ERROR), index, span, sentence, one.mended)


def hidden_runs(words: str) -> Iterator[tuple[int, int]]:
    """Where in the words forbidden characters stand, those in a row together."""
    start = end = 0
    for place in _hidden_places(words):
        if place != end or start == end:
            if start < end:
                yield start, end
            start = place
        end = place + 1
    if start < end:
        yield start, end


def _hidden_places(words: str) -> Iterator[int]:
    """Each forbidden character is shown by `visible` as a mark in its place."""
    shown, at = visible(words), 0
    for place, character in enumerate(words):
        if shown[at] == character:
            at += 1
        else:
            at += len(visible(character))
            yield place
