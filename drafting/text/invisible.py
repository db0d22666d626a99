"""Characters that nobody can see: taken out where harmless, refused where they could deceive.

The policy. Refused everywhere: controls, bidirectional overrides and isolates, tags, fillers,
soft hyphens, halves of characters, and marks piled on one letter beyond what any script writes.
Kept where a script needs them: joiners after its letters, the space of no width in scripts that
set no spaces, direction marks in a text written from right to left, variation selectors after a
Han or a Mongolian character. Letters that merely look like others: `lookalikes`.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import groupby

import regex

MOST_MARKS = 8
"""Combining marks on one letter; Hebrew with its accents has five, Tibetan seven."""

_LINE_SPACE = regex.compile(r"[\s--[\u00A0\u2007\u202F]]+", regex.VERSION1)

_JOINED_SCRIPTS = (
    r"[\p{Arabic}\p{Syriac}\p{Mongolian}\p{Devanagari}\p{Bengali}\p{Gurmukhi}\p{Gujarati}\p{Oriya}"
    r"\p{Tamil}\p{Telugu}\p{Kannada}\p{Malayalam}\p{Sinhala}\p{Khmer}\p{Myanmar}\p{Tibetan}]"
)
_UNSPACED_SCRIPTS = r"[\p{Khmer}\p{Thai}\p{Lao}\p{Myanmar}\p{Tibetan}]"
_RIGHT_TO_LEFT = r"[\p{Arabic}\p{Hebrew}\p{Syriac}\p{Thaana}\p{Nko}\p{Adlam}]"

_FORBIDDEN = regex.compile(
    r"[\p{Cc}--[\t\n\r]]"  # controls
    r"|[\u202A-\u202E\u2066-\u2069\u206A-\u206F]"  # bidirectional embeddings and overrides
    r"|[\u00AD\u034F\u115F\u1160\u17B4\u17B5\u180E\u2060-\u2065\u3164\uFEFF\uFFA0]"
    r"|[\uFFF0-\uFFFB\U0001BCA0-\U0001BCA3\U0001D173-\U0001D17A]"
    r"|[\U000E0000-\U000E0FFF--[\U000E0100-\U000E01EF]]"  # tags, a hidden alphabet
    r"|(?<![\u1820-\u18AA])[\u180B-\u180D\u180F]"
    rf"|(?<!{_UNSPACED_SCRIPTS}\p{{M}}*)\u200B"
    r"|(?<![\u2801-\u28FF])\u2800"  # a blank that is no space
    r"|(?<!\p{Han})[\uFE00-\uFE0F\U000E0100-\U000E01EF]"  # variation selectors
    rf"|(?<!{_JOINED_SCRIPTS}\p{{M}}*)[\u200C\u200D]"
    r"|\p{Noncharacter_Code_Point}|\p{Cs}",
    regex.VERSION1,
)
_DIRECTION_MARK = regex.compile(r"[\u061C\u200E\u200F]")
_PILE = regex.compile(rf"(?<!\p{{M}})\p{{M}}{{{MOST_MARKS}}}(?P<beyond>\p{{M}}+)")
_MARKS = regex.compile(rf"\p{{M}}{{{MOST_MARKS},}}")
_HAS_RIGHT_TO_LEFT = regex.compile(_RIGHT_TO_LEFT)
_UNSEEN = regex.compile(
    r"[\p{C}\p{Default_Ignorable_Code_Point}\p{Z}--[\p{Co} ]]|\p{Noncharacter_Code_Point}",
    regex.VERSION1,
)


def clean(text: str) -> str:
    """The text as it is kept: composed (NFC), one space for a run of white space, none around it.

    No-break spaces stay, except around the text.
    """
    return _LINE_SPACE.sub(" ", composed(text)).strip()


def composed(text: str) -> str:
    """The text in the form NFC, in time that grows with its length.

    The library puts a pile of marks in order by the square of its height; here it finds it done.
    """
    return unicodedata.normalize("NFC", _MARKS.sub(lambda pile: _ordered(pile[0]), text))


def objections(text: str) -> tuple[str, ...]:
    """The names of the forbidden characters in the text, each once, in the order of appearance.

    Line ends and tabs are white space.
    """
    piled = set(_piled_places(text))
    found = dict.fromkeys((text[at], at in piled) for at in forbidden_places(text))
    return tuple(
        f"{_name(character)} above {MOST_MARKS} other marks" if is_piled else _name(character)
        for character, is_piled in found
    )


def visible(text: str) -> str:
    """The text with each forbidden character shown as its code point, such as ⟦U+200B⟧."""
    return "".join(cells(text))


def cells(text: str) -> Sequence[str]:
    """What is shown for each character, so that a part of a text is shown as in the whole."""
    places = forbidden_places(text)
    if not places:
        return text
    shown = list(text)
    for place in places:
        shown[place] = _mark(text[place])
    return shown


def revealed(text: str) -> str:
    """The text with everything shown that is not seen, allowed or not, except plain spaces."""
    return _UNSEEN.sub(lambda found: _mark(found.group()), text)


def forbidden_places(text: str) -> tuple[int, ...]:
    """Where the forbidden characters stand, in order."""
    if text.isascii() and text.isprintable():
        return ()
    places = {found.start() for found in _FORBIDDEN.finditer(text)}
    if not _HAS_RIGHT_TO_LEFT.search(text):
        places.update(found.start() for found in _DIRECTION_MARK.finditer(text))
    return tuple(sorted(places.union(_piled_places(text))))


def _piled_places(text: str) -> Iterator[int]:
    for pile in _PILE.finditer(text):
        yield from range(*pile.span("beyond"))


def _ordered(pile: str) -> str:
    """Marks in canonical order; those of class 0 stay, the others are sorted between them."""
    marks = "".join(unicodedata.normalize("NFD", mark) for mark in pile)
    return "".join(
        "".join(run if is_fixed else sorted(run, key=unicodedata.combining))
        for is_fixed, run in groupby(marks, lambda mark: unicodedata.combining(mark) == 0)
    )


def _name(character: str) -> str:
    point = f"U+{ord(character):04X}"
    name = unicodedata.name(character, "") or _KINDS.get(
        unicodedata.category(character), "character without a name"
    )
    return f"{name} ({point})"


def _mark(character: str) -> str:
    return f"⟦U+{ord(character):04X}⟧"


_KINDS = {
    "Cc": "control character",
    "Cs": "half of a character (surrogate)",
    "Cf": "format character",
}
