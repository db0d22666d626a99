"""What no font can show on paper, shown by its number instead: no word is left out."""

import re
import unicodedata
from typing import Any

_MISSING = re.compile(r'the text `"(.*?)"` could not be displayed', re.DOTALL)
_ESCAPED = re.compile(r"\\u\{([0-9a-fA-F]+)\}")


def missing(sentence: str) -> frozenset[str]:
    """The characters that the setting machine complains about, plain letters aside."""
    found = _MISSING.search(sentence)
    if found is None:
        return frozenset()
    words = _ESCAPED.sub(lambda one: chr(int(one[1], 16)), found[1])
    return frozenset(one for one in words if not one.isascii() or not one.isprintable())


def without(given: Any, signs: frozenset[str] | None) -> Any:
    """The same with these characters by their numbers; with None, all marks that stand on one."""
    match given:
        case str():
            return "".join(_shown(one, signs) for one in given)
        case dict():
            return {name: without(value, signs) for name, value in given.items()}
        case list() | tuple():
            return [without(value, signs) for value in given]
        case _:
            return given


def _shown(character: str, signs: frozenset[str] | None) -> str:
    is_hidden = unicodedata.combining(character) or unicodedata.category(character) == "Me"
    is_meant = character in signs if signs is not None else is_hidden
    return f"[U+{ord(character):04X}]" if is_meant else character
