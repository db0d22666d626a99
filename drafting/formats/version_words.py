"""The marks of a text on the words that stay, where a file cannot carry them.

A plain text knows no emphasis, no links and no footnote references; that it has none does not
mean that anybody took them out. Another program sets the opening words in italics as the room
does: that is no emphasis.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import Enum
from pathlib import PurePath

from drafting.domain.vocabulary import ParagraphKind
from drafting.formats.version_texts import Coming, Standing
from drafting.formats.word_wording import carried, tidy
from drafting.text.align import Pair
from drafting.text.breaks import broken, rejoined
from drafting.text.markup import parse, plain, write

OPENED = frozenset({ParagraphKind.PREAMBULAR, ParagraphKind.OPERATIVE, ParagraphKind.FORMULA})
"""The kinds whose opening words the room sets in italics by itself."""


class Marks(Enum):
    """Whether the marks of a paragraph are told by the file, or taken from the text."""

    OF_THE_FILE = "of the file"
    OF_THE_TEXT = "of the text"


def marks_of(name: str) -> Marks:
    """Whose marks count with a file of this name."""
    return Marks.OF_THE_TEXT if PurePath(name).suffix.lower() == ".txt" else Marks.OF_THE_FILE


def dressed(
    standing: Sequence[Standing], found: Sequence[Coming], pairs: Sequence[Pair], marks: Marks
) -> tuple[Coming, ...]:
    """The new version, with the marks of the text where the file could not carry any."""
    if marks is Marks.OF_THE_FILE:
        return _without_openings(standing, found, pairs)
    words: dict[int, str] = {}
    for pair in pairs:
        before = " ".join(standing[one].text for one in pair.before)
        if pair.after and plain(before) != before:
            words |= _dressed(before, {other: found[other].text for other in pair.after})
    return tuple(replace(one, text=words.get(at, one.text)) for at, one in enumerate(found))


def _without_openings(
    standing: Sequence[Standing], found: Sequence[Coming], pairs: Sequence[Pair]
) -> tuple[Coming, ...]:
    """The same without emphasis on the opening words, where the text has none on them."""
    plainly = {
        other
        for pair in pairs
        for other in pair.after
        if found[other].kind in OPENED
        and not (pair.before and _opens_marked(standing[pair.before[0]].text))
    }
    return tuple(
        replace(one, text=_upright(one.text)) if at in plainly and _opens_marked(one.text) else one
        for at, one in enumerate(found)
    )


def _opens_marked(text: str) -> bool:
    return parse(text)[0].kind == "emphasis" if text else False


def _upright(text: str) -> str:
    first, *others = parse(text)
    return write([replace(first, kind="words"), *others])


def _dressed(before: str, after: Mapping[int, str]) -> Mapping[int, str]:
    whole = carried(before, tidy(plain(before)), rejoined(list(after.values())))
    parts = broken(whole)
    if len(parts) != len(after):
        return after
    both = zip(after.items(), parts, strict=True)
    return {at: part if plain(part) == words else words for (at, words), part in both}
