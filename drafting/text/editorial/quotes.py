"""Quotation marks and apostrophes of one kind: straight and curly ones are not mixed."""

from collections.abc import Iterator

import regex

from drafting.text.editorial.findings import Finding, Severity
from drafting.text.editorial.manuscript import COVER, Manuscript

RULE = "mixed-quotes"

_CURLY = regex.compile("[“”‘’„]")
_STRAIGHT = regex.compile(r"""(?<!\d)["']|["'](?!\d)""")
_BEFORE_A_QUOTE = regex.compile(rf"(?:^|[\s(\[“‘«—–/{COVER}])$")
SENTENCE = "Straight and curly quotation marks are mixed in the text: write curly ones throughout."


def check(text: Manuscript, index: int) -> Iterator[Finding]:
    """Whether straight marks stand in a text that has curly ones."""
    words = text.readable[index]
    straight = list(_STRAIGHT.finditer(words))
    if not straight or not any(_CURLY.search(other) for other in text.readable):
        return
    span = (straight[0].start(), straight[-1].end())
    is_safe = COVER not in words[slice(*span)] and (
        text.language == "en" or not any(one[0] == '"' for one in straight)
    )
    fix = _curled(words, span) if is_safe else None
    yield text.found((RULE, Severity.WARNING), index, span, SENTENCE, fix)


def _curled(words: str, span: tuple[int, int]) -> str:
    """The characters of the span with each straight mark made a curly one."""
    places = {found.start() for found in _STRAIGHT.finditer(words)}
    curled = list(words)
    for place in sorted(places):
        opens = _BEFORE_A_QUOTE.search("".join(curled[max(place - 1, 0) : place]))
        marks = "“”" if words[place] == '"' else "‘’"
        curled[place] = marks[0 if opens else 1]
    return "".join(curled[slice(*span)])
