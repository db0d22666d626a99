"""Pairs of paragraphs before and after a revision, to compare where no real ones are at hand."""

from collections.abc import Iterator

from drafting.cli.demo.dice import Dice
from tests.text.generators.alterations import all_apart, applied
from tests.text.generators.sheets import Sheet, joined, sheet
from tests.text.generators.wording import Words, coined, is_sign, paragraph, pieces, written

Pair = tuple[str, str]

_SMALL_WORDS = frozenset(
    ("a", "an", "and", "as", "by", "for", "in", "of", "on", "or", "that", "the", "to", "with")
)
_COMMA = "\N{FULLWIDTH COMMA}"
_PARTIES = ("各国", "国际组织", "各国人民", "地方当局", "民间社会")
_DUTIES = ("应当促进", "必须尊重", "可以分享", "不得限制", "应当加强")
_AIMS = ("国际团结", "粮食援助", "人民的权利", "技术转让", "预警信息", "公共卫生", "平等的机会")
_MANNERS = ("在紧急情况下", "本着诚意", "毫不迟延地", "根据国际法", "与当地社区协商")


def made_pairs(count: int, seed: int = 1) -> Iterator[Pair]:
    """Pairs with a few small changes, and some with a clause rewritten or a sentence moved."""
    dice = Dice(seed)
    for _ in range(count):
        page = sheet(dice, pieces(paragraph(dice, 1 + dice.below(8) // 7)))
        throw = dice.below(200)
        make = _moved if throw < 6 else _rewritten if throw < 20 else _touched_up
        yield written(page.words), _written_anew(page) if throw > 196 else make(page)


def made_chinese_pairs(count: int, seed: int = 1) -> Iterator[Pair]:
    """Pairs of Chinese sentences, of which one phrase was replaced, added or struck."""
    dice = Dice(seed)
    for _ in range(count):
        phrases = [_phrase(dice) for _ in range(2 + dice.below(4))]
        changed = list(phrases)
        place = dice.below(len(phrases))
        changed[place : place + dice.below(2)] = [_phrase(dice) for _ in range(dice.below(3))]
        yield _COMMA.join(phrases) + "。", _COMMA.join(changed) + "。"


def _touched_up(page: Sheet) -> str:
    changes = [
        page.small_in(page.dice.one_of(page.sentences)) for _ in range(1 + page.dice.below(4))
    ]
    kept = [changes[0]]
    for change in changes[1:]:
        if all_apart([*kept, change], page.words, 1):
            kept.append(change)
    return applied(page.words, kept)


def _rewritten(page: Sheet) -> str:
    """A stretch in which most words are others, while articles and prepositions stay."""
    start = page.place_in(page.dice.one_of(page.sentences))
    end = start + 4 + page.dice.below(12)
    return written(
        [
            next(page.new) if start <= place < end and _replaceable(page, word) else word
            for place, word in enumerate(page.words)
        ]
    )


def _written_anew(page: Sheet) -> str:
    """Other words altogether, as when one paragraph takes the place of another."""
    return written([coined(page.dice) for _ in range(200)])


def _replaceable(page: Sheet, word: str) -> bool:
    return word not in _SMALL_WORDS and not is_sign(word) and page.dice.happens(70)


def _moved(page: Sheet) -> str:
    parts: list[Words] = page.dice.shuffled(page.parts)
    return joined(parts)


def _phrase(dice: Dice) -> str:
    return "".join(dice.one_of(words) for words in (_PARTIES, _MANNERS, _DUTIES, _AIMS))
