"""Finding the place of each instruction in a text, or saying what is in doubt."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from drafting.text.breaks import rejoined, together
from drafting.text.instructions.changing import changes
from drafting.text.instructions.locating import occurrences
from drafting.text.instructions.references import before_it, candidates, over_it
from drafting.text.instructions.splitting import parted
from drafting.text.instructions.values import (
    Doubt,
    Instruction,
    Kind,
    Paragraph,
    Placed,
    Reference,
    Side,
)
from drafting.text.instructions.wording import Rewording, reworded


def place(
    instructions: Sequence[Instruction], paragraphs: Sequence[Paragraph]
) -> tuple[Placed | Doubt, ...]:
    """What the instructions make of each paragraph, in the order of the mail.

    The changes that one author asks for in the words of one paragraph are one proposal. Nothing
    is guessed: words that stand twice, and places that could be several, are doubts.
    """
    placing = _Placing(paragraphs)
    for instruction in instructions:
        placing.add(instruction)
    return tuple(placing.placed())


@dataclass(slots=True)
class _Draft:
    """The changes of words that one author asks for in a paragraph."""

    paragraph: Paragraph
    changes: list[Rewording] = field(default_factory=list)
    instructions: list[Instruction] = field(default_factory=list)


class _Placing:
    """The paragraphs, and what was asked for them so far."""

    def __init__(self, paragraphs: Sequence[Paragraph]) -> None:
        self._paragraphs = paragraphs
        self._found: list[_Draft | Placed | Doubt] = []
        self._drafts: dict[tuple[str, str], _Draft] = {}

    def add(self, instruction: Instruction) -> None:
        """One more instruction."""
        if instruction.is_new:
            self._found.append(self._new(instruction))
            return
        paragraph = self._paragraph(instruction)
        if isinstance(paragraph, Doubt):
            self._found.append(paragraph)
        elif instruction.kind == "retain":
            self._found.append(_whole(instruction, paragraph, paragraph.text))
        elif instruction.kind == "delete" and not _leaves_words(instruction, paragraph):
            self._found.append(_whole(instruction, paragraph, ""))
        elif instruction.kind == "join" or (instruction.kind == "move" and instruction.target):
            self._found.append(self._beside(instruction, paragraph))
        elif instruction.kind == "split":
            self._found.append(_split(instruction, paragraph))
        else:
            self._reword(instruction, paragraph)

    def placed(self) -> Iterator[Placed | Doubt]:
        """Everything in the order in which it was first spoken of."""
        for one in self._found:
            if isinstance(one, _Draft):
                yield from _drafted(one)
            else:
                yield one

    def _paragraph(self, instruction: Instruction) -> Paragraph | Doubt:
        if instruction.place is None:
            return self._by_words(instruction)
        return self._called(instruction, instruction.place)

    def _called(self, instruction: Instruction, reference: Reference) -> Paragraph | Doubt:
        found = candidates(reference, self._paragraphs)
        if len(found) == 1:
            return found[0]
        if found:
            return Doubt(instruction, f"Several are called {reference.label}. Say which.")
        return Doubt(instruction, f"There is no {reference.label} in this text. Look it up.")

    def _by_words(self, instruction: Instruction) -> Paragraph | Doubt:
        places = [
            one
            for one in self._paragraphs
            for _ in (occurrences(instruction.sought, one.text) if instruction.sought else ())
        ]
        if len(places) == 1:
            return places[0]
        if places:
            where = ", ".join(dict.fromkeys(one.label for one in places))
            sentence = f"The words “{instruction.sought}” stand in {where}. Name the paragraph."
        elif instruction.sought:
            sentence = f"The words “{instruction.sought}” do not stand in the text."
        else:
            sentence = "It does not say which paragraph is meant. Name it."
        return Doubt(instruction, sentence)

    def _reword(self, instruction: Instruction, paragraph: Paragraph) -> None:
        found = changes(instruction, paragraph.label, paragraph.text)
        if isinstance(found, str):
            self._found.append(Doubt(instruction, found))
            return
        key = (instruction.author, paragraph.id)
        if key not in self._drafts:
            self._drafts[key] = _Draft(paragraph)
            self._found.append(self._drafts[key])
        self._drafts[key].changes += found
        self._drafts[key].instructions.append(instruction)

    def _new(self, instruction: Instruction) -> Placed | Doubt:
        """A new paragraph, beside the one that is named or behind the one before its number."""
        side: Side = instruction.side or "after"
        if instruction.target:
            beside = self._called(instruction, instruction.target)
            if isinstance(beside, Doubt):
                return beside
            return Placed(beside.id, "insert", "", instruction.words, (instruction,), side)
        label = instruction.place
        before = before_it(label, self._paragraphs) if label else None
        if before:
            return Placed(before.id, "insert", "", instruction.words, (instruction,), "after")
        over = over_it(label, self._paragraphs) if label else None
        if over:
            return Placed(over.id, "insert", "", instruction.words, (instruction,), "under")
        called = label.label if label else "it"
        return Doubt(
            instruction, f"It is not plain where {called} goes. Say after which paragraph."
        )

    def _beside(self, instruction: Instruction, paragraph: Paragraph) -> Placed | Doubt:
        """A paragraph that moves beside another, or becomes one with it."""
        if instruction.target is None:
            return Doubt(instruction, "It does not say which other paragraph is meant. Name it.")
        other = self._called(instruction, instruction.target)
        if isinstance(other, Doubt):
            return other
        if other.id == paragraph.id:
            return Doubt(instruction, f"{paragraph.label} is named twice. Name two paragraphs.")
        after = paragraph.text
        if instruction.kind == "join":
            after = together(paragraph.text, other.text)
        return Placed(
            paragraph.id,
            instruction.kind,
            paragraph.text,
            after,
            (instruction,),
            instruction.side,
            other.id,
        )


def _leaves_words(instruction: Instruction, paragraph: Paragraph) -> bool:
    sought = instruction.sought.strip()
    return bool(sought) and sought != paragraph.text.strip()


def _whole(instruction: Instruction, paragraph: Paragraph, after: str) -> Placed:
    return Placed(paragraph.id, instruction.kind, paragraph.text, after, (instruction,))


def _split(instruction: Instruction, paragraph: Paragraph) -> Placed | Doubt:
    """The paragraph in parts, an empty line between them."""
    parts = parted(instruction, paragraph.label, paragraph.text)
    if isinstance(parts, str):
        return Doubt(instruction, parts)
    after = rejoined(parts)
    return Placed(paragraph.id, "split", paragraph.text, after, (instruction,))


def _drafted(draft: _Draft) -> Iterator[Placed | Doubt]:
    paragraph, asked = draft.paragraph, tuple(draft.instructions)
    after = reworded(paragraph.text, draft.changes)
    if after is None:
        sentence = f"Two changes touch the same words of {paragraph.label}. Make them one."
        yield from (Doubt(one, sentence) for one in asked)
    elif after == paragraph.text:
        yield from (Doubt(one, f"{paragraph.label} reads so already.") for one in asked)
    else:
        kind: Kind = "title" if any(one.kind == "title" for one in asked) else "replace"
        yield Placed(paragraph.id, kind, paragraph.text, after, asked)
