"""The smallest pieces that a comparison of two texts never takes apart: words, figures, signs."""

import regex

_NUMBER = r"\p{Nd}+(?:[.,\u066B\u066C]\p{Nd}+)+"
_LETTERS = r"[[\p{L}\p{M}\p{N}]--[\p{Han}]]"
_WORD = rf"{_LETTERS}+(?:['\u2019\u02BC\u00AD\u200C\u200D]+{_LETTERS}+)*"
_TOKEN = regex.compile(
    rf"\s+|{_NUMBER}(?!{_LETTERS})|\p{{Han}}\p{{M}}*|{_WORD}|.\p{{M}}*",
    regex.VERSION1 | regex.DOTALL,
)


def tokens(text: str) -> tuple[str, ...]:
    """The text in pieces that join to exactly itself.

    A word keeps its combining marks and its apostrophes, a figure its separators; a sign stands
    alone, as does each Han character; a run of white space is one piece.
    """
    return tuple(_TOKEN.findall(text))


def has_meaning(token: str) -> bool:
    """Whether there is a letter or a digit in the token."""
    return any(character.isalnum() for character in token)
