"""Letters of another script that look like those of the word around them."""

from collections.abc import Iterator
from dataclasses import dataclass

import regex

_CYRILLIC = dict(
    zip(
        "aceopxyijsACEHIJKMOPSTXYB",
        "\u0430\u0441\u0435\u043e\u0440\u0445\u0443\u0456\u0458\u0455"
        "\u0410\u0421\u0415\u041d\u0406\u0408\u041a\u041c\u041e\u0420"
        "\u0405\u0422\u0425\u0423\u0412",
        strict=True,
    )
)
_GREEK = dict(
    zip(
        "ABEZHIKMNOPTYXvo",
        "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f"
        "\u03a1\u03a4\u03a5\u03a7\u03bd\u03bf",
        strict=True,
    )
)
_TO_LATIN = {like: latin for table in (_CYRILLIC, _GREEK) for latin, like in table.items()}

_WORD = regex.compile(r"[\p{L}\p{M}]+")
_IS_LATIN = regex.compile(r"\p{Latin}")
_IS_OTHER = regex.compile(r"[\p{Cyrillic}\p{Greek}]")


@dataclass(frozen=True, slots=True)
class LookAlike:
    """A word with letters of two scripts, or wholly of letters that only look like the right ones.

    `mended` is the word in one script, where each foreign letter has a like in it.
    """

    start: int
    end: int
    names: tuple[str, ...]
    mended: str | None


def look_alikes(words: str, language: str) -> Iterator[LookAlike]:
    """The words of a text in which letters of another script stand."""
    for found in _WORD.finditer(words):
        word = found[0]
        foreign = _foreign(word, language)
        table = _CYRILLIC if foreign and _IS_LATIN.match(foreign[0]) else _TO_LATIN
        if any(one in table for one in foreign):
            mended = "".join(table.get(one, one) if one in foreign else one for one in word)
            whole = mended if not _mixes(mended) else None
            yield LookAlike(*found.span(), tuple(dict.fromkeys(foreign)), whole)


def _mixes(word: str) -> bool:
    return bool(_IS_LATIN.search(word) and _IS_OTHER.search(word))


def _foreign(word: str, language: str) -> list[str]:
    """The letters of the word that are not of its script; none where it has one script."""
    latin, other = _IS_LATIN.findall(word), _IS_OTHER.findall(word)
    if not latin and language != "ru" and other and all(one in _TO_LATIN for one in other):
        return other
    if not latin or not other:
        return []
    is_latin = len(latin) > len(other) or (len(latin) == len(other) and language != "ru")
    return other if is_latin else latin
