"""One line of a compilation in the making: brackets, names, and whose each space is."""

from collections.abc import Sequence

from drafting.text.compilation.laying import Step, Voices
from drafting.text.compilation.notation import DASH, NOBODY, escaped, written_names

_NAMELESS = (NOBODY,)
_BRACKETS = frozenset(["open", "insert"])
_ORDINARY_SPACE = "\\ "


class Line:
    """The steps of a compilation, written down one after the other."""

    def __init__(self, steps: Sequence[Step]) -> None:
        self._steps = [*steps, Step("text")]
        self._parts: list[str] = []
        self._around: list[Voices] = []
        self._at_head = True
        self._head_is_struck = False
        self._space_stands_before = False
        """Whether the first space of the next words was written before their bracket."""
        self._space_goes_behind = False
        """Whether the last space of the words before is still to come, behind their bracket."""
        self._space_would_be_taken = False
        """Whether a space that came now would be taken for that of the bracket before."""

    def written(self) -> str:
        """The whole line."""
        writing = {
            "text": self._write_text,
            "open": self._open,
            "close": self._close,
            "insert": self._insert,
        }
        for place, step in enumerate(self._steps):
            if step.kind in _BRACKETS:
                self._give_space_before(place)
            writing[step.kind](place)
        return "".join(self._parts)

    def _write_text(self, place: int) -> None:
        text = self._steps[place].text
        self._at_head = self._at_head and bool(self._around or not text)
        if self._space_would_be_taken and text.startswith(" "):
            self._parts.append(_ORDINARY_SPACE)
            text = text[1:]
        self._space_would_be_taken = False
        follows = self._steps[place + 1] if place + 1 < len(self._steps) else None
        is_free = follows and follows.kind in _BRACKETS and not self._takes_space(place + 1)
        if is_free and text.endswith(" ") and (len(text) > 1 or not self._space_stands_before):
            self._write_words(text[:-1], ends_bracket=False)
            self._parts.append(_ORDINARY_SPACE)
        else:
            self._write_words(text, ends_bracket=bool(follows and follows.kind == "close"))

    def _write_words(self, words: str, *, ends_bracket: bool) -> None:
        if self._space_stands_before:
            words, self._space_stands_before = words[1:], False
        if ends_bracket and self._at_head and len(self._around) == 1 and words.endswith(" "):
            words, self._space_goes_behind = words[:-1], True
        nameless = bool(self._around) and self._around[-1] == _NAMELESS
        self._parts.append(escaped(words, nameless=nameless))

    def _open(self, place: int) -> None:
        self._parts.append("[")
        self._around.append(self._steps[place].voices)

    def _insert(self, place: int) -> None:
        step = self._steps[place]
        self._parts.append("(")
        self._around.append((*step.voices, NOBODY))
        self._write_words(step.text, ends_bracket=True)
        self._end(f" {DASH} {written_names(step.voices)})")

    def _close(self, place: int) -> None:
        voices = self._steps[place].voices
        names = "" if voices == _NAMELESS else f" {DASH} {written_names(voices)}"
        self._end(f"{names}]")

    def _end(self, ending: str) -> None:
        self._around.pop()
        self._parts.append(ending)
        if self._at_head and not self._around:
            self._parts.append(" " if self._space_goes_behind else "")
            self._space_would_be_taken = not self._space_goes_behind
            self._space_goes_behind = False

    def _give_space_before(self, place: int) -> None:
        would_be_taken, self._space_would_be_taken = self._space_would_be_taken, False
        if not self._around and self._steps[place].kind == "open":
            self._at_head = self._at_head and not self._head_is_struck
            self._head_is_struck = True
        can_stand = not (self._space_stands_before or would_be_taken)
        if can_stand and self._takes_space(place):
            self._parts.append(" ")
            self._space_stands_before = True

    def _takes_space(self, place: int) -> bool:
        """Whether all brackets that open here begin with a space that can stand before them."""
        if self._at_head and not self._around:
            return False
        first = place
        while self._steps[first].kind == "open":
            first += 1
        step, follows = self._steps[first], self._steps[first + 1]
        is_lone = step.kind == "text" and len(step.text) == 1 and follows.kind in _BRACKETS
        return step.text.startswith(" ") and not is_lone
