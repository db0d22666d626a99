"""Whether the numbers of a text follow one another, and on which level a letter stands."""

from dataclasses import dataclass

from drafting.formats.marks import Mark, Style, letter_ordinal, number_ordinal, roman_ordinal


@dataclass(frozen=True, slots=True)
class Step:
    """One number in its sequence: its level among the letters, and what is odd about it."""

    level: int
    remark: str = ""


class Sequence:
    """The numbers seen so far, as a reader counts along."""

    def __init__(self) -> None:
        self._article = 0
        self._number = 0
        self._letters: list[int] = []
        self._first_is_roman = False
        self._may_restart = True

    def after_heading(self) -> None:
        """A heading lets numbers begin again."""
        self._may_restart = True
        self._letters = []

    def after_words(self) -> None:
        """A paragraph without a number ends the letters before it."""
        self._letters = []

    def step(self, mark: Mark, before: str) -> Step:
        """Count this number; `before` is how the words before it end."""
        if mark.style is Style.LETTER:
            return self._letter(mark, before)
        self._letters = []
        if mark.style is Style.ARTICLE:
            return self._article_step(mark)
        return self._number_step(mark)

    def _article_step(self, mark: Mark) -> Step:
        previous, self._article = self._article, number_ordinal(mark.value)
        self._number, self._may_restart = 0, True
        return Step(0, _remark(mark, previous, self._article))

    def _number_step(self, mark: Mark) -> Step:
        previous, self._number = self._number, number_ordinal(mark.value)
        restarts = self._may_restart and self._number == 1
        self._may_restart = False
        return Step(0, "" if restarts else _remark(mark, previous, self._number))

    def _letter(self, mark: Mark, before: str) -> Step:
        ordinal, numeral = letter_ordinal(mark.value), roman_ordinal(mark.value)
        if not self._letters:
            self._first_is_roman = numeral == 1
        elif self._is_second_level(ordinal, numeral, before):
            return self._letter_step(mark, 2, numeral)
        return self._letter_step(mark, 1, numeral if self._first_is_roman else ordinal)

    def _is_second_level(self, ordinal: int, numeral: int, before: str) -> bool:
        if self._first_is_roman or not numeral:
            return False
        if len(self._letters) == 2 and numeral == self._letters[1] + 1:
            return True
        opens_list = before.endswith(":") or ordinal != self._letters[0] + 1
        return numeral == 1 and opens_list

    def _letter_step(self, mark: Mark, level: int, ordinal: int) -> Step:
        previous = self._letters[level - 1] if len(self._letters) >= level else 0
        self._letters = [*self._letters[: level - 1], ordinal]
        return Step(level, _remark(mark, previous, ordinal))


def _remark(mark: Mark, previous: int, ordinal: int) -> str:
    if ordinal == previous + 1:
        return ""
    if ordinal == previous:
        return f"The number {mark.printed} is used twice in a row."
    if not previous:
        return f"The count begins at {mark.printed}: check that nothing is missing before it."
    return f"The number {mark.printed} does not follow the one before it: check what is missing."
