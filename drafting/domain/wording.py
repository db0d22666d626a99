"""What may stand in a paragraph, a reason or a comment before anyone records it."""

import re
from unicodedata import normalize

from drafting.domain.errors import Invalid
from drafting.text.breaks import broken, rejoined
from drafting.text.invisible import clean, objections

LONGEST_PARAGRAPH = 2_000
"""Words; the longest paragraph of any resolution known to us has a tenth of it."""

LONGEST_REMARK = 5_000
"""Words of a reason or a comment."""

LARGEST_REMARK = 30_000
"""Characters of a reason or a comment: five thousand words of an ordinary language."""

MOST_LINES = 1_000
MOST_LEVELS = 10
MOST_IN_A_ROW = 20
MOST_BRACKETS = 400
MOST_SEEKING = 600_000
MOST_SIGNS = 2_000
"""Limits of a remark's marks, far above any honest one: measured, so that it is set at once."""

STOWED = 16
"""Characters that Markdown puts for a while in the place of one escaped or coded passage."""

_NESTING = re.compile(r"[ \t]*+(?:>|[*+-](?=[ \t])|\d++\.(?=[ \t]))")
_START = re.compile(f"(?:{_NESTING.pattern})+")
_ROW = re.compile(rf"([\[\]()!*_`>#~\\])\1{{{MOST_IN_A_ROW}}}")
_BETWEEN = re.compile(r"\n[ \t]*+\n")
_STOWED = re.compile(r"[\\`&<]")
_SIGN = re.compile(r"[\[\]()!*_`>#~\\<&]")

LONGEST_WORD = 20
"""Characters of a word on average, far above that of any language."""

LONGEST_LINE = 300
"""Characters of a name, a symbol or a title that stands on one line."""


NO_WORDS = "The paragraph has no words. Write them, or retire the paragraph instead."
"""What the desk is told, which alone can retire a paragraph."""


def paragraph_words(text: str, *, field: str = "text", empty: str = NO_WORDS) -> str:
    """The text as it will be kept: clean, not empty, not endless, nothing invisible in it."""
    _refuse_hidden(text, field)
    words = clean(text)
    if not words:
        raise Invalid(empty, field=field)
    _refuse_length(words, LONGEST_PARAGRAPH, field, "Split it into several paragraphs.")
    return words


def paragraph_parts(text: str, *, field: str = "text") -> str:
    """The words of several paragraphs as they will be kept, an empty line between them."""
    parts = [paragraph_words(one, field=field) for one in broken(text)]
    if len(parts) < 2:
        raise Invalid(
            "A paragraph is split into two at least. Leave an empty line where it shall break.",
            field=field,
        )
    return rejoined(parts)


def remark(text: str, *, field: str, what: str) -> str:
    """A reason or a comment as it will be kept; `what` names it in the sentence of a refusal."""
    kept = optional_remark(text, field=field)
    if not kept:
        raise Invalid(f"{what} is needed: write at least one sentence.", field=field)
    return kept


def optional_remark(text: str, *, field: str) -> str:
    """A reason that may be left out; line breaks stay, for it may be Markdown."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for line in lines:
        _refuse_hidden(line, field)
    kept = normalize("NFC", "\n".join(line.rstrip() for line in lines).strip())
    objection = overloaded(kept)
    if objection:
        raise Invalid(objection, field=field)
    _refuse_length(kept, LONGEST_REMARK, field, "Shorten it.")
    return kept


def overloaded(text: str) -> str:
    """Why a remark is too large or has too many marks to be set as Markdown; else nothing."""
    wide = text.expandtabs(4)
    return _too_many(wide) or _too_deep(wide)


def line(text: str, *, field: str, what: str, most: int = LONGEST_LINE) -> str:
    """A name, symbol or title on one line, of so many characters at most."""
    _refuse_hidden(text, field)
    kept = clean(text)
    if not kept:
        raise Invalid(f"{what} is needed.", field=field)
    if len(kept) > most:
        raise Invalid(f"{what} has {len(kept)} characters; {most} is the most.", field=field)
    return kept


def _too_many(text: str) -> str:
    for what, count, most in (
        ("characters", len(text), LARGEST_REMARK),
        ("lines", text.count("\n") + 1, MOST_LINES),
        ("opening brackets", text.count("["), MOST_BRACKETS),
        ("signs of markup", len(_SIGN.findall(text)), MOST_SIGNS),
    ):
        if count > most:
            return f"This has {count:,} {what}; {most:,} is the most. Shorten it."
    if _seeking(text) > MOST_SEEKING:
        return "There are many opening brackets in long paragraphs. Divide them, or use fewer."
    row = _ROW.search(text)
    return f"More than {MOST_IN_A_ROW} signs {row[1]} stand in a row. Use fewer." if row else ""


def _seeking(text: str) -> int:
    """Characters to read while seeking the end of each opening bracket in its paragraph."""
    return sum(
        one.count("[") * (len(one) + STOWED * len(_STOWED.findall(one)))
        for one in _BETWEEN.split(text)
    )


def _too_deep(text: str) -> str:
    for number, line_ in enumerate(text.split("\n"), start=1):
        start = _START.match(line_)
        if start and _levels(start[0]) > MOST_LEVELS:
            return (
                f"Line {number} begins with too many marks of lists and quotations: "
                f"{MOST_LEVELS} levels are the most."
            )
    return ""


def _levels(start: str) -> int:
    """Levels of lists and quotations: one for each mark, one for each indentation of four."""
    return len(_NESTING.findall(start)) + start.count(" ") // 4


def _refuse_hidden(text: str, field: str) -> None:
    found = objections(text.replace("\r", " ").replace("\n", " ").replace("\t", " "))
    if found:
        raise Invalid(
            "There are characters in the text that nobody can see: "
            + ", ".join(found)
            + ". Remove them and submit again.",
            field=field,
        )


def _refuse_length(words: str, most: int, field: str, remedy: str) -> None:
    count, length = len(words.split()), most * LONGEST_WORD
    if count > most:
        raise Invalid(f"This has {count:,} words; {most:,} is the most. {remedy}", field=field)
    if len(words) > length:
        raise Invalid(
            f"This has {len(words):,} characters; {length:,} is the most. {remedy}", field=field
        )
