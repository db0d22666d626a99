"""The marks of a text on the words that stay, where a file cannot carry them.

A plain text knows no emphasis, no links and no footnote references; that it has none does not
mean that anybody took them out.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import Enum
from pathlib import PurePath

from drafting.formats.version_texts import Coming, Standing
from drafting.formats.word_wording import carried, tidy
from drafting.text.align import Pair
from drafting.text.breaks import broken, rejoined
from drafting.text.markup import plain


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
        return tuple(found)
    words: dict[int, str] = {}
    for pair in pairs:
        before = " ".join(standing[one].text for one in pair.before)
        if pair.after and plain(before) != before:
            words |= _dressed(before, {other: found[other].text for other in pair.after})
    return tuple(replace(one, text=words.get(at, one.text)) for at, one in enumerate(found))


def _dressed(before: str, after: Mapping[int, str]) -> Mapping[int, str]:
    whole = carried(before, tidy(plain(before)), rejoined(list(after.values())))
    parts = broken(whole)
    if len(parts) != len(after):
        return after
    both = zip(after.items(), parts, strict=True)
    return {at: part if plain(part) == words else words for (at, words), part in both}
