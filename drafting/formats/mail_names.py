"""Numbers that a mail leaves bare, such as 3.1: if the text has such a paragraph, it is meant."""

from collections.abc import Collection

import regex

from drafting.text.instructions.quoting import quotations

_BARE = regex.compile(r"(?<![\p{N}.])\d{1,3}\.\d{1,2}(?![\p{N}\p{L}]|\.\d)")
_BEFORE = regex.compile(
    r"(?<!\p{L})(?:in|on|to|of|dans|en|delete|retain|keep|move|replace|after|before|merge|join|combine|split"
    r"|and|with|into|under|et|y|avec|con)\s$"
    r"|[\n;:,(][ ]?$",
    regex.IGNORECASE,
)

_NEAR = 10
"""Characters before a number that tell whether a place is meant."""


def spelled_out(text: str, labels: Collection[str]) -> str:
    """The same, each bare number of a paragraph of the text called one; quoted words stay."""
    quoted = {at for one in quotations(text) for at in range(one.start, one.end)}

    def call(found: regex.Match[str]) -> str:
        before = text[max(0, found.start() - _NEAR) : found.start()]
        is_place = found[0] in labels and (not found.start() or _BEFORE.search(before))
        return f"para. {found[0]}" if is_place and found.start() not in quoted else found[0]

    return _BARE.sub(call, text)
