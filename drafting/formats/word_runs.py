"""How a run of words is set: its manner, and its direction."""

from collections.abc import Iterator

import regex

from drafting.formats.word_pieces import Look
from drafting.formats.word_xml import Element, make

STYLES = {
    "opening": "OpeningWords",
    "emphasis": "Emphasis",
    "link": "Hyperlink",
    "footnote": "FootnoteMark",
}
"""The character style of each manner in which words are set."""

_LEFT_TO_RIGHT = regex.compile(r"[\p{Latin}\p{Cyrillic}\p{Greek}\p{Han}]")
_RIGHT_TO_LEFT = regex.compile(r"[\p{Arabic}\p{Hebrew}\p{Syriac}\p{Thaana}]")
_WORD = regex.compile(r"\S+\s*|\s+")


def properties(look: Look, *, is_rtl: bool = False) -> list[Element]:
    """What a run says of its manner and its direction."""
    style = STYLES.get(look.manner)
    marks = [make("rStyle", val=style)] if style else []
    return [*marks, make("rtl")] if is_rtl else marks


def stretches(text: str, *, is_rtl: bool) -> Iterator[tuple[str, bool]]:
    """The words in stretches of one direction; what has none goes with the words before it."""
    start, place, turned = 0, 0, is_rtl
    for word in _WORD.findall(text):
        other = _turned(word, before=turned)
        if other != turned and place > start:
            yield text[start:place], turned
            start = place
        turned = other
        place += len(word)
    if text:
        yield text[start:], turned


def _turned(word: str, *, before: bool) -> bool:
    if _RIGHT_TO_LEFT.search(word):
        return True
    return False if _LEFT_TO_RIGHT.search(word) else before
