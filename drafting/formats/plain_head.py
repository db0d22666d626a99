"""What stands around a text without being part of it: symbols, placeholders, a printed footer."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from drafting.formats.marks import Style, split_mark
from drafting.formats.plain_lines import Line

PLACEHOLDER = "The number before the title is a placeholder; it was left out."
RESOLUTION_NUMBER = "The number before the title is not part of it; it was left out."
SYMBOL = "A symbol stands above the title; it was left out of the text."
RULE = "A line of dashes was left out."
FOOTER = "What stands below the last line of dashes was left out of the text."

_PLACEHOLDER = re.compile(r"(?:\S*/)?\d*/(?:…|\.{2,}|_{2,}|-{2,}|\[[^\]]{0,20}\])\.?(?=\s)")
_RESOLUTION = re.compile(r"\d{1,3}/\d{1,3}\.?(?=\s)")
_SYMBOL = re.compile(r"[A-Z]{1,4}(?:/[\w.*()-]+){1,8}")
_RULE = re.compile(r"[-_=*–—]{3,}|[-_=*–—](?: [-_=*–—]){2,}")


@dataclass(frozen=True, slots=True)
class HeadRemark:
    """Words left out of the text, and why, unless the remark before it says so already."""

    line: int
    words: str
    sentence: str
    excerpt: str
    place: str = ""


def take_head(lines: Sequence[Line]) -> tuple[tuple[Line, ...], tuple[HeadRemark, ...]]:
    """The lines of the text alone, and what was taken away around them."""
    remarks: list[HeadRemark] = []
    kept = _without_symbols(lines, remarks)
    kept = _without_number(kept, remarks)
    kept = _without_footer(kept, remarks)
    return tuple(kept), tuple(remarks)


def _without_symbols(lines: Sequence[Line], remarks: list[HeadRemark]) -> list[Line]:
    first = 0
    while first < len(lines) and _SYMBOL.fullmatch(lines[first].words):
        remarks.append(_left_out(lines[first], SYMBOL))
        first += 1
    return list(lines[first:])


def _without_number(lines: list[Line], remarks: list[HeadRemark]) -> list[Line]:
    if not lines:
        return lines
    title = lines[0]
    for pattern, sentence in ((_PLACEHOLDER, PLACEHOLDER), (_RESOLUTION, RESOLUTION_NUMBER)):
        found = pattern.match(title.words)
        if found:
            remarks.append(HeadRemark(title.number, found[0], sentence, title.words, "title"))
            rest = title.words[found.end() :].lstrip()
            return [replace(title, words=rest), *lines[1:]] if rest else lines[1:]
    return lines


def _without_footer(lines: list[Line], remarks: list[HeadRemark]) -> list[Line]:
    """Leave out lines of dashes, and what follows the last one if no number comes after it."""
    rules = [index for index, line in enumerate(lines) if _RULE.fullmatch(line.words)]
    if not rules:
        return lines
    is_footer = not _has_text_below(lines, rules[-1])
    end = rules[-1] if is_footer else len(lines)
    for index in rules:
        remarks.append(_left_out(lines[index], FOOTER if index == end else RULE))
    remarks.extend(_left_out(line, "") for line in lines[end + 1 :])
    left_out = set(rules)
    return [line for index, line in enumerate(lines[:end]) if index not in left_out]


def _has_text_below(lines: list[Line], rule: int) -> bool:
    marks = [split_mark(line.words)[0] for line in lines]
    below = [mark for mark in marks[rule + 1 :] if mark and mark.style is not Style.LETTER]
    return bool(below) or not any(marks[:rule])


def _left_out(line: Line, sentence: str) -> HeadRemark:
    return HeadRemark(line.number, line.words, sentence, line.words)
