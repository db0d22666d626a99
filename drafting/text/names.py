"""Names as people seek them: without regard to capitals, accents and signs, in any script."""

import unicodedata
from collections.abc import Iterable

from rapidfuzz.distance import Indel
from rapidfuzz.process import extractOne

from drafting.text.function_words import carries_meaning

SAME_LETTER = str.maketrans(
    {
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "ħ": "h",
        "\u0131": "i",  # the Turkish one without a dot
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
        "\u0629": "\u0647",  # Arabic: the feminine ending as it is often typed
        "\u0649": "\u064a",  # and the final yeh without its dots
        "\u0640": "",  # and the stroke that draws a word out
    }
)
"""Letters that no decomposition brings to the one that is typed in their place."""

NEAR = 0.9
"""From which likeness on two names are taken to be one with a slip of the pen."""


def folded(name: str) -> str:
    """The letters and figures of a name, small and without marks; one space for all between."""
    apart = unicodedata.normalize("NFKD", name).casefold()
    plain = "".join(one for one in apart if not unicodedata.combining(one))
    plain = unicodedata.normalize("NFKD", plain.translate(SAME_LETTER))
    return " ".join("".join(one if one.isalnum() else " " for one in plain).split())


class Names:
    """Names that are known, among which one is sought that is nearly another."""

    def __init__(self, names: Iterable[str]) -> None:
        self._cores = {name: _core(name) for name in names}

    def add(self, name: str) -> None:
        """Know one more."""
        self._cores[name] = _core(name)

    def nearest(self, name: str) -> str:
        """The likest of those that are nearly this name, and not it; empty if there is none."""
        wanted = _core(name)
        if not wanted:
            return ""
        others = {other: core for other, core in self._cores.items() if other != name and core}
        found = extractOne(
            wanted, others, scorer=Indel.normalized_similarity, processor=None, score_cutoff=NEAR
        )
        return found[2] if found else ""


def _core(name: str) -> str:
    """What of a name tells it from others, in whatever order it is said."""
    words = folded(name).split()
    return " ".join(sorted(filter(carries_meaning, words)) or words)
