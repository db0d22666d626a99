"""Characters that nobody can see: taken out where harmless, refused where they could deceive."""

import unicodedata

import regex

_LINE_SPACE = regex.compile(r"[\s--[\u00A0\u2007\u202F]]+", regex.VERSION1)

_JOINED_SCRIPTS = (
    r"[\p{Arabic}\p{Syriac}\p{Mongolian}\p{Devanagari}\p{Bengali}\p{Gurmukhi}\p{Gujarati}\p{Oriya}"
    r"\p{Tamil}\p{Telugu}\p{Kannada}\p{Malayalam}\p{Sinhala}\p{Khmer}\p{Myanmar}\p{Tibetan}]"
)
_RIGHT_TO_LEFT = r"[\p{Arabic}\p{Hebrew}\p{Syriac}\p{Thaana}]"

_FORBIDDEN = regex.compile(
    r"[\p{Cc}--[\t\n\r]]"  # controls
    r"|[\u202A-\u202E\u2066-\u2069\u206A-\u206F]"  # bidirectional embeddings and overrides
    r"|[\u00AD\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B\u2060-\u2065\u3164\uFEFF\uFFA0]"
    r"|[\uFFF0-\uFFFB\U0001BCA0-\U0001BCA3\U0001D173-\U0001D17A]"
    r"|[\U000E0000-\U000E0FFF--[\U000E0100-\U000E01EF]]"  # tags, a hidden alphabet
    r"|(?<!\p{Han})[\uFE00-\uFE0F\U000E0100-\U000E01EF]"  # variation selectors
    rf"|(?<!{_JOINED_SCRIPTS}\p{{M}}*)[\u200C\u200D]"
    r"|\p{Noncharacter_Code_Point}|\p{Cs}",
    regex.VERSION1,
)
_DIRECTION_MARK = regex.compile(r"[\u061C\u200E\u200F]")
_HAS_RIGHT_TO_LEFT = regex.compile(_RIGHT_TO_LEFT)
_UNSEEN = regex.compile(
    r"[\p{C}\p{Default_Ignorable_Code_Point}\p{Z}--[\p{Co} ]]|\p{Noncharacter_Code_Point}",
    regex.VERSION1,
)


def clean(text: str) -> str:
    """The text as it is kept: composed (NFC), one space for a run of white space, none around it.

    No-break spaces stay, except around the text.
    """
    return _LINE_SPACE.sub(" ", unicodedata.normalize("NFC", text)).strip()


def objections(text: str) -> tuple[str, ...]:
    """The names of the forbidden characters in the text, each once, in the order of appearance.

    Joiners are accepted after a letter of a script that needs them, direction marks in a text
    with letters written from right to left; line ends and tabs are white space.
    """
    found = dict.fromkeys(text[place] for place in _forbidden_places(text))
    return tuple(_name(character) for character in found)


def visible(text: str) -> str:
    """The text with each forbidden character shown as its code point, such as ⟦U+200B⟧."""
    places = set(_forbidden_places(text))
    return "".join(
        _mark(character) if place in places else character for place, character in enumerate(text)
    )


def revealed(text: str) -> str:
    """The text with everything shown that is not seen, allowed or not, except plain spaces."""
    return _UNSEEN.sub(lambda found: _mark(found.group()), text)


def _forbidden_places(text: str) -> list[int]:
    places = [found.start() for found in _FORBIDDEN.finditer(text)]
    if not _HAS_RIGHT_TO_LEFT.search(text):
        places.extend(found.start() for found in _DIRECTION_MARK.finditer(text))
    return sorted(places)


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
