"""The smallest pieces that a comparison of two texts never takes apart: words, figures, signs.

A text is its tokens with the white space between them: `pieces` gives both in turn, so that
nothing is lost; a comparison looks at the tokens alone, and at the white space afterwards.
"""

import re
from collections.abc import Sequence

import regex

_SPACE = r"\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
UNSPACED = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}"
"""The scripts that write no spaces between words."""


def _pattern(letter: str, marks: str, joiner: str) -> str:
    """What a token is: a word or digits, a reference, a link's target, or a sign."""
    return (
        rf"({letter}+(?:{joiner}+{letter}+)*"
        rf"|\[\^{letter}{{1,16}}\]"
        r"|\]\((?:https?://|mailto:)[^\s()<>\"']+\)"
        rf"|[^{_SPACE}]{marks})"
    )


_TOKEN = regex.compile(
    _pattern(
        rf"[[\p{{L}}\p{{M}}\p{{N}}]--[{UNSPACED}]]",
        r"\p{M}*",
        r"['\u2019\u02BC\u00AD\u200C\u200D]",
    ),
    regex.VERSION1,
)
_ASCII_TOKEN = re.compile(_pattern("[0-9A-Za-z]", "", "'"))
_LATIN_TOKEN = re.compile(
    _pattern(
        r"[0-9A-Za-z\xaa\xb2\xb3\xb5\xb9\xba\xbc-\xbe\xc0-\xd6\xd8-\xf6\xf8-\u02bb]",
        "",
        r"['\u2019\u00AD\u200C\u200D]",
    )
)
"""The same for plain letters and Latin ones without combining marks, in a third of the time."""

_LATIN = re.compile(r"[\0-\u02bb\u2000-\u206f\u20a0-\u20bf]*\Z")

_MEANING = re.compile(r"[^\W_]")
"""A letter or a digit of any script."""

_LIKE = {
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u2039\u203a\u02bc", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb", '"'),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
}
_ALIKE = str.maketrans({**_LIKE, "\u00ad": None})


def pieces(text: str) -> list[str]:
    """White space and tokens in turn: space, token, space … token, space; joined, the text.

    A word keeps its combining marks and its apostrophes; a sign stands alone, as does each
    character of a script that writes no spaces. Any of the spaces may be "".
    """
    if text.isascii():
        return _ASCII_TOKEN.split(text)
    return (_LATIN_TOKEN if _LATIN.match(text) else _TOKEN).split(text)


def tokens(text: str) -> list[str]:
    """The tokens of a text without the white space between them."""
    return pieces(text)[1::2]


def keys(found: Sequence[str]) -> list[str]:
    """Tokens as they are compared: quotation marks, apostrophes and dashes of all shapes alike."""
    return [one if one.isascii() else one.translate(_ALIKE) or one for one in found]


def has_meaning(text: str) -> bool:
    """Whether there is a letter or a digit in it."""
    return _MEANING.search(text) is not None
