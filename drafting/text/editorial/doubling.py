"""Words and spaces that stand twice, and spaces before a mark."""

from collections.abc import Iterator

import regex

from drafting.text.editorial.findings import Finding, Severity
from drafting.text.editorial.manuscript import Manuscript

WORD, SPACE, BEFORE = "doubled-word", "doubled-space", "space-before-mark"

_EDGE = r"[\p{L}\p{N}\p{M}’'-]"
_TWICE = regex.compile(rf"(?<!{_EDGE})(\p{{L}}[\p{{L}}\p{{M}}]*+)(?:\s+(?i:\1)(?!{_EDGE}))+")
_MEANT = frozenset({"that", "had", "her", "bora", "pago", "nous", "vous"})
"""Words that may rightly follow themselves, and names that are doubled."""

_SPACES = regex.compile(r"\s{2,}")
_SPACE_BEFORE = regex.compile(r"(?<=[^\s.,;:])\s+(?=[,;:.](?:\s|$))")


def check_words(text: Manuscript, index: int) -> Iterator[Finding]:
    """Whether a word stands twice in a row."""
    for found in _TWICE.finditer(text.readable[index]):
        word = found[1]
        if word.lower() not in _MEANT and not (len(word) == 1 and word.isupper()):
            sentence = "The same word stands here more than once: leave one."
            yield text.found((WORD, Severity.WARNING), index, found.span(), sentence, word)


def check_spaces(text: Manuscript, index: int) -> Iterator[Finding]:
    """Whether there is more than one space between two words."""
    for found in _SPACES.finditer(text.readable[index]):
        sentence = "There is more than one space here: leave one."
        yield text.found((SPACE, Severity.WARNING), index, found.span(), sentence, " ")


def check_before(text: Manuscript, index: int) -> Iterator[Finding]:
    """Whether a space stands before a mark that follows its word closely."""
    for found in _SPACE_BEFORE.finditer(text.readable[index]):
        mark = text.readable[index][found.end()]
        sentence = f"A space stands before “{mark}”: take it out."
        yield text.found((BEFORE, Severity.WARNING), index, found.span(), sentence, "")
