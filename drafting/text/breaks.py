"""Where a text breaks into several paragraphs: an empty line stands between them."""

import re
from collections.abc import Iterator, Sequence

from drafting.text.diff import Edit
from drafting.text.invisible import clean
from drafting.text.provenance import Span

BREAK = "\n\n"

_EMPTY_LINE = re.compile(r"(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)\s*")


def broken(text: str) -> tuple[str, ...]:
    """The paragraphs of a text as they would be kept, those without words left out."""
    return tuple(filter(None, (clean(one) for one in _EMPTY_LINE.split(text))))


def rejoined(parts: Sequence[str]) -> str:
    """Paragraphs as one text, from which `broken` has them again."""
    return BREAK.join(parts)


def together(first: str, second: str) -> str:
    """Two paragraphs as one, a space between them; the first alone where there is no second."""
    return f"{first} {second}" if second else first


def broken_spans(spans: Sequence[Span], parts: Sequence[str]) -> tuple[tuple[Span, ...], ...]:
    """The origins of a text that breaks into these parts, part by part."""
    letters = [(letter, span.origin) for span in spans for letter in span.text]
    found, start = [], 0
    for part in parts:
        end = start + len(part)
        found.append(tuple(_runs(letters[start:end])))
        start = end + len(BREAK)
    return tuple(found)


def sections(edits: Sequence[Edit]) -> tuple[tuple[Edit, ...], ...]:
    """A change part by part, as its result breaks into paragraphs; the breaks themselves go."""
    found: list[list[Edit]] = [[]]
    for edit in edits:
        first, *others = edit.text.split(BREAK)
        found[-1].append(edit._replace(text=first))
        found.extend([edit._replace(text=one)] for one in others)
    return (*(_before_break(part) for part in found[:-1]), _said(found[-1]))


def _before_break(part: Sequence[Edit]) -> tuple[Edit, ...]:
    """A part without the space in whose place the break comes."""
    said = _said(part)
    is_gap = bool(said) and said[-1].kind == "delete" and said[-1].text.isspace()
    return said[:-1] if is_gap else said


def _said(part: Sequence[Edit]) -> tuple[Edit, ...]:
    return tuple(one for one in part if one.text)


def _runs(letters: Sequence[tuple[str, str]]) -> Iterator[Span]:
    words, origin = "", ""
    for letter, source in letters:
        if words and source != origin:
            yield Span(words, origin)
            words = ""
        words, origin = words + letter, source
    if words:
        yield Span(words, origin)
