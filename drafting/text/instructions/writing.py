"""Every amendment as an instruction in plain English, which can be read back."""

from collections.abc import Iterator, Sequence
from itertools import product
from typing import Literal

from drafting.text.compilation.laying import spaced
from drafting.text.instructions.locating import occurrences
from drafting.text.instructions.parsing import parse
from drafting.text.instructions.placing import place
from drafting.text.instructions.values import Instruction, Kind, Paragraph, Placed
from drafting.text.tokens import has_meaning
from drafting.text.words_and_spaces import Change, row, row_changes

_SENTENCES: dict[Kind, str] = {
    "delete": "Delete {label}.",
    "retain": "Retain {label} as it stands.",
    "move": "Move {label} {side} {other}.",
    "join": "Merge {label} and {other}.",
}
Where = Literal["before", "after", "under"]
"""Where a paragraph is to stand, seen from another one."""

_MARKS = (("“", "”"), ('"', '"'), ("«", "»"), ("「", "」"), ("『", "』"), ("《", "》"))
_WIDEST = 24
"""Words before a change that may be quoted to tell its place."""

LONGEST = 4_000
"""Characters of a paragraph that is told change by change; of a longer one the whole is given."""

_ANY = "OP1"
"""The label under which a rewording is tried: whether it is understood lies in its words alone."""

_WIDTHS = sorted(product(range(12), repeat=2), key=lambda width: (sum(width), width[1]))
"""How many words before and behind a change are quoted with it, the fewest first."""


def as_instruction(
    kind: Kind, label: str, before: str, after: str, *, side: Where = "after"
) -> str:
    """What an amendment asks for, in one sentence.

    Of a new paragraph `before` is empty. Of one that moves, or is joined with another, `after` is
    the label of that other, on one side of which it is to stand; of one that is split, its parts
    with an empty line between. More parts than two, or other words in them, are all quoted.
    """
    called = spoken(label)
    if kind in _SENTENCES:
        return _SENTENCES[kind].format(label=called, other=spoken(after), side=side)
    if kind == "split":
        return _splitting(called, before, after)
    if kind == "insert" and not before:
        return f"Add a new {called}: {_quoted(after)}"
    return _rewording(called, before, after)


def as_insertion(label: str, words: str, side: Where = "after") -> str:
    """That a new paragraph is to stand on this side of the one with this label, or under it."""
    what = "subparagraph" if side == "under" else "paragraph"
    return f"Insert a new {what} {side} {spoken(label)}: {_quoted(words)}"


def spoken(label: str) -> str:
    """A label as it stands in a sentence: a bare number is said to be that of a paragraph."""
    return f"paragraph {label}" if label[:1].isdigit() else label


def _splitting(label: str, before: str, after: str) -> str:
    """Where a paragraph is cut, or its parts in full where a cut alone does not make them."""
    parts = after.split("\n\n")
    if len(parts) == 2 and " ".join(parts) == before:
        return f"Split {label} after {_quoted(_last_words(before, after))}."
    return f"Split {label} as follows: {'; '.join(_quoted(one) for one in parts)}"


def _rewording(called: str, before: str, after: str) -> str:
    is_short = max(len(before), len(after)) <= LONGEST
    asked = _change_by_change(before, after) if is_short else ""
    if asked:
        return f"In {called}, {asked}."
    return f"{called[:1].upper()}{called[1:]} should read: {_quoted(after)}"


def _change_by_change(before: str, after: str) -> str:
    """Each change as a phrase; nothing where they do not come to the words when read again."""
    for phrases in (_phrases(before, after, bare=True), _phrases(before, after, bare=False)):
        asked = list(phrases)
        if asked and all(asked):
            together = "; ".join(asked)
            if _comes_to(together, before) == after:
                return together
    return ""


def _comes_to(asked: str, before: str) -> str | None:
    """What phrases make of a paragraph when they are read like any mail."""
    sentence = f"In {_ANY}, {asked}."
    found = place(
        [one for one in parse(sentence) if isinstance(one, Instruction)],
        [Paragraph("", _ANY, before)],
    )
    return found[0].after if len(found) == 1 and isinstance(found[0], Placed) else None


def _phrases(before: str, after: str, *, bare: bool) -> Iterator[str]:
    """What each change asks for; `bare` where no more is quoted than has to be."""
    words = row(before)
    for change in spaced(row_changes(before, after), words):
        brief = _briefly(change, words, before) if bare else ""
        yield brief or _with_context(change, words, before)


def _briefly(change: Change, words: Sequence[str], text: str) -> str:
    struck = "".join(words[change.start : change.end]).strip(" ")
    put_in = "".join(change.words).strip(" ")
    if not struck:
        frame = _frame(change, words, text)
        return f"insert {_quoted(put_in)} after {_quoted(frame)}" if frame else ""
    if not _is_once(struck, text) or not has_meaning(struck):
        return ""
    if not put_in:
        return f"delete {_quoted(struck)}"
    return f"replace {_quoted(struck)} with {_quoted(put_in)}"


def _frame(change: Change, words: Sequence[str], text: str) -> str:
    """The words before a change, as many as stand only once."""
    for start in range(change.start - 1, max(change.start - _WIDEST, -1), -1):
        frame = "".join(words[start : change.start]).strip(" ")
        if has_meaning(frame[:1]) and _is_once(frame, text):
            return frame
    return ""


def _with_context(change: Change, words: Sequence[str], text: str) -> str:
    """The change with as few words around it as tell its place."""
    for left, right in _WIDTHS:
        start, end = max(change.start - left, 0), min(change.end + right, len(words))
        struck = "".join(words[start:end])
        put_in = "".join((*words[start : change.start], *change.words, *words[change.end : end]))
        if struck and struck == struck.strip() and put_in.strip() and _is_once(struck, text):
            return f"replace {_quoted(struck)} with {_quoted(put_in)}"
    return ""


def _is_once(words: str, text: str) -> bool:
    return len(occurrences(words, text)) == 1


def _last_words(before: str, after: str) -> str:
    """The last words of the first part, as many as stand only once."""
    first = row(after.partition("\n\n")[0])
    for start in range(len(first) - 1, -1, -1):
        words = "".join(first[start:])
        if has_meaning(words[:1]) and _is_once(words, before):
            return words
    return "".join(first)


def _quoted(words: str) -> str:
    """The words in marks that do not stand within them."""
    free = (pair for pair in _MARKS if not set(pair) & set(words))
    opening, closing = next(free, _MARKS[0])
    return f"{opening}{words}{closing}"
