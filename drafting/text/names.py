"""Names as people seek them: without regard to capitals, accents and signs, in any script."""

import unicodedata
from collections.abc import Sequence

from rapidfuzz.distance import Indel

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


def nearest(name: str, others: Sequence[str]) -> str | None:
    """The one among other names that is nearly this one, if there is one: the likest of them."""
    wanted = _core(name)
    if not wanted:
        return None
    found = [(_likeness(wanted, _core(other)), other) for other in others if other != name]
    best = max(found, default=(0.0, ""))
    return best[1] if best[0] >= NEAR else None


def _core(name: str) -> str:
    words = folded(name).split()
    return " ".join(sorted(filter(carries_meaning, words)) or words)


def _likeness(one: str, other: str) -> float:
    return Indel.normalized_similarity(one, other, score_cutoff=NEAR)
