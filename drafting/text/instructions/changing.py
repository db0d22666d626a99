"""What an instruction does to the words of the paragraph it speaks of, or why it cannot."""

from drafting.text.instructions.locating import in_turn, occurrences, pieces
from drafting.text.instructions.values import Instruction
from drafting.text.instructions.wording import (
    Rewording,
    exchanged,
    put_after,
    put_before,
    struck,
)


def changes(instruction: Instruction, label: str, text: str) -> list[Rewording] | str:
    """The changes of words, or a sentence that says what is in doubt."""
    if not instruction.sought:
        return _of_whole(instruction, text)
    if len(pieces(instruction.sought)) > 1 and instruction.words:
        return _in_pieces(instruction, label, text)
    found = occurrences(instruction.sought, text)
    if len(found) != 1:
        return doubt_about(instruction.sought, label, len(found))
    if instruction.kind == "move":
        return _moved(instruction, label, text, found[0])
    return [_of_words(instruction, text, found[0])]


def _of_words(instruction: Instruction, text: str, place: tuple[int, int]) -> Rewording:
    if instruction.kind == "insert":
        return _beside(instruction, text, *place)
    words = "" if instruction.kind == "delete" else instruction.words
    return exchanged(text, *place, words)


def _of_whole(instruction: Instruction, text: str) -> list[Rewording] | str:
    if instruction.kind == "insert" and instruction.side == "before":
        return [put_before(text, 0, instruction.words)]
    if instruction.kind == "insert":
        end = len(text.rstrip(" .;,"))
        return [put_after(text, end, instruction.words)]
    return [Rewording(0, len(text), instruction.words)]


def _beside(instruction: Instruction, text: str, start: int, end: int) -> Rewording:
    if instruction.side == "before":
        return put_before(text, start, instruction.words)
    return put_after(text, end, instruction.words)


def _moved(
    instruction: Instruction, label: str, text: str, place: tuple[int, int]
) -> list[Rewording] | str:
    moving = occurrences(instruction.words, text)
    if len(moving) != 1:
        return doubt_about(instruction.words, label, len(moving))
    start, end = moving[0]
    if start < place[1] and place[0] < end:
        return f"The words “{instruction.words}” of {label} cannot be moved beside themselves."
    return [struck(text, start, end), _beside(instruction, text, *place)]


def _in_pieces(instruction: Instruction, label: str, text: str) -> list[Rewording] | str:
    old, new = pieces(instruction.sought), pieces(instruction.words)
    if len(old) != len(new):
        return f"It is not plain which words of {label} stay for “…”."
    pairs = [pair for pair in zip(old, new, strict=True) if any(pair)]
    found = in_turn([before for before, _ in pairs], text)
    if found is None:
        return f"The words between “…” are not found in {label} in this order, or more than once."
    return [
        Rewording(*place, after)
        for place, (before, after) in zip(found, pairs, strict=True)
        if before != after
    ]


def doubt_about(sought: str, label: str, count: int) -> str:
    """Why words that should stand once do not tell a place."""
    if count:
        return (
            f"The words “{sought}” stand {count} times in {label}. "
            "Quote more of what is around them."
        )
    return f"The words “{sought}” do not stand in {label}. Check the paragraph and its version."
