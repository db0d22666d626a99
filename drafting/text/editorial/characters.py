"""Characters that nobody sees, and letters that look like others."""

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import groupby

import regex

from drafting.text.editorial.findings import Finding, Severity
from drafting.text.editorial.manuscript import Manuscript
from drafting.text.invisible import objections, visible
from drafting.text.lookalikes import LookAlike, look_alikes

HIDDEN, LIKE = "hidden-character", "look-alike-letter"

_MIXED = regex.compile(r"\p{Latin}.*\p{Cyrillic}|\p{Cyrillic}.*\p{Latin}")


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
    for (start, word), found in groupby(look_alikes(words), key=lambda one: _word(words, one)):
        if text.language == "ru" and not _MIXED.search(word):
            # Russian has words of one letter beside symbols in Latin ones.
            continue
        foreign = list(found)
        letters = dict.fromkeys(one.character for one in foreign)
        names = ", ".join(_named(letter) for letter in letters)
        sentence = f"Letters of another script stand in this word ({names}): type it anew."
        span = (start, start + len(word))
        yield text.found((LIKE, Severity.ERROR), index, span, sentence, _mended(word, foreign))


def _word(words: str, one: LookAlike) -> tuple[int, str]:
    """Where the word of a look-alike begins, and the word."""
    return words.find(one.word, max(one.place - len(one.word) + 1, 0)), one.word


def _mended(word: str, foreign: Sequence[LookAlike]) -> str | None:
    """The word in one script, where each foreign letter has a like in it."""
    if not all(one.looks_like for one in foreign):
        return None
    return word.translate({ord(one.character): one.looks_like for one in foreign})


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


def _named(letter: str) -> str:
    """The name of a character; its number where it has none."""
    return unicodedata.name(letter, f"U+{ord(letter):04X}").capitalize()
