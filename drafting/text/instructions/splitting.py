"""Where a paragraph is cut, as an instruction asks for it, or what of that is in doubt."""

from drafting.text.breaks import broken
from drafting.text.instructions.changing import doubt_about
from drafting.text.instructions.locating import occurrences
from drafting.text.instructions.values import Instruction, Part
from drafting.text.sentences import sentences


def parted(instruction: Instruction, label: str, text: str) -> tuple[str, ...] | str:
    """The paragraphs that come of one, or a sentence that says what is in doubt."""
    if instruction.words:
        return broken(instruction.words)
    if instruction.part:
        return _last_apart(instruction.part, label, text)
    found = occurrences(instruction.sought, text)
    if len(found) != 1:
        return doubt_about(instruction.sought, label, len(found))
    start, end = found[0]
    return _cut(text, start if instruction.side == "before" else end, label)


def _last_apart(part: Part, label: str, text: str) -> tuple[str, ...] | str:
    cut = _last_sentence(text) if part == "sentence" else _last_clause(text)
    if not cut:
        return f"{label} is one {part}. Quote the words after which to split."
    return _cut(text, cut, label)


def _last_sentence(text: str) -> int:
    return max((start for start, _ in sentences(text)), default=0)


def _last_clause(text: str) -> int:
    """Where the last clause begins: behind a semicolon, or behind a comma where there is none."""
    inside = text.rstrip(" .;,:")
    return next((at + 1 for sign in ";," if (at := inside.rfind(sign)) >= 0), 0)


def _cut(text: str, place: int, label: str) -> tuple[str, ...] | str:
    first, second = text[:place].rstrip(), text[place:].lstrip()
    if not first or not second:
        return f"Nothing of {label} would be left on one side."
    return first, second
