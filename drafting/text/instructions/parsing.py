"""Reading a mail: what it asks for, and what of it was not understood."""

from collections.abc import Iterator
from dataclasses import replace

from drafting.text.instructions.pasted import pasted
from drafting.text.instructions.portions import Portion, portions
from drafting.text.instructions.understanding import leading_place, understand
from drafting.text.instructions.values import Instruction, NotUnderstood, Reference
from drafting.text.instructions.whys import why_not


def parse(mail: str) -> tuple[Instruction | NotUnderstood, ...]:
    """All that a mail says, in its order: each part an instruction, or not understood and why."""
    return tuple(_read(mail))


def _read(mail: str) -> Iterator[Instruction | NotUnderstood]:
    context: Reference | None = None
    heading: Portion | None = None
    for portion in portions(mail):
        place, rest = leading_place(portion.text)
        if heading and place:
            yield _not_understood(mail, heading)
        if place or (portion.is_apart and not heading):
            context = None
        heading = portion if place and not rest.strip() else None
        if heading:
            context = place
        else:
            yield from _understood(mail, portion, context)
    if heading:
        yield _not_understood(mail, heading)


def _not_understood(mail: str, portion: Portion) -> NotUnderstood:
    span = (portion.start, portion.end)
    return NotUnderstood(span, mail[slice(*span)].strip(), why_not(portion.text))


def _understood(
    mail: str, portion: Portion, context: Reference | None
) -> Iterator[Instruction | NotUnderstood]:
    span = (portion.start, portion.end)
    found = understand(portion.text, context)
    place, rest = leading_place(portion.text)
    spoken_of = place or context
    if not found and spoken_of:
        found = pasted(spoken_of, rest)
    for one in found:
        yield replace(one, author=one.author or portion.author, span=span)
    if not found:
        yield _not_understood(mail, portion)
