"""Instructions whose words are not quoted, where it is plain all the same which they are."""

import regex

from drafting.text.instructions.skeleton import QUOTE, Skeleton
from drafting.text.instructions.values import Instruction, Kind, Side
from drafting.text.instructions.vocabulary import AFTER, BEFORE, THE_WORDS, WORDS

_GROUPS = {
    "X": rf"(?P<old>{QUOTE}|[^\uE000-\uE7FF]+?)",
    "Y": rf"(?P<new>{QUOTE}|[^\uE000-\uE7FF]+?)",
    "MARK": rf"(?:{THE_WORDS})\s*:?\s",
    "MARK?": rf"(?:(?:{THE_WORDS})\s*:?\s)?",
    "WITH": r"(?<!\p{L})(?:with|by|par|por|con)\s",
    "BESIDE": rf"(?<!\p{{L}})(?:(?P<after>{AFTER})|(?P<before>{BEFORE}))\s",
    ":": r":\s*",
}
_FORMS: tuple[tuple[Kind, str, str], ...] = (
    ("replace", "DELETE MARK X THEN INSERT MARK Y", "THEN INSERT"),
    ("replace", "REPLACE MARK? X WITH MARK? Y", "WITH"),
    ("insert", "INSERT MARK? Y BESIDE MARK? X", "BESIDE"),
    ("delete", "DELETE MARK X", "THEN INSERT"),
    ("delete", "DELETE : MARK? X", "THEN INSERT"),
)
"""What is asked for, the words that ask, and those that may not stand among the words told."""

_LONGEST = 12
"""Words that may stand without quotation marks; beyond, nobody knows where they end."""


def loosely(sentence: str, skeleton: Skeleton) -> Instruction | None:
    """The sentence as an instruction, if its words can be told without quotation marks."""
    for kind, pattern, parting in _PATTERNS:
        found = pattern.fullmatch(sentence)
        parts = [part for part in found.group("old", "new") if part] if found else []
        if found and not any(_is_unclear(part, parting) for part in parts):
            return _instruction(kind, found, skeleton)
    return None


def _is_unclear(part: str, parting: regex.Pattern[str]) -> bool:
    return len(part.split()) > _LONGEST or bool(parting.search(part))


def _instruction(kind: Kind, found: regex.Match[str], skeleton: Skeleton) -> Instruction:
    old, new = (skeleton.words(part) if part else "" for part in found.group("old", "new"))
    sides = found.groupdict()
    side: Side | None = (
        "after" if sides.get("after") else "before" if sides.get("before") else None
    )
    return Instruction(kind, None, old, new, side)


def _pattern(words: str) -> regex.Pattern[str]:
    names = words.split()
    parts = [_part(name) for name in names]
    absent = [group for sign, group in (("X", "old"), ("Y", "new")) if sign not in names]
    missing = "".join(f"(?P<{group}>(?!))?" for group in absent)
    return regex.compile(r"\s*".join(parts) + missing + r"[\s.;]*", regex.IGNORECASE)


def _part(name: str) -> str:
    return _GROUPS.get(name) or rf"(?<!\p{{L}})(?:{WORDS[name]})(?!\p{{L}})"


def _parting(words: str) -> regex.Pattern[str]:
    return regex.compile(r"\s*".join(map(_part, words.split())), regex.IGNORECASE)


_PATTERNS = tuple((kind, _pattern(words), _parting(parting)) for kind, words, parting in _FORMS)
