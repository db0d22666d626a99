"""Engines in Python that compare two texts, each with a reading of its answer in characters."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

import fast_diff_match_patch
from diff_match_patch import diff_match_patch
from rapidfuzz.distance import Indel

from drafting.text.diff import diff
from tests.bench.text.metrics import Kept

Blocks = list[tuple[int, int, int]]

_find = re.compile(r"\w+|[^\w\s]").findall
_finditer = re.compile(r"\w+|[^\w\s]").finditer
_FIRST_LETTER = 0x100
_SURROGATES = range(0xD800, 0xE000)


@dataclass(frozen=True, slots=True)
class Engine:
    """What is timed, and how its answer says what stayed."""

    name: str
    compare: Callable[[str, str, str], object]
    kept: Callable[[str, str, object], Kept]


def kept_by_edits(steps: Sequence[tuple[int, int]]) -> Blocks:
    """What stays, from steps that keep (0), strike (-1) or add (1) so many characters."""
    kept: Blocks = []
    start = other = 0
    for kind, length in steps:
        if kind == 0:
            kept.append((start, other, length))
        start += length if kind <= 0 else 0
        other += length if kind >= 0 else 0
    return kept


def _ours(before: str, after: str, language: str) -> object:
    return diff(before, after, language)


def _ours_kept(_before: str, _after: str, edits) -> Blocks:
    kinds = {"equal": 0, "delete": -1, "insert": 1}
    return kept_by_edits([(kinds[edit.kind], len(edit.text)) for edit in edits])


def _characters(before: str, after: str, _language: str) -> object:
    engine = diff_match_patch()
    found = engine.diff_main(before, after)
    engine.diff_cleanupSemantic(found)
    return found


def _characters_kept(_before: str, _after: str, found) -> Blocks:
    return kept_by_edits([(kind, len(text)) for kind, text in found])


def _letters(before: str, after: str) -> tuple[str, str]:
    """Each distinct word as one character, as line modes do it."""
    alphabet: dict[str, str] = {}

    def letter(word: str) -> str:
        point = _FIRST_LETTER + len(alphabet)
        return alphabet.setdefault(
            word, chr(point if point < _SURROGATES.start else point + len(_SURROGATES))
        )

    one, other = ("".join(map(letter, _find(text))) for text in (before, after))
    return one, other


def _words(before: str, after: str, _language: str) -> object:
    engine = diff_match_patch()
    found = engine.diff_main(*_letters(before, after), False)
    engine.diff_cleanupSemantic(found)
    return found


def _words_kept(before: str, after: str, found) -> Blocks:
    return in_characters(before, after, _characters_kept(before, after, found))


def _twin(before: str, after: str, _language: str) -> object:
    return fast_diff_match_patch.diff(before, after, cleanup="Semantic")


def _twin_kept(_before: str, _after: str, found) -> Blocks:
    kinds = {"=": 0, "-": -1, "+": 1}
    return kept_by_edits([(kinds[kind], length) for kind, length in found])


def _twin_words(before: str, after: str, _language: str) -> object:
    return fast_diff_match_patch.diff(
        *_letters(before, after), checklines=False, cleanup="Semantic"
    )


def _twin_words_kept(before: str, after: str, found) -> Blocks:
    return in_characters(before, after, _twin_kept(before, after, found))


def _difflib(before: str, after: str, _language: str) -> object:
    return SequenceMatcher(None, _find(before), _find(after), autojunk=False).get_matching_blocks()


def _rapidfuzz(before: str, after: str, _language: str) -> object:
    return [
        (one, other, end - one)
        for tag, one, end, other, _ in Indel.opcodes(_find(before), _find(after)).as_list()
        if tag == "equal"
    ]


def _blocks_kept(before: str, after: str, found) -> Blocks:
    return in_characters(before, after, [tuple(block) for block in found])


def in_characters(before: str, after: str, blocks: Sequence[tuple[int, int, int]]) -> Blocks:
    """Blocks of equal words as blocks of equal characters."""
    old = [match.span() for match in _finditer(before)]
    new = [match.start() for match in _finditer(after)]
    return [
        (old[one + step][0], new[other + step], old[one + step][1] - old[one + step][0])
        for one, other, length in blocks
        for step in range(length)
    ]


OURS = Engine("ours", _ours, _ours_kept)
BASELINE = Engine("diff-match-patch, Python, characters", _characters, _characters_kept)
PEERS = (
    Engine("diff-match-patch, Python, words", _words, _words_kept),
    Engine("diff-match-patch, C++, characters", _twin, _twin_kept),
    Engine("diff-match-patch, C++, words", _twin_words, _twin_words_kept),
    Engine("difflib, words", _difflib, _blocks_kept),
    Engine("rapidfuzz, words", _rapidfuzz, _blocks_kept),
)
