r"""How a compilation is written, and how a sign that belongs to the text itself is told apart.

`(words — Names)` puts words in, `[words — Names]` strikes them, `[words]` says that nobody agreed
on them, `{retain — Names}` at the end asks to keep all. Names are parted by commas; a name that
stands behind several different proposals is `EU`, then `EU alt`, `EU alt 2`; `…` is nobody's.

The space before a bracket belongs to it, and comes and goes with its words; at the head of the
paragraph, up to the first words that stand or to a second deletion, it is the space behind it. A
backslash makes the next sign an ordinary part of the text: square brackets, backslashes and a
space before a bracket that is not part of it always have one, round brackets unless a pair stands
plainly around words without a dash.
"""

from collections.abc import Iterable
from typing import NamedTuple

import regex

DASH = "\N{EM DASH}"
REST = "\N{HORIZONTAL ELLIPSIS}"
"""Stands for a name where there is none, in company or behind inserted words."""

DEEPEST = 250
"""How many brackets can stand in each other; beyond it, signs are read as ordinary."""

RETAIN = f"{{retain {DASH} "

_PLAIN_PAIR = regex.compile(rf"(\([^()\[\]\\{DASH}]*\))")
_PLAIN_PAIR_IN_NAMES = regex.compile(rf"(\([^(),\[\]\\{DASH}]*\))")
_SIGNS = regex.compile(rf"[\\()\[\]]|{{(?=retain {DASH})")
_SIGNS_IN_NAMES = regex.compile(
    rf"[\\()\[\]{DASH}]|,(?! on behalf of )|\A(?:on behalf of |{REST}\Z)"
)
_NUMBERED = regex.compile(
    r"(?:(?P<name>.*) )?(?P<turn>alt(?: (?P<number>[2-9]|[1-9]\d{1,5}))?)", regex.S
)
_NAME = regex.compile(r"(?:\\.|[^\\,]|,(?= on behalf of )|\\\Z)+", regex.S)
_ESCAPED = regex.compile(r"\\(.)", regex.S)


class Voice(NamedTuple):
    """A name, and for which of its proposals it stands: the first, the second …"""

    name: str
    number: int = 1

    @property
    def title(self) -> str:
        """The name as a person reads it."""
        return _numbered(self.name or REST, self.number)


NOBODY = Voice("")


def escaped(text: str, *, nameless: bool = False) -> str:
    """The text with a backslash before each sign that would be read as notation.

    In a bracket without a name, a dash would be taken to introduce one.
    """
    text = _outside(_PLAIN_PAIR, text, _SIGNS)
    return text.replace(DASH, f"\\{DASH}") if nameless else text


def unescaped(text: str) -> str:
    """The text without those backslashes."""
    return _ESCAPED.sub(r"\1", text)


def written_names(voices: Iterable[Voice]) -> str:
    """The names as they stand behind the dash in a bracket."""
    return ", ".join(_written(voice) for voice in voices)


def read_names(written: str) -> tuple[Voice, ...]:
    """The names in what stands between the dash and the end of the bracket."""
    names = [name.strip() for name in _NAME.findall(written)]
    return tuple(dict.fromkeys(_voice(name) for name in names if name)) or (NOBODY,)


def _written(voice: Voice) -> str:
    if not voice.name:
        return voice.title
    name = _outside(_PLAIN_PAIR_IN_NAMES, voice.name, _SIGNS_IN_NAMES)
    found = _NUMBERED.fullmatch(name)
    if found:
        name = f"{name[: found.start('turn')]}\\{found['turn']}"
    return _numbered(name, voice.number)


def _voice(written: str) -> Voice:
    found = _NUMBERED.fullmatch(written)
    name, number = (found["name"] or "", int(found["number"] or 1) + 1) if found else (written, 1)
    return Voice("" if name == REST else unescaped(name), number)


def _numbered(name: str, number: int) -> str:
    if number == 1:
        return name
    return f"{name} alt" if number == 2 else f"{name} alt {number - 1}"


def _outside(pairs: regex.Pattern[str], text: str, signs: regex.Pattern[str]) -> str:
    """The text with a backslash before each of the signs that stands outside the pairs."""
    parts = pairs.split(text)
    parts[::2] = [signs.sub(r"\\\g<0>", part) for part in parts[::2]]
    return "".join(parts)
