"""Paragraphs taken together as one text, a space between them, and where each of them begins."""

from collections.abc import Sequence
from itertools import accumulate


def together(texts: Sequence[str]) -> str:
    """The paragraphs as one text."""
    return " ".join(texts)


def starts(texts: Sequence[str]) -> list[int]:
    """Where each paragraph begins in the text that they make together."""
    return list(accumulate((len(text) + 1 for text in texts[:-1]), initial=0))
