"""Letters of one script that pass for letters of another, so that a word is not what it seems.

A text in several languages is not suspect. A word is, where letters of two scripts meet in it,
or where a word of one script, standing alone among words of another, could be read as theirs.
"""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import regex

from drafting.text.scripts import (
    SYMBOLS,
    WITHOUT_SPACES,
    is_imitation,
    resembles,
    script_of,
    styled,
)

_LETTERS = r"[\p{L}\p{M}\p{N}]++"
_WORD = regex.compile(rf"{_LETTERS}(?:[{''.join(SYMBOLS)}](?=\p{{L}}){_LETTERS})*+")
_UNIT = regex.compile(r"\p{N}*(?:[\u00B5\u03BC]\p{Latin}{1,2}|\p{Latin}?\u03A9\p{Latin}?)")
_ROMAN = regex.compile(r"[ivxlcdm]+", regex.IGNORECASE)
_OMICRON = "\N{GREEK SMALL LETTER OMICRON}"
_EAST_ASIAN = frozenset({"Han", "Hiragana", "Katakana", "Bopomofo", "Hangul"})


@dataclass(frozen=True, slots=True)
class LookAlike:
    """A character that is not what a reader takes it for."""

    place: int
    character: str
    looks_like: str
    """The letter it is taken for; nothing where it is merely out of place."""
    word: str
    kind: str
    """What it is: a script, a style or a sign."""

    @property
    def sentence(self) -> str:
        """What a person should know, and do."""
        likeness = f" and looks like \u201c{self.looks_like}\u201d" if self.looks_like else ""
        return (
            f"In \u201c{self.word}\u201d the character \u201c{self.character}\u201d "
            f"(U+{ord(self.character):04X}) is {self.kind}{likeness}. "
            "Type the word again in one script."
        )


@dataclass(frozen=True, slots=True)
class _Word:
    """A word with the script of each of its letters."""

    start: int
    text: str
    scripts: tuple[str, ...]
    """The script of each character."""

    @property
    def script(self) -> str:
        """The one script of the word, or nothing where it has several or none."""
        found = set(self.scripts) - {""}
        return found.pop() if len(found) == 1 else ""


def look_alikes(text: str) -> tuple[LookAlike, ...]:
    """The characters of a text that pass for others, in the order in which they stand."""
    if text.isascii():
        return ()
    words = [_word(found) for found in _WORD.finditer(text)]
    main = _main_script(script for word in words for script in word.scripts)
    found = [*_disguised(words, main)]
    for word in words:
        if not word.text.isascii():
            found.extend(_strangers(word, main))
    return tuple(sorted(found, key=lambda one: one.place))


def _word(found: regex.Match[str]) -> _Word:
    return _Word(found.start(), found[0], tuple(script_of(letter) for letter in found[0]))


def _main_script(scripts: Iterable[str]) -> str:
    """The script of most letters; of several, the one that came first."""
    counts = Counter(scripts)
    del counts[""]
    return max(counts, key=counts.__getitem__, default="")


def _strangers(word: _Word, main: str) -> Iterator[LookAlike]:
    """The characters of a word that are of another kind than the rest of it."""
    if _UNIT.fullmatch(word.text):
        return
    home = _home(word, main)
    is_mixed = any(letter.isalpha() and not styled(letter) for letter in word.text)
    zeros = {_zero(letter) for letter in word.text} - {""}
    for index, letter in enumerate(word.text):
        kind = (
            _style(letter, main, is_mixed=is_mixed)
            or _sign(word, index, zeros)
            or _foreign(word, index, home)
        )
        if kind:
            looks = resembles(letter, home or "Latin")
            yield LookAlike(word.start + index, letter, looks, word.text, kind)


def _home(word: _Word, main: str) -> str:
    """The script to which a word belongs: that of most of its letters, in doubt the text's."""
    counts = Counter(word.scripts)
    del counts[""]
    return max(counts, key=lambda script: (counts[script], script == main), default="")


def _style(letter: str, main: str, *, is_mixed: bool) -> str:
    """What a letter in a style of its own is: honest alone, or fullwidth in an East Asian text."""
    if not styled(letter):
        return ""
    style = unicodedata.decomposition(letter)[1:].partition(">")[0]
    if style == "font":
        return "a letter of mathematics"
    if style == "wide":
        return "" if main in _EAST_ASIAN else "a letter of double width"
    return "a letter of a special form" if is_mixed else ""


def _sign(word: _Word, index: int, zeros: set[str]) -> str:
    """What a sign or a figure is that stands between letters as if it were one of them."""
    letter = word.text[index]
    is_inside = _is_inside(word, index)
    if letter in SYMBOLS:
        return "a sign" if len(word.text) > 3 else ""
    if letter.isdecimal() and not letter.isascii() and not styled(letter):
        is_foreign = len(zeros) > 1 or (
            is_inside and word.script in {"Latin", "Cyrillic", "Greek"}
        )
        return "a figure of another script" if is_foreign else ""
    return "a letter of no alphabet" if is_imitation(letter) else ""


def _foreign(word: _Word, index: int, home: str) -> str:
    """The script of a letter that is not at home in its word."""
    script = word.scripts[index]
    if script in {"", home} or {script, home} <= _EAST_ASIAN:
        return ""
    if {script, home} & WITHOUT_SPACES and not (
        _is_inside(word, index) and resembles(word.text[index], home)
    ):
        return ""
    return f"{script.replace('_', ' ')}, among letters that are {home.replace('_', ' ')},"


def _is_inside(word: _Word, index: int) -> bool:
    """Whether letters of one other script stand directly on both sides."""
    before, after = word.scripts[index - 1 : index], word.scripts[index + 1 : index + 2]
    return before == after not in ((), ("",), (word.scripts[index],))


def _zero(letter: str) -> str:
    """The nought of the figures to which one belongs."""
    if not letter.isdecimal() or styled(letter):
        return ""
    return chr(ord(letter) - unicodedata.decimal(letter))


def _disguised(words: Sequence[_Word], main: str) -> Iterator[LookAlike]:
    """Words of another script that could all be read as words of the text's own.

    A phrase is looked at whole: one letter that cannot be mistaken shows all of it to be honest.
    """
    for script, phrase in groupby((word for word in words if any(word.scripts)), _script):
        members = list(phrase)
        if script in {"", main} or any(_is_honest(word, main) for word in members):
            continue
        for word in members:
            for index, letter in enumerate(word.text):
                if word.scripts[index]:
                    looks = resembles(letter, main)
                    kind = f"{script}, in a text whose letters are {main},"
                    yield LookAlike(word.start + index, letter, looks, word.text, kind)


def _script(word: _Word) -> str:
    return word.script


def _is_honest(word: _Word, main: str) -> bool:
    """Whether a word cannot be taken for one of the text's own script, or needs no excuse.

    Latin capitals, numerals and single letters stand in texts of every script; a small Greek
    letter alone is a sign of mathematics.
    """
    letters = [letter for letter, script in zip(word.text, word.scripts, strict=True) if script]
    is_usual = {
        "Latin": len(letters) == 1 or word.text.isupper() or bool(_ROMAN.fullmatch(word.text)),
        "Greek": len(letters) == 1 and letters[0].islower() and letters[0] != _OMICRON,
    }
    return is_usual.get(word.script, False) or not all(
        resembles(letter, main) for letter in letters
    )
