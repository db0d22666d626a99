"""A sentence of a mail with its quoted words and its places taken out, so that its verb shows."""

from collections.abc import Sequence

import regex

from drafting.text.instructions.quoting import quotations, unquoted
from drafting.text.instructions.references import references
from drafting.text.instructions.values import Reference

FIRST_QUOTE, FIRST_PLACE = 0xE000, 0xE400
_MOST = 0x400
QUOTE = f"[{chr(FIRST_QUOTE)}-{chr(FIRST_QUOTE + _MOST - 1)}]"
PLACE = f"[{chr(FIRST_PLACE)}-{chr(FIRST_PLACE + _MOST - 1)}]"

_STAND_INS = regex.compile(f"{QUOTE}|{PLACE}")
_PRIVATE = regex.compile(r"[\uE000-\uE7FF]")


class Skeleton:
    """The sentence with one sign for each quotation and each place, and what those stand for."""

    def __init__(self, sentence: str) -> None:
        quoted = list(quotations(sentence))[:_MOST]
        self._quoted = [sentence[one.start : one.end] for one in quoted]
        self._words = [one.words for one in quoted]
        without = _with_signs(sentence, [one[:2] for one in quoted], FIRST_QUOTE, _PRIVATE)
        named = list(references(without))[:_MOST]
        self._places = [reference for _, _, reference in named]
        self.text = _with_signs(without, [one[:2] for one in named], FIRST_PLACE)

    def place(self, sign: str) -> Reference:
        """The place that a sign stands for."""
        return self._places[ord(sign) - FIRST_PLACE]

    def words(self, part: str) -> str:
        """The words of a part of the sentence: those quoted, if it is one quotation."""
        part = part.strip()
        if regex.fullmatch(QUOTE, part):
            return self._words[ord(part) - FIRST_QUOTE]
        return unquoted(self.restored(part))

    def restored(self, part: str) -> str:
        """A part of the sentence as it stood in the mail."""
        return _STAND_INS.sub(lambda found: self._original(found[0]), part)

    def _original(self, sign: str) -> str:
        number = ord(sign)
        if number >= FIRST_PLACE:
            return self._places[number - FIRST_PLACE].written
        return self._quoted[number - FIRST_QUOTE]


def _with_signs(
    text: str,
    stretches: Sequence[tuple[int, int]],
    first: int,
    forbidden: regex.Pattern[str] | None = None,
) -> str:
    """The text with one sign for each stretch, and none that could be taken for such a sign."""
    parts, place = [], 0
    for number, (start, end) in enumerate([*stretches, (len(text), len(text))]):
        between = text[place:start]
        parts.append(forbidden.sub("\N{REPLACEMENT CHARACTER}", between) if forbidden else between)
        parts.append(chr(first + number) if number < len(stretches) else "")
        place = end
    return "".join(parts)
