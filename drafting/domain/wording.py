"""What may stand in a paragraph, a reason or a comment before anyone records it."""

from unicodedata import normalize

from drafting.domain.errors import Invalid
from drafting.text.invisible import clean, objections

LONGEST_PARAGRAPH = 2_000
"""Words; the longest paragraph of any resolution known to us has a tenth of it."""

LONGEST_REMARK = 5_000
"""Words of a reason or a comment."""

LONGEST_WORD = 20
"""Characters of a word on average, far above that of any language."""

LONGEST_LINE = 300
"""Characters of a name, a symbol or a title that stands on one line."""


def paragraph_words(text: str, *, field: str = "text") -> str:
    """The text as it will be kept: clean, not empty, not endless, nothing invisible in it."""
    _refuse_hidden(text, field)
    words = clean(text)
    if not words:
        raise Invalid(
            "The paragraph has no words. Write them, or retire the paragraph instead.", field=field
        )
    _refuse_length(words, LONGEST_PARAGRAPH, field, "Split it into several paragraphs.")
    return words


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
    _refuse_length(kept, LONGEST_REMARK, field, "Shorten it.")
    return kept


def line(text: str, *, field: str, what: str, most: int = LONGEST_LINE) -> str:
    """A name, symbol or title on one line, of so many characters at most."""
    _refuse_hidden(text, field)
    kept = clean(text)
    if not kept:
        raise Invalid(f"{what} is needed.", field=field)
    if len(kept) > most:
        raise Invalid(f"{what} has {len(kept)} characters; {most} is the most.", field=field)
    return kept


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
