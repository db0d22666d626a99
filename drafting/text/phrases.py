"""Words of a paragraph as a sentence quotes them, and a paragraph by its first words."""

import regex

_ENDS = regex.compile(r"^[\s,;:.]+|[\s,;:.]+$")
LONGEST_NAME = 40
"""Characters by which a paragraph without a number is known."""


def phrases(*texts: str) -> tuple[str, ...]:
    """Alternatives without the signs at their ends, which belong to the sentence around them.

    Where the signs alone tell two apart, they stay.
    """
    bare = tuple(_ENDS.sub("", one) for one in texts)
    told_apart = len(set(bare)) == len({one.strip() for one in texts})
    lost = any(one.strip() and not less for one, less in zip(texts, bare, strict=True))
    return bare if told_apart and not lost else tuple(one.strip() for one in texts)


def first_words(text: str) -> str:
    """The words with which a paragraph opens, none of them cut."""
    plain = " ".join(text.split())
    if len(plain) <= LONGEST_NAME:
        return plain
    kept = plain[:LONGEST_NAME].rpartition(" ")[0].rstrip(" ,;:.")
    return f"{kept or plain[: LONGEST_NAME - 1]}\N{HORIZONTAL ELLIPSIS}"
