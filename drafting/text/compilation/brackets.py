"""Which brackets of a compiled paragraph are notation, and what stands in them."""

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

import regex

from drafting.text.compilation.notation import DASH, DEEPEST, NOBODY, Voice, read_names

_SIGN = regex.compile(rf"\\.|[\[\]()]|(?<= ){DASH}(?=[ \])])", regex.DOTALL)


@dataclass(slots=True, eq=False)
class Bracket:
    """A bracket of the notation: who puts its words in, or strikes them."""

    kind: Literal["insertion", "deletion"]
    voices: tuple[Voice, ...]
    voices_inside: set[Voice] = field(default_factory=set)
    """Who changes something of the words in it."""


class Part(NamedTuple):
    """A run of words, and the brackets around it, the outermost first."""

    text: str
    around: tuple[Bracket, ...]


@dataclass(slots=True)
class _Opened:
    """A sign that opens a bracket, and where its names would begin, as far as was read."""

    sign: regex.Match[str]
    dash: regex.Match[str] | None = None


class _Closed(NamedTuple):
    """A bracket of the notation: where its words end, and where the whole of it does."""

    bracket: Bracket
    words_end: int
    end: int


def parts(line: str) -> tuple[Part, ...]:
    """The words of a line, each run with the brackets it stands in.

    Signs that make no bracket of the notation are words like any others.
    """
    reader = _Reader()
    closed = _closed(line)
    ends: list[_Closed] = []
    place = 0
    for sign in _SIGN.finditer(line):
        if sign.start() < place:
            continue
        here = closed.get(sign.start())
        if here:
            reader.words(line[place : sign.start()], before=here.bracket)
            reader.open(here.bracket)
            ends.append(here)
            place = sign.end()
        elif ends and sign.start() >= ends[-1].words_end:
            reader.words(line[place : ends[-1].words_end])
            reader.close()
            place = ends.pop().end
        else:
            reader.words(line[place : sign.start()])
            reader.sign(sign[0].removeprefix("\\") or "\\")
            place = sign.end()
    reader.words(line[place:])
    return tuple(reader.parts)


def _closed(line: str) -> dict[int, _Closed]:
    """The brackets of the notation, by the place of the sign that opens each."""
    found: dict[int, _Closed] = {}
    opened: list[_Opened] = []
    for sign in _SIGN.finditer(line):
        if sign[0] in {"(", "["} and len(opened) < DEEPEST:
            opened.append(_Opened(sign))
        elif sign[0] in {")", "]"}:
            one = _matching(opened, sign[0])
            if one and (one.dash or sign[0] == "]"):
                found[one.sign.start()] = _bracket(line, one, sign)
                if opened:
                    opened[-1].dash = None
        elif opened and not sign[0].startswith("\\"):
            opened[-1].dash = sign
    return found


def _matching(opened: list[_Opened], closing: str) -> _Opened | None:
    """The bracket that this sign closes; a round one left open in a square one opened nothing."""
    if closing == ")":
        return opened.pop() if opened and opened[-1].sign[0] == "(" else None
    if not any(one.sign[0] == "[" for one in opened):
        return None
    dash = None
    while opened[-1].sign[0] != "[":
        dash = dash or opened.pop().dash
    found = opened.pop()
    found.dash = dash or found.dash
    return found


def _bracket(line: str, opened: _Opened, closing: regex.Match[str]) -> _Closed:
    words_end = closing.start()
    voices: tuple[Voice, ...] = (NOBODY,)
    if opened.dash:
        words_end = opened.dash.start() - len(" ")
        voices = read_names(line[opened.dash.end() : closing.start()])
    kind: Literal["insertion", "deletion"] = "insertion" if closing[0] == ")" else "deletion"
    return _Closed(Bracket(kind, voices), words_end, closing.end())


class _Reader:
    """The words read so far, and whose the spaces beside brackets are."""

    def __init__(self) -> None:
        self.parts: list[Part] = []
        self._around: tuple[Bracket, ...] = ()
        self._at_head = True
        self._head_is_struck = False
        self._space_stood_before = False
        self._just_closed: tuple[Bracket, ...] = ()

    def words(self, text: str, *, before: Bracket | None = None) -> None:
        """A run of words; the space before a bracket belongs to it."""
        if self._just_closed and text.startswith(" "):
            self.parts.append(Part(" ", self._just_closed))
            text = text[1:]
        self._just_closed = ()
        if not self._around:
            self._pass_head(text, before)
        takes_space = before and text.endswith(" ") and (self._around or not self._at_head)
        self._keep(text[:-1] if takes_space else text)
        self._space_stood_before = self._space_stood_before or bool(takes_space)

    def sign(self, sign: str) -> None:
        """A sign that is part of the words."""
        self._just_closed = ()
        self._at_head = self._at_head and bool(self._around)
        self._keep(sign)

    def open(self, bracket: Bracket) -> None:
        """What follows stands in this bracket."""
        for outer in self._around:
            outer.voices_inside.update(bracket.voices)
        self._around = (*self._around, bracket)

    def close(self) -> None:
        """The innermost bracket ends; at the head of the line the space behind is its own."""
        self._keep_space()
        closed, self._around = self._around, self._around[:-1]
        self._just_closed = closed if self._at_head and not self._around else ()

    def _pass_head(self, text: str, before: Bracket | None) -> None:
        """The head ends with the first words that stand, or with a second deletion."""
        is_deletion = before is not None and before.kind == "deletion"
        self._at_head = self._at_head and not (text or (is_deletion and self._head_is_struck))
        self._head_is_struck = self._head_is_struck or is_deletion

    def _keep(self, text: str) -> None:
        if text:
            self._keep_space()
            self.parts.append(Part(text, self._around))

    def _keep_space(self) -> None:
        if self._space_stood_before:
            self.parts.append(Part(" ", self._around))
            self._space_stood_before = False
