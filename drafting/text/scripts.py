"""Which script a letter belongs to, and which letters of other scripts look like Latin ones.

The table is small on purpose: letters that a reader takes for one another in ordinary type.
Letters set in a style of their own (fullwidth, mathematical) need no table: Unicode says what
they are.
"""

import unicodedata
from collections.abc import Mapping
from functools import lru_cache

import regex

_SCRIPTS = """
Latin Cyrillic Greek Armenian Georgian Hebrew Arabic Syriac Thaana Nko Ethiopic Mongolian
Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala Thai Lao Tibetan
Myanmar Khmer Hangul Hiragana Katakana Bopomofo Han Cherokee Coptic Lisu Tifinagh Runic Deseret
Elbasan Carian Lycian Warang_Citi Old_Italic Canadian_Aboriginal
"""

_SCRIPT = regex.compile(
    r"(?:[\p{Lm}\p{Common}\p{Inherited}\u00AA\u00BA]|[^\p{L}\p{M}\p{Nl}\p{No}])"
    + "".join(rf"|(?P<{script}>\p{{{script}}})" for script in _SCRIPTS.split())
    + "|(?P<Rare>.)",
    regex.DOTALL,
)

WITHOUT_SPACES = frozenset(
    {
        "Han",
        "Hiragana",
        "Katakana",
        "Bopomofo",
        "Hangul",
        "Thai",
        "Lao",
        "Khmer",
        "Myanmar",
        "Tibetan",
        "Arabic",
        "Hebrew",
    }
)
"""Scripts whose writers set words of another script directly against their own."""

_LOOKS: Mapping[str, tuple[str, str]] = {
    "Cyrillic": (
        "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u043a\u0456\u0458\u0455\u04bb\u0501"
        "\u051b\u051d\u04cf\u0475\u04af\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420"
        "\u0421\u0422\u0423\u0425\u0406\u0408\u0405\u051a\u051c\u04ae\u0474\u050c\u04c0",
        "aeopcyxkijshdqwlvyABEKMHOPCTYXIJSQWYVGI",
    ),
    "Greek": (
        "\u03bf\u03b1\u03bd\u03c1\u03b9\u03ba\u03c5\u03b3\u03c7\u03b7\u03c4\u03f2\u03f3"
        "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5"
        "\u03a7\u03f9\u037f",
        "oavpikuyxntcjABEZHIKMNOPTYXCJ",
    ),
    "Armenian": (
        "\u0585\u057d\u0570\u0578\u0581\u0566\u0584\u0555\u054f\u054d\u053c",
        "ouhngqfOSUL",
    ),
    "Georgian": (
        "\u10e7\u10ff",
        "yo",
    ),
    "Hebrew": (
        "\u05e1\u05d5\u05df",
        "oll",
    ),
    "Arabic": (
        "\u0647\u0627",
        "ol",
    ),
    "Han": (
        "\u4e28\u3007",
        "lO",
    ),
    "Myanmar": (
        "\u101d",
        "o",
    ),
    "Cherokee": (
        "\u13aa\u13ac\u13b7\u13df\u13f4\u13a9\u13da\u13a1\u13a5\u13d9\u13c3\u13c0\u13bb"
        "\u13e2\u13de\u13a2\u13a0\u13b3\u13e6\u13cf\u13ab\u13c2",
        "AEMCBYSRiVZGHPLTDWKbJh",
    ),
    "Coptic": (
        "\u2c9f\u2ca3\u2ca5\u2c95\u2c9e\u2ca2\u2ca4\u2cac\u2c98\u2c8e\u2ca6\u2c94\u2c9a",
        "opckOPCXMHTKN",
    ),
    "Lisu": (
        "\ua4ee\ua4d0\ua4da\ua4d3\ua4f0\ua4dd\ua4d6\ua4e7\ua4f2\ua4d9\ua4d7\ua4e1\ua4df"
        "\ua4e0\ua4f3\ua4d1\ua4e3\ua4e2\ua4d4\ua4f4\ua4e6\ua4ea\ua4eb\ua4ec\ua4dc",
        "ABCDEFGHIJKLMNOPRSTUVWXYZ",
    ),
    "Latin": (
        "\u1d00\u1d04\u1d05\u1d07\u1d0a\u1d0b\u1d0d\u1d0f\u1d18\u1d1b\u1d1c\u1d20\u1d21"
        "\u1d22\u026a\u028f\ua731\u0251\u0261",
        "acdejkmoptuvwziysag",
    ),
}
"""Letters of each script, and the Latin letters for which they are taken; of Latin itself, the
small capitals and the phonetic letters that no alphabet uses."""

SYMBOLS: Mapping[str, str] = dict(
    zip(
        "\u00d7\u222a\u2223\u2228\u22a4\u2573\u237a\u2373\u2374\u212e",
        "xulvTxaipe",
        strict=True,
    )
)
"""Signs that pass for a letter inside a word."""

_LATIN = {
    other: latin
    for others, latins in _LOOKS.values()
    for other, latin in zip(others, latins, strict=True)
}
_OTHERS = {
    script: dict(zip(latins, others, strict=True))
    for script, (others, latins) in _LOOKS.items()
    if script != "Latin"
}


@lru_cache(maxsize=8192)
def script_of(character: str) -> str:
    """The name of the script of a letter; nothing for what all scripts share."""
    found = _SCRIPT.match(character)
    return (found.lastgroup or "") if found else ""


@lru_cache(maxsize=8192)
def styled(character: str) -> str:
    """The ordinary letter of which this is a fullwidth, mathematical or like form, or nothing."""
    if not unicodedata.decomposition(character).startswith(("<font>", "<wide>", "<compat>")):
        return ""
    ordinary = unicodedata.normalize("NFKC", character)
    return ordinary if len(ordinary) == 1 and ordinary.isalnum() else ""


@lru_cache(maxsize=8192)
def resembles(character: str, script: str) -> str:
    """The letter of a script, or the figure, for which a character is taken, if one is known."""
    if character.isdecimal():
        return str(unicodedata.decimal(character))
    base = unicodedata.normalize("NFD", styled(character) or character)[0]
    latin = _LATIN.get(base) or SYMBOLS.get(base) or (base if script_of(base) == "Latin" else "")
    return latin if script == "Latin" else _OTHERS.get(script, {}).get(latin, "")


def is_imitation(character: str) -> bool:
    """Whether a Latin letter is one that stands in no alphabet and passes for another."""
    return character in _LOOKS["Latin"][0]
