"""Words to compare: paragraphs as a declaration has them, and words that stand in none of them."""

import re
from collections.abc import Iterable, Iterator, Sequence

from drafting.cli.demo.dice import Dice
from drafting.cli.demo.grammar import Grammar
from drafting.domain.vocabulary import ParagraphKind

Words = tuple[str, ...]

FRESH = (
    *("swiftly", "equitably", "verified", "annual", "independent", "bilateral", "transparent"),
    *("measurable", "voluntary", "binding", "tailored", "continuous", "thorough", "impartial"),
    *("grants", "envoys", "auditors", "pledges", "archives", "harbours", "vaccines", "seedlings"),
    *("strengthen", "monitor", "finance", "endorse", "review", "convene", "publish", "simplify"),
    *("youthful", "coastal", "mountainous", "rural", "urban", "maritime", "digital", "seasonal"),
    *("solemnly", "jointly", "gradually", "explicitly", "chiefly", "notably", "forthwith"),
    *("2031", "47", "1,250", "0.7", "midwives", "teachers", "herders", "artisans", "librarians"),
)
"""Words that a change brings in; the grammar of the sample has none of them."""

_SYLLABLES = tuple(first + second for first in "bdfglmnprstv" for second in ("a", "en", "i", "or"))
_PIECE = re.compile(r"[^\s.,;:!?]+(?:[.,:](?=\w)[^\s.,;:!?]+)*|[.,;:!?]")
_SIGNS = frozenset(".,;:!?")


def pieces(text: str) -> Words:
    """The words and signs of a text, as the generators see them."""
    return tuple(_PIECE.findall(text))


def written(words: Iterable[str]) -> str:
    """Words and signs as a text: a space before each word, none before a sign."""
    return "".join(word if word in _SIGNS else f" {word}" for word in words).removeprefix(" ")


def is_sign(word: str) -> bool:
    """Whether it is a sign that stands at the end of a word."""
    return word in _SIGNS


def paragraph(dice: Dice, pairs_of_sentences: int = 1) -> str:
    """A paragraph of the sample's grammar, two sentences for each pair."""
    grammar = Grammar(Dice(dice.below(1 << 40)))
    return " ".join(grammar.paragraph(ParagraphKind.OPERATIVE) for _ in range(pairs_of_sentences))


def varied_paragraph(dice: Dice, pairs_of_sentences: int = 1) -> str:
    """A paragraph that shares few of its long words with any other."""
    return written(
        coined(dice) if len(word) > 4 and dice.happens(60) else word
        for word in pieces(paragraph(dice, pairs_of_sentences))
    )


def coined(dice: Dice) -> str:
    """A word that no language has."""
    return "".join(dice.one_of(_SYLLABLES) for _ in range(2 + dice.below(2)))


def fresh(dice: Dice, taken: Sequence[str]) -> Iterator[str]:
    """Words that are not taken, each once; figures when the list is used up."""
    seen = {word.casefold() for word in taken}
    yield from (word for word in dice.shuffled(FRESH) if word not in seen)
    number = 10_000 + dice.below(10_000)
    while True:
        number += 1
        yield str(number)


def sentences(words: Words) -> tuple[range, ...]:
    """Where each sentence stands, its full stop included."""
    ends = [place + 1 for place, word in enumerate(words) if word == "."]
    if not ends or ends[-1] != len(words):
        ends.append(len(words))
    starts = [0, *ends[:-1]]
    return tuple(range(start, end) for start, end in zip(starts, ends, strict=True) if end > start)
