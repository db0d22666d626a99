"""Amendments as they come by mail: understood, placed in the text, and written out again."""

from drafting.text.instructions.parsing import parse
from drafting.text.instructions.placing import place
from drafting.text.instructions.values import (
    Doubt,
    Instruction,
    NotUnderstood,
    Paragraph,
    Placed,
    Reference,
)
from drafting.text.instructions.writing import as_insertion, as_instruction

__all__ = [
    "Doubt",
    "Instruction",
    "NotUnderstood",
    "Paragraph",
    "Placed",
    "Reference",
    "as_insertion",
    "as_instruction",
    "parse",
    "place",
]
